import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ladderThrough, rungOf } from './ladder'

const LADDER = ['abdominal-brace-supine', 'heel-slide-brace', 'supine-march']

describe('rungOf', () => {
  it.each([
    ['abdominal-brace-supine', { position: 1, total: 3, easier: null, harder: 'heel-slide-brace' }],
    ['heel-slide-brace', { position: 2, total: 3, easier: 'abdominal-brace-supine', harder: 'supine-march' }],
    ['supine-march', { position: 3, total: 3, easier: 'heel-slide-brace', harder: null }],
    ['bridge', null],
  ])('%s', (slug, expected) => {
    expect(rungOf(slug, LADDER)).toEqual(expected)
  })

  it('comes back from every step up', () => {
    const ladder = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(ladder, (slugs) => {
        for (const slug of slugs.slice(0, -1)) {
          const harder = rungOf(slug, slugs)?.harder ?? ''
          expect(rungOf(harder, slugs)?.easier).toBe(slug)
        }
      }),
    )
  })
})

describe('ladderThrough', () => {
  const links = (rungs: readonly string[]) =>
    new Map(rungs.map((rung, at) => [rung, { easier: rungs[at - 1] ?? null, harder: rungs[at + 1] ?? null }]))

  it('is the same ladder from each of its rungs', () => {
    const known = links(LADDER)
    for (const slug of LADDER) expect(ladderThrough(slug, (rung) => known.get(rung))).toEqual(LADDER)
  })

  it('is empty without neighbours, and for an exercise that nobody knows', () => {
    const known = links(['bridge'])
    expect(ladderThrough('bridge', (rung) => known.get(rung))).toEqual([])
    expect(ladderThrough('unknown', (rung) => known.get(rung))).toEqual([])
  })

  it("shows a clinic's own exercise on its way, though the rungs do not lead to it", () => {
    const known = links(LADDER).set('own', { easier: 'heel-slide-brace', harder: null })
    expect(ladderThrough('own', (rung) => known.get(rung))).toEqual([...LADDER.slice(0, 2), 'own'])
  })

  it('ends when links go round', () => {
    const known = new Map([
      ['a', { easier: 'b', harder: 'b' }],
      ['b', { easier: 'a', harder: 'a' }],
    ])
    expect(ladderThrough('a', (rung) => known.get(rung))).toEqual(['b', 'a'])
  })
})
