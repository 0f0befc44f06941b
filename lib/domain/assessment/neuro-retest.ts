import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'

/** A phase may last two weeks only, so the notice is shorter than a review's; a design decision. */
export const RETEST_NOTICE_DAYS = 3

/** What is known of the phase that a person is in, and of their last whole examination of the nerve signs that was signed. */
export type NeuroRetestFacts = {
  readonly phaseStartedOn: PlainDate
  readonly phaseWeeks: number
  /** Null when there is none: an examination that leaves a root out is not one. */
  readonly testedOn: PlainDate | null
}
export type NeuroRetest = {
  readonly state: 'done' | 'ahead' | 'due' | 'overdue'
  /** The last day of the phase as it was planned. */
  readonly dueOn: PlainDate
  readonly testedOn: PlainDate | null
}

/**
 * The nerve signs are tested again in each phase (hazard H07; clinical.md 3 "neuro re-test every review"): by its last planned day, and
 * announced some days before. A phase that runs on longer stays overdue.
 */
export function neuroRetest(facts: NeuroRetestFacts, today: PlainDate): NeuroRetest {
  const { phaseStartedOn, phaseWeeks, testedOn } = facts
  const dueOn = addDays(phaseStartedOn, phaseWeeks * 7 - 1)
  const of = (state: NeuroRetest['state']): NeuroRetest => ({ state, dueOn, testedOn })
  if (isRetestedIn(testedOn, phaseStartedOn)) return of('done')
  if (today > dueOn) return of('overdue')
  return of(today >= addDays(dueOn, -RETEST_NOTICE_DAYS) ? 'due' : 'ahead')
}

/** Examined within the phase: what was found on the day it began is what it began from. */
export function isRetestedIn(testedOn: PlainDate | null, phaseStartedOn: PlainDate): boolean {
  return testedOn !== null && testedOn > phaseStartedOn
}

/**
 * Whether a step from one phase to another has to wait for the re-test (clinical.md 5; hazard H07). A step back never waits: it makes
 * nothing harder.
 */
export function waitsForRetest(
  step: { readonly from: number; readonly to: number },
  { testedOn, phaseStartedOn }: Pick<NeuroRetestFacts, 'testedOn' | 'phaseStartedOn'>,
): boolean {
  return step.to > step.from && !isRetestedIn(testedOn, phaseStartedOn)
}
