import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Dose, PLAIN_DOSE } from '@/lib/domain/exercises/dose'
import { volumeOf } from './next-dose'
import { type EasierRung, type EndedItem, stepsDown } from './step-down'

const DOSE: Dose = {
  mode: 'reps',
  sets: 3,
  reps: 10,
  holdSeconds: null,
  durationSeconds: null,
  restSeconds: 30,
  sessionsPerDay: 2,
  daysPerWeek: 5,
  tempo: null,
  ...PLAIN_DOSE,
}
const rung = (change: Partial<EasierRung> = {}): EasierRung => ({
  exerciseId: 'bridge',
  dose: { ...DOSE, sessionsPerDay: 1, daysPerWeek: 7 },
  unilateral: false,
  fits: true,
  mayBeGiven: true,
  ...change,
})
const item = (change: Partial<EndedItem> = {}): EndedItem => ({
  itemId: 'item',
  dose: DOSE,
  side: null,
  easier: rung(),
  ...change,
})

describe('after a red', () => {
  it('the exercise below takes the place, on the same days', () => {
    expect(stepsDown([item()])).toEqual([
      { itemId: 'item', exerciseId: 'bridge', side: null, dose: { ...DOSE, sessionsPerDay: 2, daysPerWeek: 5 } },
    ])
  })

  it.each<[string, Partial<EndedItem>]>([
    ['there is nothing easier', { easier: null }],
    ['it does not fit this person as it is', { easier: rung({ fits: false }) }],
    ['it may not be given', { easier: rung({ mayBeGiven: false }) }],
    ['nobody said which side', { easier: rung({ unilateral: true }) }],
  ])('nothing changes by itself where %s', (_name, change) => {
    expect(stepsDown([item(change)])).toEqual([])
  })

  it('a side is kept where the easier exercise has one, and dropped where it has none', () => {
    const [one] = stepsDown([item({ side: 'left', easier: rung({ unilateral: true }) })])
    const [other] = stepsDown([item({ side: 'left' })])
    expect([one?.side, other?.side]).toEqual(['left', null])
  })
})

test('a step down never asks for more work, more days or more sittings', () => {
  const dose = fc.record({
    sets: fc.integer({ min: 1, max: 4 }),
    reps: fc.integer({ min: 2, max: 15 }),
    sessionsPerDay: fc.integer({ min: 1, max: 3 }),
    daysPerWeek: fc.integer({ min: 1, max: 7 }),
  })
  fc.assert(
    fc.property(dose, dose, (now, next) => {
      const [step] = stepsDown([item({ dose: { ...DOSE, ...now }, easier: rung({ dose: { ...DOSE, ...next } }) })])
      expect(volumeOf(step?.dose ?? DOSE)).toBeLessThanOrEqual(volumeOf({ ...DOSE, ...now }))
      expect(step?.dose.daysPerWeek).toBe(now.daysPerWeek)
      expect(step?.dose.sessionsPerDay).toBe(now.sessionsPerDay)
    }),
  )
})
