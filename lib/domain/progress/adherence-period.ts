import { addDays, daysBetween, type PlainDate } from '@/lib/domain/shared/plain-date'

/** Days from `from` to `to`, both included. */
export type DayRange = { readonly from: PlainDate; readonly to: PlainDate }

export const PERIOD_PRESETS = ['last_30_days', 'this_month', 'last_month'] as const
export type PeriodPreset = (typeof PERIOD_PRESETS)[number]

/** A year and a day: enough for "the same month last year", and a bound for the query. */
export const PERIOD_DAYS_MAX = 366

export type PeriodFault = 'ends_before_it_begins' | 'begins_in_future' | 'too_long'

/** A range never reaches beyond today: what is not due yet is no one's adherence. */
export function presetRange(preset: PeriodPreset, today: PlainDate): DayRange {
  if (preset === 'last_30_days') return { from: addDays(today, -29), to: today }
  const thisMonth = firstOfMonth(today)
  if (preset === 'this_month') return { from: thisMonth, to: today }
  const lastDay = addDays(thisMonth, -1)
  return { from: firstOfMonth(lastDay), to: lastDay }
}

export function periodFault(range: DayRange, today: PlainDate): PeriodFault | null {
  if (range.from > today) return 'begins_in_future'
  if (range.to < range.from) return 'ends_before_it_begins'
  return daysBetween(range.from, range.to) >= PERIOD_DAYS_MAX ? 'too_long' : null
}

/** What a range is compared with: a whole month with the month before, any other range with as many days before it. */
export function rangeBefore(range: DayRange): DayRange {
  const to = addDays(range.from, -1)
  if (isWholeMonth(range)) return { from: firstOfMonth(to), to }
  return { from: addDays(to, -daysBetween(range.from, range.to)), to }
}

export function isWholeMonth(range: DayRange): boolean {
  const after = addDays(range.to, 1)
  return range.from === firstOfMonth(range.from) && after === firstOfMonth(after) && isSameMonth(range.from, range.to)
}

function isSameMonth(a: PlainDate, b: PlainDate): boolean {
  return a.slice(0, 7) === b.slice(0, 7)
}

function firstOfMonth(day: PlainDate): PlainDate {
  return `${day.slice(0, 8)}01` as PlainDate
}
