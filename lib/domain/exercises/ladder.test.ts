import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rungOf } from './ladder'

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
