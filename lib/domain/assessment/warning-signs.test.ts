import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideWarningCheck, WARNING_QUESTIONS, WARNING_URGENCY, type WarningQuestion } from './warning-signs'

const ALL_NO = Object.fromEntries(WARNING_QUESTIONS.map((question) => [question, false]))

const answers = fc.record(
  Object.fromEntries(WARNING_QUESTIONS.map((question) => [question, fc.constantFrom(true, false, null)])) as Record<
    WarningQuestion,
    fc.Arbitrary<boolean | null>
  >,
  { requiredKeys: [] },
)

describe('decideWarningCheck', () => {
  it('asks six questions', () => {
    expect(WARNING_QUESTIONS).toHaveLength(6)
  })

  it('is clear only when all six are no', () => {
    expect(decideWarningCheck(ALL_NO)).toEqual({ kind: 'clear' })
    expect(decideWarningCheck({})).toEqual({ kind: 'incomplete', missing: WARNING_QUESTIONS })
  })

  it.each(WARNING_QUESTIONS)('stops for %s alone', (question) => {
    const expected = { kind: 'stop', urgency: WARNING_URGENCY[question], positives: [question] }
    expect(decideWarningCheck({ ...ALL_NO, [question]: true })).toEqual(expected)
    expect(decideWarningCheck({ [question]: true })).toEqual(expected)
  })

  it.each(WARNING_QUESTIONS)('is incomplete when only %s is open', (question) => {
    expect(decideWarningCheck({ ...ALL_NO, [question]: null })).toEqual({ kind: 'incomplete', missing: [question] })
  })

  it('lets the emergency win', () => {
    const decision = decideWarningCheck({ ...ALL_NO, unwell_fever: true, both_legs: true })
    expect(decision).toMatchObject({ kind: 'stop', urgency: 'emergency', positives: ['both_legs', 'unwell_fever'] })
  })

  it('stops exactly when one answer is yes, and is clear exactly when all are no', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const decision = decideWarningCheck(given)
        const values = WARNING_QUESTIONS.map((question) => given[question])
        expect(decision.kind === 'stop').toBe(values.includes(true))
        expect(decision.kind === 'clear').toBe(values.every((value) => value === false))
      }),
    )
  })
})
