import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dueBetween,
  isItemDue,
  type ScheduleWindow,
  scheduleOf,
  sessionsDueOn,
  weekdaysFor,
} from '@/lib/domain/programmes/due-days'
import { addDays, type IsoWeekday, plainDate } from '@/lib/domain/shared/plain-date'

const MONDAY = plainDate('2026-03-23')
const WEEK: ScheduleWindow = {
  startsOn: MONDAY,
  endsOn: null,
  kind: 'active',
  weekdays: [1, 3, 5],
  sessionsPerDay: 2,
}
const anyDay = fc.integer({ min: 0, max: 800 }).map((days) => addDays(MONDAY, days))
const anyWindow = fc
  .record({
    startsOn: anyDay,
    length: fc.option(fc.integer({ min: -2, max: 60 })),
    kind: fc.constantFrom('active' as const, 'paused' as const),
    weekdays: fc.subarray<IsoWeekday>([1, 2, 3, 4, 5, 6, 7]),
    sessionsPerDay: fc.integer({ min: 1, max: 10 }),
  })
  .map(({ length, ...rest }) => ({ ...rest, endsOn: length === null ? null : addDays(rest.startsOn, length) }))

describe('weekdaysFor', () => {
  it.each([
    [1, [1]],
    [2, [1, 4]],
    [3, [1, 3, 5]],
    [4, [1, 2, 4, 6]],
    [5, [1, 2, 3, 5, 6]],
    [6, [1, 2, 3, 4, 5, 6]],
    [7, [1, 2, 3, 4, 5, 6, 7]],
  ])('%s days a week', (days, expected) => {
    expect(weekdaysFor(days)).toEqual(expected)
  })

  it('gives as many different days as asked, from Monday, with gaps that differ by one at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), (count) => {
        const days = weekdaysFor(count)
        const gaps = days.map((day, index) => (days[index + 1] ?? (days[0] ?? 1) + 7) - day)
        expect(new Set(days).size).toBe(count)
        expect(days[0]).toBe(1)
        expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it.each([0, 8, 2.5, Number.NaN])('throws for %s', (days) => {
    expect(() => weekdaysFor(days)).toThrow(RangeError)
  })
})

describe('scheduleOf', () => {
  it('joins the days of all items and takes the most sessions', () => {
    const items = [
      { daysPerWeek: 3, sessionsPerDay: 1, weekdays: null },
      { daysPerWeek: 2, sessionsPerDay: 4, weekdays: null },
    ]
    expect(scheduleOf(items)).toEqual({ weekdays: [1, 3, 4, 5], sessionsPerDay: 4 })
    expect(scheduleOf([])).toEqual({ weekdays: [], sessionsPerDay: 0 })
  })

  it('has a day exactly when some item is due in the first slot', () => {
    const item = fc.record({
      daysPerWeek: fc.integer({ min: 1, max: 7 }),
      sessionsPerDay: fc.integer({ min: 1, max: 10 }),
      weekdays: fc.option(fc.constant([2, 6] as const)),
    })
    fc.assert(
      fc.property(fc.array(item, { maxLength: 6 }), anyDay, (items, day) => {
        const window = { ...scheduleOf(items), startsOn: MONDAY, endsOn: null, kind: 'active' as const }
        expect(sessionsDueOn([window], day).due > 0).toBe(items.some((each) => isItemDue(each, day)))
      }),
    )
  })
})

describe('isItemDue', () => {
  it.each([
    ['Monday, first slot', 0, 1, true],
    ['Monday, second slot', 0, 2, true],
    ['Monday, third slot of two', 0, 3, false],
    ['Monday, slot 0', 0, 0, false],
    ['Tuesday', 1, 1, false],
    ['Wednesday', 2, 1, true],
  ])('%s', (_, days, slot, expected) => {
    const item = { daysPerWeek: 3, sessionsPerDay: 2, weekdays: null }
    expect(isItemDue(item, addDays(MONDAY, days), slot)).toBe(expected)
  })

  it('keeps to days that were chosen', () => {
    const item = { daysPerWeek: 2, sessionsPerDay: 1, weekdays: [2, 6] } as const
    expect([0, 1, 2, 3, 4, 5, 6].filter((days) => isItemDue(item, addDays(MONDAY, days)))).toEqual([1, 5])
  })
})

describe('sessionsDueOn', () => {
  it.each<[string, readonly ScheduleWindow[], number, number, number]>([
    ['no window', [], 0, 0, 0],
    ['first day', [WEEK], 0, 2, 0],
    ['day before', [WEEK], -3, 0, 0],
    ['rest day', [WEEK], 1, 0, 0],
    ['last day is included', [{ ...WEEK, endsOn: addDays(MONDAY, 2) }], 2, 2, 0],
    ['day after the last', [{ ...WEEK, endsOn: addDays(MONDAY, 2) }], 4, 0, 0],
    ['paused day', [{ ...WEEK, kind: 'paused' }], 0, 0, 2],
    ['a pause is not due on a rest day either', [{ ...WEEK, kind: 'paused' }], 1, 0, 0],
    [
      'a pause wins over a later schedule too',
      [{ ...WEEK, kind: 'paused', sessionsPerDay: 3, startsOn: addDays(MONDAY, -9) }, WEEK],
      0,
      0,
      3,
    ],
    ['a pause wins over an overlapping schedule', [WEEK, { ...WEEK, kind: 'paused', sessionsPerDay: 1 }], 0, 0, 1],
    [
      'the later schedule wins over the earlier',
      [{ ...WEEK, startsOn: addDays(MONDAY, 2), sessionsPerDay: 1 }, WEEK],
      2,
      1,
      0,
    ],
  ])('%s', (_, windows, offset, due, paused) => {
    expect(sessionsDueOn(windows, addDays(MONDAY, offset))).toEqual({ due, paused })
  })

  it('is never both due and paused, and never more than one window asks for', () => {
    fc.assert(
      fc.property(fc.array(anyWindow, { maxLength: 5 }), anyDay, (windows, day) => {
        const { due, paused } = sessionsDueOn(windows, day)
        expect(Math.min(due, paused)).toBe(0)
        expect(due + paused).toBeLessThanOrEqual(Math.max(0, ...windows.map((window) => window.sessionsPerDay)))
      }),
    )
  })
})

describe('dueBetween', () => {
  it('counts a week, the spring clock change included', () => {
    expect(dueBetween([WEEK], MONDAY, addDays(MONDAY, 6))).toEqual({ due: 6, paused: 0 })
    const daily = { ...WEEK, weekdays: weekdaysFor(7), sessionsPerDay: 1 }
    expect(dueBetween([daily], plainDate('2026-03-27'), plainDate('2026-03-31')).due).toBe(5)
  })

  it('is 0 for a period that ends before it begins', () => {
    expect(dueBetween([WEEK], MONDAY, addDays(MONDAY, -1))).toEqual({ due: 0, paused: 0 })
  })

  it('adds up over any division of a period', () => {
    const length = fc.integer({ min: 0, max: 40 })
    fc.assert(
      fc.property(fc.array(anyWindow, { maxLength: 3 }), anyDay, length, length, (windows, from, a, b) => {
        const middle = addDays(from, a)
        const to = addDays(middle, b)
        const first = dueBetween(windows, from, middle)
        const second = dueBetween(windows, addDays(middle, 1), to)
        const whole = dueBetween(windows, from, to)
        expect(whole).toEqual({ due: first.due + second.due, paused: first.paused + second.paused })
      }),
    )
  })

  it('gives daysPerWeek sessions in any seven days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), anyDay, (count, from) => {
        const window = { ...WEEK, weekdays: weekdaysFor(count), sessionsPerDay: 1 }
        expect(dueBetween([window], from, addDays(from, 6)).due).toBe(count)
      }),
    )
  })
})
