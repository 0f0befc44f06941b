import 'server-only'

import { type Scope, withScope } from '@/lib/server/db/scope'
import { patientOf } from '@/lib/server/sessions/halt-programme'

/** Puts the news of a revision away; a second press, or one about somebody else's, changes nothing. */
export async function dismissNews(scope: Scope, revisionId: string): Promise<void> {
  const patientId = patientOf(scope)
  await withScope(scope, async (tx) => {
    const revision = await tx.programmeRevision.findFirst({
      where: { id: revisionId, patientId },
      select: { id: true },
    })
    if (!revision) return
    await tx.newsSeen.createMany({ data: [{ clinicId: scope.clinicId, patientId, revisionId }], skipDuplicates: true })
  })
}
