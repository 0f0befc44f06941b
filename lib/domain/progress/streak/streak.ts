import type { ScheduleWindow } from '@/lib/domain/programmes/due-days'
import { type StreakDay, weekState } from '@/lib/domain/progress/streak/kept-week'
import { addDays, isoWeekday, type PlainDate } from '@/lib/domain/shared/plain-date'

/** How far back a streak is counted: what goes further is still only said as this many weeks. A design decision. */
export const STREAK_WEEKS_MAX = 26

export function mondayOf(day: PlainDate): PlainDate {
  return addDays(day, 1 - isoWeekday(day))
}

/** The first day that a streak can look at. */
export function streakSince(today: PlainDate): PlainDate {
  return addDays(mondayOf(today), -7 * STREAK_WEEKS_MAX)
}

/**
 * Weeks in a row as planned, back from the last one that is over. The week under way asks for nothing yet. Weeks that are neutral are
 * passed over: a long pause ends no streak.
 */
export function weeksInARow(windows: readonly ScheduleWindow[], days: readonly StreakDay[], today: PlainDate): number {
  const log = new Map(days.map((entry) => [entry.day, entry]))
  let weeks = 0
  for (let back = 1; back <= STREAK_WEEKS_MAX; back++) {
    const state = weekState(windows, log, { monday: addDays(mondayOf(today), -7 * back), today })
    if (state === 'broken') return weeks
    if (state === 'kept') weeks += 1
  }
  return weeks
}
