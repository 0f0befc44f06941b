import 'server-only'

import type { ScopedTx } from '@/lib/server/db/scope'
import { figureShown } from '@/lib/server/exercises/figures'
import type { LibraryExercise } from '@/lib/server/exercises/queries'

/** The figure of an exercise, by its slug; exercises without one are left out. */
export type Pictures = ReadonlyMap<string, { readonly exerciseId: string; readonly version: number }>

export async function picturesOf(tx: ScopedTx, exercises: readonly LibraryExercise[]): Promise<Pictures> {
  const rows = await tx.exerciseVersion.findMany({
    where: { OR: exercises.map(({ id, version }) => ({ exerciseId: id, version })) },
    select: { exerciseId: true, version: true, slug: true, pose: true },
  })
  const pictures = new Map<string, { exerciseId: string; version: number }>()
  for (const { slug, pose, ...key } of rows) {
    if (await figureShown(tx, pose, key)) pictures.set(slug, key)
  }
  return pictures
}
