import 'server-only'

import type { FigureRecord } from '@/lib/domain/figures/record'
import { figureRecordSchema } from '@/lib/schemas/figures'
import { type Scope, withScope } from '@/lib/server/db/scope'

export type ExerciseFigure = { readonly slug: string; readonly name: string; readonly record: FigureRecord }

/** The figure of one version of an exercise, shipped or this clinic's own; null when there is none. */
export async function findFigure(
  scope: Scope,
  { exerciseId, version }: { readonly exerciseId: string; readonly version: number },
): Promise<ExerciseFigure | null> {
  const row = await withScope(scope, (tx) =>
    tx.exerciseVersion.findFirst({ where: { exerciseId, version }, select: { slug: true, name: true, pose: true } }),
  )
  return row && { slug: row.slug, name: row.name, record: figureRecordSchema.parse(row.pose) }
}
