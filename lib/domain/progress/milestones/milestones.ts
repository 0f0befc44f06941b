import type { ScheduleWindow } from '@/lib/domain/programmes/due-days'
import { type LoggedDay, type WeekSummary, weeksOf } from '@/lib/domain/progress/milestones/week-summary'
import { type StreakDay, weekState } from '@/lib/domain/progress/streak/kept-week'
import { mondayOf } from '@/lib/domain/progress/streak/streak'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'

export const SESSION_COUNTS = [10, 25, 50, 100] as const
export type Milestone = { readonly day: PlainDate } & (
  | { readonly kind: 'first_session' | 'first_week' | 'site_up' | 'knee_down' }
  | { readonly kind: 'sessions'; readonly count: (typeof SESSION_COUNTS)[number] }
)

/** Points of ten by which knee pain must be lower (the change that matters, clinical.md 6), in so many weeks one after the other. */
const KNEE_DOWN_BY = 2
const KNEE_WEEKS = 2

/**
 * What a patient has reached, oldest first. Facts of the log, no promise: what is said of pain and place is said only while the latest
 * measured week still shows it. A red day is never counted, and no week with a red day is where something of pain or place is reached
 * (hazard H24).
 */
export function milestonesOf(
  windows: readonly ScheduleWindow[],
  days: readonly (LoggedDay & StreakDay)[],
  today: PlainDate,
): Milestone[] {
  const inOrder = days.toSorted((a, b) => (a.day < b.day ? -1 : 1))
  const reached = [
    ...sessionMilestones(inOrder),
    ...firstWeek(windows, inOrder, today),
    ...painMilestones(weeksOf(inOrder)),
  ]
  return reached.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

function sessionMilestones(days: readonly LoggedDay[]): Milestone[] {
  const reached: Milestone[] = []
  let total = 0
  for (const { day, done, isRed } of days) {
    if (isRed || done === 0) continue
    if (total === 0) reached.push({ kind: 'first_session', day })
    for (const count of SESSION_COUNTS) {
      if (total < count && total + done >= count) reached.push({ kind: 'sessions', count, day })
    }
    total += done
  }
  return reached
}

/** The first whole week as planned; it counts from its Sunday on. */
function firstWeek(windows: readonly ScheduleWindow[], days: readonly StreakDay[], today: PlainDate): Milestone[] {
  const log = new Map(days.map((entry) => [entry.day, entry]))
  const mondays = [...new Set(days.map(({ day }) => mondayOf(day)))]
  const monday = mondays.find(
    (start) => addDays(start, 6) < today && weekState(windows, log, { monday: start, today }) === 'kept',
  )
  return monday === undefined ? [] : [{ kind: 'first_week', day: addDays(monday, 6) }]
}

function painMilestones(weeks: readonly WeekSummary[]): Milestone[] {
  return [
    ...whileItHolds(weeks, 'site_up', 1, 'site', (first, now) => now < first),
    ...whileItHolds(weeks, 'knee_down', KNEE_WEEKS, 'knee', (first, now) => now <= first - KNEE_DOWN_BY),
  ]
}

/** Against the first measured week; from the day on which so many weeks one after the other were better, up to now. */
function whileItHolds(
  weeks: readonly WeekSummary[],
  kind: 'site_up' | 'knee_down',
  needed: number,
  field: 'site' | 'knee',
  isBetter: (first: number, now: number) => boolean,
): Milestone[] {
  const measured = weeks.filter((week) => week[field] !== null)
  const first = measured[0]?.[field] ?? null
  if (first === null) return []
  const isGood = (week: WeekSummary) => !week.hasRed && isBetter(first, week[field] ?? Number.POSITIVE_INFINITY)
  const lastBad = measured.findLastIndex((week) => !isGood(week))
  const reachedIn = measured[lastBad + needed]
  return reachedIn ? [{ kind, day: reachedIn.lastDay }] : []
}
