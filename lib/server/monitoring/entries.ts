import 'server-only'

import type { LiveMode, MonitoringActivity, MonitoringEntry } from '@/lib/domain/monitoring/entry'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { Prisma } from '@/lib/server/db/generated/client'
import { toPlainDate } from '@/lib/server/db/plain-date-column'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'

export type EntryLine = MonitoringEntry & {
  readonly patientId: PatientId
  readonly authorName: string
  readonly recordedAtMs: number
  readonly reason: string | null
}

/** Entries with their authors, oldest first. */
export async function readEntries(
  tx: ScopedTx,
  scope: Scope,
  where: Prisma.MonitoringEntryWhereInput,
): Promise<EntryLine[]> {
  const rows = await tx.monitoringEntry.findMany({
    where: { ...where, clinicId: scope.clinicId },
    orderBy: [{ doneOn: 'asc' }, { recordedAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, patientId: true, authorId: true, doneOn: true, activity: true, minutes: true, liveMode: true },
      ...{ correctsId: true, reason: true, recordedAt: true, author: { select: { name: true } } },
    },
  })
  return rows.map(({ author, recordedAt, doneOn, ...row }) => ({
    ...row,
    patientId: row.patientId as PatientId,
    // The database holds the same two lists (checks).
    activity: row.activity as MonitoringActivity,
    liveMode: row.liveMode as LiveMode | null,
    doneOn: toPlainDate(doneOn),
    authorName: author.name,
    recordedAtMs: recordedAt.getTime(),
  }))
}
