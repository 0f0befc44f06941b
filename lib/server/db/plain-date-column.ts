import 'server-only'

import { type PlainDate, plainDate } from '@/lib/domain/shared/plain-date'

/** A `@db.Date` column arrives as midnight UTC; the calendar day is what it means. */
export function toPlainDate(column: Date): PlainDate {
  return plainDate(column.toISOString().slice(0, 10))
}

export function toPlainDateOrNull(column: Date | null): PlainDate | null {
  return column === null ? null : toPlainDate(column)
}

/** For writing into a `@db.Date` column. */
export function toDateColumn(day: PlainDate): Date {
  return new Date(`${day}T00:00:00Z`)
}
