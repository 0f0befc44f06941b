import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BAND_COLOURS, type Dose, PLAIN_DOSE } from '@/lib/domain/exercises/dose'
import { ITEM_SIDES, type ItemSide } from '@/lib/domain/programmes/item'
import { readDose, type ShorthandProblem } from '@/lib/domain/programmes/shorthand/read-dose'
import { writeDose } from '@/lib/domain/programmes/shorthand/write-dose'
import type { IsoWeekday } from '@/lib/domain/shared/plain-date'

const REPS: Dose = {
  mode: 'reps',
  sets: 2,
  reps: 10,
  holdSeconds: null,
  durationSeconds: null,
  restSeconds: 30,
  sessionsPerDay: 1,
  daysPerWeek: 7,
  tempo: null,
  ...PLAIN_DOSE,
}
const LEG = { dose: REPS, side: 'right', isOneSided: true } as const
const BACK = { dose: REPS, side: null, isOneSided: false } as const

function problemsIn(text: string, base: Parameters<typeof readDose>[1] = LEG): readonly ShorthandProblem[] {
  const read = readDose(text, base)
  return read.ok ? [] : read.detail
}

describe('readDose', () => {
  it.each<[string, Partial<Dose>, ItemSide]>([
    ['3x8 h5 r30 /side 5/wk', { sets: 3, reps: 8, holdSeconds: 5, daysPerWeek: 5 }, 'both'],
    ['3×8', { sets: 3, reps: 8 }, 'right'],
    ['2X10 /ALT', {}, 'alternate'],
    ['1x5min 2/day', { mode: 'duration', sets: 1, reps: null, durationSeconds: 300, sessionsPerDay: 2 }, 'right'],
    ['30s', { mode: 'duration', sets: 1, reps: null, durationSeconds: 30 }, 'right'],
    ['2x10 r2min 2-0-2', { restSeconds: 120, tempo: '2-0-2' }, 'right'],
    ['2x10 2,5kg green /l', { weightKg: 2.5, band: 'green' }, 'left'],
    ['2x10 fri,mon,wed', { daysPerWeek: 3, weekdays: [1, 3, 5] }, 'right'],
    ['2x10 /side | x6 h3 1kg', { right: { reps: 6, holdSeconds: 3, weightKg: 1 } }, 'both'],
    ['2x10 /side |', {}, 'both'],
  ])('%s', (text, change, side) => {
    expect(readDose(text, LEG)).toEqual({ ok: true, value: { dose: { ...REPS, ...change }, side } })
  })

  it('keeps the rest and the side that are not typed, and drops a hold, a load and days that are not', () => {
    const dose: Dose = { ...REPS, restSeconds: 45, holdSeconds: 5, weightKg: 4, sessionsPerDay: 2, daysPerWeek: 3 }
    expect(readDose('2x10', { ...LEG, dose })).toEqual({
      ok: true,
      value: { dose: { ...REPS, restSeconds: 45 }, side: 'right' },
    })
  })

  it('says which words it does not know, and what is missing', () => {
    expect(problemsIn('3x8 fast h5 /up')).toEqual([
      { kind: 'unknown', token: 'fast' },
      { kind: 'unknown', token: '/up' },
    ])
    expect(problemsIn('h5 r30')).toEqual([{ kind: 'no_amount' }])
    expect(problemsIn('')).toEqual([{ kind: 'no_amount' }])
    expect(problemsIn('2x8 | x6 | x5')).toHaveLength(1)
  })

  it('refuses what nobody can do, with the range', () => {
    expect(problemsIn('9x8')).toEqual([
      { kind: 'dose', problem: { field: 'sets', reason: 'too_high', min: 1, max: 5 } },
    ])
    expect(problemsIn('2x10', { ...LEG, dose: { ...REPS, mode: 'hold' } })).toEqual([
      { kind: 'dose', problem: { field: 'holdSeconds', reason: 'missing', min: 1, max: 120 } },
    ])
    expect(problemsIn('2x10', { ...LEG, side: null })).toEqual([{ kind: 'side_missing' }])
    expect(problemsIn('2x10 /left', BACK)).toEqual([{ kind: 'side_not_used' }])
    expect(problemsIn('2x10 /left | x6')).toEqual([{ kind: 'right_not_used' }])
  })

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof readDose(text, LEG).ok === 'boolean'))
  })
})

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value)
const days = fc
  .subarray<IsoWeekday>([1, 2, 3, 4, 5, 6, 7], { minLength: 1 })
  .map((weekdays) => ({ weekdays, daysPerWeek: weekdays.length }))
const anyDays = fc.oneof(
  days,
  fc.integer({ min: 1, max: 7 }).map((daysPerWeek) => ({ daysPerWeek, weekdays: null })),
)
const load = {
  weightKg: maybe(fc.integer({ min: 1, max: 100 }).map((half) => half / 2)),
  band: maybe(fc.constantFrom(...BAND_COLOURS)),
}
const hold = fc.integer({ min: 1, max: 120 })
const common = fc.record({
  ...load,
  sets: fc.integer({ min: 1, max: 5 }),
  restSeconds: fc.integer({ min: 0, max: 300 }),
  sessionsPerDay: fc.integer({ min: 1, max: 10 }),
})
const counted = fc.record({
  reps: fc.integer({ min: 1, max: 50 }),
  holdSeconds: maybe(hold),
  tempo: maybe(fc.constantFrom('2-0-2', '3-1-3')),
})
const anyDose: fc.Arbitrary<Dose> = fc
  .tuple(common, anyDays, counted, fc.integer({ min: 10, max: 3600 }), fc.constantFrom('reps', 'duration'))
  .map(([shared, when, work, durationSeconds, mode]) =>
    mode === 'reps'
      ? { ...PLAIN_DOSE, ...shared, ...when, ...work, mode: 'reps', durationSeconds: null }
      : {
          ...PLAIN_DOSE,
          ...shared,
          ...when,
          mode: 'duration',
          reps: null,
          holdSeconds: null,
          tempo: null,
          durationSeconds,
        },
  )

describe('writeDose', () => {
  it('is read back to the same dose and side', () => {
    fc.assert(
      fc.property(anyDose, fc.constantFrom(...ITEM_SIDES), (dose, side) => {
        expect(readDose(writeDose(dose, side), { dose, side: null, isOneSided: true })).toEqual({
          ok: true,
          value: { dose, side },
        })
      }),
    )
  })

  it('is short', () => {
    expect(writeDose({ ...REPS, holdSeconds: 5, daysPerWeek: 5 }, 'both')).toBe('2x10 h5 r30 /side 5/wk')
    expect(writeDose({ ...REPS, right: { reps: 6, weightKg: 1 } }, 'both')).toBe('2x10 r30 /side 7/wk | x6 1kg')
  })
})
