import 'server-only'

import type { ScopedTx } from '@/lib/server/db/scope'
import type { NewArticle, NewGoal } from '@/lib/server/programmes/rows/write-revision'

/** What a revision asks for and gives to read beside its exercises, for a copy of it. */
export async function besideExercises(
  tx: ScopedTx,
  revisionId: string,
): Promise<{ readonly goals: NewGoal[]; readonly articles: NewArticle[] }> {
  const goals = await tx.programmeGoal.findMany({
    where: { revisionId },
    orderBy: { position: 'asc' },
    omit: { id: true, clinicId: true, patientId: true, revisionId: true },
  })
  const articles = await tx.programmeArticle.findMany({
    where: { revisionId },
    select: { articleId: true, fromPhase: true },
  })
  return { goals, articles }
}
