import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { type CannotSignReason, canSignConfirmation } from '@/lib/domain/access/policies'
import { isPossibleReviewBy } from '@/lib/domain/exercises/content/content-review'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { findSigner } from '@/lib/server/assessment/signer'
import { audit } from '@/lib/server/audit/audit'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { forgetLibrary } from '@/lib/server/exercises/queries'

export type ReviewRefusal = CannotSignReason | 'not_found' | 'conflict' | 'review_by'

/** Who may review is who may confirm: a registered professional whose right the clinic recorded (hazard H34). */
export async function getReviewer(
  scope: Scope,
  today: PlainDate,
): Promise<Result<{ readonly name: string }, CannotSignReason>> {
  const signer = await withScope(scope, (tx) => findSigner(tx, scope))
  if (!signer) return refuse('no_capability')
  const allowed = canSignConfirmation(signer, today)
  return allowed.ok ? ok({ name: signer.name }) : allowed
}

/** Records that the person who is signed in read this version and stands by it, for this clinic. */
export async function reviewExercise(
  scope: Scope,
  { slug, version, reviewBy }: { readonly slug: string; readonly version: number; readonly reviewBy: PlainDate },
  today: PlainDate,
): Promise<Result<true, ReviewRefusal>> {
  const answer = await withScope(scope, async (tx): Promise<Result<true, ReviewRefusal>> => {
    const signer = await findSigner(tx, scope)
    if (!signer) return refuse('no_capability')
    const allowed = canSignConfirmation(signer, today)
    if (!allowed.ok) return allowed
    if (!isPossibleReviewBy(reviewBy, today)) return refuse('review_by')
    const exercise = await tx.exercise.findFirst({
      where: { slug, archivedAt: null },
      select: { id: true, version: true },
    })
    if (!exercise) return refuse('not_found')
    // Somebody edited it while it was being read: what would be signed is not what was read.
    if (exercise.version !== version) return refuse('conflict')
    await tx.exerciseReview.create({
      data: {
        id: uuidv7(),
        clinicId: scope.clinicId,
        exerciseId: exercise.id,
        version,
        reviewedBy: signer.name,
        reviewerId: scope.actorId,
        reviewedOn: toDateColumn(today),
        reviewBy: toDateColumn(reviewBy),
      },
    })
    const detail = { slug, version, reviewBy }
    await audit(tx, scope, { action: 'exercise.review', subjectKind: 'exercise', subjectId: exercise.id, detail })
    return ok(true)
  })
  forgetLibrary(scope)
  return answer
}
