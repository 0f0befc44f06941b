import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Dose, PLAIN_DOSE } from '@/lib/domain/exercises/dose'
import { exerciseRecords, type LoggedItem } from '@/lib/domain/progress/exercises/exercise-record'
import { sideWorkOf, symmetryPct } from '@/lib/domain/progress/exercises/side-work'
import { DIFFICULTIES, SKIP_REASONS } from '@/lib/domain/sessions/skip-reason'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'

const DAY = plainDate('2026-11-20')
/** Ten repetitions at a free pace: 30 s of work a set. */
const DOSE: Dose = {
  ...PLAIN_DOSE,
  ...{ mode: 'reps', sets: 2, reps: 10, holdSeconds: null, durationSeconds: null, restSeconds: 30 },
  ...{ sessionsPerDay: 1, daysPerWeek: 7, tempo: null },
}
const item = (change: Partial<LoggedItem> = {}): LoggedItem => ({
  ...{ sessionId: 'one', day: DAY, slug: 'bridge', name: 'Bridge', dose: DOSE, side: null },
  ...{ setsPrescribed: 2, setsDone: 2, repsDone: null, skipReason: null, difficulty: null, effort: null },
  ...change,
})
const only = (items: readonly LoggedItem[]) => exerciseRecords(items)[0]

describe('exerciseRecords', () => {
  it.each([
    ['in full', [item()], { full: 1, part: 0, leftOut: 0, setsDone: 2 }],
    ['in part', [item({ setsDone: 1 })], { full: 0, part: 1, leftOut: 0, setsDone: 1 }],
    ['left out', [item({ setsDone: 0 })], { full: 0, part: 0, leftOut: 1, setsDone: 0 }],
    ['more than asked', [item({ setsDone: 5 })], { full: 1, setsDone: 2, setsExtra: 3 }],
    [
      'more once and less once: neither makes up for the other',
      [item({ setsDone: 4 }), item({ sessionId: 'two', setsDone: 0 })],
      { full: 1, leftOut: 1, setsPrescribed: 4, setsDone: 2, setsExtra: 2 },
    ],
    [
      'one side done, the other not: one sitting, in part',
      [item({ side: 'left' }), item({ side: 'right', setsDone: 0 })],
      { sessions: 1, full: 0, part: 1, setsPrescribed: 4, setsDone: 2 },
    ],
  ] as const)('%s', (_, items, expected) => {
    expect(only(items)).toMatchObject(expected)
  })

  it('counts reasons and words, the most frequent first, and the effort of sessions in which it was done', () => {
    const record = only([
      item({ difficulty: 'right', effort: 4 }),
      item({ sessionId: 'two', difficulty: 'right', effort: 5 }),
      item({ sessionId: 'three', difficulty: 'hurts', effort: null }),
      item({ sessionId: 'four', setsDone: 0, skipReason: 'time', effort: 9 }),
      item({ sessionId: 'five', setsDone: 0, skipReason: 'pain', effort: 9 }),
      item({ sessionId: 'six', setsDone: 0, skipReason: 'pain' }),
    ])
    expect(record).toMatchObject({
      skips: [
        { word: 'pain', count: 2 },
        { word: 'time', count: 1 },
      ],
      felt: [
        { word: 'right', count: 2 },
        { word: 'hurts', count: 1 },
      ],
      effort: 4.5,
    })
  })

  it('calls an exercise what it was called last, and puts the one done last first', () => {
    const records = exerciseRecords([
      item({ day: addDays(DAY, -3), name: 'Bridge, old' }),
      item({ sessionId: 'two', name: 'Bridge' }),
      item({ sessionId: 'three', slug: 'walk', name: 'Walk', day: addDays(DAY, 1) }),
    ])
    expect(records.map(({ name, lastOn }) => [name, lastOn])).toEqual([
      ['Walk', addDays(DAY, 1)],
      ['Bridge', DAY],
    ])
  })

  it('has parts that add up, whatever was logged', () => {
    const any = fc.record({
      sessionId: fc.constantFrom('one', 'two', 'three'),
      slug: fc.constantFrom('bridge', 'walk'),
      side: fc.constantFrom('left', 'right', 'both', null),
      setsPrescribed: fc.integer({ min: 1, max: 5 }),
      setsDone: fc.integer({ min: 0, max: 8 }),
      skipReason: fc.option(fc.constantFrom(...SKIP_REASONS)),
      difficulty: fc.option(fc.constantFrom(...DIFFICULTIES)),
    })
    fc.assert(
      fc.property(fc.array(any), (given) => {
        const items = given.map((one) => item(one))
        const records = exerciseRecords(items)
        const total = (of: (record: (typeof records)[number]) => number) =>
          records.reduce((sum, record) => sum + of(record), 0)
        for (const { sessions, full, part, leftOut, setsDone, setsPrescribed } of records) {
          expect(full + part + leftOut).toBe(sessions)
          expect(setsDone).toBeLessThanOrEqual(setsPrescribed)
        }
        expect(total(({ setsDone, setsExtra }) => setsDone + setsExtra)).toBe(
          items.reduce((sum, { setsDone }) => sum + setsDone, 0),
        )
        expect(total(({ skips }) => skips.reduce((sum, { count }) => sum + count, 0))).toBe(
          items.filter(({ skipReason }) => skipReason !== null).length,
        )
      }),
    )
  })
})

describe('side work', () => {
  it.each([
    [{ side: 'left' }, { left: 60, right: 0 }, null],
    [{ side: 'both' }, { left: 60, right: 60 }, 100],
    [{ side: 'alternate', setsDone: 1 }, { left: 30, right: 30 }, 100],
    [{ side: 'both', dose: { ...DOSE, right: { reps: 5 } } }, { left: 60, right: 30 }, 50],
    [{ side: 'both', repsDone: 8 }, { left: 48, right: 48 }, 100],
    [{ side: null }, { left: 0, right: 0 }, null],
    [{ side: 'both', setsDone: 0 }, { left: 0, right: 0 }, null],
  ] as const)('%j is %j', (change, work, pct) => {
    expect(sideWorkOf(item(change))).toEqual(work)
    expect(symmetryPct(work)).toBe(pct)
  })

  it('is the same whichever side is the weaker one, and never above 100', () => {
    const seconds = fc.integer({ min: 0, max: 10_000 })
    fc.assert(
      fc.property(seconds, seconds, (left, right) => {
        const pct = symmetryPct({ left, right })
        expect(symmetryPct({ left: right, right: left })).toBe(pct)
        if (pct !== null) expect(pct).toBeLessThanOrEqual(100)
      }),
    )
  })
})
