import type { createFormatter } from 'next-intl'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { formats } from '@/lib/i18n/formats'

export type DayStyle = keyof typeof formats.dateTime

/**
 * A calendar day in words. It has no time zone: it is read and written in UTC, so that no shift can move it.
 * `format` comes from `getFormatter()` or `useFormatter()`.
 */
export function formatDay(
  format: ReturnType<typeof createFormatter>,
  day: PlainDate,
  style: Exclude<DayStyle, 'time' | 'dayTime'> = 'date',
): string {
  return format.dateTime(new Date(`${day}T00:00:00Z`), style, { timeZone: 'UTC' })
}
