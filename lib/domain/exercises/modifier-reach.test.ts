import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyExercise, anyRule, exerciseFacts } from './library.fixture'
import { reachOf } from './modifier-reach'
import { restrictionsOf } from './restrictions'

test('names what a flag blocks and what needs care, with what it goes by; what is blocked needs no care as well', () => {
  const rule = {
    key: 'kneeling_painful',
    label: 'Kneeling hurts',
    block: { position: ['kneeling'] },
    caution: { position: ['kneeling', 'quadruped'] },
    allowSlugs: ['heel-raise-one-leg'],
  } as const
  const exercises = [
    exerciseFacts({ slug: 'rest-90-90', name: 'On the knees', position: 'kneeling' }),
    exerciseFacts({ slug: 'prone-press-up', name: 'On all fours', position: 'quadruped' }),
    exerciseFacts({ slug: 'heel-raise-one-leg', name: 'Let be', position: 'kneeling' }),
    exerciseFacts({ name: 'On the back' }),
  ]
  expect(reachOf(rule, exercises)).toEqual({
    blocked: [{ name: 'On the knees', matched: [{ attribute: 'position', value: 'kneeling' }] }],
    care: [{ name: 'On all fours', matched: [{ attribute: 'position', value: 'quadruped' }] }],
  })
})

test('says of every exercise what its own page says of the flag', () => {
  fc.assert(
    fc.property(anyExercise, anyRule, (exercise, rule) => {
      const reach = reachOf(rule, [exercise])
      const { blocked, care } = restrictionsOf(exercise, [rule])
      const ofRule = (list: typeof blocked) => list.filter(({ reason }) => reason.source === 'modifier').length
      expect([reach.blocked.length, reach.care.length]).toEqual([ofRule(blocked), ofRule(care)])
    }),
  )
})
