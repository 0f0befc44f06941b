import 'server-only'

import { type Neighbours, placeBeside } from '@/lib/domain/exercises/content/ladder-links'
import type { ExerciseFacts } from '@/lib/domain/exercises/exercise'
import type { ModifierRule } from '@/lib/domain/exercises/modifier'
import { exerciseColumnsSchema, modifierRuleSchema } from '@/lib/schemas/exercises'
import { nowMs } from '@/lib/server/clock'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'

export type LibraryExercise = {
  readonly id: string
  readonly facts: ExerciseFacts
  /** Written by the clinic itself. */
  readonly isOwn: boolean
  /** Put away: programmes keep it, nobody is given it anew. */
  readonly isArchived: boolean
  /** Of what it says today; a programme's item may give an earlier one. */
  readonly version: number
  /** Somebody signed what it says today; without it only a demo clinic may use it (hazard H34). */
  readonly isReviewed: boolean
  readonly reviewedVersions: ReadonlySet<number>
}
export type Library = {
  readonly all: readonly LibraryExercise[]
  readonly bySlug: ReadonlyMap<string, LibraryExercise>
  readonly byId: ReadonlyMap<string, LibraryExercise>
  readonly modifiers: readonly ModifierRule[]
}

const KEPT_MS = 60_000
/** Content only, nothing about people: one entry a clinic, because a clinic may have exercises of its own. */
const kept = new Map<string, { readonly library: Library; readonly readAtMs: number }>()

/** The exercises a clinic can use with what rules read of them; up to a minute old. */
export async function getLibrary(scope: Scope): Promise<Library> {
  return keptLibrary(scope) ?? withScope(scope, (tx) => libraryIn(tx, scope))
}

/** The same inside a command's transaction. */
export async function libraryIn(tx: ScopedTx, scope: Scope): Promise<Library> {
  const before = keptLibrary(scope)
  if (before) return before
  const library = await readLibrary(tx)
  kept.set(scope.clinicId, { library, readAtMs: nowMs() })
  return library
}

/** After a change of the clinic's own content: this process reads anew at once, another one within the minute. */
export function forgetLibrary(scope: Scope): void {
  kept.delete(scope.clinicId)
}

function keptLibrary(scope: Scope): Library | null {
  const entry = kept.get(scope.clinicId)
  return entry && nowMs() - entry.readAtMs < KEPT_MS ? entry.library : null
}

/** As it is now, never kept: what a change of the library is judged by. */
export async function readLibrary(tx: ScopedTx): Promise<Library> {
  const rows = await tx.exercise.findMany({ select: EXERCISE_COLUMNS, orderBy: [{ name: 'asc' }, { id: 'asc' }] })
  const rungs = await tx.ladderRung.findMany({
    select: { ladderId: true, position: true, exercise: { select: { slug: true } } },
    orderBy: [{ ladderId: 'asc' }, { position: 'asc' }],
  })
  const rules = await tx.modifier.findMany({ select: { key: true, label: true, rule: true } })
  const neighbours = neighboursOf(rungs.map((rung) => ({ ladderId: rung.ladderId, slug: rung.exercise.slug })))
  addOwnNeighbours(neighbours, rows)
  const all = rows.map((row): LibraryExercise => {
    const {
      id,
      clinicId,
      version,
      archivedAt,
      reviewedAt,
      reviews,
      easier: _e,
      harder: _h,
      defaultDose,
      ...columns
    } = row
    const reviewedVersions = new Set(reviews.map((review) => review.version))
    if (reviewedAt !== null) reviewedVersions.add(version)
    return {
      id,
      isOwn: clinicId !== null,
      isArchived: archivedAt !== null,
      version,
      isReviewed: reviewedVersions.has(version),
      reviewedVersions,
      facts: {
        ...exerciseColumnsSchema.parse({ ...columns, dose: defaultDose }),
        ...(neighbours.get(columns.slug) ?? { easier: null, harder: null }),
      },
    }
  })
  return {
    all,
    bySlug: new Map(all.map((exercise) => [exercise.facts.slug, exercise])),
    byId: new Map(all.map((exercise) => [exercise.id, exercise])),
    modifiers: rules.flatMap(readRule),
  }
}

const EXERCISE_COLUMNS = {
  id: true,
  slug: true,
  name: true,
  category: true,
  position: true,
  targets: true,
  lumbarBias: true,
  load: true,
  unilateral: true,
  equipment: true,
  defaultDose: true,
  contraindicatedFor: true,
  cautionFor: true,
  indicatedFor: true,
  clinicId: true,
  version: true,
  archivedAt: true,
  reviewedAt: true,
  reviews: { select: { version: true } },
  easier: { select: { slug: true } },
  harder: { select: { slug: true } },
} as const

/** Rungs come sorted: the neighbours on the same ladder are the easier and the harder exercise. */
function neighboursOf(rungs: readonly { ladderId: string; slug: string }[]): Map<string, Neighbours> {
  const on = (index: number, ladderId: string) => (rungs[index]?.ladderId === ladderId ? rungs[index].slug : null)
  return new Map(
    rungs.map((rung, index) => [
      rung.slug,
      { easier: on(index - 1, rung.ladderId), harder: on(index + 1, rung.ladderId) },
    ]),
  )
}

type OwnNeighbours = {
  readonly slug: string
  readonly archivedAt: Date | null
  readonly easier: { readonly slug: string } | null
  readonly harder: { readonly slug: string } | null
}

/** A clinic's own exercises on top of the ladders that are shipped; `withOwnNeighbours` says how. */
function addOwnNeighbours(neighbours: Map<string, Neighbours>, rows: readonly OwnNeighbours[]): void {
  const own = rows.filter((row) => row.archivedAt === null && (row.easier ?? row.harder) !== null)
  for (const { slug, easier, harder } of own) {
    placeBeside(neighbours, { slug, easier: easier?.slug ?? null, harder: harder?.slug ?? null })
  }
}

/** A clinic may keep flags that no rule of ours knows; a known flag with a broken rule is a bug and throws. */
function readRule(row: { key: string; label: string; rule: unknown }): ModifierRule[] {
  const known = modifierRuleSchema.safeParse({ ...(row.rule as object), key: row.key, label: row.label })
  if (known.success) return [known.data]
  if (known.error.issues.some((issue) => issue.path[0] !== 'key'))
    throw new Error(`Modifier ${row.key} has no usable rule`)
  return []
}
