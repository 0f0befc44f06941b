import { expect, test } from 'vitest'
import { knownRuns } from '@/components/charts/known-runs'

test('days of rest do not break the line, a long silence does', () => {
  const runs = knownRuns([3, null, 2, null, null, null, null, 4, 4])
  expect(runs).toEqual([
    [
      { at: 0, value: 3 },
      { at: 2, value: 2 },
    ],
    [
      { at: 7, value: 4 },
      { at: 8, value: 4 },
    ],
  ])
})

test('nothing known is no line', () => {
  expect(knownRuns([null, null])).toEqual([])
})
