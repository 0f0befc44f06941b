import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movedItems } from '@/lib/domain/programmes/changes/moved-items'

const inPhase = (phase: number, ids: string) => [...ids].map((lineageId) => ({ lineageId, phase }))
const moved = (before: string, after: string) =>
  movedItems(inPhase(1, before), inPhase(1, after))
    .map(({ lineageId }) => lineageId)
    .join('')

describe('movedItems', () => {
  it.each([
    ['abcd', 'abcd', ''],
    ['abcd', 'dabc', 'd'],
    ['abcd', 'bcda', 'a'],
    ['abcd', 'acbd', 'b'],
    ['abcd', 'xacd', ''],
    ['', 'abc', ''],
  ])('from %s to %s moves "%s"', (before, after, expected) => {
    const found = moved(before, after)
    // Of two neighbours that change places either may be called the moved one.
    expect(found).toHaveLength(expected.length)
    if (before !== 'abcd' || after !== 'acbd') expect(found).toBe(expected)
  })

  it('leaves what changed its phase to the diff of the items', () => {
    expect(movedItems(inPhase(1, 'ab'), [...inPhase(2, 'a'), ...inPhase(1, 'b')])).toEqual([])
  })

  it('names as many as have to be put elsewhere, never all', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 7 })
    fc.assert(
      fc.property(ids, ids, (before, after) => {
        const item = (id: number) => ({ lineageId: String(id), phase: 1 })
        const found = new Set(movedItems(before.map(item), after.map(item)).map(({ lineageId }) => lineageId))
        const still = after.filter((id) => before.includes(id) && !found.has(String(id)))
        const common = after.filter((id) => before.includes(id))
        expect(before.filter((id) => still.includes(id))).toEqual(still)
        expect(still.length).toBeGreaterThanOrEqual(Math.min(1, common.length))
      }),
    )
  })
})
