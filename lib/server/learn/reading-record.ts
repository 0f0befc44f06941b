import 'server-only'

import type { PatientId } from '@/lib/domain/shared/ids'
import { localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'
import { type Scope, withScope } from '@/lib/server/db/scope'

export type ReadingRecord = readonly { readonly title: string; readonly readOn: PlainDate }[]

/** What a patient said that they have read, the latest first. */
export async function getReadingRecord(scope: Scope, patientId: PatientId, timeZone: string): Promise<ReadingRecord> {
  const rows = await withScope(scope, (tx) =>
    tx.articleRead.findMany({
      where: { clinicId: scope.clinicId, patientId },
      orderBy: [{ readAt: 'desc' }, { articleId: 'asc' }],
      select: { readAt: true, article: { select: { title: true } } },
    }),
  )
  return rows.map(({ readAt, article }) => ({ title: article.title, readOn: localDayAt(readAt.getTime(), timeZone) }))
}
