import 'server-only'

import type { FigureRecord } from '@/lib/domain/figures/record'
import { figureRecordSchema } from '@/lib/schemas/figures'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'

export type ExerciseFigure = { readonly slug: string; readonly name: string; readonly record: FigureRecord }
export type FigureKey = { readonly exerciseId: string; readonly version: number }

/** The figure of one version of an exercise, shipped or this clinic's own; null when there is none. */
export async function findFigure(scope: Scope, { exerciseId, version }: FigureKey): Promise<ExerciseFigure | null> {
  return withScope(scope, async (tx) => {
    const row = await tx.exerciseVersion.findFirst({ where: { exerciseId, version }, select: VERSION_FIGURE })
    if (!row) return null
    const record = readFigure(row.pose) ?? (await standIn(tx, { exerciseId, version }))
    return record && { slug: row.slug, name: row.name, record }
  })
}

/** What an exercise shows in a version whose kept figure is `pose`; null when it has no figure yet. */
export async function figureShown(tx: ScopedTx, pose: unknown, key: FigureKey): Promise<FigureRecord | null> {
  return readFigure(pose) ?? standIn(tx, key)
}

const VERSION_FIGURE = { slug: true, name: true, pose: true } as const

/** Null for what was kept before figures were records (docs/adr/0011): versions are final, so it stays in the database. */
function readFigure(pose: unknown): FigureRecord | null {
  const read = figureRecordSchema.safeParse(pose)
  return read.success ? read.data : null
}

/**
 * The same movement as it is drawn now: in the nearest later version of the exercise, or else by the exercise that lent its figure or
 * that it is a copy of.
 */
async function standIn(tx: ScopedTx, { exerciseId, version }: FigureKey): Promise<FigureRecord | null> {
  const later = await tx.exerciseVersion.findMany({
    where: { exerciseId, version: { gt: version } },
    select: { pose: true },
    orderBy: { version: 'asc' },
  })
  const exercise = await tx.exercise.findUnique({
    where: { id: exerciseId },
    select: { figureOf: true, copiedFrom: { select: { pose: true } } },
  })
  const lender = exercise?.figureOf
    ? await tx.exercise.findFirst({ where: { slug: exercise.figureOf }, select: { pose: true } })
    : null
  const poses = [...later, lender, exercise?.copiedFrom].map((kept) => readFigure(kept?.pose))
  return poses.find((record) => record !== null) ?? null
}
