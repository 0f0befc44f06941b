/** The two clocks as one batch is sent: the device's own word, and the server's at its arrival. */
export type SentAt = { readonly sentAtMs: number; readonly nowMs: number }

/**
 * When something happened that a device tells of. Its clock is measured, not trusted: the instant moves by as much as the two clocks
 * differ at sending, and nothing has happened later than now. What zone the device thinks it is in changes nothing.
 */
export function correctedInstant(deviceMs: number, { sentAtMs, nowMs }: SentAt): number {
  return Math.min(deviceMs + (nowMs - sentAtMs), nowMs)
}

const MS_PER_HOUR = 3_600_000
/** The database refuses older checks: a session is done within half a day of its check, and began within it. */
export const CHECK_HOLDS_HOURS = 12
/**
 * A device works by itself for 14 days (`DEVICE_DAYS`), and may lie in a drawer afterwards. What is two months old has been reported on and
 * decided about, and is more likely a clock that jumped than a phone that lay: nobody can place it on a day by itself.
 */
export const TAKEN_WITHIN_DAYS = 60

export function isTooLate(happenedAtMs: number, nowMs: number): boolean {
  return happenedAtMs < earliestTaken(nowMs)
}

export function earliestTaken(nowMs: number): number {
  return nowMs - TAKEN_WITHIN_DAYS * 24 * MS_PER_HOUR
}

type Around = { readonly checkedAtMs: number | null; readonly finishedAtMs: number }

/**
 * When a session began: never before its warning-signs check was answered, never longer before its end than a check holds, and never after
 * that. A clock that is put ahead in between would have it begin before the plan that it follows.
 */
export function beganWithin(startedAtMs: number, { checkedAtMs, finishedAtMs }: Around): number {
  const earliest = Math.max(checkedAtMs ?? startedAtMs, finishedAtMs - CHECK_HOLDS_HOURS * MS_PER_HOUR)
  return Math.min(Math.max(startedAtMs, earliest), finishedAtMs)
}
