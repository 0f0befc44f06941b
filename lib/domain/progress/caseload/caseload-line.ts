import { effectiveState } from '@/lib/domain/assessment/confirmation-state'
import { neuroRetest } from '@/lib/domain/assessment/neuro-retest'
import { reviewDueOn } from '@/lib/domain/assessment/review-due'
import { dueBetween, type ScheduleWindow } from '@/lib/domain/programmes/due-days'
import { isOverDoing } from '@/lib/domain/progress/adherence-rate'
import type { CaseloadCare } from '@/lib/domain/progress/caseload/caseload-care'
import {
  CASELOAD_ORDER,
  type CaseloadReason,
  type CaseloadVerdict,
  caseloadReason,
} from '@/lib/domain/progress/caseload/caseload-reason'
import { type CaseloadWhy, type Evidence, whyOf } from '@/lib/domain/progress/caseload/caseload-why'
import { lateMeasures } from '@/lib/domain/progress/caseload/late-measures'
import { suggestedAs } from '@/lib/domain/progress/caseload/ready-step'
import { trendOf } from '@/lib/domain/progress/trend'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'

const WEEK_DAYS = 7
/** patient_day.worst_response: 4 red, 5 red flag. */
const RED_FROM = 4

/** `set_up` stands before "nothing": somebody without a programme waits for the therapist. */
export type CaseloadLane = CaseloadReason | 'set_up'
export const CASELOAD_LANES: readonly CaseloadLane[] = CASELOAD_ORDER.flatMap((reason) =>
  reason === 'none' ? (['set_up', 'none'] as const) : [reason],
)

export type CaseloadEntry = { readonly lane: CaseloadLane; readonly why: CaseloadWhy }
export type CaseloadLine = CaseloadEntry & {
  readonly verdict: CaseloadVerdict
  /** The further reasons, each with its evidence too. */
  readonly others: readonly CaseloadEntry[]
}

/** Why this patient stands where they stand in the work queue: the reasons, and what shows each. */
export function caseloadLine(care: CaseloadCare): CaseloadLine {
  const lastHeardOn = latest([care.lastLogOn, care.lastReplyOn]) ?? firstDayOf(care.windows)
  const yesterday = addDays(care.today, -1)
  const isAsked = lastHeardOn !== null && !hasRunOut(care)
  const dueSince = isAsked ? dueBetween(care.windows, addDays(lastHeardOn, 1), yesterday).due : 0
  const trend = trendOf(care.days)
  const week = lastWeek(care)
  const retest = care.phase && neuroRetest(care.phase, care.today)
  const late = lateMeasures(care.measures, care.today)
  const verdict = caseloadReason({
    today: care.today,
    programmeState: care.programme?.state ?? null,
    openAlerts: care.openAlerts,
    trend: trend.direction,
    redsInSevenDays: week.reds,
    lastHeardOn,
    sessionsDueSince: dueSince,
    isOverDoing: isOverDoing([{ done: week.done, prescribed: week.due }]),
    hasConflict: care.pausedItems !== null,
    hasMessage: care.message !== null,
    suggested: care.ready && suggestedAs(care.ready.kind),
    isRetestDue: retest?.state === 'due' || retest?.state === 'overdue',
    reviewDueOn: care.programme && care.confirmation ? reviewDueOn(care.confirmation.expiresOn) : null,
    isMeasureDue: late !== null,
  })
  const lane = verdict.reason === 'none' && care.programme === null ? 'set_up' : verdict.reason
  const evidence = { trend, week, dueSince, retest, silentDays: verdict.silentDays ?? 0, late }
  return {
    lane,
    verdict,
    why: whyOf(lane, care, evidence),
    others: verdict.others.map((other) => ({ lane: other, why: whyOf(other, care, evidence) })),
  }
}

/** Nobody is silent who may start no session: the review comes first. */
function hasRunOut({ today, confirmation }: CaseloadCare): boolean {
  return confirmation !== null && effectiveState(confirmation.state, confirmation.expiresOn, today) === 'expired'
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

function latest(days: readonly (PlainDate | null)[]): PlainDate | null {
  return (
    days
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null
  )
}

function firstDayOf(windows: readonly ScheduleWindow[]): PlainDate | null {
  return windows.map((window) => window.startsOn).toSorted()[0] ?? null
}
