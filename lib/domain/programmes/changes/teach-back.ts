import type { Dose } from '@/lib/domain/exercises/dose'
import type { ComparedRevision } from '@/lib/domain/programmes/changes/compare-revisions'
import type { RevisionItem } from '@/lib/domain/programmes/revision-diff'
import { ok, type Result, refuseWith } from '@/lib/domain/shared/result'

/** Why a patient has not shown an exercise: a closed list, so that it can be counted and holds nothing that somebody typed. */
export const NOT_SHOWN_REASONS = ['remote_visit', 'no_time', 'next_visit'] as const
export type NotShownReason = (typeof NOT_SHOWN_REASONS)[number]
export const TEACH_BACK_ANSWERS = ['shown', ...NOT_SHOWN_REASONS] as const
export type TeachBackAnswer = (typeof TEACH_BACK_ANSWERS)[number]

/** By lineage, or one answer for all of them. */
export type TeachBack = 'all_shown' | ReadonlyMap<string, TeachBackAnswer>

type Given = Pick<ComparedRevision, 'currentPhase' | 'items'>

/** What one sees when somebody does a set. Rests and days are read, not shown. */
const SEEN_IN_A_SET = [
  'mode',
  'sets',
  'reps',
  'holdSeconds',
  'durationSeconds',
  'tempo',
  'weightKg',
  'band',
  'right',
] as const satisfies readonly (keyof Dose)[]

/**
 * The exercises that a patient should show before they do them alone: those of the phase under way that are new or done otherwise than
 * in the phase before. Teach-back asks for the movement itself, not for a nod (clinical.md 8: being unsure how is a reason to miss).
 * `before` is null at the first activation.
 */
export function toTeach(before: Given | null, after: Given): RevisionItem[] {
  const known = before?.items.filter((item) => item.phase === before.currentPhase) ?? []
  return after.items
    .filter((item) => item.phase === after.currentPhase)
    .filter((item) => !known.some((other) => isDoneAlike(other, item)))
}

/** Every asked exercise needs an answer; answers about others are left out. */
export function decideTeachBack(
  asked: readonly RevisionItem[],
  given: TeachBack,
): Result<ReadonlyMap<string, TeachBackAnswer>, 'unanswered', readonly string[]> {
  const answers = asked.map(
    ({ lineageId }) => [lineageId, given === 'all_shown' ? 'shown' : given.get(lineageId)] as const,
  )
  const unanswered = answers.filter(([, answer]) => answer === undefined).map(([lineageId]) => lineageId)
  if (unanswered.length > 0) return refuseWith('unanswered', unanswered)
  return ok(new Map(answers.flatMap(([lineageId, answer]) => (answer === undefined ? [] : [[lineageId, answer]]))))
}

function isDoneAlike(one: RevisionItem, other: RevisionItem): boolean {
  return (
    one.exerciseSlug === other.exerciseSlug &&
    one.exerciseVersion === other.exerciseVersion &&
    one.side === other.side &&
    SEEN_IN_A_SET.every((field) => JSON.stringify(one.dose[field]) === JSON.stringify(other.dose[field]))
  )
}
