import 'server-only'

import { freed, type PosableRecord } from '@/lib/domain/figures/posing/freed'
import { type Posing, posedRecord } from '@/lib/domain/figures/posing/posed-record'
import { type PosingFault, posingFaults } from '@/lib/domain/figures/posing/posing-faults'
import { upright } from '@/lib/domain/figures/posing/upright'
import { ok, type Result, refuseWith } from '@/lib/domain/shared/result'
import { figureRecordSchema } from '@/lib/schemas/figures'
import { audit } from '@/lib/server/audit/audit'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { figureShown } from '@/lib/server/exercises/figures'
import { forgetLibrary } from '@/lib/server/exercises/queries'

/** A clinic's own exercise with its figure in a form that can be posed. */
export type PosableExercise = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly version: number
  readonly figure: PosableRecord
}

/** Null for what this clinic has not, what is shipped, and what was put away. */
export async function getPosableExercise(scope: Scope, slug: string): Promise<PosableExercise | null> {
  return withScope(scope, (tx) => findPosable(tx, scope, slug))
}

async function findPosable(tx: ScopedTx, { clinicId }: Scope, slug: string): Promise<PosableExercise | null> {
  const row = await tx.exercise.findFirst({
    where: { slug, clinicId, archivedAt: null },
    select: { id: true, slug: true, name: true, version: true, pose: true },
  })
  if (!row) return null
  const { pose, ...exercise } = row
  const shown = await figureShown(tx, pose, { exerciseId: row.id, version: row.version })
  return { ...exercise, figure: freed(shown ?? upright(row.name)) }
}

export type PoseRefusal = 'not_found' | 'conflict' | 'faults'
type Answer = Result<{ readonly version: number }, PoseRefusal, readonly PosingFault[]>

/**
 * Gives an own exercise a figure of its own, in a new version (docs/adr/0007). What a body cannot do, or what would sink into the floor
 * anywhere on its way, or into a bed, a seat, a table or a step where it begins or ends, is not stored.
 */
export async function poseExercise(
  scope: Scope,
  author: string,
  { slug, version, posing }: { readonly slug: string; readonly version: number; readonly posing: Posing },
): Promise<Answer> {
  const answer = await withScope(scope, async (tx): Promise<Answer> => {
    const before = await findPosable(tx, scope, slug)
    if (!before) return refuseWith('not_found', [])
    const pose = figureRecordSchema.parse(posedRecord(before.figure, posing))
    const faults = posingFaults(pose)
    if (faults.length > 0) return refuseWith('faults', faults)
    const written = await tx.exercise.updateManyAndReturn({
      where: { id: before.id, clinicId: scope.clinicId, version, archivedAt: null },
      data: { pose, figureOf: null, author },
      select: { version: true },
    })
    const now = written[0]?.version
    if (now === undefined) return refuseWith('conflict', [])
    const detail = { slug, version: now }
    await audit(tx, scope, { action: 'exercise.pose', subjectKind: 'exercise', subjectId: before.id, detail })
    return ok({ version: now })
  })
  forgetLibrary(scope)
  return answer
}
