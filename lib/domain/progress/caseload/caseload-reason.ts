import type { ProgrammeState } from '@/lib/domain/programmes/programme-state'
import type { TrendDirection } from '@/lib/domain/progress/trend'
import type { AlertLevel } from '@/lib/domain/sessions/after-response'
import { daysBetween, type PlainDate } from '@/lib/domain/shared/plain-date'

/**
 * Most urgent first (product.md, journey 5; hazard H33: urgent ones keep their own lane). After what the body says comes what stops or
 * is about to stop the care, then a person who waits for an answer, then what the rules suggest, then what the calendar asks for. A design decision
 * where the sources are silent.
 */
export const CASELOAD_ORDER = [
  'red_flag',
  'suspended',
  'worsening',
  'two_reds',
  'conflict',
  'silent',
  'over_doing',
  'message',
  'decide',
  'ready',
  'retest_due',
  'review_due',
  'measure_due',
  'none',
] as const
export type CaseloadReason = (typeof CASELOAD_ORDER)[number]

export type AlertFact = { readonly kind: string; readonly level: AlertLevel }
export type CaseloadFacts = {
  readonly today: PlainDate
  /** Null when the patient has no programme. */
  readonly programmeState: ProgrammeState | null
  /** The alerts that nobody has acknowledged. */
  readonly openAlerts: readonly AlertFact[]
  readonly trend: TrendDirection
  readonly redsInSevenDays: number
  /** The last day with a log or a reply; else the programme's first day. Null before any programme. */
  readonly lastHeardOn: PlainDate | null
  /** Sessions due after `lastHeardOn` up to yesterday: today is not over yet. */
  readonly sessionsDueSince: number
  readonly isOverDoing: boolean
  /** Items that the rules have paused wait for a decision. */
  readonly hasConflict: boolean
  /** The patient wrote, and nobody has read it. */
  readonly hasMessage: boolean
  /** The rules suggest a step up or the next phase: `ready`; a step down, a new beginning or a look at the whole way: `decide`. */
  readonly suggested: 'ready' | 'decide' | null
  /** The nerve signs are to be tested again: due or overdue (hazard H07). */
  readonly isRetestDue: boolean
  /** The next review; null when none is planned. */
  readonly reviewDueOn: PlainDate | null
  readonly isMeasureDue: boolean
}
export type CaseloadVerdict = {
  readonly reason: CaseloadReason
  /** The further reasons, most urgent first; never 'none'. */
  readonly others: readonly CaseloadReason[]
  /** Days since the last log or reply; null without one. */
  readonly silentDays: number | null
}

/** Days without a log or a reply, with sessions due, before a patient counts as silent; a design decision. */
export const SILENT_AFTER_DAYS = 5

/** Other kinds of a high level are a spread, a pain that rose or a red that nobody has looked at: they worsen. */
const OWN_LANE = ['two_reds', 'conflict', 'over_doing', 'silent'] as const
const WORSENING_ALERTS = ['peripheralised', 'not_settled', 'red_pain', 'pain_up']

/** Why a therapist should look at this patient, the most urgent reason first and the others listed. */
export function caseloadReason(facts: CaseloadFacts, silentAfterDays = SILENT_AFTER_DAYS): CaseloadVerdict {
  const silentDays = facts.lastHeardOn === null ? null : Math.max(0, daysBetween(facts.lastHeardOn, facts.today))
  const applies: Readonly<Record<Exclude<CaseloadReason, 'none'>, boolean>> = {
    red_flag: facts.openAlerts.some(({ level }) => level === 'critical'),
    suspended: facts.programmeState === 'suspended',
    worsening: facts.trend === 'peripheralising' || facts.openAlerts.some(isWorsening),
    two_reds: facts.redsInSevenDays >= 2 || hasOpen(facts, 'two_reds'),
    conflict: facts.hasConflict || hasOpen(facts, 'conflict'),
    silent: isSilent(facts, silentDays, silentAfterDays),
    over_doing: facts.isOverDoing || hasOpen(facts, 'over_doing'),
    message: facts.hasMessage,
    decide: facts.suggested === 'decide',
    ready: facts.suggested === 'ready',
    retest_due: facts.isRetestDue,
    review_due: facts.reviewDueOn !== null && facts.reviewDueOn <= facts.today,
    measure_due: facts.isMeasureDue,
  }
  const [reason = 'none', ...others] = CASELOAD_ORDER.filter((name) => name !== 'none' && applies[name])
  return { reason, others, silentDays }
}

/** What may wait for nobody: it is snoozed by nothing and hidden by no filter (hazard H33). */
export function isUrgent(reason: CaseloadReason | 'set_up'): boolean {
  return reason === 'red_flag' || reason === 'suspended'
}

/** Sorts a work queue: most urgent reason, then more reasons, then the longer silence. */
export function compareCaseload(a: CaseloadVerdict, b: CaseloadVerdict): number {
  return (
    CASELOAD_ORDER.indexOf(a.reason) - CASELOAD_ORDER.indexOf(b.reason) ||
    b.others.length - a.others.length ||
    (b.silentDays ?? 0) - (a.silentDays ?? 0)
  )
}

/** Is this the kind of alert that says the body does worse? A kind that has no lane of its own does when it is loud. */
export function isWorsening({ kind, level }: AlertFact): boolean {
  if (level === 'critical') return false
  return WORSENING_ALERTS.includes(kind) || (level === 'high' && !OWN_LANE.some((own) => own === kind))
}

function hasOpen({ openAlerts }: CaseloadFacts, kind: (typeof OWN_LANE)[number]): boolean {
  return openAlerts.some((alert) => alert.kind === kind)
}

/** Paused, suspended and finished programmes ask for nothing, so nobody is silent there (clinical.md 8). */
function isSilent(facts: CaseloadFacts, silentDays: number | null, after: number): boolean {
  if (facts.programmeState !== 'active' || facts.sessionsDueSince <= 0) return false
  return (silentDays !== null && silentDays >= after) || hasOpen(facts, 'silent')
}
