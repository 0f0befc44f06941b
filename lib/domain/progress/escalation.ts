import { afterWorkingMinutes, isOpenAt, nextOpenAt } from '@/lib/domain/people/opening-hours'
import type { ClinicRules } from '@/lib/domain/progress/clinic-rules'
import type { AlertLevel } from '@/lib/domain/sessions/after-response'

export type TimedAlert = { readonly level: AlertLevel; readonly raisedAtMs: number }
export type EscalationState = 'none' | 'waiting' | 'escalated'

/**
 * When an alert that nobody has acknowledged goes to the clinic lead (clinical.md 2.2.5; hazard H03): raised in opening hours, after
 * the clinic's minutes of open time (default one working hour, carried over to the next opening when the clinic closes before); raised
 * outside of them, at the next opening. Only urgent ones do; null for the others. A clinic that never opens escalates at once.
 */
export function escalatesAt(
  { level, raisedAtMs }: TimedAlert,
  { opening, escalationMinutes }: Pick<ClinicRules, 'opening' | 'escalationMinutes'>,
  timeZone: string,
): number | null {
  if (level !== 'critical') return null
  const dueAtMs = isOpenAt(raisedAtMs, opening, timeZone)
    ? afterWorkingMinutes(raisedAtMs, escalationMinutes, opening, timeZone)
    : nextOpenAt(raisedAtMs, opening, timeZone)
  return dueAtMs ?? raisedAtMs
}

/** Of an open alert, as of now: it follows from the time alone, so that no job has to run for it to be true. */
export function escalationState(escalatesAtMs: number | null, nowMs: number): EscalationState {
  if (escalatesAtMs === null) return 'none'
  return nowMs >= escalatesAtMs ? 'escalated' : 'waiting'
}
