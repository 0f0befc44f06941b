import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GOAL, item, PLAN } from '@/lib/domain/programmes/changes/changes.fixture'
import {
  type ComparedRevision,
  compareRevisions,
  isSameRevision,
} from '@/lib/domain/programmes/changes/compare-revisions'

describe('compareRevisions', () => {
  it('finds nothing between a revision and its copy, whatever the order of the days', () => {
    expect(isSameRevision(compareRevisions(PLAN, { ...PLAN, weekdays: [5, 1, 3] }))).toBe(true)
  })

  it.each<[string, Partial<ComparedRevision>, object]>([
    ['the phase under way', { currentPhase: 2 }, { currentPhase: { from: 1, to: 2 } }],
    ['the days', { weekdays: [1, 2] }, { schedule: { to: { weekdays: [1, 2] } } }],
    ['the sittings a day', { sessionsPerDay: 2 }, { schedule: { from: { sessionsPerDay: 1 } } }],
    ['an item that moved', { items: [item('c'), item('a'), item('b')] }, { moved: [{ lineageId: 'c' }] }],
    ['an item that came', { items: [...PLAN.items, item('e')] }, { items: { added: [{ lineageId: 'e' }] } }],
    ['a goal that went', { goals: [] }, { goals: { removed: [GOAL] } }],
    ['a goal of another size', { goals: [{ ...GOAL, targetValue: 6 }] }, { goals: { changed: [{ from: GOAL }] } }],
    ['an article that went', { articles: [] }, { articles: { removed: PLAN.articles } }],
    ['a shorter session', { variants: [] }, { variants: [{ kind: 'busy_day', taken: [], left: ['a'] }] }],
    [
      'a phase that came',
      { phases: [...PLAN.phases, { ...PLAN.phases[0], position: 3 } as never] },
      { phases: { added: [{ position: 3 }] } },
    ],
  ])('tells %s', (_, change, expected) => {
    const comparison = compareRevisions(PLAN, { ...PLAN, ...change })
    expect(isSameRevision(comparison)).toBe(false)
    expect(comparison).toMatchObject(expected)
  })

  it('is the same backwards, with what came and what went changed about', () => {
    const lists = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 })
    fc.assert(
      fc.property(lists, lists, (one, other) => {
        const [before, after] = [one, other].map((ids) => ({ ...PLAN, items: ids.map((id) => item(id)) }))
        if (!before || !after) throw new Error('two lists')
        const [there, back] = [compareRevisions(before, after), compareRevisions(after, before)]
        expect(there.items.added).toEqual(back.items.removed)
        expect(there.items.removed).toEqual(back.items.added)
        expect(there.moved).toHaveLength(back.moved.length)
        expect(isSameRevision(there)).toBe(isSameRevision(back))
      }),
    )
  })
})
