import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canManage, isOfferedTo, withoutOwnSides, withWords } from './own-template'

const item = (exerciseSlug: string) => ({
  exerciseSlug,
  doseOverride: { reps: 8, right: { reps: 6 } },
  side: null,
  note: 'For one person.',
  why: 'A name may stand here.',
})

describe('withWords', () => {
  it('never lets a word of the plan itself through', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 4 })
    const words = fc.array(fc.record({ note: fc.constantFrom('a', null), why: fc.constantFrom('b', null) }))
    fc.assert(
      fc.property(counts, words, (sizes, given) => {
        const phases = sizes.map((size) => ({
          stage: 'sub_acute',
          items: Array.from({ length: size }, () => item('x')),
        }))
        const items = withWords(phases, given).flatMap((phase) => phase.items)
        expect(items.map(({ note, why }) => ({ note, why }))).toEqual(
          items.map((_, index) => given[index] ?? { note: null, why: null }),
        )
      }),
    )
  })
})

it('leaves a right side of its own behind and keeps the rest of the dose', () => {
  const [phase] = withoutOwnSides([{ stage: 'sub_acute', items: [item('slider')] }])
  expect(phase?.items[0]?.doseOverride).toEqual({ reps: 8, right: null })
})

it.each([
  ['owner', false, false, true],
  ['owner', true, false, true],
  ['colleague', false, false, false],
  ['colleague', true, false, true],
  ['owner', true, true, false],
  ['colleague', true, true, false],
])('%s, shared %s, put away %s: offered %s', (who, isShared, isArchived, expected) => {
  const facts = { ownerId: 'owner', isShared, isArchived }
  expect(isOfferedTo(facts, who)).toBe(expected)
  expect(canManage(facts, who)).toBe(who === 'owner')
})
