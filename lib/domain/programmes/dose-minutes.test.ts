import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Dose, PLAIN_DOSE } from '@/lib/domain/exercises/dose'
import { itemSeconds, sessionMinutes, setSeconds } from '@/lib/domain/programmes/dose-minutes'
import { ITEM_SIDES, type ItemSide } from '@/lib/domain/programmes/item'

const REPS: Dose = {
  mode: 'reps',
  sets: 2,
  reps: 10,
  holdSeconds: 0,
  durationSeconds: null,
  restSeconds: 30,
  sessionsPerDay: 1,
  daysPerWeek: 5,
  tempo: '2-1-2',
  ...PLAIN_DOSE,
}

describe('itemSeconds', () => {
  it.each<[string, Partial<Dose>, ItemSide | null, number]>([
    ['20 set-up + 2 × 10 × 5 + one rest', {}, null, 150],
    ['one side is like no side', {}, 'left', 150],
    ['both sides: work twice, set-up and rest once', {}, 'both', 250],
    ['alternating sides: the same', {}, 'alternate', 250],
    ['one set has no rest', { sets: 1 }, null, 70],
    ['no tempo: 3 s each', { tempo: null }, null, 110],
    ['no tempo, with a hold', { tempo: null, holdSeconds: 2 }, null, 150],
    ['the middle of the tempo is the hold', { tempo: '2-3-2', holdSeconds: 3 }, null, 190],
    ['a longer hold counts', { tempo: '2-1-2', holdSeconds: 3 }, null, 190],
    ['holds: 20 + 2 × 10 × (5 + 2) + 30', { mode: 'hold', holdSeconds: 5, tempo: null }, null, 190],
    [
      'a walk',
      { mode: 'duration', sets: 1, reps: null, holdSeconds: null, durationSeconds: 300, tempo: null },
      null,
      320,
    ],
  ])('%s', (_, change, side, expected) => {
    expect(itemSeconds({ ...REPS, ...change }, side)).toBe(expected)
  })

  it('counts the right side by its own repetitions', () => {
    expect(itemSeconds({ ...REPS, right: { reps: 4 } }, 'both')).toBe(250 - 2 * 6 * 5)
    expect(itemSeconds({ ...REPS, right: { reps: 4 } }, 'left')).toBe(150)
  })

  it('never gets shorter with more sets, and both sides add exactly the work of one', () => {
    const sets = fc.integer({ min: 1, max: 5 })
    fc.assert(
      fc.property(sets, fc.integer({ min: 1, max: 50 }), fc.constantFrom(...ITEM_SIDES), (count, reps, side) => {
        const dose = { ...REPS, sets: count, reps }
        expect(itemSeconds({ ...dose, sets: count + 1 }, side)).toBeGreaterThan(itemSeconds(dose, side))
        expect(itemSeconds(dose, 'both') - itemSeconds(dose, 'right')).toBe(count * setSeconds(dose))
      }),
    )
  })
})

describe('sessionMinutes', () => {
  it('is 0 for nothing and rounds up', () => {
    expect(sessionMinutes([])).toBe(0)
    expect(sessionMinutes([{ dose: REPS, side: null }])).toBe(3)
    expect(
      sessionMinutes([
        { dose: REPS, side: null },
        { dose: REPS, side: null },
      ]),
    ).toBe(5)
  })
})
