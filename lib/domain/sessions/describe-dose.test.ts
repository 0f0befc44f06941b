import { describe, expect, it } from 'vitest'
import { type Dose, PLAIN_DOSE } from '@/lib/domain/exercises/dose'
import { describeDose } from '@/lib/domain/sessions/describe-dose'

const DOSE: Dose = {
  mode: 'reps',
  sets: 2,
  reps: 10,
  holdSeconds: 3,
  durationSeconds: null,
  restSeconds: 30,
  sessionsPerDay: 1,
  daysPerWeek: 5,
  tempo: '2-3-2',
  ...PLAIN_DOSE,
}

describe('describeDose', () => {
  it('names every part that is stored', () => {
    expect(describeDose(DOSE, null)).toEqual([
      { kind: 'sets', count: 2 },
      { kind: 'reps', count: 10, perSide: false },
      { kind: 'hold', seconds: 3 },
      { kind: 'tempo', there: 2, pause: 3, back: 2 },
      { kind: 'rest', seconds: 30 },
      { kind: 'times_a_day', count: 1 },
      { kind: 'days_a_week', count: 5 },
    ])
  })

  it.each([
    ['both', true],
    ['alternate', true],
    ['left', false],
  ] as const)('says "per side" for %s: %s', (side, perSide) => {
    const parts = describeDose(DOSE, side)
    expect(parts).toContainEqual({ kind: 'reps', count: 10, perSide })
    expect(parts).toContainEqual({ kind: 'side', side })
  })

  it('leaves out what is not there: a hold of 0, a tempo, a rest after one set', () => {
    const parts = describeDose({ ...DOSE, sets: 1, holdSeconds: 0, tempo: null }, null)
    expect(parts.map((part) => part.kind)).toEqual(['sets', 'reps', 'times_a_day', 'days_a_week'])
  })

  it('describes a walk by its length', () => {
    const walk: Dose = { ...DOSE, mode: 'duration', reps: null, holdSeconds: null, durationSeconds: 300, tempo: null }
    expect(describeDose(walk, null)).toContainEqual({ kind: 'duration', seconds: 300, perSide: false })
  })

  it('says load and chosen days', () => {
    const parts = describeDose({ ...DOSE, weightKg: 2.5, band: 'red', daysPerWeek: 2, weekdays: [2, 6] }, null)
    expect(parts).toContainEqual({ kind: 'weight', kg: 2.5 })
    expect(parts).toContainEqual({ kind: 'band', colour: 'red' })
    expect(parts.at(-1)).toEqual({ kind: 'weekdays', days: [2, 6] })
  })

  it('says each side by itself where they differ, and never "per side" then', () => {
    const parts = describeDose({ ...DOSE, right: { reps: 6 } }, 'both')
    expect(parts).toContainEqual({ kind: 'reps', count: 10, perSide: false })
    expect(parts).toContainEqual({ kind: 'side', side: 'left' })
    expect(parts).toContainEqual({
      kind: 'right',
      parts: [
        { kind: 'reps', count: 6, perSide: false },
        { kind: 'hold', seconds: 3 },
      ],
    })
  })
})
