import type { AlertLevel } from '@/lib/domain/sessions/after-response'

export const LEVELS_BY_URGENCY: readonly AlertLevel[] = ['critical', 'high', 'low']

export type RaisedAlert = {
  readonly level: AlertLevel
  /** From raised to acknowledged; null: still open. */
  readonly minutes: number | null
}
export type AnswerTime = {
  readonly level: AlertLevel
  readonly alerts: number
  readonly open: number
  /** Null: no alert, or so many are still open that the middle one is among them. */
  readonly medianMinutes: number | null
}

/**
 * How long alerts waited, by level, in minutes by the clock. One that nobody has acknowledged waits longer than all others: leaving it
 * out would make a clinic faster by not answering. Of two middle ones the longer counts.
 */
export function answerTimes(alerts: readonly RaisedAlert[]): AnswerTime[] {
  return LEVELS_BY_URGENCY.map((level) => {
    const own = alerts.filter((alert) => alert.level === level)
    const answered = own.flatMap(({ minutes }) => (minutes === null ? [] : [minutes])).toSorted((a, b) => a - b)
    return {
      level,
      alerts: own.length,
      open: own.length - answered.length,
      medianMinutes: answered[Math.floor(own.length / 2)] ?? null,
    }
  })
}
