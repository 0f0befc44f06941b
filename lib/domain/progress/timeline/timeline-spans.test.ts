import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DossierDay } from '@/lib/domain/progress/dossier'
import { MOST_ENTRIES, spanDaysFor, toSpans } from '@/lib/domain/progress/timeline/timeline-spans'
import { addDays, daysInRange, plainDate } from '@/lib/domain/shared/plain-date'

const START = plainDate('2026-01-05')
const NOTHING = { knee: null, back: null, site: null, part: null, isPaper: false } as const
const day = (offset: number, facts: Partial<DossierDay> = {}): DossierDay => ({
  ...NOTHING,
  day: addDays(START, offset),
  ...facts,
})

describe('spanDaysFor', () => {
  it.each([
    [7, 1],
    [42, 1],
    [92, 1],
    [93, 7],
    [365, 7],
    [644, 7],
    [645, 28],
    [1000, 28],
  ])('%s days are entries of %s', (days, span) => {
    expect(spanDaysFor(days)).toBe(span)
  })

  it('never draws more entries than can be told apart, for seven years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2576 }), (count) => {
        expect(Math.ceil(count / spanDaysFor(count))).toBeLessThanOrEqual(MOST_ENTRIES)
      }),
    )
  })
})

describe('toSpans', () => {
  it('leaves a day a day', () => {
    const [entry] = toSpans([day(0, { knee: 4, back: 2, site: 5, part: 'done', isPaper: true })], 1)
    expect(entry).toEqual({
      ...{ day: START, to: START, knee: 4, back: 2, site: 5, isPaper: true },
      parts: { done: 1, told_not_done: 0, unknown: 0, paused: 0 },
    })
  })

  it('shows the worst of a week, counts its days, and makes only the first entry shorter', () => {
    const days = [
      day(0, { part: 'unknown' }),
      day(1, { knee: 3, site: 4, part: 'done' }),
      day(2, { knee: 6, back: 1, site: 2, part: 'done' }),
      ...daysInRange(addDays(START, 3), addDays(START, 8)).map((one) => ({ ...NOTHING, day: one })),
    ]
    const spans = toSpans(days, 7)
    expect(spans.map(({ day: from, to }) => [from, to])).toEqual([
      [START, addDays(START, 1)],
      [addDays(START, 2), addDays(START, 8)],
    ])
    expect(spans[0]).toMatchObject({ knee: 3, back: null, site: 4, parts: { done: 1, unknown: 1 } })
    expect(spans[1]).toMatchObject({ knee: 6, back: 1, site: 2, parts: { done: 1, unknown: 0 } })
  })

  it('loses no day and no word, and follows on without a gap', () => {
    const part = fc.constantFrom('done', 'told_not_done', 'unknown', 'paused', null)
    const score = fc.option(fc.integer({ min: 0, max: 10 }))
    const facts = fc.record({ part, knee: score, back: score })
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 120 }), fc.constantFrom(1, 7, 28), (given, size) => {
        const days = given.map((one, index) => day(index, one))
        const spans = toSpans(days, size)
        expect(spans.flatMap(({ day: from, to }) => daysInRange(from, to))).toEqual(days.map((one) => one.day))
        const counted = spans.flatMap(({ parts }) => Object.values(parts)).reduce((sum, count) => sum + count, 0)
        expect(counted).toBe(given.filter((one) => one.part !== null).length)
        const most = (values: readonly (number | null)[]) => Math.max(-1, ...values.map((value) => value ?? -1))
        expect(most(spans.map(({ knee }) => knee))).toBe(most(days.map(({ knee }) => knee)))
      }),
    )
  })
})
