import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { neuroRetest, waitsForRetest } from './neuro-retest'

const START = plainDate('2026-03-02')
const day = (days: number) => addDays(START, days)
const facts = { phaseStartedOn: START, phaseWeeks: 2, testedOn: START }

describe('the re-test of the nerve signs (H07)', () => {
  it.each([
    ['the first day', 0, 'ahead'],
    ['four days before the last', 9, 'ahead'],
    ['three days before the last', 10, 'due'],
    ['the last day', 13, 'due'],
    ['the day after', 14, 'overdue'],
    ['months later', 90, 'overdue'],
  ] as const)('%s', (_name, days, state) => {
    expect(neuroRetest(facts, day(days))).toEqual({ state, dueOn: day(13), testedOn: START })
    expect(neuroRetest({ ...facts, testedOn: null }, day(days)).state).toBe(state)
  })

  it('is done by an examination within the phase, not by the one that it began with', () => {
    expect(neuroRetest({ ...facts, testedOn: day(1) }, day(90)).state).toBe('done')
    expect(neuroRetest({ ...facts, testedOn: day(-1) }, day(90)).state).toBe('overdue')
  })

  it('never goes back from overdue by waiting', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), fc.integer({ min: 1, max: 12 }), (a, b, phaseWeeks) => {
        const order = ['ahead', 'due', 'overdue']
        const at = (days: number) => order.indexOf(neuroRetest({ ...facts, phaseWeeks }, day(days)).state)
        return at(Math.max(a, b)) >= at(Math.min(a, b))
      }),
    )
  })
})

describe('a step to another phase', () => {
  it.each([
    ['forward, tested within the phase', { from: 1, to: 2 }, day(3), false],
    ['forward, tested when it began', { from: 1, to: 2 }, START, true],
    ['forward, never tested', { from: 1, to: 3 }, null, true],
    ['no step', { from: 2, to: 2 }, null, false],
    ['back', { from: 2, to: 1 }, null, false],
  ] as const)('%s', (_name, step, testedOn, waits) => {
    expect(waitsForRetest(step, { testedOn, phaseStartedOn: START })).toBe(waits)
  })
})
