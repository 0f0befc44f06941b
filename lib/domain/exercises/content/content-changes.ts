import type { Dose } from '@/lib/domain/exercises/dose'
import type { ExerciseFacts } from '@/lib/domain/exercises/exercise'

/** Everything an exercise says in one version, but its figure and its photos. */
export type ExerciseContent = Omit<ExerciseFacts, 'slug' | 'easier' | 'harder'> & {
  readonly instructions: readonly string[]
  readonly cues: readonly string[]
  readonly commonErrors: readonly string[]
  readonly stopIf: readonly string[]
  readonly evidence: string
  readonly source: string
}
/** A version with what only has to be told apart. */
export type VersionContent = ExerciseContent & { readonly figure: string; readonly mediaIds: readonly string[] }

const TEXTS = ['name', 'evidence', 'source'] as const
const LISTS = ['instructions', 'cues', 'commonErrors', 'stopIf', 'targets', 'equipment'] as const
const WORDS = ['category', 'position', 'lumbarBias', 'load'] as const
const CONDITIONS = ['contraindicatedFor', 'cautionFor', 'indicatedFor'] as const

export type ContentChange =
  | {
      readonly kind: 'text'
      readonly field: (typeof TEXTS)[number] | (typeof LISTS)[number]
      readonly removed: readonly string[]
      readonly added: readonly string[]
    }
  | { readonly kind: 'field'; readonly field: (typeof WORDS | typeof CONDITIONS)[number] | ChangedWhole }
type ChangedWhole = 'unilateral' | 'dose' | 'figure' | 'mediaIds'

const without = (list: readonly string[], other: readonly string[]) => list.filter((entry) => !other.includes(entry))
const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((entry, index) => entry === other[index])

/** What a later version says otherwise: whole sentences where words changed, the name of the field where a fact did. */
export function contentChanges(before: VersionContent, after: VersionContent): readonly ContentChange[] {
  return [
    ...TEXTS.filter((field) => before[field] !== after[field]).map(
      (field): ContentChange => ({
        kind: 'text',
        field,
        removed: [before[field]].filter(Boolean),
        added: [after[field]].filter(Boolean),
      }),
    ),
    ...LISTS.filter((field) => !isSame(before[field], after[field])).map(
      (field): ContentChange => ({
        kind: 'text',
        field,
        removed: without(before[field], after[field]),
        added: without(after[field], before[field]),
      }),
    ),
    ...WORDS.filter((field) => before[field] !== after[field]).map(changed),
    ...CONDITIONS.filter((field) => !isSame(before[field], after[field])).map(changed),
    ...(before.unilateral === after.unilateral ? [] : [changed('unilateral')]),
    ...(isSameDose(before.dose, after.dose) ? [] : [changed('dose')]),
    ...(before.figure === after.figure ? [] : [changed('figure')]),
    ...(isSame(before.mediaIds, after.mediaIds) ? [] : [changed('mediaIds')]),
  ]
}

function changed(field: Extract<ContentChange, { kind: 'field' }>['field']): ContentChange {
  return { kind: 'field', field }
}

function isSameDose(before: Dose, after: Dose): boolean {
  const keys = Object.keys({ ...before, ...after }) as (keyof Dose)[]
  return keys.every((key) => before[key] === after[key])
}
