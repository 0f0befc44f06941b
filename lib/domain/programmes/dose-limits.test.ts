import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Dose, PLAIN_DOSE } from '@/lib/domain/exercises/dose'
import { DOSE_LIMITS, type DoseProblem, isPossibleDose } from '@/lib/domain/programmes/dose-limits'

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
const HOLD: Dose = { ...REPS, mode: 'hold', holdSeconds: 20, tempo: null }
const WALK: Dose = { ...REPS, mode: 'duration', reps: null, holdSeconds: null, durationSeconds: 300, tempo: null }

function problems(dose: Dose): readonly string[] {
  const result = isPossibleDose(dose)
  return result.ok ? [] : result.detail.map((problem: DoseProblem) => `${problem.field}:${problem.reason}`)
}

describe('isPossibleDose', () => {
  it.each<[string, Dose, string[]]>([
    ['reps without a hold, as the content writes it', REPS, []],
    ['reps with a short hold', { ...REPS, holdSeconds: 3 }, []],
    ['hold', HOLD, []],
    ['duration', WALK, []],
    ['no sets', { ...REPS, sets: 0 }, ['sets:too_low']],
    ['six sets', { ...REPS, sets: 6 }, ['sets:too_high']],
    ['half a set', { ...REPS, sets: 1.5 }, ['sets:not_whole']],
    ['not a number', { ...REPS, sets: Number.NaN }, ['sets:not_whole']],
    ['reps without reps', { ...REPS, reps: null }, ['reps:missing']],
    ['51 reps', { ...REPS, reps: 51 }, ['reps:too_high']],
    ['a hold of nothing', { ...HOLD, holdSeconds: 0 }, ['holdSeconds:too_low']],
    ['a hold without seconds', { ...HOLD, holdSeconds: null }, ['holdSeconds:missing']],
    ['a hold over two minutes', { ...HOLD, holdSeconds: 121 }, ['holdSeconds:too_high']],
    ['a walk of 9 s', { ...WALK, durationSeconds: 9 }, ['durationSeconds:too_low']],
    ['a walk with reps', { ...WALK, reps: 3 }, ['reps:not_used_here']],
    ['reps with a duration', { ...REPS, durationSeconds: 60 }, ['durationSeconds:not_used_here']],
    ['eight days a week', { ...REPS, daysPerWeek: 8 }, ['daysPerWeek:too_high']],
    ['half a kilogram', { ...REPS, weightKg: 0.5 }, []],
    ['no weight at all', { ...REPS, weightKg: 0 }, ['weightKg:too_low']],
    ['a third of a kilogram', { ...REPS, weightKg: 4.3 }, ['weightKg:not_halves']],
    ['five chosen days', { ...REPS, weekdays: [1, 2, 3, 5, 7] }, []],
    ['four days where five are said', { ...REPS, weekdays: [1, 2, 3, 5] }, ['weekdays:malformed']],
    ['a day twice', { ...REPS, daysPerWeek: 2, weekdays: [3, 3] }, ['weekdays:malformed']],
    ['fewer on the right', { ...REPS, right: { reps: 6 } }, []],
    ['none on the right', { ...REPS, right: { reps: 0 } }, ['right:too_low']],
    ['negative rest', { ...REPS, restSeconds: -1 }, ['restSeconds:too_low']],
    ['11 times a day', { ...REPS, sessionsPerDay: 11 }, ['sessionsPerDay:too_high']],
    ['a tempo in words', { ...REPS, tempo: 'slow' }, ['tempo:malformed']],
    ['a tempo of no time', { ...REPS, tempo: '0-0-0' }, ['tempo:malformed']],
    ['a tempo for a hold', { ...HOLD, tempo: '2-0-2' }, ['tempo:not_used_here']],
    [
      'everything at once',
      { ...REPS, sets: 0, reps: 0, daysPerWeek: 0 },
      ['sets:too_low', 'reps:too_low', 'daysPerWeek:too_low'],
    ],
  ])('%s', (_, dose, expected) => {
    expect(problems(dose)).toEqual(expected)
  })

  it('accepts a number exactly inside its range, both ends included', () => {
    const field = fc.constantFrom('sets', 'reps', 'restSeconds', 'sessionsPerDay', 'daysPerWeek')
    fc.assert(
      fc.property(field, fc.integer({ min: -5, max: 400 }), (name, value) => {
        const { min, max } = DOSE_LIMITS[name as 'sets']
        expect(isPossibleDose({ ...REPS, [name]: value }).ok).toBe(value >= min && value <= max)
      }),
    )
  })
})
