import { describe, expect, it } from 'vitest'
import {
  idleEndAfterUse,
  isUseWorthWriting,
  nextStop,
  PATIENT_IDLE_MS,
  type SessionTimes,
  STAFF_IDLE_MS,
  STAFF_LIFE_MS,
  sessionState,
} from './session-state'

const ZONE = 'Asia/Kathmandu'
const start = Date.UTC(2026, 10, 25, 8)
const staff: SessionTimes = {
  owner: 'staff',
  idleEndsAtMs: start + STAFF_IDLE_MS,
  endsAtMs: start + STAFF_LIFE_MS,
  lockedAtMs: null,
  isRevoked: false,
}
const patient: SessionTimes = {
  ...staff,
  owner: 'patient',
  idleEndsAtMs: start + PATIENT_IDLE_MS,
  endsAtMs: null,
}
const long = { idleEndsAtMs: start + 100 * STAFF_LIFE_MS }

describe('a session', () => {
  it.each([
    ['staff, new', staff, 0, 'open'],
    ['staff, used a moment before the hour', staff, STAFF_IDLE_MS - 1, 'open'],
    ['staff, an idle hour', staff, STAFF_IDLE_MS, 'locked'],
    ['staff, idle since this morning', staff, STAFF_LIFE_MS - 1, 'locked'],
    ['staff, idle or not after twelve hours', staff, STAFF_LIFE_MS, 'ended'],
    ['staff, busy for twelve hours', { ...staff, ...long }, STAFF_LIFE_MS, 'ended'],
    ['staff, locked, however recently used', { ...staff, ...long, lockedAtMs: start }, 1, 'locked'],
    ['staff, locked and signed out', { ...staff, lockedAtMs: start, isRevoked: true }, 1, 'ended'],
    ['staff, locked past its end', { ...staff, lockedAtMs: start }, STAFF_LIFE_MS, 'ended'],
    ['staff without an end, idle for a week', { ...staff, endsAtMs: null }, 7 * 24 * STAFF_IDLE_MS, 'locked'],
    ['staff, signed out', { ...staff, isRevoked: true }, 0, 'ended'],
    ['patient, an idle hour', patient, STAFF_IDLE_MS, 'open'],
    ['patient, twelve hours', patient, STAFF_LIFE_MS, 'open'],
    ['patient, a moment before thirty days', patient, PATIENT_IDLE_MS - 1, 'open'],
    ['patient, thirty idle days: there is no password to unlock with', patient, PATIENT_IDLE_MS, 'ended'],
    ['patient, signed out', { ...patient, isRevoked: true }, 0, 'ended'],
  ] as const)('%s', (_, session, afterMs, expected) => {
    expect(sessionState(session, start + afterMs)).toBe(expected)
  })

  it('is put off by use: an hour for staff, thirty days for patients', () => {
    expect(idleEndAfterUse('staff', start)).toBe(start + STAFF_IDLE_MS)
    expect(idleEndAfterUse('patient', start)).toBe(start + PATIENT_IDLE_MS)
  })

  it.each([
    ['staff', 60_000],
    ['patient', 300_000],
  ] as const)('is not written down again so soon: %s', (owner, holdsMs) => {
    expect(isUseWorthWriting(owner, start, start + holdsMs, ZONE)).toBe(false)
    expect(isUseWorthWriting(owner, start, start + holdsMs + 1, ZONE)).toBe(true)
    // A clock that was put back is no use that was missed.
    expect(isUseWorthWriting(owner, start, start - 1, ZONE)).toBe(false)
  })

  it('is written down at once on another day of the clinic, for patients: their days of use are counted', () => {
    const midnight = Date.parse('2026-11-25T18:15:00Z')
    expect(isUseWorthWriting('patient', midnight - 1, midnight, ZONE)).toBe(true)
    expect(isUseWorthWriting('patient', midnight, midnight + 1, ZONE)).toBe(false)
    expect(isUseWorthWriting('staff', midnight - 1, midnight, ZONE)).toBe(false)
  })

  it.each([
    ['the lock', staff, 0, { kind: 'lock', inMs: STAFF_IDLE_MS }],
    ['the lock, sooner the longer nobody does anything', staff, 600_000, { kind: 'lock', inMs: 3_000_000 }],
    ['the end, where it comes first', { ...staff, ...long }, 0, { kind: 'end', inMs: STAFF_LIFE_MS }],
    ['the end, where both fall together', { ...staff, idleEndsAtMs: start + STAFF_LIFE_MS }, 1, { kind: 'end' }],
    ['the lock, where there is no end', { ...staff, endsAtMs: null }, 0, { kind: 'lock' }],
  ] as const)('meets next: %s', (_, session, afterMs, expected) => {
    expect(nextStop(session, start + afterMs)).toMatchObject(expected)
  })
})
