import type { ConfirmationState } from '@/lib/domain/assessment/confirmation-state'
import type { ProgrammeState } from '@/lib/domain/programmes/programme-state'
import { ok, type Result, refuseWith } from '@/lib/domain/shared/result'

/** clinical.md 5, volume limits: "at most six items a session". */
export const MAX_ITEMS_PER_PHASE = 6

/** Where a problem sits: the exercise and the phase (from 1), for a link from the summary to the row. */
export type ItemPlace = { readonly phase: number; readonly exerciseSlug: string }

export type ActivationFacts = {
  readonly programmeState: ProgrammeState
  /** ConfirmationState of the episode; null when nothing has been signed. */
  readonly confirmationState: ConfirmationState | null
  /** It would go to a later phase, and the nerve signs were not tested again in this one (clinical.md 5; H07). */
  readonly waitsForRetest: boolean
  readonly blockedWithoutReason: readonly ItemPlace[]
  readonly cautionWithoutNote: readonly ItemPlace[]
  readonly missingSides: readonly ItemPlace[]
  /** Nobody can do them: typed and not yet a dose, or out of range (hazard H16). */
  readonly impossibleDoses: readonly ItemPlace[]
  /** Item counts in phase order. */
  readonly itemsPerPhase: readonly number[]
  readonly contentReviewed: boolean
  readonly clinicIsDemo: boolean
  readonly emergencyNumberSet: boolean
}

export type ActivationReason =
  | 'not_a_draft'
  | 'not_confirmed'
  | 'neuro_retest_first'
  | 'emergency_number_missing'
  | 'content_unreviewed'
  | 'no_items'
  | 'too_many_items'
  | 'side_missing'
  | 'dose_impossible'
  | 'blocked_without_reason'
  | 'caution_without_note'

export type ActivationProblem = {
  readonly reason: ActivationReason
  /** The items concerned; empty where the problem is not about items. */
  readonly items: readonly ItemPlace[]
  /** The phases concerned (from 1). */
  readonly phases: readonly number[]
}

/**
 * May this programme go live? Only a confirmed episode (clinical.md 1.6; H05), the nerve signs tested again before a later phase (H07), a complete and safe plan (rules 3.1, 3.2;
 * H08, H14), reviewed content outside a demo (H34) and a set emergency number (H02). `reason` is the first problem,
 * `detail` lists all of them. `stateAfter` is what to write.
 */
export function decideActivation(
  facts: ActivationFacts,
): Result<{ readonly stateAfter: 'active' }, ActivationReason, readonly ActivationProblem[]> {
  const problems = [...clinicProblems(facts), ...planProblems(facts)]
  const [first] = problems
  return first === undefined ? ok({ stateAfter: 'active' }) : refuseWith(first.reason, problems)
}

export type PlanFacts = Pick<
  ActivationFacts,
  'itemsPerPhase' | 'missingSides' | 'impossibleDoses' | 'blockedWithoutReason' | 'cautionWithoutNote'
>

/** What the plan itself lacks: as much as can be said while it is written. */
export function planProblems(facts: PlanFacts): readonly ActivationProblem[] {
  return [...sizeProblems(facts.itemsPerPhase), ...itemProblems(facts)]
}

/** Is it about the plan, or about the person, the clinic and the content? */
export function isOfPlan({ reason }: ActivationProblem): boolean {
  return OF_PLAN.includes(reason)
}

const OF_PLAN: readonly ActivationReason[] = [
  'no_items',
  'too_many_items',
  'side_missing',
  'dose_impossible',
  'blocked_without_reason',
  'caution_without_note',
]

function clinicProblems(facts: ActivationFacts): ActivationProblem[] {
  const found: ActivationReason[] = []
  if (facts.programmeState !== 'draft') found.push('not_a_draft')
  if (facts.confirmationState !== 'confirmed') found.push('not_confirmed')
  if (facts.waitsForRetest) found.push('neuro_retest_first')
  if (!facts.emergencyNumberSet) found.push('emergency_number_missing')
  if (!facts.contentReviewed && !facts.clinicIsDemo) found.push('content_unreviewed')
  return found.map((reason) => ({ reason, items: [], phases: [] }))
}

function sizeProblems(counts: readonly number[]): ActivationProblem[] {
  const phasesWhere = (test: (count: number) => boolean) =>
    counts.flatMap((count, index) => (test(count) ? [index + 1] : []))
  const empty = phasesWhere((count) => count <= 0)
  const overfull = phasesWhere((count) => count > MAX_ITEMS_PER_PHASE)
  const problems: ActivationProblem[] = []
  if (counts.length === 0 || empty.length > 0) problems.push({ reason: 'no_items', items: [], phases: empty })
  if (overfull.length > 0) problems.push({ reason: 'too_many_items', items: [], phases: overfull })
  return problems
}

function itemProblems(facts: PlanFacts): ActivationProblem[] {
  const places: readonly (readonly [ActivationReason, readonly ItemPlace[]])[] = [
    ['side_missing', facts.missingSides],
    ['dose_impossible', facts.impossibleDoses],
    ['blocked_without_reason', facts.blockedWithoutReason],
    ['caution_without_note', facts.cautionWithoutNote],
  ]
  return places
    .filter(([, items]) => items.length > 0)
    .map(([reason, items]) => ({ reason, items, phases: [...new Set(items.map((item) => item.phase))] }))
}
