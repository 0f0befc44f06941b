import 'server-only'

import { contentChanges } from '@/lib/domain/exercises/content/content-changes'
import type { DraftLine } from '@/lib/domain/programmes/edit-draft'
import type { NewerVersion } from '@/lib/domain/programmes/plan'
import type { ScopedTx } from '@/lib/server/db/scope'
import type { Library } from '@/lib/server/exercises/queries'
import { toVersionContent, VERSION_COLUMNS } from '@/lib/server/exercises/version-content'

type Line = Pick<DraftLine, 'id' | 'exerciseSlug' | 'exerciseVersion'>

/** For each line that gives an earlier version of its exercise: which, and what today's says otherwise. By the line's id. */
export async function newerVersions(
  tx: ScopedTx,
  lines: readonly Line[],
  library: Library,
): Promise<ReadonlyMap<string, NewerVersion>> {
  const outdated = lines.flatMap(({ id, exerciseSlug, exerciseVersion: given }) => {
    const exercise = library.bySlug.get(exerciseSlug)
    if (!exercise || given === null || given >= exercise.version) return []
    return [{ id, exerciseId: exercise.id, given, current: exercise.version }]
  })
  if (outdated.length === 0) return new Map()
  const rows = await tx.exerciseVersion.findMany({
    where: {
      OR: outdated.map(({ exerciseId, given, current }) => ({ exerciseId, version: { in: [given, current] } })),
    },
    select: { exerciseId: true, version: true, ...VERSION_COLUMNS },
  })
  const contents = new Map(
    rows.map(({ exerciseId, version, ...row }) => [`${exerciseId}:${version}`, toVersionContent(row)]),
  )
  return new Map(
    outdated.map(({ id, exerciseId, given, current }) => {
      const [before, after] = [contents.get(`${exerciseId}:${given}`), contents.get(`${exerciseId}:${current}`)]
      if (!before || !after) throw new Error('A version of an exercise is missing')
      return [id, { given, current, changes: contentChanges(before, after) }]
    }),
  )
}
