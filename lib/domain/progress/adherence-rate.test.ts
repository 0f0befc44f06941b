import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  adherenceBand,
  daysActive,
  doseAdherence,
  frequencyAdherence,
  isOverDoing,
  sessionAdherence,
} from '@/lib/domain/progress/adherence-rate'

const count = fc.integer({ min: 0, max: 50 })
const sets = fc.array(fc.record({ done: count, prescribed: count }), { maxLength: 10 })

describe('sessionAdherence', () => {
  it.each([
    [{ completed: 8, partial: 0, due: 10 }, 0.8],
    [{ completed: 6, partial: 4, due: 10 }, 0.8],
    [{ completed: 12, partial: 0, due: 10 }, 1],
    [{ completed: 0, partial: 0, due: 10 }, 0],
    [{ completed: 0, partial: 0, due: 0 }, null],
    [{ completed: 3, partial: 0, due: 0 }, null],
  ])('%o is %s', (counts, expected) => {
    expect(sessionAdherence(counts)).toBe(expected)
  })

  it('lies between 0 and 1', () => {
    fc.assert(
      fc.property(count, count, fc.integer({ min: 1, max: 50 }), (completed, partial, due) => {
        const rate = sessionAdherence({ completed, partial, due })
        expect(rate).toBeGreaterThanOrEqual(0)
        expect(rate).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('doseAdherence', () => {
  it('does not let extra sets fill another session', () => {
    const rate = doseAdherence([
      { done: 20, prescribed: 10 },
      { done: 0, prescribed: 10 },
    ])
    expect(rate).toBe(0.5)
  })

  it('is null without prescribed sets', () => {
    expect(doseAdherence([])).toBeNull()
    expect(doseAdherence([{ done: 3, prescribed: 0 }])).toBeNull()
  })

  it('never rises through work beyond the plan', () => {
    fc.assert(
      fc.property(sets, (sessions) => {
        const met = sessions.map((session) => ({ ...session, done: Math.max(session.done, session.prescribed) }))
        const more = met.map((session) => ({ ...session, done: session.done + 5 }))
        expect(doseAdherence(more)).toBe(doseAdherence(met))
      }),
    )
  })
})

describe('frequencyAdherence', () => {
  it.each([
    [
      'two of three weeks',
      [
        [5, 5],
        [5, 4],
        [3, 6],
      ],
      2 / 3,
    ],
    [
      'a paused week is no week',
      [
        [5, 5],
        [0, 0],
      ],
      1,
    ],
    ['no weeks', [], null],
  ])('%s', (_, weeks, expected) => {
    const rows = weeks.map(([plannedDays = 0, activeDays = 0]) => ({ plannedDays, activeDays }))
    expect(frequencyAdherence(rows)).toBe(expected)
  })
})

describe('daysActive', () => {
  it('counts ten sessions in one day once', () => {
    expect(daysActive([...Array.from({ length: 10 }, () => '2026-03-29'), '2026-03-30'])).toBe(2)
  })
})

describe('adherenceBand', () => {
  it.each([
    [1, 'on_track'],
    [0.8, 'on_track'],
    [0.1 + 0.7, 'on_track'],
    [0.7999, 'partial'],
    [0.5, 'partial'],
    [0.4999, 'low'],
    [0, 'low'],
    [null, null],
  ])('%s is %s', (rate, expected) => {
    expect(adherenceBand(rate)).toBe(expected)
  })
})

describe('isOverDoing', () => {
  it.each([
    [12, 10, false],
    [121, 100, true],
    [13, 10, true],
    [5, 0, false],
    [0, 10, false],
  ])('%i of %i sets: %s', (done, prescribed, expected) => {
    expect(isOverDoing([{ done, prescribed }])).toBe(expected)
  })

  it('looks at the week, not at one session', () => {
    expect(
      isOverDoing([
        { done: 20, prescribed: 10 },
        { done: 0, prescribed: 10 },
      ]),
    ).toBe(false)
  })
})
