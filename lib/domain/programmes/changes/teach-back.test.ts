import { describe, expect, it } from 'vitest'
import { item, PLAN, TEN } from '@/lib/domain/programmes/changes/changes.fixture'
import { decideTeachBack, type TeachBackAnswer, toTeach } from '@/lib/domain/programmes/changes/teach-back'
import type { RevisionItem } from '@/lib/domain/programmes/revision-diff'

const lineages = (items: readonly RevisionItem[]) => items.map(({ lineageId }) => lineageId)
const planWith = (change: Partial<RevisionItem>) => ({ ...PLAN, items: [item('a', change), item('b')] })

describe('toTeach', () => {
  it('asks for all of the first phase at the first activation, and for nothing of a later one', () => {
    expect(lineages(toTeach(null, PLAN))).toEqual(['a', 'b', 'c'])
  })

  it('asks for nothing where nothing is done otherwise', () => {
    expect(toTeach(PLAN, PLAN)).toEqual([])
    expect(toTeach(PLAN, { ...PLAN, items: [item('c'), item('a')] })).toEqual([])
  })

  it.each<[string, Partial<RevisionItem>]>([
    ['another exercise', { exerciseSlug: 'bridge' }],
    ['a newer version of it', { exerciseVersion: 2 }],
    ['another side', { side: 'left' }],
    ['another count', { dose: { ...TEN, reps: 12 } }],
    ['a load', { dose: { ...TEN, weightKg: 2 } }],
    ['a right side that differs', { dose: { ...TEN, right: { reps: 4 } } }],
  ])('asks for %s', (_, change) => {
    expect(lineages(toTeach(PLAN, planWith(change)))).toEqual(['a'])
  })

  it.each<[string, Partial<RevisionItem>]>([
    ['a note', { note: 'Slowly.' }],
    ['a longer rest', { dose: { ...TEN, restSeconds: 60 } }],
    ['other days', { dose: { ...TEN, daysPerWeek: 3 } }],
  ])('does not ask for %s', (_, change) => {
    expect(toTeach(PLAN, planWith(change))).toEqual([])
  })

  it('asks for what a new phase brings, but not for what the phase before had already', () => {
    const next = {
      ...PLAN,
      currentPhase: 2,
      items: [item('d', { phase: 2 }), item('e', { phase: 2, exerciseSlug: 'exercise-a' })],
    }
    expect(lineages(toTeach(PLAN, next))).toEqual(['d'])
  })
})

describe('decideTeachBack', () => {
  const asked = [item('a'), item('b')]

  it('takes one answer for all of them', () => {
    expect(decideTeachBack(asked, 'all_shown')).toEqual({
      ok: true,
      value: new Map([
        ['a', 'shown'],
        ['b', 'shown'],
      ]),
    })
  })

  it('names those without an answer, and never fills one in', () => {
    const given = new Map<string, TeachBackAnswer>([
      ['b', 'remote_visit'],
      ['z', 'shown'],
    ])
    expect(decideTeachBack(asked, given)).toMatchObject({ ok: false, detail: ['a'] })
    expect(decideTeachBack(asked.slice(1), given)).toEqual({ ok: true, value: new Map([['b', 'remote_visit']]) })
  })
})
