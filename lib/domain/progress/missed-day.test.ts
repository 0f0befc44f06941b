import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ScheduleWindow } from '@/lib/domain/programmes/due-days'
import { missedDayToAsk, tellableOn } from '@/lib/domain/progress/missed-day'
import { addDays, type IsoWeekday, localDayAt, type PlainDate, plainDate } from '@/lib/domain/shared/plain-date'

const EVERY_DAY: readonly IsoWeekday[] = [1, 2, 3, 4, 5, 6, 7]
const daily = (change: Partial<ScheduleWindow> = {}): ScheduleWindow => ({
  ...{ startsOn: plainDate('2026-01-01'), endsOn: null, kind: 'active', weekdays: EVERY_DAY, sessionsPerDay: 1 },
  ...change,
})
// A Thursday.
const today = plainDate('2026-11-26')
const ago = (days: number): PlainDate => addDays(today, -days)
const ask = (
  windows: readonly ScheduleWindow[],
  log: Parameters<typeof missedDayToAsk>[1] = [],
  putAwayOn: PlainDate | null = null,
) => missedDayToAsk(windows, log, { today, putAwayOn })

describe('missedDayToAsk', () => {
  it('asks about yesterday before the day before, and about nothing older', () => {
    expect(ask([daily()])).toBe(ago(1))
    expect(ask([daily()], [{ day: ago(1), done: 1, told: 0 }])).toBe(ago(2))
    const known = [1, 2].map((days) => ({ day: ago(days), done: 0, told: 1 }))
    expect(ask([daily()], known)).toBeNull()
  })

  it('asks about no rest day, no pause, no day before the programme', () => {
    expect(ask([daily({ weekdays: [4] })])).toBeNull()
    expect(ask([daily({ kind: 'paused' })])).toBeNull()
    expect(ask([daily({ startsOn: today })])).toBeNull()
    expect(ask([])).toBeNull()
  })

  it('asks while one of two sessions is unknown', () => {
    expect(ask([daily({ sessionsPerDay: 2 })], [{ day: ago(1), done: 1, told: 0 }])).toBe(ago(1))
    expect(ask([daily({ sessionsPerDay: 2, startsOn: ago(1) })], [{ day: ago(1), done: 1, told: 1 }])).toBeNull()
  })

  it('is put away for that day and those before it, and comes back for a later one', () => {
    expect(ask([daily()], [], ago(1))).toBeNull()
    expect(ask([daily()], [], ago(2))).toBe(ago(1))
  })

  it.each([
    ['the clocks go back in London', 'Europe/London', '2026-10-26T00:30:00Z', '2026-10-25'],
    ['the clocks go forward in London', 'Europe/London', '2026-03-29T23:30:00Z', '2026-03-29'],
    ['a zone of three quarters of an hour', 'Asia/Kathmandu', '2026-11-25T18:20:00Z', '2026-11-25'],
    ['the same minute further west', 'America/New_York', '2026-11-25T18:20:00Z', '2026-11-24'],
  ])('counts local days: %s', (_, timeZone, instant, yesterday) => {
    const local = localDayAt(Date.parse(instant), timeZone)
    expect(missedDayToAsk([daily()], [], { today: local, putAwayOn: null })).toBe(yesterday)
  })

  it('only ever asks about a day that can still be told', () => {
    const count = fc.integer({ min: 0, max: 3 })
    const entry = fc.record({ day: fc.integer({ min: 0, max: 4 }).map(ago), done: count, told: count })
    const log = fc.uniqueArray(entry, { selector: ({ day }) => day })
    fc.assert(
      fc.property(
        log,
        fc.integer({ min: 1, max: 3 }),
        fc.subarray([...EVERY_DAY]),
        (days, sessionsPerDay, weekdays) => {
          const windows = [daily({ sessionsPerDay, weekdays })]
          const day = ask(windows, days)
          if (day === null) return
          expect(day < today).toBe(true)
          const own = days.find((entry) => entry.day === day)
          expect(tellableOn(windows, own, { day, today })).toBeGreaterThan(0)
        },
      ),
    )
  })
})

describe('tellableOn', () => {
  it('holds for today and the two days before, never for tomorrow', () => {
    const at = (days: number) => tellableOn([daily()], undefined, { day: ago(days), today })
    expect([-1, 0, 1, 2, 3].map(at)).toEqual([0, 1, 1, 1, 0])
  })
})
