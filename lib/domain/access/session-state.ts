import { localDayAt } from '@/lib/domain/shared/plain-date'

const MINUTE_MS = 60_000
/** Staff: an idle hour locks the screen, twelve hours end the session. Patients: thirty days, sliding, per device. */
export const STAFF_IDLE_MS = 60 * MINUTE_MS
export const STAFF_LIFE_MS = 12 * 60 * MINUTE_MS
export const PATIENT_IDLE_MS = 30 * 24 * 60 * MINUTE_MS
/** So long before the lock or the end a person is told. */
export const WARN_BEFORE_MS = MINUTE_MS

export type SessionOwnerKind = 'staff' | 'patient'

/** As much of a session as decides whether it opens anything. */
export type SessionTimes = {
  readonly owner: SessionOwnerKind
  readonly idleEndsAtMs: number
  /** The end that no use moves; null where there is none. */
  readonly endsAtMs: number | null
  readonly lockedAtMs: number | null
  readonly isRevoked: boolean
}

export type SessionState = 'open' | 'locked' | 'ended'

/**
 * An idle member of staff is locked out until the password is given again; an idle patient's device is signed out, because
 * patients have no password. A lock never outlives the session's own end.
 */
export function sessionState(session: SessionTimes, nowMs: number): SessionState {
  if (session.isRevoked || (session.endsAtMs !== null && nowMs >= session.endsAtMs)) return 'ended'
  const isIdle = nowMs >= session.idleEndsAtMs
  if (session.owner === 'patient') return isIdle ? 'ended' : 'open'
  return isIdle || session.lockedAtMs !== null ? 'locked' : 'open'
}

export function idleEndAfterUse(owner: SessionOwnerKind, usedAtMs: number): number {
  return usedAtMs + (owner === 'staff' ? STAFF_IDLE_MS : PATIENT_IDLE_MS)
}

/**
 * How long after a use that was written down another one need not be: each is a write that a person waits for. Staff have an hour
 * until the lock, so that a minute of it counts; of a patient's thirty days five minutes do not.
 */
const USE_HOLDS_MS: Readonly<Record<SessionOwnerKind, number>> = { staff: MINUTE_MS, patient: 5 * MINUTE_MS }

/** A patient's first use on another day is always worth it: the days of use are counted. */
export function isUseWorthWriting(
  owner: SessionOwnerKind,
  writtenAtMs: number,
  usedAtMs: number,
  timeZone: string,
): boolean {
  if (usedAtMs - writtenAtMs > USE_HOLDS_MS[owner]) return true
  return owner === 'patient' && localDayAt(writtenAtMs, timeZone) !== localDayAt(usedAtMs, timeZone)
}

export type NextStop = { readonly kind: 'lock' | 'end'; readonly inMs: number }

/** What comes first if nobody does anything, for an open session of staff: the lock, which use puts off, or the end. */
export function nextStop(session: SessionTimes, nowMs: number): NextStop {
  const { endsAtMs, idleEndsAtMs } = session
  return endsAtMs !== null && endsAtMs <= idleEndsAtMs
    ? { kind: 'end', inMs: endsAtMs - nowMs }
    : { kind: 'lock', inMs: idleEndsAtMs - nowMs }
}

/** What a page that stands open hears about its session. `who`: a page of one person is never shown to the next. */
export type LockReport =
  | { readonly state: 'open'; readonly who: string; readonly next: NextStop }
  | { readonly state: 'locked' | 'ended' }
