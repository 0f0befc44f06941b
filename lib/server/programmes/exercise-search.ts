import 'server-only'

import type { PhaseStage } from '@/lib/domain/exercises/exercise'
import type { ExerciseSearch } from '@/lib/domain/programmes/plan'
import type { Library } from '@/lib/server/exercises/queries'
import type { FoundExercises } from '@/lib/server/exercises/search'
import type { FitFor } from '@/lib/server/programmes/fits'
import { fitView } from '@/lib/server/programmes/plan-view'

const SHOWN = 8
const ORDER = { fits: 0, caution: 1, blocked: 2 } as const

/** The exercises that were found, or all; those that suit the person come first, then those that answer the words best. */
export function searchExercises(
  asked: { readonly words: string; readonly found: FoundExercises | null },
  into: { readonly phase: number; readonly stage: PhaseStage; readonly slugs: readonly string[] },
  { library, fitFor }: { readonly library: Library; readonly fitFor: FitFor },
): ExerciseSearch {
  const closeness = (id: string) => asked.found?.closeness.get(id) ?? 0
  const found = library.all
    .filter((exercise) => !exercise.isArchived && (asked.found === null || asked.found.closeness.has(exercise.id)))
    .map(({ id, facts }) => ({
      closeness: closeness(id),
      exercise: {
        slug: facts.slug,
        name: facts.name,
        category: facts.category,
        load: facts.load,
        lumbarBias: facts.lumbarBias,
        fit: fitView(fitFor(facts.slug, into.stage), library),
        isInPhase: into.slugs.includes(facts.slug),
      },
    }))
    .sort(
      (a, b) =>
        ORDER[a.exercise.fit.verdict] - ORDER[b.exercise.fit.verdict] ||
        b.closeness - a.closeness ||
        a.exercise.name.localeCompare(b.exercise.name),
    )
    .map(({ exercise }) => exercise)
  return { words: asked.words, phase: into.phase, total: found.length, found: found.slice(0, SHOWN) }
}
