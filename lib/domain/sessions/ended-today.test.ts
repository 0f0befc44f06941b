import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { endedByRed, notEndedToday, type RedItem } from './ended-today'
import { DIFFICULTIES, SKIP_REASONS } from './skip-reason'

const item = (lineageId: string, change: Partial<RedItem> = {}): RedItem => ({
  sessionId: 'one',
  lineageId,
  exerciseId: `${lineageId}-exercise`,
  setsDone: 2,
  skipReason: null,
  difficulty: 'right',
  ...change,
})
const names = (items: readonly RedItem[]) => items.map(({ lineageId }) => lineageId)

describe('a red ends', () => {
  it.each<[string, RedItem[], string[]]>([
    ['what was ended for pain', [item('a', { skipReason: 'pain', setsDone: 0 }), item('b')], ['a']],
    ['what hurt', [item('a'), item('b', { difficulty: 'hurts' })], ['b']],
    ['both, when both were named', [item('a', { skipReason: 'pain' }), item('b', { difficulty: 'hurts' })], ['a', 'b']],
    ['everything done, when nothing was named', [item('a'), item('b', { difficulty: null })], ['a', 'b']],
    [
      'nothing that was left out for another reason',
      [item('a', { skipReason: 'time', setsDone: 0 }), item('b')],
      ['b'],
    ],
    [
      'each session by its own answers',
      [item('a', { difficulty: 'hurts' }), item('b', { sessionId: 'two' })],
      ['a', 'b'],
    ],
    ['nothing without a red', [], []],
  ])('%s', (_name, items, expected) => {
    expect(names(endedByRed(items))).toEqual(expected)
  })

  test('at least one exercise whenever one was done', () => {
    const any = fc.record({
      sessionId: fc.constantFrom('one', 'two'),
      lineageId: fc.constantFrom('a', 'b', 'c'),
      exerciseId: fc.constantFrom('x', 'y'),
      setsDone: fc.integer({ min: 0, max: 3 }),
      skipReason: fc.option(fc.constantFrom(...SKIP_REASONS)),
      difficulty: fc.option(fc.constantFrom(...DIFFICULTIES)),
    })
    fc.assert(
      fc.property(fc.array(any), (items) => {
        if (items.some(({ setsDone }) => setsDone > 0)) expect(endedByRed(items).length).toBeGreaterThan(0)
      }),
    )
  })
})

test('the easier exercise in the place of one that ended may be given the same day', () => {
  const given = [item('a', { exerciseId: 'easier' }), item('b'), item('c')]
  expect(names(notEndedToday(given, [item('a', { skipReason: 'pain' }), item('b', { difficulty: 'hurts' })]))).toEqual([
    'a',
    'c',
  ])
})
