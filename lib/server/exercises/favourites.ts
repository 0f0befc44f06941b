import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import type { MarkExerciseForm } from '@/lib/schemas/library'
import { type Scope, withScope } from '@/lib/server/db/scope'

/**
 * Marks an exercise for the member, or takes the mark away; doing either twice is the same as once. Not audited: a favourite is
 * about nobody but the member, and row-level security shows it to nobody else.
 */
export async function markExercise(
  scope: Scope,
  { exerciseId, isFavourite }: MarkExerciseForm,
): Promise<Result<null, 'not_found'>> {
  return withScope(scope, async (tx) => {
    const exercise = await tx.exercise.findFirst({ where: { id: exerciseId, archivedAt: null }, select: { id: true } })
    if (!exercise) return refuse('not_found')
    const own = { clinicId: scope.clinicId, memberId: scope.actorId, exerciseId }
    if (isFavourite) await tx.exerciseFavourite.createMany({ data: [{ id: uuidv7(), ...own }], skipDuplicates: true })
    else await tx.exerciseFavourite.deleteMany({ where: own })
    return ok(null)
  })
}
