import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Dose, PLAIN_DOSE } from '@/lib/domain/exercises/dose'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { volumeOf } from './next-dose'
import { proposeRestart } from './restart'

const TODAY = plainDate('2026-03-30')
const DOSE: Dose = {
  mode: 'reps',
  sets: 3,
  reps: 10,
  holdSeconds: null,
  durationSeconds: null,
  restSeconds: 30,
  sessionsPerDay: 1,
  daysPerWeek: 5,
  tempo: null,
  ...PLAIN_DOSE,
}
const PHASES = [
  { position: 1, name: 'Settle' },
  { position: 2, name: 'Build' },
]
const facts = (change: Partial<Parameters<typeof proposeRestart>[0]> = {}) => ({
  lastSessionOn: addDays(TODAY, -14),
  changedOn: addDays(TODAY, -40),
  currentPhase: 2,
  phases: PHASES,
  lines: [
    { phase: 1, dose: DOSE },
    { phase: 2, dose: DOSE },
  ],
  today: TODAY,
  ...change,
})

describe('a restart is suggested', () => {
  it('after 14 days away, at the phase before and at 60 to 70 % of its volume', () => {
    const restart = proposeRestart(facts())
    expect(restart).toMatchObject({ from: 2, to: 1, name: 'Settle', lastOn: '2026-03-16' })
    expect(restart?.items).toHaveLength(1)
    const share = volumeOf(restart?.items[0]?.dose ?? DOSE) / volumeOf(DOSE)
    expect(share).toBeGreaterThanOrEqual(0.6)
    expect(share).toBeLessThanOrEqual(0.7)
  })

  it('in the first phase itself where there is none before', () => {
    expect(proposeRestart(facts({ currentPhase: 1 }))).toMatchObject({ from: 1, to: 1 })
  })

  it.each<[string, Parameters<typeof facts>[0]]>([
    ['13 days', { lastSessionOn: addDays(TODAY, -13) }],
    ['nothing was ever done', { lastSessionOn: null }],
    ['somebody changed the plan since', { changedOn: addDays(TODAY, -3) }],
  ])('not when %s', (_name, change) => {
    expect(proposeRestart(facts(change))).toBeNull()
  })
})

test('a restart never asks for more than before, nor for other days', () => {
  const dose = fc.record({ sets: fc.integer({ min: 1, max: 5 }), reps: fc.integer({ min: 1, max: 20 }) })
  fc.assert(
    fc.property(dose, (change) => {
      const before = { ...DOSE, ...change }
      const after = proposeRestart(facts({ lines: [{ phase: 1, dose: before }] }))?.items[0]?.dose ?? DOSE
      expect(volumeOf(after)).toBeLessThanOrEqual(volumeOf(before))
      expect([after.daysPerWeek, after.sessionsPerDay]).toEqual([before.daysPerWeek, before.sessionsPerDay])
    }),
  )
})
