import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Dose, PLAIN_DOSE } from '@/lib/domain/exercises/dose'
import { DIFFICULTIES } from '@/lib/domain/sessions/skip-reason'
import { RESPONSE_COLOURS } from '@/lib/domain/sessions/traffic-light'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { type ItemHistory, type ItemSession, proposeForItem } from './item-proposal'
import { volumeOf } from './next-dose'

const TODAY = plainDate('2026-03-20')
const DOSE: Dose = {
  mode: 'reps',
  sets: 2,
  reps: 8,
  holdSeconds: null,
  durationSeconds: null,
  restSeconds: 30,
  sessionsPerDay: 1,
  daysPerWeek: 7,
  tempo: null,
  ...PLAIN_DOSE,
}
const good = (change: Partial<ItemSession> = {}): ItemSession => ({
  sessionId: 'session',
  day: addDays(TODAY, -1),
  colour: 'green',
  isCentralising: false,
  settled24h: true,
  effort: 4,
  setsPrescribed: 2,
  setsDone: 2,
  difficulty: 'right',
  ...change,
})
const history = (change: Partial<ItemHistory> = {}): ItemHistory => ({
  dose: DOSE,
  category: 'strength',
  levelSince: addDays(TODAY, -10),
  sessions: [good(), good(), good()],
  easier: { slug: 'bridge', dose: DOSE, isBlocked: false },
  harder: { slug: 'bridge-one-leg', dose: DOSE, isBlocked: false },
  missedInRow: 0,
  today: TODAY,
  ...change,
})
const TOP: Dose = { ...DOSE, sets: 3, reps: 12 }

describe('progress (clinical.md 5)', () => {
  it('is one more repetition after three good sessions', () => {
    expect(proposeForItem(history())).toMatchObject({
      kind: 'progress',
      change: { kind: 'dose', field: 'reps', from: 8, to: 9 },
    })
  })

  it.each<[string, Partial<ItemHistory>]>([
    ['two sessions only', { sessions: [good(), good()] }],
    ['four days at this level', { levelSince: addDays(TODAY, -4) }],
    ['a set left out', { sessions: [good(), good({ setsDone: 1 }), good()] }],
    ['effort above 6', { sessions: [good({ effort: 7 }), good(), good()] }],
    ['nobody said how it felt', { sessions: [good({ difficulty: null }), good(), good()] }],
    ['an unknown morning', { sessions: [good({ settled24h: null }), good(), good()] }],
    ['an amber', { sessions: [good(), good({ colour: 'amber' }), good()] }],
    ['an incomplete one', { sessions: [good(), good({ colour: 'incomplete' }), good()] }],
    [
      'two ambers, although centralising',
      {
        sessions: [
          good({ colour: 'amber', isCentralising: true }),
          good(),
          good({ colour: 'amber', isCentralising: true }),
        ],
      },
    ],
    ['the next exercise is blocked', { dose: TOP, harder: { slug: 'bridge-one-leg', dose: DOSE, isBlocked: true } }],
  ])('not with %s', (_name, change) => {
    expect(proposeForItem(history(change))?.kind).not.toBe('progress')
  })

  it('allows one amber when the pain moved up', () => {
    const sessions = [good(), good({ colour: 'amber', isCentralising: true }), good()]
    expect(proposeForItem(history({ sessions }))?.kind).toBe('progress')
  })

  it('is the harder exercise at the top of the dose, and a day more at the top of the ladder', () => {
    expect(proposeForItem(history({ dose: TOP }))).toMatchObject({
      change: { kind: 'exercise', direction: 'harder', slug: 'bridge-one-leg' },
    })
    expect(proposeForItem(history({ dose: { ...TOP, daysPerWeek: 5 }, harder: null }))).toMatchObject({
      change: { kind: 'dose', field: 'daysPerWeek', from: 5, to: 6 },
    })
  })
})

