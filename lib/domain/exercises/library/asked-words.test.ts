import { describe, expect, test } from 'vitest'
import { askedWords } from './asked-words'
import { SYNONYMS } from './synonyms'

const typedOf = (text: string) => askedWords(text).map((word) => word.typed)

describe('askedWords', () => {
  test('takes words apart, and leaves out those that say nothing', () => {
    expect(typedOf('Exercises for the Hamstrings, seated')).toEqual(['hamstrings', 'seated'])
    expect(typedOf('with')).toEqual(['with'])
    expect(typedOf('  …  ')).toEqual([])
  })

  test('keeps a known phrase together', () => {
    expect(askedWords('swiss ball bridge')).toEqual([
      { typed: 'swiss ball', instead: expect.arrayContaining(['gym ball']) },
      { typed: 'bridge', instead: [] },
    ])
    expect(typedOf('hands and knees')).toEqual(['hands and knees'])
  })

  test('knows what a therapist means', () => {
    expect(askedWords('SLR')[0]?.instead).toContain('sciatic')
    expect(askedWords('L3')[0]?.instead).toContain('l2 l4')
  })

  test('stops at eight words', () => {
    expect(askedWords('q '.repeat(50))).toHaveLength(8)
  })
})

test('synonyms are written as they are looked up, in at most four words', () => {
  for (const key of Object.keys(SYNONYMS)) expect(typedOf(key)).toEqual([key])
})
