import { daysInRange, type IsoWeekday, isoWeekday, type PlainDate } from '@/lib/domain/shared/plain-date'

/** A stretch of days with one schedule; a paused one keeps the schedule that would have applied. Both ends included. */
export type ScheduleWindow = {
  readonly startsOn: PlainDate
  readonly endsOn: PlainDate | null
  readonly kind: 'active' | 'paused'
  readonly weekdays: readonly IsoWeekday[]
  readonly sessionsPerDay: number
}
export type ItemSchedule = {
  readonly daysPerWeek: number
  readonly sessionsPerDay: number
  /** The days themselves where they were chosen; null: spread over the week. */
  readonly weekdays: readonly IsoWeekday[] | null
}
/** Sessions that count as due, and those excused because the programme was paused (clinical.md 8: never both). */
export type DueSessions = { readonly due: number; readonly paused: number }

const NONE: DueSessions = { due: 0, paused: 0 }

/** Weekdays for "n days a week": begins on Monday, gaps differ by one day at most. n outside 1–7 is a bug. */
export function weekdaysFor(daysPerWeek: number): IsoWeekday[] {
  if (!Number.isInteger(daysPerWeek) || daysPerWeek < 1 || daysPerWeek > 7) throw new RangeError('Days a week: 1 to 7')
  return Array.from({ length: daysPerWeek }, (_, index) => (Math.floor((index * 7) / daysPerWeek) + 1) as IsoWeekday)
}

/** The weekdays of one item: the chosen ones, or its number of days spread over the week. */
export function daysOf({ weekdays, daysPerWeek }: Omit<ItemSchedule, 'sessionsPerDay'>): readonly IsoWeekday[] {
  return weekdays ?? weekdaysFor(daysPerWeek)
}

/** The days and daily sessions of a whole phase: a session is due when at least one item is. */
export function scheduleOf(items: readonly ItemSchedule[]): Pick<ScheduleWindow, 'weekdays' | 'sessionsPerDay'> {
  const weekdays = [...new Set(items.flatMap(daysOf))].sort((a, b) => a - b)
  return { weekdays, sessionsPerDay: Math.max(0, ...items.map((item) => item.sessionsPerDay)) }
}

/** Does the item belong to the nth session (slot, from 1) of this day? */
export function isItemDue(item: ItemSchedule, day: PlainDate, slot = 1): boolean {
  return slot >= 1 && slot <= item.sessionsPerDay && daysOf(item).includes(isoWeekday(day))
}

/**
 * Sessions of one local day (clinical.md 8, "prescribed session"). Windows should not overlap (the database forbids it);
 * if they do, a pause wins, then the later start, so that nothing is ever due twice.
 */
export function sessionsDueOn(windows: readonly ScheduleWindow[], day: PlainDate): DueSessions {
  const covering = windows.filter((window) => covers(window, day))
  const paused = latest(covering.filter((window) => window.kind === 'paused'))
  const window = paused ?? latest(covering)
  if (!window?.weekdays.includes(isoWeekday(day))) return NONE
  return paused ? { due: 0, paused: window.sessionsPerDay } : { due: window.sessionsPerDay, paused: 0 }
}

/** The sum over all days from `from` to `to`, both included. */
export function dueBetween(windows: readonly ScheduleWindow[], from: PlainDate, to: PlainDate): DueSessions {
  return daysInRange(from, to)
    .map((day) => sessionsDueOn(windows, day))
    .reduce((sum, day) => ({ due: sum.due + day.due, paused: sum.paused + day.paused }), NONE)
}

function covers(window: ScheduleWindow, day: PlainDate): boolean {
  return window.startsOn <= day && (window.endsOn === null || day <= window.endsOn)
}

function latest(windows: readonly ScheduleWindow[]): ScheduleWindow | undefined {
  return windows.reduce<ScheduleWindow | undefined>(
    (best, window) => (best === undefined || window.startsOn >= best.startsOn ? window : best),
    undefined,
  )
}
