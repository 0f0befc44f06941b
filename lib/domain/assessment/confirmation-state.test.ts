import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/domain/shared/plain-date'
import {
  CONFIRMATION_EVENTS,
  CONFIRMATION_STATES,
  type ConfirmationEvent,
  type ConfirmationState,
  confirmationExpiresOn,
  effectiveState,
  isInForceOn,
  letsProgrammeGoLive,
  movesOfRecord,
  needsNewSignature,
  needsQualifiedClinician,
  transition,
} from './confirmation-state'

type Cell = ConfirmationState | null

/** Rows are states, columns are events in the order of CONFIRMATION_EVENTS; null is refused. */
const TABLE: Record<ConfirmationState, readonly Cell[]> = {
  //             propose        sign         review       suspend      release      revoke     expire     supersede  new episode
  draft: ['provisional', 'confirmed', null, null, null, 'revoked', null, null, 'expired'],
  provisional: ['provisional', 'confirmed', null, null, null, 'revoked', null, 'expired', 'expired'],
  confirmed: [null, null, 'confirmed', 'suspended', null, 'revoked', 'expired', 'expired', 'expired'],
  suspended: [null, null, null, 'suspended', 'confirmed', 'revoked', null, 'expired', 'expired'],
  revoked: [null, null, null, null, null, null, null, null, null],
  expired: [null, 'confirmed', null, null, null, 'revoked', null, null, null],
}

const CASES = CONFIRMATION_STATES.flatMap((state) =>
  CONFIRMATION_EVENTS.map((event, index): [ConfirmationState, ConfirmationEvent, Cell] => [
    state,
    event,
    TABLE[state][index] ?? null,
  ]),
)

describe('transition', () => {
  it.each(CASES)('%s, %s: %s', (state, event, expected) => {
    const result = transition(state, event)
    expect(result).toEqual(
      expected === null ? { ok: false, reason: 'transition_not_allowed' } : { ok: true, value: expected },
    )
  })

  it('reaches confirmed only through somebody who may sign', () => {
    const events = fc.array(fc.constantFrom(...CONFIRMATION_EVENTS), { maxLength: 12 })
    fc.assert(
      fc.property(events, (given) => {
        let state: ConfirmationState = 'draft'
        for (const event of given) {
          const next = transition(state, event)
          if (!next.ok) continue
          if (next.value === 'confirmed' && state !== 'confirmed') expect(needsQualifiedClinician(event)).toBe(true)
          state = next.value
        }
      }),
    )
  })

  it('never revives what was revoked', () => {
    for (const event of CONFIRMATION_EVENTS) expect(transition('revoked', event).ok).toBe(false)
  })

  it('never moves a signed record back in force: that takes a signature of its own', () => {
    for (const state of CONFIRMATION_STATES) expect(movesOfRecord(state)).not.toContain('confirmed')
    expect(CONFIRMATION_EVENTS.filter(needsNewSignature).every(needsQualifiedClinician)).toBe(true)
    expect(movesOfRecord('suspended')).toEqual(['revoked', 'expired'])
  })

  it('lets a programme go live in one state only', () => {
    expect(CONFIRMATION_STATES.filter(letsProgrammeGoLive)).toEqual(['confirmed'])
  })
})

describe('expiry', () => {
  const expiresOn = confirmationExpiresOn(plainDate('2026-01-05'))

  it('comes after twelve weeks', () => {
    expect(expiresOn).toBe('2026-03-30')
  })

  it.each<[ConfirmationState, string, ConfirmationState]>([
    ['confirmed', '2026-03-29', 'confirmed'],
    ['confirmed', '2026-03-30', 'expired'],
    ['confirmed', '2027-01-01', 'expired'],
    ['suspended', '2027-01-01', 'suspended'],
    ['revoked', '2027-01-01', 'revoked'],
    ['draft', '2027-01-01', 'draft'],
  ])('%s on %s counts as %s', (state, today, expected) => {
    expect(effectiveState(state, expiresOn, plainDate(today))).toBe(expected)
  })

  it('lets a session begin until the day before, and never without a confirmation', () => {
    expect(isInForceOn(plainDate('2026-03-29'), expiresOn)).toBe(true)
    expect(isInForceOn(plainDate('2026-03-30'), expiresOn)).toBe(false)
    expect(isInForceOn(plainDate('2026-01-05'), null)).toBe(false)
  })

  it('does not happen without a day', () => {
    expect(effectiveState('confirmed', null, plainDate('2030-01-01'))).toBe('confirmed')
  })
})
