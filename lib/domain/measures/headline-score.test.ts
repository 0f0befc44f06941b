import { expect, test } from 'vitest'
import { headlineScore } from '@/lib/domain/measures/headline-score'

test.each([
  ['rmdq', { total: 8 }, 8],
  ['nprs', { back_now: 2, knee_average: 5 }, 5],
  ['nprs', { back_now: 2 }, 2],
  ['psfs', {}, null],
  ['five_sts', { time: 0 }, 0],
] as const)('%s %o is known by %s', (measure, scores, value) => {
  expect(headlineScore(measure, scores)).toBe(value)
})
