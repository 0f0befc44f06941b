import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Dose, PLAIN_DOSE } from '@/lib/domain/exercises/dose'
import { CATEGORIES } from '@/lib/domain/exercises/exercise'
import { isPossibleDose } from '@/lib/domain/programmes/dose-limits'
import { easierDose, restartDose, stepDownWithin, stepUpDays, stepUpWithin, volumeOf, withStep } from './next-dose'

const REPS: Dose = {
  mode: 'reps',
  sets: 2,
  reps: 8,
  holdSeconds: null,
  durationSeconds: null,
  restSeconds: 30,
  sessionsPerDay: 1,
  daysPerWeek: 5,
  tempo: null,
  ...PLAIN_DOSE,
}
const HOLD: Dose = { ...REPS, mode: 'hold', reps: 6, holdSeconds: 8 }
const WALK: Dose = { ...REPS, mode: 'duration', sets: 1, reps: null, durationSeconds: 600 }

const anyDose: fc.Arbitrary<Dose> = fc
  .record({
    mode: fc.constantFrom('reps', 'hold', 'duration'),
    sets: fc.integer({ min: 1, max: 5 }),
    reps: fc.integer({ min: 1, max: 20 }),
    holdSeconds: fc.integer({ min: 1, max: 30 }),
    tens: fc.integer({ min: 1, max: 180 }),
    daysPerWeek: fc.integer({ min: 1, max: 7 }),
    sessionsPerDay: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ mode, sets, reps, holdSeconds, tens, daysPerWeek, sessionsPerDay }): Dose => {
    const common = { ...REPS, sets, daysPerWeek, sessionsPerDay }
    if (mode === 'duration') return { ...common, mode, reps: null, durationSeconds: tens * 10 }
    return mode === 'hold' ? { ...common, mode, reps, holdSeconds } : { ...common, mode: 'reps', reps }
  })

describe('one step up within an exercise', () => {
  it.each([
    ['repetitions first', REPS, 'strength', { field: 'reps', from: 8, to: 9 }],
    ['then the hold', { ...HOLD, reps: 12 }, 'core', { field: 'holdSeconds', from: 8, to: 9 }],
    ['then a set', { ...REPS, reps: 12 }, 'strength', { field: 'sets', from: 2, to: 3 }],
    ['a slider is never held longer', { ...HOLD, reps: 12 }, 'nerve_mobility', { field: 'sets', from: 2, to: 3 }],
    ['a walk by about a tenth', WALK, 'low_impact_cardio', { field: 'durationSeconds', from: 600, to: 660 }],
    ['a walk of half an hour is enough', { ...WALK, durationSeconds: 1800 }, 'low_impact_cardio', null],
    ['everything is at its most', { ...REPS, reps: 12, sets: 3 }, 'strength', null],
  ] as const)('%s', (_name, dose, category, expected) => {
    expect(stepUpWithin(dose, category)).toEqual(expected)
  })

  it('changes one variable, upwards, by at most a fifth or one whole step', () => {
    fc.assert(
      fc.property(anyDose, fc.constantFrom(...CATEGORIES), (dose, category) => {
        const step = stepUpWithin(dose, category)
        if (!step) return
        const next = withStep(dose, step)
        const changed = (Object.keys(dose) as (keyof Dose)[]).filter((field) => dose[field] !== next[field])
        expect(changed).toEqual([step.field])
        expect(step.to).toBeGreaterThan(step.from)
        const one = step.field === 'durationSeconds' ? 10 : 1
        expect(step.to - step.from).toBeLessThanOrEqual(Math.max(one, step.from * 0.2 + one / 2))
        expect(isPossibleDose(next).ok).toBe(true)
      }),
    )
  })
})

it('adds a day only where there is one', () => {
  expect(stepUpDays(REPS)).toEqual({ field: 'daysPerWeek', from: 5, to: 6 })
  expect(stepUpDays({ ...REPS, daysPerWeek: 7 })).toBeNull()
  expect(stepUpDays({ ...REPS, weekdays: [1, 2, 3, 4, 5] })).toBeNull()
})

describe('a step down', () => {
  it.each([
    ['one set fewer', REPS, { field: 'sets', from: 2, to: 1 }],
    ['a fifth of the only set', { ...REPS, sets: 1, reps: 10 }, { field: 'reps', from: 10, to: 8 }],
    ['a fifth of a walk', WALK, { field: 'durationSeconds', from: 600, to: 480 }],
    ['nothing is less than once', { ...REPS, sets: 1, reps: 1 }, null],
  ] as const)('%s', (_name, dose, expected) => {
    expect(stepDownWithin(dose)).toEqual(expected)
  })

  it('always asks for less', () => {
    fc.assert(
      fc.property(anyDose, (dose) => {
        const step = stepDownWithin(dose)
        if (!step) return
        expect(volumeOf(withStep(dose, step))).toBeLessThan(volumeOf(dose))
        expect(isPossibleDose(withStep(dose, step)).ok).toBe(true)
      }),
    )
  })
})

describe('another rung', () => {
  it('begins a harder one at 60 to 70 % of the work', () => {
    const next = restartDose({ ...REPS, sets: 3, reps: 12 }, { ...REPS, sets: 3, reps: 10 })
    const share = volumeOf(next) / volumeOf({ ...REPS, sets: 3, reps: 12 })
    expect(share).toBeGreaterThanOrEqual(0.6)
    expect(share).toBeLessThanOrEqual(0.7)
  })

  it('never begins with more than 70 % unless once is more, nor with more than the exercise’s own dose; days stay', () => {
    fc.assert(
      fc.property(anyDose, anyDose, (old, harder) => {
        const next = restartDose(old, harder)
        const isLeast = next.sets === 1 && (next.reps ?? 1) === 1 && (next.durationSeconds ?? 10) === 10
        expect(isLeast || volumeOf(next) <= volumeOf(old) * 0.7 + 1e-9).toBe(true)
        expect(volumeOf(next)).toBeLessThanOrEqual(volumeOf(harder))
        expect([next.daysPerWeek, next.sessionsPerDay]).toEqual([old.daysPerWeek, old.sessionsPerDay])
        expect(isPossibleDose(next).ok).toBe(true)
      }),
    )
  })

  it('never steps back to more work', () => {
    fc.assert(
      fc.property(anyDose, anyDose, (old, easier) => {
        const next = easierDose(old, easier)
        const isLeast = next.sets === 1 && (next.reps ?? 1) === 1 && (next.durationSeconds ?? 10) === 10
        expect(isLeast || volumeOf(next) <= volumeOf(old) + 1e-9).toBe(true)
        expect(isPossibleDose(next).ok).toBe(true)
      }),
    )
  })
})

it('a step takes a right side that differs along, by as much', () => {
  const dose = { ...REPS, reps: 8, right: { reps: 5 } }
  expect(withStep(dose, { field: 'reps', from: 8, to: 9 })).toMatchObject({ reps: 9, right: { reps: 6 } })
  expect(withStep(dose, { field: 'sets', from: 3, to: 2 })).toMatchObject({ sets: 2, right: { reps: 5 } })
  expect(restartDose(dose, dose).right?.reps).toBeLessThanOrEqual(5)
})
