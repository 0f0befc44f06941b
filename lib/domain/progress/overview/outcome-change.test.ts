import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OUTCOME_BANDS, outcomeByBand, painFall } from '@/lib/domain/progress/overview/outcome-change'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'

const START = plainDate('2026-07-06')
const days = (from: number, ...worst: number[]) =>
  worst.map((pain, index) => ({ day: addDays(START, from + index), worst: pain }))

describe('painFall', () => {
  it('compares the middle of three days at either end', () => {
    expect(painFall({ first: days(0, 7, 6, 9), last: days(60, 3, 8, 2) })).toBe(4)
    expect(painFall({ first: days(0, 2, 2, 2), last: days(60, 5, 5, 5) })).toBe(-3)
  })

  it('is unknown with too few days, or with both ends in one stretch', () => {
    expect(painFall({ first: days(0, 7, 6), last: days(60, 3, 3, 3) })).toBeNull()
    expect(painFall({ first: days(0, 7, 6, 6), last: days(15, 3, 3, 3) })).toBeNull()
    expect(painFall({ first: days(0, 7, 6, 6), last: days(16, 3, 3, 3) })).toBe(3)
  })
})

describe('outcomeByBand', () => {
  const story = (share: number | null, fall: number) => ({
    share,
    first: days(0, 8, 8, 8),
    last: days(60, 8 - fall, 8 - fall, 8 - fall),
  })

  it('tells bands of five, hides smaller ones, and leaves out who cannot be compared', () => {
    const outcome = outcomeByBand([
      ...[1, 2, 3, 4, 5].map((fall) => story(0.9, fall)),
      ...[0, 0, 1, 1].map((fall) => story(0.5, fall)),
      ...Array.from({ length: 9 }, () => ({ ...story(0.2, 1), last: [] })),
    ])
    expect(outcome).toEqual([
      { band: 'on_track', hidden: false, patients: 5, fall: { lower: 2, median: 3, upper: 4 } },
      { band: 'partial', hidden: true },
      { band: 'low', hidden: true },
      { band: 'nothing_due', hidden: true },
    ])
  })

  it('never shows a band of fewer than five, and a fall never leaves the scale', () => {
    const stories = fc.array(
      fc.tuple(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), fc.integer({ min: -2, max: 8 })),
    )
    fc.assert(
      fc.property(stories, (people) => {
        const outcome = outcomeByBand(people.map(([share, fall]) => story(share, fall)))
        expect(outcome.map((each) => each.band)).toEqual(OUTCOME_BANDS)
        for (const each of outcome) {
          if (each.hidden) continue
          expect(each.patients).toBeGreaterThanOrEqual(5)
          expect(Math.abs(each.fall.median)).toBeLessThanOrEqual(10)
        }
      }),
    )
  })
})
