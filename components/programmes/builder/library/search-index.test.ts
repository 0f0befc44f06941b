import { expect, it } from 'vitest'
import { rankedFor, searchIn } from '@/components/programmes/builder/library/search-index'
import { exerciseFacts } from '@/lib/domain/exercises/library.fixture'
import type { BuilderExercise } from '@/lib/domain/programmes/builder/builder-view'

function exercise(slug: string, name: string, change: Partial<BuilderExercise> = {}): BuilderExercise {
  const { unilateral, contraindicatedFor: _c, cautionFor: _f, indicatedFor: _i, ...facts } = exerciseFacts({ slug })
  const rest = { id: slug, version: 1, isOneSided: unilateral, rung: null, isFavourite: false, fits: {} }
  return { ...facts, ...rest, name, ...change }
}
const ALL = [
  exercise('bridge', 'Bridge', { category: 'core' }),
  exercise('bridge-march', 'Bridge with march', { category: 'core', isFavourite: true }),
  exercise('stretch', 'Hamstring stretch', { category: 'flexibility', targets: ['hamstrings'] }),
  exercise('bend', 'Seated bend', {
    category: 'flexibility',
    fits: { functional: { verdict: 'blocked', reasons: [] } },
  }),
]
const find = searchIn(ALL)
const slugs = (
  words: string,
  ...facets: Parameters<typeof rankedFor>[1]['facets'] extends ReadonlySet<infer F> ? F[] : never
) => rankedFor(ALL, { found: find(words), facets: new Set(facets), stage: 'functional' }).map(({ slug }) => slug)

it.each([
  ['bri', ['bridge', 'bridge-march']],
  ['brigde', ['bridge', 'bridge-march']],
  ['bridge march', ['bridge-march']],
  ['hamstrings', ['stretch']],
  ['trapeze', []],
])('finds by the first letters, a typing error forgiven: %s', (words, expected) => {
  expect(slugs(words).toSorted()).toEqual(expected.toSorted())
})

it('shows without words what suits first, favourites before the others, and what is blocked last', () => {
  expect(slugs('')).toEqual(['bridge-march', 'bridge', 'stretch', 'bend'])
})

it('narrows by kind, by fit and to favourites', () => {
  expect(slugs('', 'flexibility')).toEqual(['stretch', 'bend'])
  expect(slugs('', 'flexibility', 'suits')).toEqual(['stretch'])
  expect(slugs('', 'favourites')).toEqual(['bridge-march'])
})