describe('regress (clinical.md 4.4, 5)', () => {
  const amber = good({ colour: 'amber' })
  it.each<[string, Partial<ItemHistory>, object]>([
    [
      'a red: the easier exercise',
      { sessions: [good({ colour: 'red' })] },
      { reason: 'red', change: { slug: 'bridge' } },
    ],
    [
      'a red without an easier one: a set fewer',
      { sessions: [good({ colour: 'red' })], easier: null },
      { change: { field: 'sets', to: 1 } },
    ],
    [
      'two ambers running: a set fewer',
      { sessions: [amber, amber] },
      { reason: 'two_ambers', change: { field: 'sets', from: 2, to: 1 } },
    ],
    [
      'two ambers on the smallest dose: one level',
      { sessions: [amber, amber], dose: { ...DOSE, sets: 1, reps: 1 } },
      { change: { slug: 'bridge' } },
    ],
    ['too hard in the first set', { sessions: [good({ difficulty: 'too_hard', setsDone: 1 })] }, { reason: 'form' }],
    ['three sessions missed', { sessions: [good()], missedInRow: 3 }, { reason: 'missed', change: { slug: 'bridge' } }],
  ])('%s', (_name, change, expected) => {
    expect(proposeForItem(history(change))).toMatchObject({ kind: 'regress', ...expected })
  })

  it('is not offered for one amber, nor for two with a green between', () => {
    expect(proposeForItem(history({ sessions: [amber] }))).toBeNull()
    expect(proposeForItem(history({ sessions: [amber, good(), amber] }))).toBeNull()
  })
})

const anySession: fc.Arbitrary<ItemSession> = fc.record({
  sessionId: fc.uuid(),
  day: fc.integer({ min: 0, max: 20 }).map((ago) => addDays(TODAY, -ago)),
  colour: fc.constantFrom(...RESPONSE_COLOURS),
  isCentralising: fc.boolean(),
  settled24h: fc.option(fc.boolean()),
  effort: fc.integer({ min: 0, max: 10 }),
  setsPrescribed: fc.integer({ min: 1, max: 4 }),
  setsDone: fc.integer({ min: 0, max: 4 }),
  difficulty: fc.option(fc.constantFrom(...DIFFICULTIES)),
})
const anyHistory: fc.Arbitrary<ItemHistory> = fc
  .record({
    sessions: fc.array(fc.oneof(anySession, fc.constant(good())), { maxLength: 5 }),
    missedInRow: fc.integer({ min: 0, max: 5 }),
    isBlocked: fc.boolean(),
    sets: fc.integer({ min: 1, max: 3 }),
    reps: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ sessions, missedInRow, isBlocked, sets, reps }) =>
    history({
      sessions,
      missedInRow,
      dose: { ...DOSE, sets, reps },
      harder: { slug: 'bridge-one-leg', dose: DOSE, isBlocked },
    }),
  )

describe('for any history', () => {
  it('never goes on after a red, an unknown morning or a missing answer in the last three', () => {
    fc.assert(
      fc.property(anyHistory, (given) => {
        const found = proposeForItem(given)
        if (found?.kind !== 'progress') return
        const recent = given.sessions.slice(0, 3)
        expect(recent).toHaveLength(3)
        for (const session of recent) {
          expect(['green', 'amber']).toContain(session.colour)
          expect(session.settled24h).toBe(true)
          expect(session.difficulty).not.toBeNull()
        }
      }),
      { numRuns: 500 },
    )
  })

  it('never suggests a blocked exercise, and going back never asks for more', () => {
    fc.assert(
      fc.property(anyHistory, (given) => {
        const found = proposeForItem(given)
        if (!found) return
        if (found.change.kind === 'exercise' && found.change.direction === 'harder') {
          expect(given.harder?.isBlocked).toBe(false)
          expect(volumeOf(found.change.dose)).toBeLessThanOrEqual(volumeOf(given.dose) * 0.7 + 3)
        }
        if (found.kind === 'regress' && found.change.kind === 'dose')
          expect(found.change.to).toBeLessThan(found.change.from)
      }),
      { numRuns: 500 },
    )
  })
})
