import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { PLAIN_DOSE } from '@/lib/domain/exercises/dose'
import { ITEM_SIDES } from '@/lib/domain/programmes/item'
import { logWeeks } from '@/lib/domain/sessions/handout/log-days'
import { stopsOf } from '@/lib/domain/sessions/handout/shared-stops'
import { addDays, type IsoWeekday, isoWeekday, plainDate } from '@/lib/domain/shared/plain-date'

const dose = {
  ...PLAIN_DOSE,
  ...({ mode: 'reps', sets: 2, reps: 8, holdSeconds: null, durationSeconds: null } as const),
  ...{ restSeconds: 30, sessionsPerDay: 1, daysPerWeek: 7, tempo: null },
}
const MONDAY = plainDate('2026-11-30')

describe('what stops an exercise', () => {
  const sentence = fc.constantFrom('Pain spreads.', 'Pain above 5.', 'New numbness.', 'Your knee hurts.', 'Cramp.')

  test('is on the sheet for each exercise, at it or for all', () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(sentence), { minLength: 1, maxLength: 12 }), (lists) => {
        const items = lists.map((stopIf, index) => ({ id: String(index), stopIf }))
        const { shared, own } = stopsOf(items)
        for (const { id, stopIf } of items) {
          expect([...shared, ...(own.get(id) ?? [])].toSorted()).toEqual([...stopIf].toSorted())
        }
      }),
    )
  })

  it('stays with a single exercise', () => {
    expect(stopsOf([{ id: 'a', stopIf: ['Cramp.'] }])).toEqual({ shared: [], own: new Map([['a', ['Cramp.']]]) })
  })
})

describe('the log', () => {
  it('has a row for each day of its weeks, from its first day', () => {
    const weeks = logWeeks([{ side: null, dose }], addDays(MONDAY, 2), 2)
    expect(weeks.map((days) => days.map(({ day }) => day))).toEqual([
      Array.from({ length: 7 }, (_, index) => addDays(MONDAY, 2 + index)),
      Array.from({ length: 7 }, (_, index) => addDays(MONDAY, 9 + index)),
    ])
  })

  it('has a box for each sitting, and one for each side where both are done', () => {
    const [week] = logWeeks(
      [
        { side: 'both', dose: { ...dose, sessionsPerDay: 2 } },
        { side: 'alternate', dose },
        { side: 'left', dose: { ...dose, weekdays: [1], daysPerWeek: 1 } },
      ],
      MONDAY,
      1,
    )
    expect(week?.map(({ boxes }) => boxes)).toEqual([[4, 1, 1], ...Array.from({ length: 6 }, () => [4, 1, 0])])
  })

  test('has boxes on the chosen weekdays and on no other', () => {
    const days = fc.uniqueArray(fc.constantFrom<IsoWeekday>(1, 2, 3, 4, 5, 6, 7), { minLength: 1 })
    fc.assert(
      fc.property(days, fc.constantFrom(...ITEM_SIDES, null), fc.nat(400), (weekdays, side, offset) => {
        const item = { side, dose: { ...dose, weekdays, daysPerWeek: weekdays.length } }
        for (const { day, boxes } of logWeeks([item], addDays(MONDAY, offset), 4).flat()) {
          expect((boxes[0] ?? 0) > 0).toBe(weekdays.includes(isoWeekday(day)))
        }
      }),
    )
  })

  it('has no rows where none is asked for', () => expect(logWeeks([{ side: null, dose }], MONDAY, 0)).toEqual([]))
})
