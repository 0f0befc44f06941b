import { CONDITIONS, NERVE_ROOTS, type NerveRoot } from '@/lib/domain/assessment/vocabulary'
import { CATEGORIES, type ExerciseFacts, LOADS, LUMBAR_BIASES, POSITIONS } from '@/lib/domain/exercises/exercise'
import { FIT_MARKS, type FitMark } from '@/lib/domain/exercises/fit-mark'

export const FACETS = [
  'mine',
  'fit',
  'category',
  'direction',
  'position',
  'load',
  'condition',
  'root',
  'equipment',
  'ladder',
] as const
export type Facet = (typeof FACETS)[number]

/** What was chosen in each facet; nothing chosen leaves everything in. */
export type Chosen = Readonly<Record<Facet, readonly string[]>>

/** Chosen in `equipment` or `ladder`: exercises without any. */
export const NONE = 'none'
export const MINE = ['favourite', 'recent'] as const

/** Facets with a closed list of values, in the order in which they are shown; the others show what there is, by name. */
export const FACET_VALUES: Readonly<Partial<Record<Facet, readonly string[]>>> = {
  mine: MINE,
  fit: FIT_MARKS,
  category: CATEGORIES,
  direction: LUMBAR_BIASES,
  position: POSITIONS,
  load: LOADS,
  condition: CONDITIONS,
  root: NERVE_ROOTS,
}

/** One exercise of the library as the filter sees it. */
export type LibraryEntry = {
  readonly facts: ExerciseFacts
  readonly isFavourite: boolean
  /** One of the last few that the therapist used. */
  readonly isRecent: boolean
  readonly roots: readonly NerveRoot[]
  readonly ladder: string | null
  /** Null while nobody is in hand and no condition is chosen. */
  readonly mark: FitMark | null
}

/** The values that an exercise has in a facet. */
export function valuesOf(entry: LibraryEntry, facet: Facet): readonly string[] {
  const { facts } = entry
  switch (facet) {
    case 'mine':
      return MINE.filter((value) => (value === 'favourite' ? entry.isFavourite : entry.isRecent))
    case 'fit':
      return entry.mark === null ? [] : [entry.mark]
    case 'category':
      return [facts.category]
    case 'direction':
      return [facts.lumbarBias]
    case 'position':
      return [facts.position]
    case 'load':
      return [facts.load]
    case 'condition':
      return facts.indicatedFor.filter((condition) => !facts.contraindicatedFor.includes(condition))
    case 'root':
      return entry.roots
    case 'equipment':
      return facts.equipment.length > 0 ? facts.equipment : [NONE]
    case 'ladder':
      return [entry.ladder ?? NONE]
  }
}

/**
 * Any of a facet's values, of every facet. Conditions are the exception: somebody with two needs what suits both
 * (clinical.md 3, rule 3).
 */
function passes(entry: LibraryEntry, chosen: Chosen, facet: Facet): boolean {
  const wanted = chosen[facet]
  if (wanted.length === 0) return true
  const values = valuesOf(entry, facet)
  const has = (value: string) => values.includes(value)
  return facet === 'condition' ? wanted.every(has) : wanted.some(has)
}

export function isWanted(entry: LibraryEntry, chosen: Chosen): boolean {
  return FACETS.every((facet) => passes(entry, chosen, facet))
}

export type FacetCount = { readonly value: string; readonly count: number; readonly isChosen: boolean }

/**
 * How many exercises each value would show: in its facet alone, under what is chosen in the others. Of a facet that asks for all
 * its values, under those as well.
 */
export function countFacet(entries: readonly LibraryEntry[], chosen: Chosen, facet: Facet): readonly FacetCount[] {
  const others = FACETS.filter((other) => other !== facet || facet === 'condition')
  const shown = entries.filter((entry) => others.every((other) => passes(entry, chosen, other)))
  const present = new Set(entries.flatMap((entry) => valuesOf(entry, facet)))
  for (const value of chosen[facet]) present.add(value)
  const values = FACET_VALUES[facet] ?? [...present].sort(noneLast)
  return values
    .filter((value) => present.has(value))
    .map((value) => ({
      value,
      count: shown.filter((entry) => valuesOf(entry, facet).includes(value)).length,
      isChosen: chosen[facet].includes(value),
    }))
}

function noneLast(a: string, b: string): number {
  if (a === NONE || b === NONE) return a === b ? 0 : a === NONE ? 1 : -1
  return a.localeCompare(b)
}
