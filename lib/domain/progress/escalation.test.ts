import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_OPENING_HOURS, isOpenAt, type OpeningHours } from '@/lib/domain/people/opening-hours'
import { DEFAULT_CLINIC_RULES } from '@/lib/domain/progress/clinic-rules'
import { escalatesAt, escalationState } from '@/lib/domain/progress/escalation'
import { plainDate } from '@/lib/domain/shared/plain-date'

const LONDON = 'Europe/London'
const at = (text: string) => Date.parse(text)

function due(raisedAt: string, opening: OpeningHours = DEFAULT_OPENING_HOURS, timeZone = LONDON): string | null {
  const rules = { ...DEFAULT_CLINIC_RULES, opening }
  const atMs = escalatesAt({ level: 'critical', raisedAtMs: at(raisedAt) }, rules, timeZone)
  return atMs === null ? null : new Date(atMs).toISOString().slice(0, 16)
}

describe('when an urgent alert goes to the clinic lead', () => {
  test.each([
    // In hours: one working hour.
    ['2026-11-26T09:00:00Z', '2026-11-26T10:00'],
    ['2026-11-26T16:00:00Z', '2026-11-26T17:00'],
    // Less than an hour is left: the rest is counted after the next opening.
    ['2026-11-26T16:40:00Z', '2026-11-27T09:40'],
    ['2026-11-27T16:59:00Z', '2026-11-30T09:59'],
    // Out of hours: at the next opening; closing time itself is out of hours.
    ['2026-11-26T17:00:00Z', '2026-11-27T09:00'],
    ['2026-11-26T08:59:00Z', '2026-11-26T09:00'],
    ['2026-11-27T20:00:00Z', '2026-11-30T09:00'],
    ['2026-11-28T12:00:00Z', '2026-11-30T09:00'],
    // Summer time, and the weekends on which the clocks change.
    ['2026-07-01T08:30:00Z', '2026-07-01T09:30'],
    ['2026-03-27T18:00:00Z', '2026-03-30T08:00'],
    ['2026-10-23T18:00:00Z', '2026-10-26T09:00'],
    ['2026-10-23T15:30:00Z', '2026-10-26T09:30'],
  ])('raised at %s: %s', (raisedAt, expected) => {
    expect(due(raisedAt)).toBe(expected)
  })

  test('an open night in which the clocks change is counted in elapsed minutes', () => {
    const allDay = { opensAt: 0, closesAt: 1440 }
    const week = { 1: allDay, 2: allDay, 3: allDay, 4: allDay, 5: allDay, 6: allDay, 7: allDay }
    expect(due('2026-03-29T00:30:00Z', { week, closedDays: [] })).toBe('2026-03-29T01:30')
    expect(due('2026-10-25T00:30:00Z', { week, closedDays: [] })).toBe('2026-10-25T01:30')
  })

  test('closed days are skipped', () => {
    const closedDays = [plainDate('2026-12-25'), plainDate('2026-12-28')]
    expect(due('2026-12-24T18:00:00Z', { ...DEFAULT_OPENING_HOURS, closedDays })).toBe('2026-12-29T09:00')
  })

  test("the clinic's own zone decides what its hours are", () => {
    expect(due('2026-11-26T14:00:00Z', DEFAULT_OPENING_HOURS, 'America/New_York')).toBe('2026-11-26T15:00')
    expect(due('2026-11-26T13:59:00Z', DEFAULT_OPENING_HOURS, 'America/New_York')).toBe('2026-11-26T14:00')
  })

  test('a clinic that never opens escalates at once', () => {
    const week = { 1: null, 2: null, 3: null, 4: null, 5: null, 6: null, 7: null }
    expect(due('2026-11-26T10:00:00Z', { week, closedDays: [] })).toBe('2026-11-26T10:00')
  })

  test.each(['high', 'low'] as const)('an alert of level %s does not', (level) => {
    expect(escalatesAt({ level, raisedAtMs: 0 }, DEFAULT_CLINIC_RULES, LONDON)).toBeNull()
  })

  test('never before it was raised, never outside of opening hours, and the later raised the later due', () => {
    const instants = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2028-12-31T00:00:00Z') })
    const zones = fc.constantFrom(LONDON, 'Asia/Kathmandu', 'America/New_York')
    fc.assert(
      fc.property(instants, instants, zones, (one, other, timeZone) => {
        const [first, second] = one <= other ? [one, other] : [other, one]
        const dueAt = (raisedAtMs: number) =>
          escalatesAt({ level: 'critical', raisedAtMs }, DEFAULT_CLINIC_RULES, timeZone) ?? Number.NaN
        expect(dueAt(first)).toBeGreaterThanOrEqual(first)
        expect(
          isOpenAt(dueAt(first), DEFAULT_OPENING_HOURS, timeZone) ||
            isOpenAt(dueAt(first) - 1, DEFAULT_OPENING_HOURS, timeZone),
        ).toBe(true)
        // Within opening hours a later alert is due later; one raised at night is due at the opening, before one of the minute before closing.
        if (isOpenAt(first, DEFAULT_OPENING_HOURS, timeZone) === isOpenAt(second, DEFAULT_OPENING_HOURS, timeZone)) {
          expect(dueAt(second)).toBeGreaterThanOrEqual(dueAt(first))
        }
      }),
    )
  })
})

test.each([
  [null, 10, 'none'],
  [10, 9, 'waiting'],
  [10, 10, 'escalated'],
] as const)('due at %s, now %i: %s', (dueAt, now, expected) => {
  expect(escalationState(dueAt, now)).toBe(expected)
})
