import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONDITIONS, DIRECTIONS } from '@/lib/domain/assessment/vocabulary'
import { LUMBAR_BIASES, PHASE_STAGES } from './exercise'
import { type FitContext, type FitVerdict, fitOf } from './fit'
import { anyExercise, anyRule, exerciseFacts } from './library.fixture'
import type { ModifierRule } from './modifier'
import { TENSIONER_OBSTACLES } from './tensioner'

const context = (change: Partial<FitContext> = {}): FitContext => ({
  conditions: ['lumbar_radiculopathy'],
  modifiers: [],
  directionalPreference: 'not_tested',
  stage: 'acute_irritable',
  tensionerObstacles: [],
  ...change,
})

const PRESS_UP = exerciseFacts({
  slug: 'prone-press-up',
  position: 'prone',
  lumbarBias: 'extension',
  contraindicatedFor: ['spinal_stenosis', 'spondylolisthesis'],
})
const REST = exerciseFacts({ slug: 'rest-90-90', lumbarBias: 'flexion' })
const KNEES_TO_CHEST = exerciseFacts({ slug: 'double-knee-to-chest', lumbarBias: 'flexion' })

const EXTENSION: ModifierRule = {
  key: 'preference_extension',
  label: 'Eases with extension',
  block: { lumbarBias: ['flexion'] },
  caution: {},
  appliesToStages: ['acute_irritable', 'sub_acute'],
  allowSlugs: ['rest-90-90'],
}
const FLEXION: ModifierRule = {
  key: 'preference_flexion',
  label: 'Eases with flexion',
  block: { lumbarBias: ['extension'] },
  caution: {},
}
const IRRITABLE: ModifierRule = {
  key: 'irritability_high',
  label: 'Easily stirred up',
  block: { load: ['moderate', 'high'], slugs: ['sciatic-tensioner-supine'] },
  caution: { category: ['nerve_mobility', 'strength'] },
}

describe('conditions', () => {
  it('take the union: a press-up fits a nerve root alone, not together with stenosis (H09)', () => {
    expect(fitOf(PRESS_UP, context())).toEqual({ verdict: 'fits', reasons: [] })
    expect(fitOf(PRESS_UP, context({ conditions: ['lumbar_radiculopathy', 'spinal_stenosis'] }))).toEqual({
      verdict: 'blocked',
      reasons: [{ level: 'blocked', source: 'condition', condition: 'spinal_stenosis' }],
    })
  })

  it('call for care, and a block of another condition wins', () => {
    const hinge = exerciseFacts({ cautionFor: ['lumbar_radiculopathy'], contraindicatedFor: ['herniated_disc'] })
    expect(fitOf(hinge, context()).verdict).toBe('caution')
    const both = fitOf(hinge, context({ conditions: ['lumbar_radiculopathy', 'herniated_disc'] }))
    expect(both.verdict).toBe('blocked')
    expect(both.reasons).toHaveLength(2)
  })
})

describe('the direction that eases', () => {
  const towardsExtension = { modifiers: [EXTENSION], directionalPreference: 'extension' } as const

  it.each<[string, FitVerdict, Parameters<typeof fitOf>]>([
    ['bending is blocked early', 'blocked', [KNEES_TO_CHEST, context(towardsExtension)]],
    ['bending comes back later', 'fits', [KNEES_TO_CHEST, context({ ...towardsExtension, stage: 'functional' })]],
    ['unknown stage is strict', 'blocked', [KNEES_TO_CHEST, context({ ...towardsExtension, stage: null })]],
    ['the rest position is allowed', 'fits', [REST, context(towardsExtension)]],
    ['arching fits', 'fits', [PRESS_UP, context(towardsExtension)]],
    [
      'arching is blocked the other way',
      'blocked',
      [PRESS_UP, context({ modifiers: [FLEXION], directionalPreference: 'flexion' })],
    ],
    ['a ticked flag holds without a test', 'blocked', [PRESS_UP, context({ modifiers: [FLEXION] })]],
    [
      'a stale flag gives way to the test',
      'fits',
      [PRESS_UP, context({ modifiers: [FLEXION, EXTENSION], directionalPreference: 'extension' })],
    ],
  ])('%s', (_name, expected, [exercise, given]) => {
    expect(fitOf(exercise, given).verdict).toBe(expected)
  })

  it('is never dropped because its rule was forgotten', () => {
    expect(() => fitOf(PRESS_UP, context({ directionalPreference: 'flexion' }))).toThrow('use rulesInForce')
  })
})

