import { CalendarDateTime, toZoned } from '@internationalized/date'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Instant } from './demo-data'

/** The instant at which the clock on the clinic's wall shows this time; seconds count on from there. */
export function instantAt(day: PlainDate, minutesOfDay: number, timeZone: string, plusSeconds = 0): Instant {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const wall = new CalendarDateTime(year, month, date, Math.floor(minutesOfDay / 60), minutesOfDay % 60)
  return new Date(toZoned(wall, timeZone).toDate().getTime() + plusSeconds * 1000).toISOString()
}

/** Minutes of the day at "9:30". */
export function clock(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
