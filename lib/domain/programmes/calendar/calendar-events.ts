import { type ScheduleWindow, sessionsDueOn } from '@/lib/domain/programmes/due-days'
import { addDays, daysInRange, type PlainDate } from '@/lib/domain/shared/plain-date'
import { instantAtWall } from '@/lib/domain/shared/wall-clock'

/** How far ahead a calendar is filled; it reads the address again long before. A design decision. */
export const CALENDAR_WEEKS = 8
/** Lengths are rounded up to whole five minutes: a calendar is no stopwatch. */
const STEP_MINUTES = 5

/** When the nth session of a day is wanted, in minutes since midnight on the wall. */
export type ChosenTime = { readonly slot: number; readonly minuteOfDay: number }
export type CalendarEvent = {
  readonly day: PlainDate
  readonly slot: number
  readonly startMs: number
  readonly endMs: number
}

/**
 * The sessions of the next weeks at the times that were chosen: only on days on which one is due, so that rest days and pauses stay
 * free, and only those with a time. Instants, each from the wall clock of its own day: half past seven stays half past seven when the
 * clocks change. `minutesOf` is the planned length of a session.
 */
export function calendarEvents(
  windows: readonly ScheduleWindow[],
  times: readonly ChosenTime[],
  at: {
    readonly today: PlainDate
    readonly timeZone: string
    readonly minutesOf: (day: PlainDate, slot: number) => number
  },
): CalendarEvent[] {
  return daysInRange(at.today, addDays(at.today, CALENDAR_WEEKS * 7 - 1)).flatMap((day) => {
    const { due } = sessionsDueOn(windows, day)
    return times
      .filter(({ slot }) => slot <= due)
      .toSorted((a, b) => a.slot - b.slot)
      .map(({ slot, minuteOfDay }) => {
        const minutes = Math.max(1, Math.ceil(at.minutesOf(day, slot) / STEP_MINUTES)) * STEP_MINUTES
        const startMs = instantAtWall(day, minuteOfDay, at.timeZone)
        return { day, slot, startMs, endMs: startMs + minutes * 60_000 }
      })
  })
}
