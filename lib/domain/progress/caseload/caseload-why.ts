import type { NeuroRetest } from '@/lib/domain/assessment/neuro-retest'
import type { WarningQuestion } from '@/lib/domain/assessment/warning-signs'
import type { PatientMeasure } from '@/lib/domain/measures/due'
import type { CaseloadCare, OpenAlert, ReadyStep } from '@/lib/domain/progress/caseload/caseload-care'
import { type CaseloadReason, isWorsening } from '@/lib/domain/progress/caseload/caseload-reason'
import type { LateMeasures } from '@/lib/domain/progress/caseload/late-measures'
import type { Trend } from '@/lib/domain/progress/trend'
import type { AlertLevel } from '@/lib/domain/sessions/after-response'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

export type SetUpStep =
  | 'assess'
  | 'finish_assessment'
  | 'confirm_again'
  | 'add_imaging'
  | 'choose_programme'
  | 'activate'

/** The evidence for a reason, for one line of text. */
export type CaseloadWhy =
  | { readonly code: 'warning_sign'; readonly atMs: number; readonly questions: readonly WarningQuestion[] }
  | { readonly code: 'neuro_change'; readonly atMs: number }
  | { readonly code: 'suspended'; readonly atMs: number; readonly isCleared: boolean }
  | { readonly code: 'moved_down'; readonly from: number; readonly to: number }
  | { readonly code: 'alert'; readonly kind: string; readonly level: AlertLevel; readonly atMs: number }
  | { readonly code: 'reds'; readonly count: number }
  | { readonly code: 'conflict'; readonly count: number; readonly atMs: number }
  | { readonly code: 'silent'; readonly days: number; readonly due: number }
  | { readonly code: 'over_doing'; readonly done: number; readonly due: number }
  | { readonly code: 'message'; readonly count: number; readonly atMs: number; readonly text: string }
  | ({ readonly code: 'ready'; readonly atMs: number } & Omit<ReadyStep, 'sinceMs'>)
  | { readonly code: 'retest_due'; readonly on: PlainDate; readonly isOver: boolean }
  | { readonly code: 'review_due'; readonly on: PlainDate; readonly isOver: boolean }
  | { readonly code: 'measure_due'; readonly measures: readonly PatientMeasure[]; readonly on: PlainDate }
  | { readonly code: 'set_up'; readonly step: SetUpStep }
  | { readonly code: 'paused'; readonly atMs: number }
  | { readonly code: 'going'; readonly sessions: number; readonly lastOn: PlainDate | null }

export type Evidence = {
  readonly trend: Trend
  readonly week: { readonly reds: number; readonly done: number; readonly due: number }
  readonly dueSince: number
  readonly retest: NeuroRetest | null
  readonly silentDays: number
  readonly late: LateMeasures | null
}

/** What shows that this reason applies. */
export function whyOf(lane: CaseloadReason | 'set_up', care: CaseloadCare, evidence: Evidence): CaseloadWhy {
  const changedAtMs = care.programme?.changedAtMs ?? 0
  switch (lane) {
    case 'red_flag':
      return urgentWhy(care)
    case 'suspended':
      return { code: 'suspended', atMs: changedAtMs, isCleared: isCleared(care) }
    case 'worsening':
      return worseningWhy(care, evidence)
    case 'two_reds':
      return evidence.week.reds >= 2 ? { code: 'reds', count: evidence.week.reds } : alertWhy(care, 'two_reds')
    case 'conflict':
      return conflictWhy(care)
    case 'silent':
      return { code: 'silent', days: evidence.silentDays, due: evidence.dueSince }
    case 'over_doing':
      return { code: 'over_doing', done: evidence.week.done, due: evidence.week.due }
    case 'message':
      return { code: 'message', ...(care.message ?? { count: 0, atMs: 0, text: '' }) }
    case 'decide':
    case 'ready':
      return readyWhy(care)
    case 'retest_due':
      return {
        code: 'retest_due',
        on: evidence.retest?.dueOn ?? care.today,
        isOver: evidence.retest?.state === 'overdue',
      }
    case 'review_due':
      return reviewWhy(care)
    case 'measure_due':
      return {
        code: 'measure_due',
        measures: evidence.late?.measures ?? [],
        on: evidence.late?.since ?? care.today,
      }
    case 'set_up':
      return { code: 'set_up', step: setUpStep(care) }
    case 'none':
      return noneWhy(care, changedAtMs)
  }
}

/** The oldest open one: it has waited longest. */
function firstAlert(care: CaseloadCare, fits: (alert: OpenAlert) => boolean): OpenAlert | undefined {
  return care.openAlerts.filter(fits).toSorted((a, b) => a.raisedAtMs - b.raisedAtMs)[0]
}

function urgentWhy(care: CaseloadCare): CaseloadWhy {
  const flag = firstAlert(care, ({ kind }) => kind === 'red_flag')
  if (flag) return { code: 'warning_sign', atMs: flag.raisedAtMs, questions: flag.questions }
  const alert = firstAlert(care, ({ level }) => level === 'critical')
  if (alert?.kind === 'neuro_change') return { code: 'neuro_change', atMs: alert.raisedAtMs }
  return toWhy(alert)
}

function worseningWhy(care: CaseloadCare, { trend }: Evidence): CaseloadWhy {
  if (trend.direction === 'peripheralising' && trend.siteFrom !== null && trend.siteTo !== null) {
    return { code: 'moved_down', from: trend.siteFrom, to: trend.siteTo }
  }
  return toWhy(firstAlert(care, isWorsening))
}

function alertWhy(care: CaseloadCare, kind: string): CaseloadWhy {
  return toWhy(firstAlert(care, (alert) => alert.kind === kind))
}

function toWhy(alert: OpenAlert | undefined): CaseloadWhy {
  return { code: 'alert', kind: alert?.kind ?? '', level: alert?.level ?? 'low', atMs: alert?.raisedAtMs ?? 0 }
}

function conflictWhy(care: CaseloadCare): CaseloadWhy {
  if (care.pausedItems === null) return alertWhy(care, 'conflict')
  return { code: 'conflict', count: care.pausedItems.count, atMs: care.pausedItems.sinceMs }
}

function readyWhy({ ready }: CaseloadCare): CaseloadWhy {
  const { sinceMs, ...step } = ready ?? {
    kind: 'plateau' as const,
    name: null,
    waitsForNeuro: false,
    count: 0,
    sinceMs: 0,
  }
  return { code: 'ready', atMs: sinceMs, ...step }
}

function reviewWhy({ confirmation, today }: CaseloadCare): CaseloadWhy {
  const on = confirmation?.expiresOn ?? today
  return { code: 'review_due', on, isOver: on <= today }
}

function noneWhy(care: CaseloadCare, changedAtMs: number): CaseloadWhy {
  if (care.programme?.state === 'paused') return { code: 'paused', atMs: changedAtMs }
  const sessions = care.days.reduce((sum, day) => sum + day.sessionsDone, 0)
  return { code: 'going', sessions, lastOn: care.lastLogOn }
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
