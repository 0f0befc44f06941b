import 'server-only'

import type { DraftLine } from '@/lib/domain/programmes/edit-draft'
import type { NewerVersion } from '@/lib/domain/programmes/plan'
import type { ScopedTx } from '@/lib/server/db/scope'
import type { Library } from '@/lib/server/exercises/queries'
import { versionChanges } from '@/lib/server/exercises/version-changes'

type Line = Pick<DraftLine, 'id' | 'exerciseSlug' | 'exerciseVersion'>

/** For each line that gives an earlier version of its exercise: which, and what today's says otherwise. By the line's id. */
export async function newerVersions(
  tx: ScopedTx,
  lines: readonly Line[],
  library: Library,
): Promise<ReadonlyMap<string, NewerVersion>> {
  const outdated = lines.flatMap(({ id, exerciseSlug, exerciseVersion: from }) => {
    const exercise = library.bySlug.get(exerciseSlug)
    if (!exercise || from === null || from >= exercise.version) return []
    return [{ key: id, exerciseId: exercise.id, from, to: exercise.version }]
  })
  const changes = await versionChanges(tx, outdated)
  return new Map(
    outdated.map(({ key, from, to }) => [key, { given: from, current: to, changes: changes.get(key) ?? [] }]),
  )
}
