import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type TrendPoint, trendOf } from '@/lib/domain/progress/trend'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'

const START = plainDate('2026-03-23')

function point(day: number, kneePain: number | null, site: number | null): TrendPoint {
  return { day: addDays(START, day), kneePain, site }
}

describe('trendOf', () => {
  it('compares the first and the last week', () => {
    const points = [point(0, 6, 4), point(2, 7, 4), point(8, 9, 6), point(15, 3, 2), point(20, 2, 3), point(21, 2, 2)]
    expect(trendOf(points)).toEqual({ kneeFrom: 6.5, kneeTo: 2.3, siteFrom: 4, siteTo: 2, direction: 'centralising' })
  })

  it.each<[string, TrendPoint[], string]>([
    ['further down', [point(0, 1, 2), point(1, 1, 2), point(13, 1, 4), point(14, 1, 4)], 'peripheralising'],
    [
      'less pain, but further down',
      [point(0, 9, 2), point(1, 9, 2), point(13, 1, 4), point(14, 1, 4)],
      'peripheralising',
    ],
    ['the same place', [point(0, 9, 3), point(1, 9, 3), point(13, 1, 3), point(14, 1, 3)], 'steady'],
    [
      'a tie counts as the further place',
      [point(0, 1, 3), point(1, 1, 3), point(13, 1, 3), point(14, 1, 5)],
      'peripheralising',
    ],
    ['no log', [], 'not_enough'],
    ['one week only', [point(0, 5, 4), point(6, 1, 1)], 'not_enough'],
    ['one day in the last week', [point(0, 5, 4), point(1, 5, 4), point(14, 1, 1)], 'not_enough'],
    ['places not recorded', [point(0, 5, null), point(1, 5, 4), point(13, 1, 1), point(14, 1, 1)], 'not_enough'],
  ])('%s', (_, points, direction) => {
    expect(trendOf(points).direction).toBe(direction)
  })

  it('begins with the first day of the log, whatever stretch is looked at', () => {
    const quiet = [0, 1, 2, 3, 4, 5, 6, 7, 30].map((day) => point(day, null, null))
    const logged = [point(8, 6, 4), point(9, 6, 4), point(20, 2, 2), point(21, 2, 2)]
    expect(trendOf([...quiet, ...logged])).toEqual(trendOf(logged))
    expect(trendOf(logged).direction).toBe('centralising')
  })

  it('uses no day twice in a log of eight days', () => {
    const points = [0, 1, 6, 7].map((day) => point(day, day, 4))
    expect(trendOf(points)).toMatchObject({ kneeFrom: 2.3, kneeTo: 7 })
  })

  it('does not depend on the order of the log, and stays within the scales', () => {
    const anyPoint = fc
      .tuple(fc.nat(60), fc.option(fc.integer({ min: 0, max: 10 })), fc.option(fc.integer({ min: 0, max: 6 })))
      .map(([day, pain, site]) => point(day, pain, site))
    fc.assert(
      fc.property(fc.array(anyPoint, { maxLength: 30 }), (points) => {
        const trend = trendOf(points)
        expect(trendOf([...points].reverse())).toEqual(trend)
        for (const value of [trend.kneeFrom, trend.kneeTo, trend.siteFrom, trend.siteTo]) {
          if (value !== null) expect(value >= 0 && value <= 10).toBe(true)
        }
      }),
    )
  })
})
