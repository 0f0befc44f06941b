import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CATEGORIES, LOADS } from '@/lib/domain/exercises/exercise'
import { anyExercise, exerciseFacts } from '@/lib/domain/exercises/library.fixture'
import { type Chosen, countFacet, FACETS, isWanted, type LibraryEntry, NONE, valuesOf } from './facets'

const NOTHING = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as Chosen

function entry(change: Partial<LibraryEntry> = {}): LibraryEntry {
  const facts = change.facts ?? exerciseFacts()
  return { facts, roots: [], ladder: null, mark: null, isFavourite: false, isRecent: false, ...change }
}

const countOf = (entries: readonly LibraryEntry[], chosen: Chosen, facet: (typeof FACETS)[number], value: string) =>
  countFacet(entries, chosen, facet).find((count) => count.value === value)?.count

describe('isWanted', () => {
  const core = entry({ facts: exerciseFacts({ category: 'core', load: 'low' }) })

  test('any value of a facet, of every facet', () => {
    expect(isWanted(core, NOTHING)).toBe(true)
    expect(isWanted(core, { ...NOTHING, category: ['strength', 'core'], load: ['low'] })).toBe(true)
    expect(isWanted(core, { ...NOTHING, category: ['strength', 'core'], load: ['high'] })).toBe(false)
  })

  test('somebody with two conditions needs what suits both', () => {
    const one = entry({ facts: exerciseFacts({ indicatedFor: ['herniated_disc'] }) })
    expect(isWanted(one, { ...NOTHING, condition: ['herniated_disc'] })).toBe(true)
    expect(isWanted(one, { ...NOTHING, condition: ['herniated_disc', 'spinal_stenosis'] })).toBe(false)
  })

  test('an exercise that is blocked in a condition does not suit it, whatever else is said', () => {
    const facts = exerciseFacts({ indicatedFor: ['spinal_stenosis'], contraindicatedFor: ['spinal_stenosis'] })
    expect(valuesOf(entry({ facts }), 'condition')).toEqual([])
  })

  test('nothing needed and no ladder can be asked for', () => {
    const bare = entry({ facts: exerciseFacts({ equipment: [] }) })
    expect([valuesOf(bare, 'equipment'), valuesOf(bare, 'ladder')]).toEqual([[NONE], [NONE]])
  })
})

describe('countFacet', () => {
  test('says what choosing a value would show', () => {
    const anyEntry = fc.record({ facts: anyExercise }).map((change) => entry(change))
    const anyChoice = fc.record({ category: fc.subarray([...CATEGORIES]), load: fc.subarray([...LOADS]) })
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 12 }), anyChoice, (entries, some) => {
        const chosen: Chosen = { ...NOTHING, ...some }
        for (const { value, count } of countFacet(entries, chosen, 'category')) {
          const alone = { ...chosen, category: [value] }
          expect(count).toBe(entries.filter((candidate) => isWanted(candidate, alone)).length)
        }
        for (const { value, count } of countFacet(entries, chosen, 'condition')) {
          const more = { ...chosen, condition: [...chosen.condition, value] }
          expect(count).toBe(entries.filter((candidate) => isWanted(candidate, more)).length)
        }
      }),
    )
  })

  test('leaves out values that no exercise has, but never one that is chosen', () => {
    const entries = [entry({ roots: ['L5'] })]
    expect(countFacet(entries, NOTHING, 'root').map(({ value }) => value)).toEqual(['L5'])
    expect(countOf(entries, { ...NOTHING, root: ['L2'] }, 'root', 'L2')).toBe(0)
  })

  test('what there is comes by name, "none" last', () => {
    const kits = [['wall'], [], ['chair', 'mat']].map((equipment) => entry({ facts: exerciseFacts({ equipment }) }))
    expect(countFacet(kits, NOTHING, 'equipment').map(({ value }) => value)).toEqual(['chair', 'mat', 'wall', NONE])
  })
})
