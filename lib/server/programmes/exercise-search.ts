import 'server-only'

import type { PhaseStage } from '@/lib/domain/exercises/exercise'
import type { ExerciseSearch } from '@/lib/domain/programmes/plan'
import type { Library, LibraryExercise } from '@/lib/server/exercises/queries'
import type { FitFor } from '@/lib/server/programmes/fits'
import { fitView } from '@/lib/server/programmes/plan-view'

const SHOWN = 8
const ORDER = { fits: 0, caution: 1, blocked: 2 } as const

/** Exercises whose name, kind or targets hold all words; those that suit the person come first. */
export function searchExercises(
  words: string,
  into: { readonly phase: number; readonly stage: PhaseStage; readonly slugs: readonly string[] },
  { library, fitFor }: { readonly library: Library; readonly fitFor: FitFor },
): ExerciseSearch {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const found = library.all
    .filter((exercise) => !exercise.isArchived && wanted.every((word) => textOf(exercise).includes(word)))
    .map(({ facts }) => ({
      slug: facts.slug,
      name: facts.name,
      category: facts.category,
      load: facts.load,
      lumbarBias: facts.lumbarBias,
      fit: fitView(fitFor(facts.slug, into.stage), library),
      isInPhase: into.slugs.includes(facts.slug),
    }))
    .sort((a, b) => ORDER[a.fit.verdict] - ORDER[b.fit.verdict] || a.name.localeCompare(b.name))
  return { words, phase: into.phase, total: found.length, found: found.slice(0, SHOWN) }
}

function textOf({ facts }: LibraryExercise): string {
  return [facts.name, facts.category, facts.position, facts.lumbarBias, ...facts.targets]
    .join(' ')
    .replaceAll('_', ' ')
    .toLowerCase()
}
