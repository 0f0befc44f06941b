import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BAND_COLOURS, DOSE_MODES, type Dose, PLAIN_DOSE } from '@/lib/domain/exercises/dose'
import { isPossibleDose } from '@/lib/domain/programmes/dose-limits'
import { mergeDose } from '@/lib/domain/programmes/merge-dose'

const BRIDGE: Dose = {
  mode: 'reps',
  sets: 2,
  reps: 10,
  holdSeconds: 3,
  durationSeconds: null,
  restSeconds: 30,
  sessionsPerDay: 1,
  daysPerWeek: 5,
  tempo: '2-3-2',
  ...PLAIN_DOSE,
}
const HOLD: Dose = { ...BRIDGE, mode: 'hold', holdSeconds: 20, tempo: null }
const WALK: Dose = { ...BRIDGE, mode: 'duration', reps: null, holdSeconds: null, durationSeconds: 300, tempo: null }

const maybe = (min: number, max: number) => fc.option(fc.integer({ min, max }))
const anyDose = fc.record<Dose>({
  mode: fc.constantFrom(...DOSE_MODES),
  sets: fc.integer({ min: 1, max: 5 }),
  reps: maybe(1, 50),
  holdSeconds: maybe(1, 120),
  durationSeconds: maybe(10, 3600),
  restSeconds: fc.integer({ min: 0, max: 300 }),
  sessionsPerDay: fc.integer({ min: 1, max: 10 }),
  daysPerWeek: fc.integer({ min: 1, max: 7 }),
  weekdays: fc.option(fc.constant([1, 3, 5] as const)),
  tempo: fc.option(fc.constantFrom('2-0-2', '3-1-3')),
  weightKg: fc.option(fc.constantFrom(0.5, 4)),
  band: fc.option(fc.constantFrom(...BAND_COLOURS)),
  right: fc.option(fc.record({ reps: fc.integer({ min: 1, max: 50 }) })),
})
const anyOverride = anyDose.chain((dose) =>
  fc.subarray(Object.keys(dose) as (keyof Dose)[]).map((keys) => {
    return Object.fromEntries(keys.map((key) => [key, dose[key]])) as Partial<Dose>
  }),
)
const sameMode = fc.tuple(anyDose, anyOverride).map(([base, override]) => {
  const { mode: _, ...rest } = override
  return [base, rest as Partial<Dose>] as const
})

describe('mergeDose', () => {
  it.each<[string, Dose, Partial<Dose>, Dose]>([
    ['an empty override keeps the default', BRIDGE, {}, BRIDGE],
    ['one key', BRIDGE, { reps: 6 }, { ...BRIDGE, reps: 6 }],
    ['an explicit null is a key', BRIDGE, { tempo: null }, { ...BRIDGE, tempo: null }],
    ['a rest of 0 is a key', BRIDGE, { restSeconds: 0 }, { ...BRIDGE, restSeconds: 0 }],
    ['the same mode clears nothing', BRIDGE, { mode: 'reps', sets: 3 }, { ...BRIDGE, sets: 3 }],
    ['reps to duration', BRIDGE, { mode: 'duration', durationSeconds: 300 }, WALK],
    ['hold to reps loses the long hold', HOLD, { mode: 'reps' }, { ...HOLD, mode: 'reps', holdSeconds: null }],
    ['reps to hold loses the tempo', BRIDGE, { mode: 'hold', holdSeconds: 20 }, HOLD],
    ['duration to hold', WALK, { mode: 'hold', reps: 10, holdSeconds: 20 }, HOLD],
  ])('%s', (_, base, override, expected) => {
    expect(mergeDose(base, override)).toEqual(expected)
  })

  it('ignores undefined, which is no key', () => {
    expect(mergeDose(BRIDGE, { reps: undefined } as unknown as Partial<Dose>)).toEqual(BRIDGE)
  })

  it('keeps what the override names for the other mode, so that it is refused and not dropped', () => {
    const merged = mergeDose(BRIDGE, { mode: 'duration', durationSeconds: 60, reps: 5 })
    expect(merged.reps).toBe(5)
    expect(isPossibleDose(merged).ok).toBe(false)
  })

  it('takes every key of the override', () => {
    fc.assert(
      fc.property(anyDose, anyOverride, (base, override) => {
        expect(mergeDose(base, override)).toMatchObject(override)
      }),
    )
  })

  it('keeps every missing key while the mode stays', () => {
    fc.assert(
      fc.property(sameMode, ([base, override]) => {
        expect(mergeDose(base, override)).toEqual({ ...base, ...override })
      }),
    )
  })

  it('gives the same when merged twice, and always has all its keys', () => {
    fc.assert(
      fc.property(anyDose, anyOverride, (base, override) => {
        const once = mergeDose(base, override)
        expect(mergeDose(once, override)).toEqual(once)
        expect(Object.keys(once).sort()).toEqual(Object.keys(BRIDGE).sort())
      }),
    )
  })

  it('never leaves a field of another mode behind after a switch of mode alone', () => {
    fc.assert(
      fc.property(anyDose, fc.constantFrom(...DOSE_MODES), (base, mode) => {
        fc.pre(mode !== base.mode)
        const merged = mergeDose(base, { mode })
        if (mode === 'duration') expect([merged.reps, merged.holdSeconds, merged.tempo]).toEqual([null, null, null])
        else expect(merged.durationSeconds).toBeNull()
      }),
    )
  })

  it('changes neither input', () => {
    const base = Object.freeze({ ...BRIDGE })
    expect(() => mergeDose(base, Object.freeze({ mode: 'duration' as const }))).not.toThrow()
  })
})
