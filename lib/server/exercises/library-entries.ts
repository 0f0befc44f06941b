import 'server-only'

import type { Condition, Direction } from '@/lib/domain/assessment/vocabulary'
import { type Fit, fitOf } from '@/lib/domain/exercises/fit'
import { fitMark } from '@/lib/domain/exercises/fit-mark'
import { ladderThrough, type Rung, rungOf } from '@/lib/domain/exercises/ladder'
import type { LibraryEntry } from '@/lib/domain/exercises/library/facets'
import { recentOf, type Sortable } from '@/lib/domain/exercises/library/order'
import { rootsOf } from '@/lib/domain/exercises/library/roots'
import { OBSTACLES_AT_FIRST } from '@/lib/domain/exercises/tensioner'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { getLibrary, type Library, type LibraryExercise } from '@/lib/server/exercises/queries'
import { type FoundExercises, findExercises } from '@/lib/server/exercises/search'

export type LibraryCard = LibraryEntry &
  Sortable & {
    readonly id: string
    readonly version: number
    readonly rung: Rung | null
    readonly isOwn: boolean
    readonly isReviewed: boolean
  }
/** Whom the exercises are looked at for: one person, or anybody with some conditions. */
export type FittedTo = {
  readonly direction: Direction
  readonly fitFor: (slug: string) => Fit
}
export type LibraryAnswer = {
  readonly entries: readonly LibraryCard[]
  /** Slug of each ladder → the name of its easiest exercise. */
  readonly ladderNames: ReadonlyMap<string, string>
  readonly total: number
  /** Words asked for and words met, when no exercise has them all. */
  readonly partly: Pick<FoundExercises, 'asked' | 'met'> | null
}

/** Every exercise that may be given, narrowed by words; what else was chosen is the domain's to apply. */
export async function getLibraryEntries(
  scope: Scope,
  words: string,
  whom: (library: Library) => FittedTo | null,
): Promise<LibraryAnswer> {
  const library = await getLibrary(scope)
  const fit = whom(library)
  const { found, favourites, uses } = await withScope(scope, async (tx) => ({
    found: await findExercises(tx, words),
    favourites: await tx.exerciseFavourite.findMany({ select: { exerciseId: true } }),
    uses: await tx.exerciseUse.findMany({ select: { exerciseId: true, programmes: true, lastUsedAt: true } }),
  }))
  const marked = new Set(favourites.map((row) => row.exerciseId))
  const used = new Map(
    uses.map(({ exerciseId, programmes, lastUsedAt }) => [
      exerciseId,
      { programmes, lastUsedMs: lastUsedAt.getTime() },
    ]),
  )
  const recent = new Set(
    recentOf(uses.map((row) => ({ id: row.exerciseId, lastUsedMs: row.lastUsedAt.getTime() }))).map(({ id }) => id),
  )
  const current = library.all.filter((exercise) => !exercise.isArchived)
  const entries = current
    .filter((exercise) => found === null || found.closeness.has(exercise.id))
    .map((exercise): LibraryCard => {
      const { id, version, facts, isOwn, isReviewed } = exercise
      const ladder = ladderOf(library, exercise)
      return {
        ...{ id, version, facts, isOwn, isReviewed },
        roots: rootsOf(facts.targets),
        ladder: ladder[0] ?? null,
        rung: rungOf(facts.slug, ladder),
        mark: fit && fitMark(fit.fitFor(facts.slug), facts, fit.direction),
        isFavourite: marked.has(id),
        isRecent: recent.has(id),
        closeness: found?.closeness.get(id) ?? 0,
        programmes: used.get(id)?.programmes ?? 0,
        lastUsedMs: used.get(id)?.lastUsedMs ?? null,
      }
    })
  const firsts = new Set(entries.flatMap((entry) => entry.ladder ?? []))
  return {
    entries,
    ladderNames: new Map([...firsts].map((slug) => [slug, library.bySlug.get(slug)?.facts.name ?? slug])),
    total: current.length,
    partly: found && found.met > 0 && found.met < found.asked ? { asked: found.asked, met: found.met } : null,
  }
}

/** Slugs from the easiest rung to the hardest; empty when the exercise stands alone. */
export function ladderOf(library: Library, { facts }: LibraryExercise): readonly string[] {
  return ladderThrough(facts.slug, (slug) => library.bySlug.get(slug)?.facts)
}

/** The fit for anybody with these conditions and nothing else known of them; null when no condition is chosen. */
export function fitForConditions(library: Library, conditions: readonly Condition[]): FittedTo | null {
  if (conditions.length === 0) return null
  return {
    direction: 'not_tested',
    fitFor: (slug) => {
      const exercise = library.bySlug.get(slug)
      if (!exercise) throw new Error('Asked for the fit of an exercise that the library lacks')
      const unknown = { modifiers: [], directionalPreference: 'not_tested', stage: null } as const
      return fitOf(exercise.facts, { ...unknown, conditions, tensionerObstacles: OBSTACLES_AT_FIRST })
    },
  }
}
