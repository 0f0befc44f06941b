import { type ConfirmationState, effectiveState } from '@/lib/domain/assessment/confirmation-state'
import { type NeuroRetest, type NeuroRetestFacts, neuroRetest } from '@/lib/domain/assessment/neuro-retest'
import { reviewDueOn } from '@/lib/domain/assessment/review-due'
import { WARNING_QUESTIONS, type WarningQuestion } from '@/lib/domain/assessment/warning-signs'
import { dueBetween, type ScheduleWindow } from '@/lib/domain/programmes/due-days'
import type { ProgrammeState } from '@/lib/domain/programmes/programme-state'
import { isOverDoing } from '@/lib/domain/progress/adherence-rate'
import { type CaseloadReason, type CaseloadVerdict, caseloadReason } from '@/lib/domain/progress/caseload-reason'
import { type Trend, type TrendPoint, trendOf } from '@/lib/domain/progress/trend'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'

/** The stretch that a row of the caseload looks back on. */
export const CASELOAD_DAYS = 14
const WEEK_DAYS = 7
/** patient_day.worst_response: 4 red, 5 red flag. */
const RED_FROM = 4

export type CaseloadDay = TrendPoint & { readonly sessionsDone: number; readonly worstResponse: number }
export type OpenAlert = {
  readonly kind: string
  readonly raisedAtMs: number
  /** The questions answered with yes, when a warning check raised it. */
  readonly questions: readonly WarningQuestion[]
}

export type CaseloadCare = {
  readonly today: PlainDate
  readonly hasDraftAssessment: boolean
  readonly hasDraftProgramme: boolean
  readonly confirmation: {
    readonly state: ConfirmationState
    readonly signedAtMs: number
    readonly expiresOn: PlainDate
  } | null
  /** The programme that is active, paused or suspended. */
  readonly programme: { readonly state: ProgrammeState; readonly changedAtMs: number } | null
  /** Of the phase that the programme is in; null while none runs. */
  readonly phase: NeuroRetestFacts | null
  readonly windows: readonly ScheduleWindow[]
  /** The last CASELOAD_DAYS days that have a record, in order. */
  readonly days: readonly CaseloadDay[]
  readonly lastLogOn: PlainDate | null
  readonly openAlerts: readonly OpenAlert[]
}

export type SetUpStep =
  | 'assess'
  | 'finish_assessment'
  | 'confirm_again'
  | 'add_imaging'
  | 'choose_programme'
  | 'activate'

/** The evidence for the reason, for one line of text. */
export type CaseloadWhy =
  | { readonly code: 'warning_sign'; readonly atMs: number; readonly questions: readonly WarningQuestion[] }
  | { readonly code: 'neuro_change'; readonly atMs: number }
  | { readonly code: 'suspended'; readonly atMs: number; readonly isCleared: boolean }
  | { readonly code: 'moved_down'; readonly from: number; readonly to: number }
  | { readonly code: 'alert'; readonly kind: 'peripheralised' | 'not_settled' | 'two_reds'; readonly atMs: number }
  | { readonly code: 'reds'; readonly count: number }
  | { readonly code: 'silent'; readonly days: number; readonly due: number }
  | { readonly code: 'over_doing'; readonly done: number; readonly due: number }
  | { readonly code: 'retest_due'; readonly on: PlainDate; readonly isOver: boolean }
  | { readonly code: 'review_due'; readonly on: PlainDate; readonly isOver: boolean }
  | { readonly code: 'set_up'; readonly step: SetUpStep }
  | { readonly code: 'paused'; readonly atMs: number }
  | { readonly code: 'going'; readonly sessions: number; readonly lastOn: PlainDate | null }

/** `set_up` stands before "nothing": somebody without a programme waits for the therapist. */
export type CaseloadLane = CaseloadReason | 'set_up'
export const CASELOAD_LANES: readonly CaseloadLane[] = [
  'red_flag',
  'suspended',
  'worsening',
  'silent',
  'over_doing',
  'retest_due',
  'review_due',
  'set_up',
  'none',
]

export type CaseloadLine = {
  readonly lane: CaseloadLane
  readonly verdict: CaseloadVerdict
  readonly why: CaseloadWhy
}

/** Why this patient stands where they stand in the work queue: the reason, and what shows it. */
export function caseloadLine(care: CaseloadCare): CaseloadLine {
  const trend = trendOf(care.days)
  const lastLogOn = care.lastLogOn ?? firstDayOf(care.windows)
  const yesterday = addDays(care.today, -1)
  const isAsked = lastLogOn !== null && !hasRunOut(care)
  const dueSince = isAsked ? dueBetween(care.windows, addDays(lastLogOn, 1), yesterday).due : 0
  const week = lastWeek(care)
  const retest = care.phase && neuroRetest(care.phase, care.today)
  const verdict = caseloadReason({
    today: care.today,
    programmeState: care.programme?.state ?? null,
    openAlertKinds: care.openAlerts.map((alert) => alert.kind),
    trend: trend.direction,
    redsInSevenDays: week.reds,
    lastLogOn,
    sessionsDueSince: dueSince,
    isOverDoing: isOverDoing([{ done: week.done, prescribed: week.due }]),
    isRetestDue: retest?.state === 'due' || retest?.state === 'overdue',
    reviewDueOn: care.programme && care.confirmation ? reviewDueOn(care.confirmation.expiresOn) : null,
  })
  const lane = verdict.reason === 'none' && care.programme === null ? 'set_up' : verdict.reason
  return {
    lane,
    verdict,
    why: whyOf(lane, care, { trend, week, dueSince, retest, silentDays: verdict.silentDays ?? 0 }),
  }
}

