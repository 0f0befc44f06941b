import 'server-only'

import type { AssignableExercise } from '@/lib/domain/programmes/assign'
import type { Library } from '@/lib/server/exercises/queries'

/** The library as assigning a template reads it. */
export function assignableBySlug(library: Library): ReadonlyMap<string, AssignableExercise> {
  return new Map(
    library.all.map(({ facts }) => [
      facts.slug,
      { slug: facts.slug, isOneSided: facts.unilateral, defaultDose: facts.dose },
    ]),
  )
}
