import 'server-only'

import { PHASE_STAGES } from '@/lib/domain/exercises/exercise'
import type { FitView } from '@/lib/domain/exercises/fit-view'
import { rungOf } from '@/lib/domain/exercises/ladder'
import type { BuilderExercise } from '@/lib/domain/programmes/builder/builder-view'
import type { ScopedTx } from '@/lib/server/db/scope'
import { ladderOf } from '@/lib/server/exercises/library-entries'
import type { Library, LibraryExercise } from '@/lib/server/exercises/queries'
import type { FitFor } from '@/lib/server/programmes/fits'
import { fitView } from '@/lib/server/programmes/plan-view'

/** Every exercise that may be given, and those that the draft has: with what each is to the person, stage by stage. */
export async function builderLibrary(
  tx: ScopedTx,
  { library, fitFor }: { readonly library: Library; readonly fitFor: FitFor },
  inDraft: ReadonlySet<string>,
): Promise<readonly BuilderExercise[]> {
  const favourites = await tx.exerciseFavourite.findMany({ select: { exerciseId: true } })
  const marked = new Set(favourites.map((row) => row.exerciseId))
  return library.all
    .filter((exercise) => !exercise.isArchived || inDraft.has(exercise.facts.slug))
    .map((exercise) => {
      const { facts, id, version } = exercise
      const { slug, name, targets, category, load, lumbarBias, position, equipment, unilateral, dose } = facts
      return {
        ...{ id, version, slug, name, targets, category, load, lumbarBias, position, equipment, dose },
        isOneSided: unilateral,
        easier: givable(library, facts.easier),
        harder: givable(library, facts.harder),
        rung: rungOf(slug, ladderOf(library, exercise)),
        isFavourite: marked.has(id),
        fits: fitsOf(exercise, library, fitFor),
      }
    })
}

function givable(library: Library, slug: string | null): string | null {
  const exercise = slug === null ? undefined : library.bySlug.get(slug)
  return exercise && !exercise.isArchived ? slug : null
}

function fitsOf({ facts }: LibraryExercise, library: Library, fitFor: FitFor): BuilderExercise['fits'] {
  const fits = PHASE_STAGES.map((stage): [string, FitView] => [stage, fitView(fitFor(facts.slug, stage), library)])
  return Object.fromEntries(fits.filter(([, fit]) => fit.verdict !== 'fits'))
}
