import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WARNING_URGENCIES } from '@/lib/domain/assessment/warning-signs'
import {
  decideWeeklyScreen,
  isWeeklyScreenDue,
  WEEKLY_QUESTIONS,
  WEEKLY_URGENCY,
  type WeeklyQuestion,
} from '@/lib/domain/assessment/weekly-screen'
import { plainDate } from '@/lib/domain/shared/plain-date'

const ALL_NO = Object.fromEntries(WEEKLY_QUESTIONS.map((question) => [question, false]))
const answers = fc.record(
  Object.fromEntries(WEEKLY_QUESTIONS.map((question) => [question, fc.constantFrom(true, false, null)])) as Record<
    WeeklyQuestion,
    fc.Arbitrary<boolean | null>
  >,
)

describe('the weekly questions', () => {
  test.each(WEEKLY_QUESTIONS)('"%s" alone stops, with its own urgency', (question) => {
    const decision = { kind: 'stop', urgency: WEEKLY_URGENCY[question], positives: [question] }
    expect(decideWeeklyScreen({ ...ALL_NO, [question]: true })).toEqual(decision)
    expect(decideWeeklyScreen({ [question]: true })).toEqual(decision)
  })

  test.each(WEEKLY_QUESTIONS)('without an answer to "%s" it is never clear', (question) => {
    expect(decideWeeklyScreen({ ...ALL_NO, [question]: null })).toEqual({ kind: 'incomplete', missing: [question] })
  })

  test('nine noes are clear', () => {
    expect(decideWeeklyScreen(ALL_NO)).toEqual({ kind: 'clear' })
  })

  test('possible cancer with nerve signs is an emergency', () => {
    expect(decideWeeklyScreen({ ...ALL_NO, weight_or_cancer: true, weakness: true })).toMatchObject({
      urgency: 'emergency',
    })
  })

  test('one more yes never makes it less urgent, and any yes stops', () => {
    const rank = (given: Parameters<typeof decideWeeklyScreen>[0]) => {
      const decision = decideWeeklyScreen(given)
      return decision.kind === 'stop' ? WARNING_URGENCIES.indexOf(decision.urgency) : -1
    }
    fc.assert(
      fc.property(answers, fc.constantFrom(...WEEKLY_QUESTIONS), (given, question) => {
        const more = { ...given, [question]: true }
        expect(rank(more)).toBeGreaterThanOrEqual(Math.max(0, rank(given)))
      }),
    )
  })
})

test.each([
  [null, true],
  ['2026-11-19', true],
  ['2026-11-20', false],
  ['2026-11-26', false],
  ['2026-11-01', true],
])('last asked on %s: due is %s', (screenedOn, expected) => {
  const day = screenedOn === null ? null : plainDate(screenedOn)
  expect(isWeeklyScreenDue(day, plainDate('2026-11-26'), 7)).toBe(expected)
})
