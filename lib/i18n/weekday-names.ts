import type { createFormatter } from 'next-intl'
import { addDays, type IsoWeekday, plainDate } from '@/lib/domain/shared/plain-date'

const MONDAY = plainDate('2026-01-05')

/** "Mon", "Wed": days of the week without a date, in the reader's language. */
export function weekdayNames(
  format: ReturnType<typeof createFormatter>,
  days: readonly IsoWeekday[],
  weekday: 'short' | 'long' = 'short',
): string[] {
  return days.map((day) =>
    format.dateTime(new Date(`${addDays(MONDAY, day - 1)}T00:00:00Z`), { weekday, timeZone: 'UTC' }),
  )
}
