import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { accessKept, activityDays, countWithin, type DataPoint } from '@/lib/domain/monitoring/data-point'
import { supplyCode, WINDOW_DAYS, windowAt } from '@/lib/domain/monitoring/supply-window'
import { addDays, localDayAt, plainDate } from '@/lib/domain/shared/plain-date'

const ZONE = 'Asia/Kathmandu'
const day = plainDate

function sent(at: string, point: Partial<DataPoint> = {}): DataPoint {
  const transmittedAtMs = Date.parse(at)
  return { occurredOn: localDayAt(transmittedAtMs, ZONE), transmittedAtMs, sentBy: 'patient', ...point }
}
const daysOf = (points: readonly DataPoint[], zone = ZONE) => [...activityDays(points, zone)].toSorted()

describe('activity days', () => {
  it('ten sessions of one day are one day', () => {
    const points = Array.from({ length: 10 }, (_, hour) => sent(`2026-11-02T0${hour}:00:00Z`))
    expect(daysOf(points)).toEqual(['2026-11-02'])
  })

  it('what staff keyed in from paper is none', () => {
    expect(daysOf([sent('2026-11-02T09:00:00Z', { sentBy: 'staff' })])).toEqual([])
  })

  it('a back-dated entry counts on the day it arrived, and makes no extra one', () => {
    const late = ['2026-10-30', '2026-10-31', '2026-11-01'].map((about) =>
      sent('2026-11-02T09:00:00Z', { occurredOn: day(about) }),
    )
    expect(daysOf(late)).toEqual(['2026-11-02'])
  })

  test.each([
    // Midnight of a zone that is no whole hour off.
    [ZONE, ['2026-11-02T18:14:59Z', '2026-11-02T18:15:00Z'], ['2026-11-02', '2026-11-03']],
    // The night in which London's clocks go back: 25 hours, one day.
    [
      'Europe/London',
      ['2026-10-24T23:00:00Z', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', '2026-10-25T23:59:59Z'],
      ['2026-10-25'],
    ],
    // And in which they go forward: 23 hours.
    ['Europe/London', ['2026-03-29T00:00:00Z', '2026-03-29T22:59:59Z'], ['2026-03-29']],
    ['Europe/London', ['2026-03-29T22:59:59Z', '2026-03-29T23:00:00Z'], ['2026-03-29', '2026-03-30']],
    // One instant, two calendars.
    ['America/Los_Angeles', ['2026-11-02T05:00:00Z'], ['2026-11-01']],
  ])('are those of the calendar in %s', (zone, instants, days) => {
    expect(
      daysOf(
        instants.map((at) => sent(at)),
        zone,
      ),
    ).toEqual(days)
  })

  it('no day ever counts twice, and a window never has more than thirty', () => {
    const first = day('2026-03-01')
    const start = Date.parse('2026-03-01T00:00:00Z')
    const points = fc.array(
      fc.record({
        transmittedAtMs: fc.integer({ min: start, max: start + 120 * 86_400_000 }),
        occurredOn: fc.integer({ min: -60, max: 0 }).map((back) => addDays(first, back)),
        sentBy: fc.constantFrom<DataPoint['sentBy']>('patient', 'patient', 'staff'),
      }),
      { maxLength: 300 },
    )
    fc.assert(
      fc.property(points, fc.constantFrom(ZONE, 'Europe/London'), (log, zone) => {
        const days = activityDays(log, zone)
        const windows = Array.from({ length: 6 }, (_, index) => windowAt(first, index + 1))
        const counts = windows.map((window) => countWithin(days, window))
        for (const count of counts) expect(count).toBeLessThanOrEqual(WINDOW_DAYS)
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(days.size)
        // Sent again, in whatever order, it is the same.
        expect(activityDays([...log, ...log.toReversed()], zone)).toEqual(days)
        for (const count of counts) expect([null, '98985', '98977']).toContain(supplyCode(count))
      }),
    )
  })
})

test.each([
  ['2026-10-05', 'whole'],
  ['2026-10-06', 'part'],
  ['2026-11-03', 'part'],
  ['2026-11-04', 'none'],
])('access days kept since %s are of the window from 5 October to 3 November: %s', (since, kept) => {
  expect(accessKept(windowAt(day('2026-10-05'), 1), day(since))).toBe(kept)
})
