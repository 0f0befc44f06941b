import 'server-only'

import { type ContentChange, contentChanges } from '@/lib/domain/exercises/content/content-changes'
import type { ScopedTx } from '@/lib/server/db/scope'
import { toVersionContent, VERSION_COLUMNS } from '@/lib/server/exercises/version-content'

export type VersionPair = {
  /** What the answer is found by. */
  readonly key: string
  readonly exerciseId: string
  readonly from: number
  readonly to: number
}

/** What exercises say otherwise in a second version than in a first, in one query; by the pair's key. */
export async function versionChanges(
  tx: ScopedTx,
  pairs: readonly VersionPair[],
): Promise<ReadonlyMap<string, readonly ContentChange[]>> {
  if (pairs.length === 0) return new Map()
  const rows = await tx.exerciseVersion.findMany({
    where: { OR: pairs.map(({ exerciseId, from, to }) => ({ exerciseId, version: { in: [from, to] } })) },
    select: { exerciseId: true, version: true, ...VERSION_COLUMNS },
  })
  const contents = new Map(
    rows.map(({ exerciseId, version, ...row }) => [`${exerciseId}:${version}`, toVersionContent(row)]),
  )
  return new Map(
    pairs.map(({ key, exerciseId, from, to }) => {
      const [before, after] = [contents.get(`${exerciseId}:${from}`), contents.get(`${exerciseId}:${to}`)]
      if (!before || !after) throw new Error('A version of an exercise is missing')
      return [key, contentChanges(before, after)]
    }),
  )
}
