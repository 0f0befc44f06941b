import { type ScheduleWindow, sessionsDueOn } from '@/lib/domain/programmes/due-days'
import { GRACE_DAYS } from '@/lib/domain/progress/adherence'
import type { DayRange } from '@/lib/domain/progress/adherence-period'
import { addDays, daysBetween, daysInRange, type PlainDate } from '@/lib/domain/shared/plain-date'

/** As far as the curve goes: the longest templates take twelve weeks. */
export const DROP_OUT_WEEKS = 12
/** Fewer at risk than this make no point of a curve (product.md: small groups). */
const AT_RISK_MIN = 5
/** clinical.md 5: "after 14 days away restart"; so long away is stopped here too. */
export const STOPPED_AFTER_DAYS = 14

export type Beginner = {
  /** The first day on which anything was ever planned. */
  readonly startedOn: PlainDate
  /** The last day with a session or a report of a missed one; null: never. */
  readonly lastHeardOn: PlainDate | null
  readonly windows: readonly ScheduleWindow[]
}
export type CohortPlan = {
  /** First days of those who are followed. */
  readonly starts: DayRange
  /** The last day that is looked at. */
  readonly until: PlainDate
}
export type DropOutWeek = {
  /** 1 is the first week since the start. */
  readonly week: number
  /** Still with us when the week began. */
  readonly atRisk: number
  readonly stopped: number
  /** Share of all who began that is still logging at the end of the week. */
  readonly share: number
}
export type DropOutCurve = {
  readonly began: number
  readonly weeks: readonly DropOutWeek[]
  /** The week in which the share falls most; null where nobody stopped. */
  readonly steepest: DropOutWeek | null
}

const COHORT_DAYS = DROP_OUT_WEEKS * 7
const WHOLE_WEEK = [1, 2, 3, 4, 5, 6, 7] as const

/**
 * Who began in the twelve weeks before the period, looked at until its end; and who began in the twelve weeks before those, looked
 * at for as long: both have the same chance to be seen stopping.
 */
export function cohortPlans(range: DayRange): { readonly current: CohortPlan; readonly previous: CohortPlan } {
  const starts = { from: addDays(range.from, -COHORT_DAYS), to: addDays(range.from, -1) }
  return {
    current: { starts, until: range.to },
    previous: {
      starts: { from: addDays(starts.from, -COHORT_DAYS), to: addDays(starts.from, -1) },
      until: addDays(range.to, -COHORT_DAYS),
    },
  }
}

/**
 * Not heard of for fourteen days on which the programme ran. Paused days, days after its end and days that can still be logged do
 * not count: somebody whose programme is over has not stopped (clinical.md 8: suspended time is never counted as missed).
 */
export function hasStopped({ startedOn, lastHeardOn, windows }: Beginner, until: PlainDate): boolean {
  const from = lastHeardOn === null ? startedOn : addDays(lastHeardOn, 1)
  // The programme runs on a day of rest, too: every weekday counts as if something were due.
  const everyDay = windows.map((window) => ({ ...window, weekdays: WHOLE_WEEK }))
  let days = 0
  for (const day of daysInRange(from, addDays(until, -GRACE_DAYS))) {
    if (sessionsDueOn(everyDay, day).due > 0) days += 1
    if (days >= STOPPED_AFTER_DAYS) return true
  }
  return false
}

/**
 * Share still logging by week since the start, after Kaplan and Meier (1958): of those at risk in a week, some stop in it (their last
 * entry lies there); who is still with us, or has ended well, is looked at up to the last entry and no further. The curve ends where
 * fewer than five are left to look at. Null when fewer than five began.
 */
export function dropOutCurve(beginners: readonly Beginner[], until: PlainDate): DropOutCurve | null {
  if (beginners.length < AT_RISK_MIN) return null
  const ends = beginners.map((beginner) => followedTo(beginner, until))
  const weeks: DropOutWeek[] = []
  let share = 1
  for (let week = 1; week <= DROP_OUT_WEEKS; week += 1) {
    const atRisk = ends.filter((end) => end.week >= week).length
    if (atRisk < AT_RISK_MIN) break
    const stopped = ends.filter((end) => end.week === week && end.stopped).length
    share *= 1 - stopped / atRisk
    weeks.push({ week, atRisk, stopped, share })
  }
  return { began: beginners.length, weeks, steepest: steepestOf(weeks) }
}

/** The week of somebody's last word, and whether nothing was to come after it. */
export function followedTo(beginner: Beginner, until: PlainDate): { readonly week: number; readonly stopped: boolean } {
  return { week: weekOf(beginner.startedOn, beginner.lastHeardOn), stopped: hasStopped(beginner, until) }
}

/** Week 1 are the first seven days; who was never heard of stopped there. */
function weekOf(startedOn: PlainDate, lastHeardOn: PlainDate | null): number {
  if (lastHeardOn === null) return 1
  return Math.max(1, Math.floor(daysBetween(startedOn, lastHeardOn) / 7) + 1)
}

function steepestOf(weeks: readonly DropOutWeek[]): DropOutWeek | null {
  let steepest: { week: DropOutWeek; fall: number } | null = null
  let before = 1
  for (const week of weeks) {
    const fall = before - week.share
    if (fall > (steepest?.fall ?? 0)) steepest = { week, fall }
    before = week.share
  }
  return steepest?.week ?? null
}
