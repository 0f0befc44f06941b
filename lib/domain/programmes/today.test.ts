import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { phaseWeek, slotsLeft, todayFor } from '@/lib/domain/programmes/today'
import { addDays, daysBetween, plainDate } from '@/lib/domain/shared/plain-date'

const ZONES = [
  'Europe/London',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'Pacific/Apia',
  'America/St_Johns',
]
const MS_PER_HOUR = 3_600_000

describe('todayFor', () => {
  it.each([
    ['2026-07-10T23:30:00Z', 'Europe/London', '2026-07-11'],
    ['2026-01-10T23:30:00Z', 'Europe/London', '2026-01-10'],
    ['2026-07-10T23:30:00Z', 'America/New_York', '2026-07-10'],
    ['2026-07-10T18:14:59Z', 'Asia/Kathmandu', '2026-07-10'],
    ['2026-07-10T18:15:00Z', 'Asia/Kathmandu', '2026-07-11'],
    // Spring forward in London, 29 March 2026 at 01:00: the day has 23 hours.
    ['2026-03-28T23:59:59Z', 'Europe/London', '2026-03-28'],
    ['2026-03-29T00:00:00Z', 'Europe/London', '2026-03-29'],
    ['2026-03-29T22:59:59Z', 'Europe/London', '2026-03-29'],
    ['2026-03-29T23:00:00Z', 'Europe/London', '2026-03-30'],
    // Back in London, 25 October 2026: the day has 25 hours.
    ['2026-10-24T22:59:59Z', 'Europe/London', '2026-10-24'],
    ['2026-10-24T23:00:00Z', 'Europe/London', '2026-10-25'],
    ['2026-10-25T23:59:59Z', 'Europe/London', '2026-10-25'],
    ['2026-10-26T00:00:00Z', 'Europe/London', '2026-10-26'],
    // New York, 8 March and 1 November 2026.
    ['2026-03-08T04:59:59Z', 'America/New_York', '2026-03-07'],
    ['2026-03-09T03:59:59Z', 'America/New_York', '2026-03-08'],
    ['2026-03-09T04:00:00Z', 'America/New_York', '2026-03-09'],
    ['2026-11-02T04:59:59Z', 'America/New_York', '2026-11-01'],
    // Half an hour of daylight saving on Lord Howe Island, back on 5 April 2026.
    ['2026-04-04T12:59:59Z', 'Australia/Lord_Howe', '2026-04-04'],
    ['2026-04-05T13:29:59Z', 'Australia/Lord_Howe', '2026-04-05'],
    ['2026-04-05T13:30:00Z', 'Australia/Lord_Howe', '2026-04-06'],
    // Midnight itself does not exist on the first summer day in Beirut.
    ['2026-03-28T22:00:00Z', 'Asia/Beirut', '2026-03-29'],
    ['2024-02-29T12:00:00Z', 'Europe/London', '2024-02-29'],
    // 14 hours before UTC: already tomorrow.
    ['2025-12-31T10:00:00Z', 'Pacific/Kiritimati', '2026-01-01'],
  ])('%s in %s is %s', (instant, zone, expected) => {
    expect(todayFor(Date.parse(instant), zone)).toBe(expected)
  })

  it('never goes back, and never skips a day from one hour to the next', () => {
    const instant = fc.integer({ min: Date.parse('2020-01-01T00:00:00Z'), max: Date.parse('2035-01-01T00:00:00Z') })
    fc.assert(
      fc.property(instant, fc.constantFrom(...ZONES), (at, zone) => {
        const step = daysBetween(todayFor(at, zone), todayFor(at + MS_PER_HOUR, zone))
        expect([0, 1]).toContain(step)
      }),
    )
  })

  it('refuses a zone that does not exist', () => {
    expect(() => todayFor(0, 'Europe/Nowhere')).toThrow(RangeError)
  })
})

describe('slotsLeft', () => {
  it.each<[number, number[], number[]]>([
    [0, [], []],
    [2, [], [1, 2]],
    [2, [1], [2]],
    [2, [2], [1]],
    [2, [1, 2], []],
    [1, [1, 2, 3], []],
  ])('%s due, %s closed', (due, closed, expected) => {
    expect(slotsLeft(due, closed)).toEqual(expected)
  })
})

describe('phaseWeek', () => {
  const start = plainDate('2026-03-26')
  it.each([
    ['before the phase', -1, null],
    ['first day', 0, { week: 1, ofWeeks: 6, isBeyondPlan: false }],
    ['seventh day', 6, { week: 1, ofWeeks: 6, isBeyondPlan: false }],
    ['eighth day, after the clocks changed', 7, { week: 2, ofWeeks: 6, isBeyondPlan: false }],
    ['last planned day', 41, { week: 6, ofWeeks: 6, isBeyondPlan: false }],
    ['past the plan', 42, { week: 7, ofWeeks: 6, isBeyondPlan: true }],
  ])('%s', (_, days, expected) => {
    expect(phaseWeek(start, 6, addDays(start, days))).toEqual(expected)
  })
})
