import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GOAL, item, PLAN, TEN } from '@/lib/domain/programmes/changes/changes.fixture'
import {
  type ComparedRevision,
  compareRevisions,
  isSameRevision,
} from '@/lib/domain/programmes/changes/compare-revisions'
import { MAX_NEWS, patientNews } from '@/lib/domain/programmes/changes/patient-news'
import type { RevisionItem } from '@/lib/domain/programmes/revision-diff'

const NAMES = new Map([
  ['exercise-a:1', 'Bridge'],
  ['exercise-b:1', 'Clam'],
  ['exercise-c:1', 'Bird dog'],
  ['exercise-d:1', 'March'],
  ['march:1', 'Bridge with march'],
])
const news = (change: Partial<ComparedRevision>) => patientNews(PLAN, { ...PLAN, ...change }, NAMES)
const withFirst = (change: Partial<RevisionItem>) => news({ items: [item('a', change), ...PLAN.items.slice(1)] })

describe('patientNews', () => {
  it('says a swap, and that it starts with less', () => {
    expect(withFirst({ exerciseSlug: 'march', dose: { ...TEN, reps: 6 } })).toEqual([
      { kind: 'swapped', from: 'Bridge', to: 'Bridge with march' },
      { kind: 'start_low', what: 'repeats' },
    ])
    expect(withFirst({ exerciseSlug: 'march', dose: { ...TEN, sets: 1 } })[1]).toEqual({
      kind: 'start_low',
      what: 'less',
    })
  })

  it('says the number where one number is all', () => {
    expect(withFirst({ dose: { ...TEN, reps: 12 } })).toEqual([
      { kind: 'count', name: 'Bridge', field: 'reps', from: 10, to: 12 },
    ])
  })

  it('says the new phase first, then what comes with it', () => {
    expect(news({ currentPhase: 2 })).toEqual([
      { kind: 'phase', name: 'Build' },
      { kind: 'added', names: ['March'] },
    ])
  })

  it.each<[string, Partial<ComparedRevision>, object[]]>([
    [
      'what came and the new days',
      { items: [...PLAN.items, item('e', { exerciseSlug: 'march' })], weekdays: [1, 2] },
      [
        { kind: 'added', names: ['Bridge with march'] },
        { kind: 'days', weekdays: [1, 2] },
      ],
    ],
    ['what went', { items: PLAN.items.slice(1) }, [{ kind: 'removed', names: ['Bridge'] }]],
    [
      'two of a kind where there is no other',
      { items: [...PLAN.items.slice(1), item('e', { exerciseSlug: 'march' })] },
      [{ kind: 'added' }, { kind: 'removed' }],
    ],
    [
      'another order',
      { items: [PLAN.items[2], PLAN.items[0], PLAN.items[1]].flatMap((one) => one ?? []) },
      [{ kind: 'order' }],
    ],
    ['other goals', { goals: [] }, [{ kind: 'goals' }]],
    [
      'something to read',
      { articles: [...PLAN.articles, { slug: 'lifting', title: 'Lifting', fromPhase: 1, isReviewed: true }] },
      [{ kind: 'reading', names: ['Lifting'] }],
    ],
    ['another shorter session', { variants: [] }, [{ kind: 'shorter' }]],
  ])('says %s', (_, change, expected) => {
    expect(news(change)).toMatchObject(expected)
    expect(news(change)).toHaveLength(expected.length)
  })

  it.each<[string, Partial<RevisionItem>, object]>([
    ['a note', { note: 'Slowly.' }, { kind: 'note', names: ['Bridge'] }],
    ['another side', { side: 'left' }, { kind: 'side', names: ['Bridge'] }],
    ['a rewritten exercise', { exerciseVersion: 2 }, { kind: 'rewritten' }],
    ['more', { dose: { ...TEN, sets: 3, reps: 12 } }, { kind: 'more', names: ['Bridge'] }],
    ['less', { dose: { ...TEN, sets: 1, reps: 8 } }, { kind: 'less', names: ['Bridge'] }],
    ['neither', { dose: { ...TEN, sets: 3, reps: 6 } }, { kind: 'otherwise', names: ['Bridge'] }],
    ['a band', { dose: { ...TEN, band: 'red' } }, { kind: 'otherwise' }],
  ])('says %s of one exercise', (_, change, expected) => {
    expect(withFirst(change)).toMatchObject([expected])
  })

  it('says nothing of a phase that has not begun', () => {
    expect(news({ items: PLAN.items.filter(({ phase }) => phase === 1) })).toEqual([])
    expect(
      news({ articles: [...PLAN.articles, { slug: 'lifting', title: 'Lifting', fromPhase: 2, isReviewed: true }] }),
    ).toEqual([])
    expect(news({ goals: [GOAL, { ...GOAL, title: 'Walk', fromPhase: 2 }] })).toEqual([])
  })

  it('is empty exactly when the patient sees nothing else, and never longer than two', () => {
    const line = fc.record({
      lineageId: fc.constantFrom('a', 'b', 'c'),
      exerciseSlug: fc.constantFrom('exercise-a', 'march'),
      reps: fc.constantFrom(8, 10),
      sets: fc.constantFrom(1, 2),
      note: fc.constantFrom(null, 'Slowly.'),
      side: fc.constantFrom(null, 'left' as const),
      exerciseVersion: fc.constantFrom(1, 2),
    })
    const plan = fc
      .record({
        lines: fc.uniqueArray(line, { selector: ({ lineageId }) => lineageId, maxLength: 3 }),
        weekdays: fc.constantFrom<ComparedRevision['weekdays']>([1], [1, 2]),
        goals: fc.constantFrom([], [GOAL]),
      })
      .map(
        ({ lines, ...rest }): ComparedRevision => ({
          ...PLAN,
          ...rest,
          items: lines.map(({ reps, sets, lineageId, ...facts }) =>
            item(lineageId, { ...facts, dose: { ...TEN, reps, sets } }),
          ),
        }),
      )
    fc.assert(
      fc.property(plan, plan, (before, after) => {
        const found = patientNews(before, after, NAMES)
        expect(found.length).toBeLessThanOrEqual(MAX_NEWS)
        expect(found.length === 0).toBe(isSameRevision(compareRevisions(before, after)))
      }),
    )
  })
})