describe('high irritability', () => {
  it.each<[Parameters<typeof exerciseFacts>[0], FitVerdict]>([
    [{ load: 'low' }, 'fits'],
    [{ load: 'moderate' }, 'blocked'],
    [{ load: 'high' }, 'blocked'],
    [{ slug: 'sciatic-tensioner-supine', category: 'nerve_mobility' }, 'blocked'],
    [{ category: 'nerve_mobility' }, 'caution'],
  ])('%j: %s', (change, expected) => {
    expect(fitOf(exerciseFacts(change), context({ modifiers: [IRRITABLE] })).verdict).toBe(expected)
  })

  it('says what matched', () => {
    expect(fitOf(exerciseFacts({ load: 'high' }), context({ modifiers: [IRRITABLE] })).reasons).toEqual([
      {
        level: 'blocked',
        source: 'modifier',
        modifier: 'irritability_high',
        matched: [{ attribute: 'load', value: 'high' }],
      },
    ])
  })
})

describe('pulling on a nerve', () => {
  const tensioner = exerciseFacts({ category: 'nerve_mobility', load: 'moderate' })

  it('is blocked for every obstacle there is, in any stage', () => {
    for (const stage of [...PHASE_STAGES, null]) {
      expect(fitOf(tensioner, context({ stage, tensionerObstacles: ['irritable', 'no_green_sliders'] }))).toEqual({
        verdict: 'blocked',
        reasons: [
          { level: 'blocked', source: 'tensioner', obstacle: 'irritable' },
          { level: 'blocked', source: 'tensioner', obstacle: 'no_green_sliders' },
        ],
      })
    }
    expect(fitOf(tensioner, context()).verdict).toBe('fits')
  })

  it('is nothing that a slider does', () => {
    const slider = exerciseFacts({ category: 'nerve_mobility', load: 'low' })
    expect(fitOf(slider, context({ tensionerObstacles: [...TENSIONER_OBSTACLES] })).verdict).toBe('fits')
  })
})

/** Rules of both directions are always given, so that any direction may be drawn. */
const anyContext: fc.Arbitrary<FitContext> = fc.record({
  conditions: fc.subarray([...CONDITIONS]),
  modifiers: fc.array(anyRule, { maxLength: 4 }).map((rules) => [...rules, EXTENSION, FLEXION]),
  directionalPreference: fc.constantFrom(...DIRECTIONS),
  stage: fc.option(fc.constantFrom(...PHASE_STAGES)),
  tensionerObstacles: fc.subarray([...TENSIONER_OBSTACLES]),
})
const SEVERITY: Record<FitVerdict, number> = { fits: 0, caution: 1, blocked: 2 }

describe('for every exercise and every person (H08)', () => {
  it('is blocked whenever any of the conditions is contraindicated', () => {
    fc.assert(
      fc.property(anyExercise, anyContext, (exercise, given) => {
        const isContraindicated = given.conditions.some((condition) => exercise.contraindicatedFor.includes(condition))
        if (isContraindicated) expect(fitOf(exercise, given).verdict).toBe('blocked')
      }),
    )
  })

  it('gives a reason for every verdict, and the verdict of its worst reason', () => {
    fc.assert(
      fc.property(anyExercise, anyContext, (exercise, given) => {
        const { verdict, reasons } = fitOf(exercise, given)
        const levels = reasons.map((reason) => SEVERITY[reason.level])
        expect(SEVERITY[verdict]).toBe(Math.max(0, ...levels))
      }),
    )
  })

  it('never fits better with one more condition or one more flag', () => {
    fc.assert(
      fc.property(anyExercise, anyContext, fc.constantFrom(...CONDITIONS), anyRule, (exercise, given, extra, rule) => {
        const before = SEVERITY[fitOf(exercise, given).verdict]
        const more = { ...given, conditions: [...given.conditions, extra] }
        const flagged = { ...given, modifiers: [...given.modifiers, rule] }
        expect(SEVERITY[fitOf(exercise, more).verdict]).toBeGreaterThanOrEqual(before)
        expect(SEVERITY[fitOf(exercise, flagged).verdict]).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  it('gives two people the reasons of both when they are one', () => {
    fc.assert(
      fc.property(anyExercise, anyContext, fc.subarray([...CONDITIONS]), (exercise, given, others) => {
        const reasonsFor = (conditions: FitContext['conditions']) =>
          new Set(fitOf(exercise, { ...given, conditions }).reasons.map((reason) => JSON.stringify(reason)))
        const union = new Set([...reasonsFor(given.conditions), ...reasonsFor(others)])
        expect(reasonsFor([...given.conditions, ...others])).toEqual(union)
      }),
    )
  })

  it('blocks every exercise that a preference rules out, at its stages', () => {
    for (const lumbarBias of LUMBAR_BIASES) {
      const { verdict } = fitOf(
        exerciseFacts({ lumbarBias }),
        context({ modifiers: [EXTENSION], directionalPreference: 'extension' }),
      )
      expect(verdict).toBe(lumbarBias === 'flexion' ? 'blocked' : 'fits')
    }
  })
})
