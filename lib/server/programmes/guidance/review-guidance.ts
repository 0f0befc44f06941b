import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { canSignConfirmation } from '@/lib/domain/access/policies'
import { isPossibleReviewBy } from '@/lib/domain/exercises/content/content-review'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { findSigner } from '@/lib/server/assessment/signer'
import { audit } from '@/lib/server/audit/audit'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { type Scope, withScope } from '@/lib/server/db/scope'
import type { ReviewRefusal } from '@/lib/server/exercises/own/review-exercise'
import { findGuidance, type GuidanceKey } from '@/lib/server/programmes/guidance/guidance-queries'

const SUBJECT_COLUMN = { template: 'templateId', modifier: 'modifierId', article: 'articleId' } as const

type Review = GuidanceKey & { readonly digest: string; readonly reviewBy: PlainDate }

/** Records that the person who is signed in read this as it stands and stands by it, for this clinic. */
export async function reviewGuidance(
  scope: Scope,
  { digest, reviewBy, ...asked }: Review,
  today: PlainDate,
): Promise<Result<true, ReviewRefusal>> {
  return withScope(scope, async (tx): Promise<Result<true, ReviewRefusal>> => {
    const signer = await findSigner(tx, scope)
    if (!signer) return refuse('no_capability')
    const allowed = canSignConfirmation(signer, today)
    if (!allowed.ok) return allowed
    if (!isPossibleReviewBy(reviewBy, today)) return refuse('review_by')
    const read = await findGuidance(tx, asked)
    if (!read) return refuse('not_found')
    // A release laid it anew while it was being read: what would be signed is not what was read.
    if (read.digest !== digest) return refuse('conflict')
    await tx.guidanceReview.create({
      data: {
        id: uuidv7(),
        clinicId: scope.clinicId,
        [SUBJECT_COLUMN[read.kind]]: read.id,
        digest,
        reviewedBy: signer.name,
        reviewerId: scope.actorId,
        reviewedOn: toDateColumn(today),
        reviewBy: toDateColumn(reviewBy),
      },
    })
    const detail = { key: read.key, digest, reviewBy }
    await audit(tx, scope, { action: `${read.kind}.review`, subjectKind: read.kind, subjectId: read.id, detail })
    return ok(true)
  })
}
