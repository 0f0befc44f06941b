import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { isOver, supplyCode, WINDOW_DAYS, windowAt, windowsTouching } from '@/lib/domain/monitoring/supply-window'
import { addDays, daysInRange, plainDate } from '@/lib/domain/shared/plain-date'

const FIRST = plainDate('2026-10-05')

describe('windows of thirty days', () => {
  it('stand end to end from the first day', () => {
    expect(windowAt(FIRST, 1)).toEqual({ number: 1, from: '2026-10-05', to: '2026-11-03' })
    expect(windowAt(FIRST, 2)).toEqual({ number: 2, from: '2026-11-04', to: '2026-12-03' })
  })

  it('of a month are those that share a day with it', () => {
    const november = { from: plainDate('2026-11-01'), to: plainDate('2026-11-30') }
    expect(windowsTouching(FIRST, november).map(({ number }) => number)).toEqual([1, 2])
    expect(windowsTouching(plainDate('2026-12-01'), november)).toEqual([])
    expect(windowsTouching(plainDate('2026-11-30'), november).map(({ number }) => number)).toEqual([1])
  })

  it('hold every day from the first on exactly once', () => {
    const days = fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays(plainDate('1999-12-31'), offset))
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: -40, max: 400 }),
        fc.integer({ min: 0, max: 120 }),
        (first, start, length) => {
          const range = { from: addDays(first, start), to: addDays(first, start + length) }
          const held = windowsTouching(first, range).flatMap(({ from, to }) => daysInRange(from, to))
          expect(new Set(held).size).toBe(held.length)
          expect(held.length % WINDOW_DAYS).toBe(0)
          for (const day of daysInRange(range.from, range.to)) expect(held.includes(day)).toBe(day >= first)
        },
      ),
    )
  })

  it('are over only when their last day has passed', () => {
    const one = windowAt(FIRST, 1)
    expect(isOver(one, plainDate('2026-11-03'))).toBe(false)
    expect(isOver(one, plainDate('2026-11-04'))).toBe(true)
  })
})

describe('the supply code', () => {
  test.each([
    [0, null],
    [1, null],
    [2, '98985'],
    [15, '98985'],
    [16, '98977'],
    [30, '98977'],
  ])('of %i days is %s', (days, code) => {
    expect(supplyCode(days)).toBe(code)
  })
})
