import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { establishedDirection, type PreferenceFinding, preferenceOf } from './preference'
import { DIRECTIONS, type Direction } from './vocabulary'

const START = plainDate('2026-03-02')
const found = (...directions: readonly (readonly [number, Direction])[]): PreferenceFinding[] =>
  directions.map(([days, direction]) => ({ on: addDays(START, days), direction }))

describe('the directional preference of an episode', () => {
  it.each<[string, PreferenceFinding[], Direction, 'observed' | 'established' | null]>([
    ['found once', found([0, 'extension']), 'extension', 'observed'],
    ['found again on another day', found([0, 'extension'], [7, 'extension']), 'extension', 'established'],
    ['found twice on one day', found([0, 'extension'], [0, 'extension']), 'extension', 'observed'],
    [
      'found again after a visit without a test',
      found([0, 'flexion'], [7, 'not_tested'], [9, 'flexion']),
      'flexion',
      'established',
    ],
    [
      'kept through a visit without a test',
      found([0, 'flexion'], [7, 'flexion'], [9, 'not_tested']),
      'flexion',
      'established',
    ],
    ['another direction begins anew', found([0, 'extension'], [7, 'extension'], [9, 'flexion']), 'flexion', 'observed'],
    ['there and back begins anew', found([0, 'extension'], [7, 'flexion'], [9, 'extension']), 'extension', 'observed'],
    ['none found ends it', found([0, 'extension'], [7, 'extension'], [9, 'none_found']), 'none_found', null],
    ['none found twice is no preference', found([0, 'none_found'], [7, 'none_found']), 'none_found', null],
    ['neutral twice is no preference', found([0, 'neutral'], [7, 'neutral']), 'neutral', null],
    [
      'of one day the last counts',
      found([0, 'extension'], [7, 'flexion'], [7, 'extension']),
      'extension',
      'established',
    ],
  ])('%s', (_name, findings, direction, standing) => {
    expect(preferenceOf(findings)).toMatchObject({ direction, standing })
  })

  it('is nothing while nobody tested', () => {
    expect(preferenceOf([])).toBeNull()
    expect(preferenceOf(found([0, 'not_tested'], [7, 'not_tested']))).toBeNull()
    expect(establishedDirection(null)).toBe('not_tested')
  })

  it('names the day that it repeats', () => {
    const preference = preferenceOf(found([0, 'lateral'], [7, 'lateral']))
    expect(preference).toMatchObject({ on: addDays(START, 7), repeats: START })
  })

  it('is never established by the findings of one day, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...DIRECTIONS)), (directions) => {
        const preference = preferenceOf(directions.map((direction) => ({ on: START, direction })))
        return establishedDirection(preference) === 'not_tested'
      }),
    )
  })

  it('does not depend on the order of different days', () => {
    const days = fc.uniqueArray(fc.tuple(fc.nat(50), fc.constantFrom(...DIRECTIONS)), { selector: ([day]) => day })
    fc.assert(
      fc.property(days, (list) => {
        expect(preferenceOf(found(...list.toReversed()))).toEqual(preferenceOf(found(...list)))
      }),
    )
  })
})
