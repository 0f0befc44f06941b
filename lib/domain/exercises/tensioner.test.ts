import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IRRITABILITIES } from '@/lib/domain/assessment/vocabulary'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import {
  isTensioner,
  OBSTACLES_AT_FIRST,
  type SliderSession,
  type TensionerFacts,
  tensionerObstacles,
} from './tensioner'

const TODAY = plainDate('2026-03-20')
const green = (daysAgo: number): SliderSession => ({ day: addDays(TODAY, -daysAgo), isGreen: true })
const READY: TensionerFacts = {
  neuroIsWorse: false,
  irritability: 'low',
  sliderSessions: [green(1), green(4), green(8), green(12)],
  today: TODAY,
}

describe('tensionerObstacles (clinical.md 3, rule 6)', () => {
  it.each<[string, Partial<TensionerFacts>, readonly string[]]>([
    ['all three hold', {}, []],
    ['a nerve sign got worse', { neuroIsWorse: true }, ['neuro_worse']],
    ['examined once only', { neuroIsWorse: null }, ['neuro_not_compared']],
    ['moderate irritability', { irritability: 'moderate' }, ['irritable']],
    ['irritability not recorded', { irritability: null }, ['irritable']],
    ['no sliders at all', { sliderSessions: [] }, ['no_green_sliders']],
    ['sliders for one week', { sliderSessions: [green(1), green(6)] }, ['no_green_sliders']],
    ['sliders given up a week ago', { sliderSessions: [green(7), green(13)] }, ['no_green_sliders']],
    [
      'one that was not green',
      { sliderSessions: [...READY.sliderSessions, { day: addDays(TODAY, -5), isGreen: false }] },
      ['no_green_sliders'],
    ],
    [
      'one that was not green, two weeks ago',
      { sliderSessions: [...READY.sliderSessions, { day: addDays(TODAY, -14), isGreen: false }] },
      [],
    ],
  ])('%s', (_name, change, expected) => {
    expect(tensionerObstacles({ ...READY, ...change })).toEqual(expected)
  })

  it('is closed to somebody of whom nothing is known', () => {
    const unknown = { neuroIsWorse: null, irritability: null, sliderSessions: [], today: TODAY }
    expect(tensionerObstacles(unknown)).toEqual(OBSTACLES_AT_FIRST)
  })

  it('is never allowed by a missing answer or by one session that was not green', () => {
    const anySession = fc.record({
      day: fc.integer({ min: 0, max: 30 }).map((ago) => addDays(TODAY, -ago)),
      isGreen: fc.boolean(),
    })
    const anyFacts = fc.record({
      neuroIsWorse: fc.option(fc.boolean()),
      irritability: fc.option(fc.constantFrom(...IRRITABILITIES)),
      sliderSessions: fc.array(anySession, { maxLength: 12 }),
    })
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const isAllowed = tensionerObstacles({ ...facts, today: TODAY }).length === 0
        if (!isAllowed) return
        expect(facts.neuroIsWorse).toBe(false)
        expect(facts.irritability).toBe('low')
        const lastWeeks = facts.sliderSessions.filter(({ day }) => day > addDays(TODAY, -14))
        expect(lastWeeks.every(({ isGreen }) => isGreen)).toBe(true)
      }),
    )
  })
})

it('takes nerve work above a low load for a tensioner', () => {
  expect(isTensioner({ category: 'nerve_mobility', load: 'moderate' })).toBe(true)
  expect(isTensioner({ category: 'nerve_mobility', load: 'low' })).toBe(false)
  expect(isTensioner({ category: 'strength', load: 'high' })).toBe(false)
})
