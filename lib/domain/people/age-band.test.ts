import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { type AgeBand, ageBand } from './age-band'

describe('ageBand', () => {
  it.each<[string, AgeBand]>([
    ['2008-11-24', 'under_18'],
    ['2008-11-23', '18_39'],
    ['1986-11-24', '18_39'],
    ['1986-11-23', '40_54'],
    ['1971-11-23', '55_64'],
    ['1961-11-23', '65_74'],
    ['1951-11-24', '65_74'],
    ['1951-11-23', '75_plus'],
  ])('born %s: %s', (dateOfBirth, expected) => {
    expect(ageBand(plainDate(dateOfBirth), plainDate('2026-11-23'))).toBe(expected)
  })
})
