import type { ExerciseFacts } from '@/lib/domain/exercises/exercise'
import { ok, type Result, refuseWith } from '@/lib/domain/shared/result'
import type { ExerciseContent } from './content-changes'
import { type ContentConflict, contentConflicts, STEPS_MAX, STEPS_MIN, stepFault } from './content-rules'
import { type Neighbours, placeBeside } from './ladder-links'
import { isOnCycle, type LinkDirection, type LinkFault, linkFaults } from './ladder-rules'

/** Slugs of clinics' own exercises begin with this, those of shipped ones never do. */
export const OWN_SLUG_PREFIX = 'own-'
export const NAME_MAX = 80

/** A clinic's own exercise as its form gives it; the dose is asked about by the rule of doses. */
export type OwnExercise = ExerciseContent & Neighbours

export type OwnExerciseProblem =
  | { readonly kind: 'name_taken' }
  | { readonly kind: 'steps_count'; readonly count: number }
  /** `step` counts from 1. */
  | { readonly kind: 'step'; readonly step: number; readonly fault: 'too_many_words' | 'no_full_stop' }
  | { readonly kind: 'nobody_indicated' }
  | { readonly kind: 'conflict'; readonly conflict: ContentConflict }
  | { readonly kind: 'unknown_neighbour' | 'same_neighbour' | 'itself' | 'leads_back'; readonly link: LinkDirection }
  | { readonly kind: 'link'; readonly link: LinkDirection; readonly fault: LinkFault }

type Known = ExerciseFacts & { readonly isArchived: boolean }

/**
 * May a clinic's own exercise be stored? The same rules as for what is shipped: short steps, no contradiction between the
 * conditions, a ladder that can be climbed. `library` is what the clinic can use; `slug` is null for a new exercise.
 */
export function checkOwnExercise(
  exercise: OwnExercise,
  slug: string | null,
  library: readonly Known[],
): Result<OwnExercise, 'problems', readonly OwnExerciseProblem[]> {
  const problems = [
    ...nameProblems(exercise, slug, library),
    ...stepProblems(exercise.instructions),
    ...(exercise.indicatedFor.length === 0 ? [{ kind: 'nobody_indicated' } as const] : []),
    ...contentConflicts(exercise).map((conflict) => ({ kind: 'conflict', conflict }) as const),
    ...ladderProblems(exercise, slug, library),
  ]
  return problems.length === 0 ? ok(exercise) : refuseWith('problems', problems)
}

function nameProblems({ name }: OwnExercise, slug: string | null, library: readonly Known[]): OwnExerciseProblem[] {
  const isTaken = library.some(
    (other) => !other.isArchived && other.slug !== slug && other.name.toLowerCase() === name.toLowerCase(),
  )
  return isTaken ? [{ kind: 'name_taken' }] : []
}

function stepProblems(steps: readonly string[]): OwnExerciseProblem[] {
  const isRightCount = steps.length >= STEPS_MIN && steps.length <= STEPS_MAX
  return [
    ...(isRightCount ? [] : [{ kind: 'steps_count', count: steps.length } as const]),
    ...steps.flatMap((text, index): OwnExerciseProblem[] => {
      const fault = stepFault(text)
      return fault === null ? [] : [{ kind: 'step', step: index + 1, fault }]
    }),
  ]
}

function ladderProblems(exercise: OwnExercise, slug: string | null, library: readonly Known[]): OwnExerciseProblem[] {
  const { easier, harder } = exercise
  const found = (['easier', 'harder'] as const).flatMap((link): OwnExerciseProblem[] => {
    const name = exercise[link]
    if (name === null) return []
    if (name === slug) return [{ kind: 'itself', link }]
    const other = library.find((candidate) => candidate.slug === name && !candidate.isArchived)
    if (!other) return [{ kind: 'unknown_neighbour', link }]
    return linkFaults(exercise, link, other).map((fault) => ({ kind: 'link', link, fault }))
  })
  if (easier !== null && easier === harder) found.push({ kind: 'same_neighbour', link: 'harder' })
  if (found.length > 0) return found
  const own = slug ?? OWN_SLUG_PREFIX
  const links = linksWithout(own, library)
  placeBeside(links, { slug: own, easier, harder })
  const leadsBack = [own, easier, harder].some((start) => start !== null && isOnCycle(start, links))
  return leadsBack ? [{ kind: 'leads_back', link: harder === null ? 'easier' : 'harder' }] : []
}

/** The ladders as they are when this exercise stands on none of them: its neighbours close up. */
function linksWithout(own: string, library: readonly Known[]): Map<string, Neighbours> {
  const before = library.find((other) => other.slug === own)
  return new Map(
    library
      .filter((other) => other !== before)
      .map(({ slug, easier, harder }) => [
        slug,
        {
          easier: easier === own ? (before?.easier ?? null) : easier,
          harder: harder === own ? (before?.harder ?? null) : harder,
        },
      ]),
  )
}

/** A slug from a name, free among those taken: lower-case words joined by hyphens. */
export function ownSlug(name: string, taken: ReadonlySet<string>): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  const base = `${OWN_SLUG_PREFIX}${words || 'exercise'}`
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`
    if (!taken.has(slug)) return slug
  }
}
