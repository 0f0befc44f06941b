import 'server-only'

import { localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'

/** The server's only reading of the time; everything below gets it as a value. */
export function nowMs(): number {
  return Date.now()
}

export function todayIn(timeZone: string): PlainDate {
  return localDayAt(nowMs(), timeZone)
}
