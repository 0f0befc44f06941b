import type { Irritability } from '@/lib/domain/assessment/vocabulary'
import type { PhaseStage } from '@/lib/domain/exercises/exercise'
import type { ProgressNumbers } from '@/lib/domain/programmes/template-text'

/** A phase with nothing in it, for a programme that is built from nothing. */
export type BlankPhase = {
  readonly position: 1
  readonly stage: PhaseStage
  readonly weeks: number
  readonly reviewEveryDays: number
  readonly entryCriteria: readonly string[]
  readonly progressCriteria: readonly string[]
  readonly regressCriteria: readonly string[]
  readonly progressRule: ProgressNumbers & { readonly therapistMustApprove: true }
}

const NO_CRITERIA = { entryCriteria: [], progressCriteria: [], regressCriteria: [] } as const
const CALM = { maxPainRiseDuring: 2, mustSettleHours: 24, maxDistalRankChange: 0, maxRedResponsesLast7d: 0 } as const
const APPROVED = { therapistMustApprove: true } as const

/**
 * The first phase of an empty programme. Only who is known to be hard to stir up begins sub-acute; everybody else begins where the
 * stage's rules are strictest. Weeks, review days and numbers are those that the shipped templates share (protocols.json, stages).
 */
export function blankPhase(irritability: Irritability | null): BlankPhase {
  if (irritability === 'low') {
    const numbers = { minDaysInPhase: 10, minSessionsLogged: 8, minAdherencePct: 65, maxWorstLegPainNprs: 4 }
    const progressRule = { ...numbers, ...CALM, ...APPROVED }
    return { position: 1, stage: 'sub_acute', weeks: 4, reviewEveryDays: 14, progressRule, ...NO_CRITERIA }
  }
  const numbers = { minDaysInPhase: 5, minSessionsLogged: 6, minAdherencePct: 60, maxWorstLegPainNprs: 5 }
  const progressRule = { ...numbers, ...CALM, ...APPROVED }
  return { position: 1, stage: 'acute_irritable', weeks: 2, reviewEveryDays: 7, progressRule, ...NO_CRITERIA }
}
