import type { ProgrammeState } from '@/lib/domain/programmes/programme-state'
import type { TrendDirection } from '@/lib/domain/progress/trend'
import { daysBetween, type PlainDate } from '@/lib/domain/shared/plain-date'

export type CaseloadReason =
  | 'red_flag'
  | 'suspended'
  | 'worsening'
  | 'silent'
  | 'over_doing'
  | 'retest_due'
  | 'review_due'
  | 'none'

export type CaseloadFacts = {
  readonly today: PlainDate
  /** Null when the patient has no programme. */
  readonly programmeState: ProgrammeState | null
  /** Kinds of the alerts that nobody has acknowledged. */
  readonly openAlertKinds: readonly string[]
  readonly trend: TrendDirection
  readonly redsInSevenDays: number
  /** The last day with a log; else the programme's first day. Null before any programme. */
  readonly lastLogOn: PlainDate | null
  /** Sessions due after `lastLogOn` up to yesterday: today is not over yet. */
  readonly sessionsDueSince: number
  readonly isOverDoing: boolean
  /** The nerve signs are to be tested again: due or overdue (hazard H07). */
  readonly isRetestDue: boolean
  /** The next review; null when none is planned. */
  readonly reviewDueOn: PlainDate | null
}
export type CaseloadVerdict = {
  readonly reason: CaseloadReason
  /** The further reasons, most urgent first; never 'none'. */
  readonly others: readonly CaseloadReason[]
  /** Days since the last log; null without one. */
  readonly silentDays: number | null
}

/** Most urgent first (product.md, journey 5; hazard H33: urgent ones keep their own lane). */
export const CASELOAD_ORDER: readonly CaseloadReason[] = [
  'red_flag',
  'suspended',
  'worsening',
  'silent',
  'over_doing',
  'retest_due',
  'review_due',
  'none',
]
/** Days without a log, with sessions due, before a patient counts as silent; a design decision, a clinic setting. */
export const SILENT_AFTER_DAYS = 5

const URGENT_ALERTS = ['red_flag', 'neuro_change']
const WORSENING_ALERTS = ['peripheralised', 'not_settled', 'two_reds']

/** Why a therapist should look at this patient, the most urgent reason first and the others listed. */
export function caseloadReason(facts: CaseloadFacts, silentAfterDays = SILENT_AFTER_DAYS): CaseloadVerdict {
  const silentDays = facts.lastLogOn === null ? null : Math.max(0, daysBetween(facts.lastLogOn, facts.today))
  const applies: Readonly<Record<Exclude<CaseloadReason, 'none'>, boolean>> = {
    red_flag: hasOpen(facts, URGENT_ALERTS),
    suspended: facts.programmeState === 'suspended',
    worsening: isWorsening(facts),
    silent: isSilent(facts, silentDays, silentAfterDays),
    over_doing: facts.isOverDoing || hasOpen(facts, ['over_doing']),
    retest_due: facts.isRetestDue,
    review_due: facts.reviewDueOn !== null && facts.reviewDueOn <= facts.today,
  }
  const [reason = 'none', ...others] = CASELOAD_ORDER.filter((name) => name !== 'none' && applies[name])
  return { reason, others, silentDays }
}

/** Sorts a work queue: most urgent reason, then more reasons, then the longer silence. */
export function compareCaseload(a: CaseloadVerdict, b: CaseloadVerdict): number {
  return (
    CASELOAD_ORDER.indexOf(a.reason) - CASELOAD_ORDER.indexOf(b.reason) ||
    b.others.length - a.others.length ||
    (b.silentDays ?? 0) - (a.silentDays ?? 0)
  )
}

function hasOpen(facts: CaseloadFacts, kinds: readonly string[]): boolean {
  return facts.openAlertKinds.some((kind) => kinds.includes(kind))
}

/** Two reds in 7 days, a spread down the leg that nobody has looked at, or a last week further down than the first. */
function isWorsening(facts: CaseloadFacts): boolean {
  return facts.trend === 'peripheralising' || facts.redsInSevenDays >= 2 || hasOpen(facts, WORSENING_ALERTS)
}

/** Paused, suspended and finished programmes ask for nothing, so nobody is silent there (clinical.md 8). */
function isSilent(facts: CaseloadFacts, silentDays: number | null, after: number): boolean {
  if (facts.programmeState !== 'active' || facts.sessionsDueSince <= 0) return false
  return (silentDays !== null && silentDays >= after) || hasOpen(facts, ['silent'])
}
