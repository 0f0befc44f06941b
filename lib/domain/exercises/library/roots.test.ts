import { expect, test } from 'vitest'
import { rangesWith, rootsOf } from './roots'

test.each([
  [['quadriceps (L2-L4)'], ['L2', 'L3', 'L4']],
  [['gluteus medius (L5)', 'toe extensors (L5)'], ['L5']],
  // S2 is not examined, so it is no root of ours.
  [['gluteus maximus (L5-S2)'], ['L5', 'S1']],
  [
    ['calf muscles (S1)', 'tibialis anterior (L4-L5)'],
    ['L4', 'L5', 'S1'],
  ],
  [['quadriceps', 'sciatic nerve'], []],
  [['backwards (S1-L5)'], []],
])('%j work for %j', (targets, roots) => {
  expect(rootsOf(targets)).toEqual(roots)
})

test('a root is found in each range that runs over it, and in no other', () => {
  expect(rangesWith('L3')).toEqual(expect.arrayContaining(['l3', 'l2 l3', 'l2 l4', 'l3 l4', 'l2 s2']))
  expect(rangesWith('L3')).not.toContain('l4 l5')
})
