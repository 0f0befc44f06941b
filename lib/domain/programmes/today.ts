import { daysBetween, localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'

export type PhaseWeek = { readonly week: number; readonly ofWeeks: number; readonly isBeyondPlan: boolean }

/**
 * "Today" for a patient: the calendar day in the clinic's IANA zone, never the server's or UTC's (hazard H32).
 * Midnight and daylight saving are the zone's business; a day may have 23 or 25 hours.
 */
export function todayFor(instantMs: number, timeZone: string): PlainDate {
  return localDayAt(instantMs, timeZone)
}

/** The slots (nth session of the day, from 1) still open; a slot done or told as missed is closed. */
export function slotsLeft(sessionsDue: number, closedSlots: readonly number[]): number[] {
  return Array.from({ length: sessionsDue }, (_, index) => index + 1).filter((slot) => !closedSlots.includes(slot))
}

/** "Week 2 of 6": weeks begin on the phase's own first day. Null before it; past the plan the count goes on. */
export function phaseWeek(phaseStartedOn: PlainDate, plannedWeeks: number, today: PlainDate): PhaseWeek | null {
  const days = daysBetween(phaseStartedOn, today)
  if (days < 0) return null
  const week = Math.floor(days / 7) + 1
  return { week, ofWeeks: plannedWeeks, isBeyondPlan: week > plannedWeeks }
}
