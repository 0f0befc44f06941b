import { isRetestedIn } from '@/lib/domain/assessment/neuro-retest'
import type { ResponseColour } from '@/lib/domain/sessions/traffic-light'
import { addDays, daysBetween, type PlainDate } from '@/lib/domain/shared/plain-date'

/** `progress_rule` of protocols.json: when the next phase may be suggested. */
export type ProgressRule = {
  readonly minDaysInPhase: number
  readonly minSessionsLogged: number
  readonly maxWorstLegPainNprs: number
  readonly maxPainRiseDuring: number
  readonly maxDistalRankChange: number
  readonly maxRedResponsesLast7d: number
  readonly minAdherencePct: number
}
/**
 * One session of the phase. Pain is of the knee, the site that the programme is for; sites 0–6 (clinical.md 4.2). Null is not known, as
 * on paper, and never counts towards a step up.
 */
export type PhaseSession = {
  readonly day: PlainDate
  readonly colour: ResponseColour
  readonly kneePainBefore: number | null
  readonly kneePainMax: number | null
  readonly siteBefore: number | null
  readonly siteAfter: number | null
  readonly settled24h: boolean | null
}
export type PhaseHistory = {
  readonly rule: ProgressRule
  readonly startedOn: PlainDate
  readonly sessions: readonly PhaseSession[]
  /** Done of due in this phase, 0–100; null while nothing was due. */
  readonly adherencePct: number | null
  /** The last signed whole examination of the nerve signs; null when there is none. */
  readonly neuroTestedOn: PlainDate | null
  /** Against the examination before; null when there is nothing to compare. */
  readonly neuroIsWorse: boolean | null
  readonly today: PlainDate
}
export const PHASE_CRITERIA = [
  'days',
  'sessions',
  'worst_pain',
  'pain_rise',
  'settling',
  'no_spread',
  'no_reds',
  'adherence',
  'neuro_retest',
] as const
export type PhaseCriterion = (typeof PHASE_CRITERIA)[number]

/** What a criterion looks back on: the rule's own "last 7 days". */
export const LOOK_BACK_DAYS = 7

/**
 * Which criteria for the next phase are met: the phase's `progress_rule`, and that a clinician tested the nerve signs again within it
 * and signed (clinical.md 5). All of them must hold before the phase is suggested; a clinician decides (hazard H10).
 */
export function phaseCriteria(history: PhaseHistory): Readonly<Record<PhaseCriterion, boolean>> {
  const { rule, startedOn, sessions, adherencePct, today } = history
  const recent = sessions.filter(({ day }) => day > addDays(today, -LOOK_BACK_DAYS) && day <= today)
  const every = (test: (session: PhaseSession) => boolean) => recent.length > 0 && recent.every(test)
  const reds = recent.filter(({ colour }) => colour === 'red' || colour === 'red_flag').length
  return {
    days: daysBetween(startedOn, today) >= rule.minDaysInPhase,
    sessions: sessions.length >= rule.minSessionsLogged,
    worst_pain: every(({ kneePainMax }) => kneePainMax !== null && kneePainMax <= rule.maxWorstLegPainNprs),
    pain_rise: every(({ kneePainBefore, kneePainMax }) =>
      isRiseWithin(kneePainBefore, kneePainMax, rule.maxPainRiseDuring),
    ),
    // An unknown morning cannot count towards progression (4.4).
    settling: every(({ settled24h }) => settled24h === true),
    no_spread: every(({ siteBefore, siteAfter }) => isRiseWithin(siteBefore, siteAfter, rule.maxDistalRankChange)),
    no_reds: reds <= rule.maxRedResponsesLast7d,
    adherence: adherencePct !== null && adherencePct >= rule.minAdherencePct,
    neuro_retest: isRetested(history),
  }
}

function isRiseWithin(before: number | null, after: number | null, most: number): boolean {
  return before !== null && after !== null && after - before <= most
}

/** Examined within this phase, and not worse than before. */
function isRetested({ neuroTestedOn, neuroIsWorse, startedOn }: PhaseHistory): boolean {
  return isRetestedIn(neuroTestedOn, startedOn) && neuroIsWorse === false
}

/** True when the next phase may be suggested. */
export function mayProposePhase(history: PhaseHistory): boolean {
  return Object.values(phaseCriteria(history)).every(Boolean)
}
