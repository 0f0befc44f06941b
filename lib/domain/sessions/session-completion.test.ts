import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ITEM_SIDES, playedSides } from '@/lib/domain/programmes/item'
import { completionOf, decideCompletion, type SetsDone, setsInSession } from '@/lib/domain/sessions/session-completion'

const BOTH = { itemId: 'clam', side: 'both', sets: 2 } as const
const PLAIN = { itemId: 'bridge', side: null, sets: 1 } as const

function done(itemId: string, side: SetsDone['side'], sets: number): SetsDone {
  return { itemId, side, sets }
}

describe('decideCompletion', () => {
  it.each<[string, SetsDone[], string, number, number]>([
    ['nothing', [], 'none', 0, 0],
    ['all five', [done('clam', 'left', 2), done('clam', 'right', 2), done('bridge', null, 1)], 'completed', 5, 0],
    ['four of five is 80 %', [done('clam', 'left', 2), done('clam', 'right', 2)], 'completed', 4, 0],
    ['one side only', [done('clam', 'left', 2), done('bridge', null, 1)], 'partial', 3, 0],
    ['extra on one side does not fill the other', [done('clam', 'left', 9)], 'partial', 2, 7],
    ['the same side in two entries', [done('clam', 'left', 1), done('clam', 'left', 1)], 'partial', 2, 0],
    ['another exercise is extra', [done('squat', null, 3)], 'none', 0, 3],
    ['a negative count is nothing', [done('clam', 'left', -2)], 'none', 0, 0],
  ])('%s', (_, reported, state, setsDone, setsExtra) => {
    expect(decideCompletion([BOTH, PLAIN], reported)).toMatchObject({ state, setsPlanned: 5, setsDone, setsExtra })
  })

  it('counts each side for itself', () => {
    expect(decideCompletion([BOTH], [done('clam', 'right', 1)]).sides).toEqual([
      { itemId: 'clam', side: 'left', planned: 2, done: 0 },
      { itemId: 'clam', side: 'right', planned: 2, done: 1 },
    ])
  })

  it('is none when nothing was planned', () => {
    expect(decideCompletion([], [done('bridge', null, 3)]).state).toBe('none')
  })

  it('never counts more than planned; more work never makes it worse', () => {
    const item = fc.record({
      itemId: fc.uuid(),
      side: fc.constantFrom(null, ...ITEM_SIDES),
      sets: fc.integer({ min: 1, max: 5 }),
    })
    const rank = { none: 0, partial: 1, completed: 2 }
    const plan = fc.uniqueArray(item, { maxLength: 6, selector: (each) => each.itemId })
    fc.assert(
      fc.property(plan, fc.array(fc.nat(6), { minLength: 12, maxLength: 12 }), (items, counts) => {
        const slots = items.flatMap((each) => playedSides(each.side).map((side) => ({ itemId: each.itemId, side })))
        const reported = slots.map((slot, index) => ({ ...slot, sets: counts[index] ?? 0 }))
        const more = reported.map((entry) => ({ ...entry, sets: entry.sets + 1 }))
        const result = decideCompletion(items, reported)
        expect(result.setsDone).toBeLessThanOrEqual(result.setsPlanned)
        expect(result.setsPlanned).toBe(setsInSession(items))
        expect(rank[decideCompletion(items, more).state]).toBeGreaterThanOrEqual(rank[result.state])
      }),
    )
  })
})

describe('completionOf', () => {
  it.each([
    [0, 10, 'none'],
    [1, 200, 'partial'],
    [79, 100, 'partial'],
    [80, 100, 'completed'],
    [7, 9, 'partial'],
    [8, 10, 'completed'],
    [12, 10, 'completed'],
    [3, 0, 'none'],
  ])('%i of %i', (setsDone, setsPlanned, expected) => {
    expect(completionOf(setsDone, setsPlanned)).toBe(expected)
  })
})
