import type { AlertLevel } from '@/lib/domain/sessions/after-response'

export const LEVELS_BY_URGENCY = ['critical', 'high', 'low'] as const satisfies readonly AlertLevel[]

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

/** Open ones first, as they wait longer than all others, the oldest on top; then by their wait. */
export function longestFirst<Alert extends { readonly minutes: number | null; readonly raisedAtMs: number }>(
  alerts: readonly Alert[],
): Alert[] {
  return alerts.toSorted((a, b) => {
    if (a.minutes === null || b.minutes === null)
      return Number(b.minutes === null) - Number(a.minutes === null) || a.raisedAtMs - b.raisedAtMs
    return b.minutes - a.minutes || a.raisedAtMs - b.raisedAtMs
  })
}
