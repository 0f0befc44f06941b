import MiniSearch from 'minisearch'
import type { PhaseStage } from '@/lib/domain/exercises/exercise'
import { type BuilderExercise, fitIn } from '@/lib/domain/programmes/builder/builder-view'

export type LibraryFacet = 'suits' | 'favourites' | 'core' | 'posture' | 'flexibility'

export type LibrarySearch = (words: string) => ReadonlyMap<string, number> | null

/** Search in what the page has already: an answer for every key, typing errors forgiven. Null: nothing was asked. */
export function searchIn(exercises: readonly BuilderExercise[]): LibrarySearch {
  const index = new MiniSearch<BuilderExercise>({
    idField: 'slug',
    fields: ['name', 'targets', 'category', 'equipment'],
    extractField: (exercise, field) => String(exercise[field as keyof BuilderExercise]).replaceAll('_', ' '),
    searchOptions: { prefix: true, fuzzy: 0.25, combineWith: 'AND', boost: { name: 3 } },
  })
  index.addAll(exercises)
  return (words) =>
    words.trim() === '' ? null : new Map(index.search(words).map(({ id, score }) => [String(id), score]))
}

const ORDER = { fits: 0, caution: 1, blocked: 2 } as const

/** Who asks for words wants the best match; who does not sees first what suits, favourites before the others. */
export function rankedFor(
  exercises: readonly BuilderExercise[],
  asked: {
    readonly found: ReadonlyMap<string, number> | null
    readonly facets: ReadonlySet<LibraryFacet>
    readonly stage: PhaseStage
  },
): readonly BuilderExercise[] {
  const { found, facets, stage } = asked
  const categories = (['core', 'posture', 'flexibility'] as const).filter((kind) => facets.has(kind))
  return exercises
    .filter(
      (exercise) =>
        (found === null || found.has(exercise.slug)) &&
        (!facets.has('suits') || fitIn(exercise, stage).verdict === 'fits') &&
        (!facets.has('favourites') || exercise.isFavourite) &&
        (categories.length === 0 || categories.some((kind) => kind === exercise.category)),
    )
    .toSorted(
      (a, b) =>
        ORDER[fitIn(a, stage).verdict] - ORDER[fitIn(b, stage).verdict] ||
        (found?.get(b.slug) ?? 0) - (found?.get(a.slug) ?? 0) ||
        Number(b.isFavourite) - Number(a.isFavourite) ||
        a.name.localeCompare(b.name),
    )
}
