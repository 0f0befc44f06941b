import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CONDITIONS } from '@/lib/domain/assessment/vocabulary'
import { fitOf } from './fit'
import { anyExercise, anyRule, exerciseFacts } from './library.fixture'
import { restrictionsOf } from './restrictions'
import { TENSIONER_OBSTACLES } from './tensioner'

test('says each condition and each flag with its reason, its stages and its note', () => {
  const exercise = exerciseFacts({
    lumbarBias: 'flexion',
    contraindicatedFor: ['herniated_disc'],
    cautionFor: ['spinal_stenosis'],
  })
  const rules = [
    {
      key: 'preference_extension',
      label: 'Eases with extension',
      block: { lumbarBias: ['flexion'] },
      caution: {},
      appliesToStages: ['acute_irritable'],
      note: 'Until it settles.',
    },
    { key: 'kneeling_painful', label: 'Kneeling hurts', block: {}, caution: { position: ['kneeling'] } },
  ] as const
  expect(restrictionsOf(exercise, rules)).toEqual({
    blocked: [
      { reason: { source: 'condition', level: 'blocked', condition: 'herniated_disc' }, stages: [], note: null },
      {
        reason: {
          source: 'modifier',
          level: 'blocked',
          label: 'Eases with extension',
          matched: [{ attribute: 'lumbarBias', value: 'flexion' }],
        },
        stages: ['acute_irritable'],
        note: 'Until it settles.',
      },
    ],
    care: [{ reason: { source: 'condition', level: 'caution', condition: 'spinal_stenosis' }, stages: [], note: null }],
  })
})

test('a person is never blocked by what the page does not say', () => {
  fc.assert(
    fc.property(
      anyExercise,
      fc.array(anyRule, { maxLength: 4 }),
      fc.subarray([...CONDITIONS]),
      fc.subarray([...TENSIONER_OBSTACLES]),
      (exercise, rules, conditions, tensionerObstacles) => {
        const person = { conditions, modifiers: rules, tensionerObstacles }
        const fit = fitOf(exercise, { ...person, directionalPreference: 'not_tested', stage: null })
        const said = restrictionsOf(exercise, rules)
        const levels = fit.reasons.map((reason) => reason.level)
        expect(said.blocked.length).toBeGreaterThanOrEqual(levels.filter((level) => level === 'blocked').length)
        expect(said.care.length).toBeGreaterThanOrEqual(levels.filter((level) => level === 'caution').length)
      },
    ),
  )
})
