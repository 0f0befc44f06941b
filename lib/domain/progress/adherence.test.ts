import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adherenceOfDays, adherenceParts, type DayFacts, isWithinGrace } from '@/lib/domain/progress/adherence'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'

const TODAY = plainDate('2026-03-30')
const count = fc.integer({ min: 0, max: 20 })
const anyDay = fc.record<DayFacts>({
  day: fc.integer({ min: -10, max: 3 }).map((days) => addDays(TODAY, days)),
  due: count,
  paused: count,
  done: count,
  told: count,
})

function day(daysAgo: number, due: number, done: number, told = 0, paused = 0): DayFacts {
  return { day: addDays(TODAY, -daysAgo), due, done, told, paused }
}

describe('adherenceParts', () => {
  it.each([
    ['nothing due', { due: 0, done: 0, told: 0, paused: 0 }, [0, 0, 0, 0, 0]],
    ['all four parts', { due: 10, done: 6, told: 1, paused: 4 }, [6, 1, 3, 0, 4]],
    ['more done than due', { due: 2, done: 5, told: 1, paused: 0 }, [2, 0, 0, 0, 0]],
    ['more told than left', { due: 3, done: 1, told: 9, paused: 0 }, [1, 2, 0, 0, 0]],
    ['still open', { due: 3, done: 1, told: 0, paused: 0, stillOpen: 1 }, [1, 0, 1, 1, 0]],
    ['open counts only what is left', { due: 3, done: 2, told: 0, paused: 0, stillOpen: 3 }, [2, 0, 0, 1, 0]],
    ['done on a paused day', { due: 0, done: 1, told: 0, paused: 2 }, [0, 0, 0, 0, 2]],
  ])('%s', (_, facts, [done, toldNotDone, unknown, notYet, paused]) => {
    expect(adherenceParts(facts)).toEqual({ due: facts.due, done, toldNotDone, unknown, notYet, paused })
  })
})

describe('adherenceOfDays', () => {
  it('does not let Tuesday make up for Monday', () => {
    expect(adherenceOfDays([day(6, 1, 0), day(5, 1, 2)], TODAY)).toMatchObject({ due: 2, done: 1, unknown: 1 })
  })

  it.each([
    ['today', 0, 'notYet'],
    ['two days ago', 2, 'notYet'],
    ['three days ago', 3, 'unknown'],
  ] as const)('%s without a log is %3$s', (_, daysAgo, part) => {
    expect(adherenceOfDays([day(daysAgo, 2, 1)], TODAY)).toMatchObject({ done: 1, notYet: 0, unknown: 0, [part]: 1 })
  })

  it('does not count tomorrow', () => {
    expect(adherenceOfDays([day(-1, 3, 0)], TODAY).due).toBe(0)
  })

  it('keeps pauses beside what was due', () => {
    expect(adherenceOfDays([day(5, 0, 0, 0, 2), day(4, 1, 1)], TODAY)).toMatchObject({ due: 1, done: 1, paused: 2 })
  })

  it('adds up to what was due, with no part below zero', () => {
    fc.assert(
      fc.property(fc.array(anyDay, { maxLength: 14 }), (days) => {
        const { due, done, toldNotDone, unknown, notYet, paused } = adherenceOfDays(days, TODAY)
        const counted = days.filter((each) => each.day <= TODAY)
        expect(done + toldNotDone + unknown + notYet).toBe(due)
        expect(due).toBe(counted.reduce((sum, each) => sum + each.due, 0))
        expect(paused).toBe(counted.reduce((sum, each) => sum + each.paused, 0))
        expect(Math.min(done, toldNotDone, unknown, notYet)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('is the same when the days come in another order, and only moves from waiting to unknown with time', () => {
    fc.assert(
      fc.property(fc.array(anyDay, { maxLength: 10 }), fc.nat(10), (days, later) => {
        const past = days.filter((each) => each.day <= TODAY)
        const now = adherenceOfDays(past, TODAY)
        const then = adherenceOfDays([...past].reverse(), addDays(TODAY, later))
        expect(then).toMatchObject({ due: now.due, done: now.done, toldNotDone: now.toldNotDone })
        expect(then.unknown).toBeGreaterThanOrEqual(now.unknown)
      }),
    )
  })
})

describe('isWithinGrace', () => {
  it.each([
    [-1, false],
    [0, true],
    [1, true],
    [2, true],
    [3, false],
  ])('%i days ago: %s', (daysAgo, expected) => {
    expect(isWithinGrace(addDays(TODAY, -daysAgo), TODAY)).toBe(expected)
  })
})