/** Nobody is silent who may start no session: the review comes first. */
function hasRunOut({ today, confirmation }: CaseloadCare): boolean {
  return confirmation !== null && effectiveState(confirmation.state, confirmation.expiresOn, today) === 'expired'
}

type Evidence = {
  readonly trend: Trend
  readonly week: { readonly reds: number; readonly done: number; readonly due: number }
  readonly dueSince: number
  readonly retest: NeuroRetest | null
  readonly silentDays: number
}

function lastWeek({ today, days, windows }: CaseloadCare): Evidence['week'] {
  const from = addDays(today, 1 - WEEK_DAYS)
  const week = days.filter((entry) => entry.day >= from)
  return {
    reds: week.filter((entry) => entry.worstResponse >= RED_FROM).length,
    done: week.reduce((sum, entry) => sum + entry.sessionsDone, 0),
    due: dueBetween(windows, from, today).due,
  }
}

function firstDayOf(windows: readonly ScheduleWindow[]): PlainDate | null {
  return windows.map((window) => window.startsOn).sort()[0] ?? null
}

function whyOf(lane: CaseloadLane, care: CaseloadCare, evidence: Evidence): CaseloadWhy {
  const changedAtMs = care.programme?.changedAtMs ?? 0
  switch (lane) {
    case 'red_flag':
      return urgentWhy(care)
    case 'suspended':
      return { code: 'suspended', atMs: changedAtMs, isCleared: isCleared(care) }
    case 'worsening':
      return worseningWhy(care, evidence)
    case 'silent':
      return { code: 'silent', days: evidence.silentDays, due: evidence.dueSince }
    case 'over_doing':
      return { code: 'over_doing', done: evidence.week.done, due: evidence.week.due }
    case 'retest_due':
      return {
        code: 'retest_due',
        on: evidence.retest?.dueOn ?? care.today,
        isOver: evidence.retest?.state === 'overdue',
      }
    case 'review_due':
      return reviewWhy(care)
    case 'set_up':
      return { code: 'set_up', step: setUpStep(care) }
    case 'none':
      if (care.programme?.state === 'paused') return { code: 'paused', atMs: changedAtMs }
      return {
        code: 'going',
        sessions: care.days.reduce((sum, day) => sum + day.sessionsDone, 0),
        lastOn: care.lastLogOn,
      }
  }
}

/** The oldest open one: it has waited longest. */
function firstAlert(care: CaseloadCare, kinds: readonly string[]): OpenAlert | undefined {
  return care.openAlerts.filter((alert) => kinds.includes(alert.kind)).sort((a, b) => a.raisedAtMs - b.raisedAtMs)[0]
}

function urgentWhy(care: CaseloadCare): CaseloadWhy {
  const flag = firstAlert(care, ['red_flag'])
  if (flag) return { code: 'warning_sign', atMs: flag.raisedAtMs, questions: flag.questions }
  return { code: 'neuro_change', atMs: firstAlert(care, ['neuro_change'])?.raisedAtMs ?? 0 }
}

function worseningWhy(care: CaseloadCare, { trend, week }: Evidence): CaseloadWhy {
  if (trend.direction === 'peripheralising' && trend.siteFrom !== null && trend.siteTo !== null) {
    return { code: 'moved_down', from: trend.siteFrom, to: trend.siteTo }
  }
  if (week.reds >= 2) return { code: 'reds', count: week.reds }
  const kinds = ['peripheralised', 'not_settled', 'two_reds'] as const
  const alert = firstAlert(care, kinds)
  const kind = kinds.find((known) => known === alert?.kind) ?? 'two_reds'
  return { code: 'alert', kind, atMs: alert?.raisedAtMs ?? 0 }
}

function reviewWhy({ confirmation, today }: CaseloadCare): CaseloadWhy {
  const on = confirmation?.expiresOn ?? today
  return { code: 'review_due', on, isOver: on <= today }
}

/** Signed again after the suspension: the programme may start again when the therapist says so. */
function isCleared({ confirmation, programme }: CaseloadCare): boolean {
  return confirmation?.state === 'confirmed' && programme !== null && confirmation.signedAtMs > programme.changedAtMs
}

function setUpStep(care: CaseloadCare): SetUpStep {
  if (care.hasDraftAssessment) return 'finish_assessment'
  switch (care.confirmation?.state) {
    case 'confirmed':
      return care.hasDraftProgramme ? 'activate' : 'choose_programme'
    case 'provisional':
      return 'add_imaging'
    case undefined:
      return 'assess'
    default:
      return 'confirm_again'
  }
}

/** For reading a warning check: which of its answers were yes. */
export function questionsAnsweredYes(answers: Readonly<Record<WarningQuestion, boolean>>): readonly WarningQuestion[] {
  return WARNING_QUESTIONS.filter((question) => answers[question])
}
