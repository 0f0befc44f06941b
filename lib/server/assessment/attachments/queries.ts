import 'server-only'

import type { AttachmentKind } from '@/lib/domain/assessment/attachments/attachment-rules'
import type { AttachmentId, EpisodeId, PatientId } from '@/lib/domain/shared/ids'
import { localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'
import { audit } from '@/lib/server/audit/audit'
import { toPlainDateOrNull } from '@/lib/server/db/plain-date-column'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { findPatientHeading, type PatientHeading } from '@/lib/server/people/queries'
import { keptBytes } from '@/lib/server/storage/media-files'

export type AttachmentLine = {
  readonly id: AttachmentId
  readonly kind: AttachmentKind
  readonly title: string
  readonly writtenOn: PlainDate | null
  readonly isPdf: boolean
  readonly bytes: number
  readonly addedOn: PlainDate
  readonly addedBy: string
}
export type AttachmentsPage = { readonly patient: PatientHeading; readonly attachments: readonly AttachmentLine[] }

/** The letters and reports of the patient's episode, newest first. */
export function getAttachments(scope: Scope, patientId: PatientId, timeZone: string): Promise<AttachmentsPage | null> {
  return withScope(scope, async (tx) => {
    const patient = await findPatientHeading(tx, scope, patientId)
    return patient && { patient, attachments: await attachmentsOf(tx, scope, patient.episode.id, timeZone) }
  })
}

export async function attachmentsOf(
  tx: ScopedTx,
  scope: Scope,
  episodeId: EpisodeId,
  timeZone: string,
): Promise<readonly AttachmentLine[]> {
  const rows = await tx.attachment.findMany({
    where: { clinicId: scope.clinicId, episodeId, archivedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      kind: true,
      title: true,
      writtenOn: true,
      mediaType: true,
      bytes: true,
      createdAt: true,
      createdBy: { select: { name: true } },
    },
  })
  return rows.map(({ id, kind, title, writtenOn, mediaType, bytes, createdAt, createdBy }) => ({
    id: id as AttachmentId,
    kind,
    title,
    writtenOn: toPlainDateOrNull(writtenOn),
    isPdf: mediaType === 'application/pdf',
    bytes,
    addedOn: localDayAt(createdAt.getTime(), timeZone),
    addedBy: createdBy.name,
  }))
}

export type AttachmentFile = { readonly storageKey: string; readonly mediaType: string; readonly bytes: number }

/** The file itself, for staff of its clinic. That it was read is written down; null for everybody else, and once it is put away. */
export async function readAttachment(scope: Scope, id: AttachmentId): Promise<AttachmentFile | null> {
  return withScope(scope, async (tx) => {
    const row = await tx.attachment.findFirst({
      where: { clinicId: scope.clinicId, id, archivedAt: null },
      select: { storageKey: true, mediaType: true, patientId: true },
    })
    const bytes = row && (await keptBytes(row.storageKey))
    if (!row || bytes === null) return null
    await audit(tx, scope, {
      action: 'attachment.read',
      subjectKind: 'attachment',
      subjectId: id,
      patientId: row.patientId,
    })
    return { storageKey: row.storageKey, mediaType: row.mediaType, bytes }
  })
}
