import 'server-only'

import { audit } from '@/lib/server/audit/audit'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { reviewedArticles } from '@/lib/server/learn/read-shelf'
import { patientOf } from '@/lib/server/sessions/halt-programme'

/** The patient says that they have read it; saying it again changes nothing. False where there is no such article to read. */
export function markRead(scope: Scope, key: string, nowMs: number): Promise<boolean> {
  return withScope(scope, (tx) => keepRead(tx, scope, key, nowMs))
}

export async function keepRead(tx: ScopedTx, scope: Scope, key: string, readAtMs: number): Promise<boolean> {
  const article = (await reviewedArticles(tx)).find((one) => one.key === key)
  if (!article) return false
  const row = { clinicId: scope.clinicId, patientId: patientOf(scope), articleId: article.id }
  const { count } = await tx.articleRead.createMany({
    data: [{ ...row, readAt: new Date(readAtMs) }],
    skipDuplicates: true,
  })
  if (count > 0) await audit(tx, scope, { action: 'article.read', subjectKind: 'article', subjectId: article.id })
  return true
}
