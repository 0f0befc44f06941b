import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Neighbours, placeBeside } from './ladder-links'

const ladder = (...slugs: string[]): Map<string, Neighbours> =>
  new Map(slugs.map((slug, at) => [slug, { easier: slugs[at - 1] ?? null, harder: slugs[at + 1] ?? null }]))
const walk = (links: ReadonlyMap<string, Neighbours>, from: string): string[] => {
  const seen: string[] = []
  for (let at: string | null = from; at !== null && !seen.includes(at); at = links.get(at)?.harder ?? null)
    seen.push(at)
  return seen
}

test('between two rungs it becomes the rung between them', () => {
  const links = ladder('a', 'b', 'c')
  placeBeside(links, { slug: 'own-x', easier: 'a', harder: 'b' })
  expect(walk(links, 'a')).toEqual(['a', 'own-x', 'b', 'c'])
  expect(links.get('b')?.easier).toBe('own-x')
})

test('beyond the last rung it becomes the last', () => {
  const links = ladder('a', 'b')
  placeBeside(links, { slug: 'own-x', easier: 'b', harder: null })
  expect(walk(links, 'a')).toEqual(['a', 'b', 'own-x'])
})

test('a rung that leads elsewhere keeps its way', () => {
  const links = ladder('a', 'b', 'c')
  placeBeside(links, { slug: 'own-x', easier: 'a', harder: null })
  expect(walk(links, 'a')).toEqual(['a', 'b', 'c'])
  expect(links.get('own-x')).toEqual({ easier: 'a', harder: null })
})

test('whatever is placed, every rung of the ladder can still be reached from the first', () => {
  const rungs = ['a', 'b', 'c', 'd']
  const place = fc.record({
    easier: fc.option(fc.constantFrom(...rungs), { nil: null }),
    harder: fc.option(fc.constantFrom(...rungs), { nil: null }),
  })
  fc.assert(
    fc.property(place, ({ easier, harder }) => {
      const links = ladder(...rungs)
      placeBeside(links, { slug: 'own-x', easier, harder })
      expect(walk(links, 'a').filter((slug) => slug !== 'own-x')).toEqual(rungs)
    }),
  )
})
