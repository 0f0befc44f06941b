import { expect, test } from 'vitest'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { isPossibleReviewBy, REVIEW_DAYS_MAX, reviewDays, reviewState } from './content-review'

const TODAY = plainDate('2026-11-25')

test.each([
  ['never reviewed', 1, null, 'draft'],
  ['edited since', 2, { version: 1, reviewBy: plainDate('2028-01-01') }, 'draft'],
  ['reviewed as it stands', 2, { version: 2, reviewBy: plainDate('2028-01-01') }, 'reviewed'],
  ['reviewed before it was shipped', 1, { version: 1, reviewBy: null }, 'reviewed'],
  ['due today', 1, { version: 1, reviewBy: TODAY }, 'reviewed'],
  ['laid anew by a release', 'b1', { version: 'a0', reviewBy: plainDate('2028-01-01') }, 'draft'],
  ['reviewed as it reads', 'a0', { version: 'a0', reviewBy: plainDate('2028-01-01') }, 'reviewed'],
  ['due yesterday', 1, { version: 1, reviewBy: addDays(TODAY, -1) }, 'overdue'],
] as const)('%s: %s', (_name, version, review, state) => {
  expect(reviewState(version, review, TODAY)).toBe(state)
})

test('the next reading lies in the future and not too far', () => {
  expect(isPossibleReviewBy(TODAY, TODAY)).toBe(false)
  expect(isPossibleReviewBy(addDays(TODAY, 1), TODAY)).toBe(true)
  expect(isPossibleReviewBy(addDays(TODAY, REVIEW_DAYS_MAX), TODAY)).toBe(true)
  expect(isPossibleReviewBy(addDays(TODAY, REVIEW_DAYS_MAX + 1), TODAY)).toBe(false)
})

test('the days that are offered are possible, from the first to the last', () => {
  const { min, usual, max } = reviewDays(TODAY)
  expect([min, usual, max].every((day) => isPossibleReviewBy(day, TODAY))).toBe(true)
  expect(isPossibleReviewBy(addDays(min, -1), TODAY) || isPossibleReviewBy(addDays(max, 1), TODAY)).toBe(false)
})
