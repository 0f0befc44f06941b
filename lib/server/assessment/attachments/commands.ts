import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import type { AttachmentKind, AttachmentRefusal } from '@/lib/domain/assessment/attachments/attachment-rules'
import type { AttachmentId, PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { fitsQuota } from '@/lib/domain/shared/sent-files'
import {
  type ArrivedAttachment,
  type PreparedAttachment,
  prepareAttachment,
} from '@/lib/server/assessment/attachments/receive'
import { audit } from '@/lib/server/audit/audit'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { findPatientHeading } from '@/lib/server/people/queries'
import { clinicSpaceIn, lockClinicSpace } from '@/lib/server/storage/clinic-space'
import { discardIncoming, keepIncoming, removeKept } from '@/lib/server/storage/media-files'
import { unlessFault } from '@/lib/server/storage/storage-fault'

type Facts = {
  readonly patientId: PatientId
  readonly kind: AttachmentKind
  readonly title: string
  readonly writtenOn: PlainDate | null
}
type Added = Result<{ readonly attachmentId: AttachmentId }, AttachmentRefusal | 'not_found'>

/**
 * Keeps a letter or a report with the patient's episode. As with an exercise's photo, the file is on the disk before its row is,
 * and a file whose row did not come about is taken away again, at the latest by `clearOrphans`.
 */
export async function addAttachment(scope: Scope, facts: Facts, file: ArrivedAttachment): Promise<Added> {
  const patient = await withScope(scope, (tx) => findPatientHeading(tx, scope, facts.patientId))
  if (!patient) {
    await discardIncoming(file.path)
    return refuse('not_found')
  }
  const prepared = await prepareAttachment(file)
  if (!prepared.ok) return prepared
  const kept = await unlessFault(keepIncoming(prepared.value.path))
  if (!kept.ok) {
    await discardIncoming(prepared.value.path)
    return kept
  }
  const storageKey = kept.value
  const answer = await withScope(scope, (tx) => store(tx, scope, { ...facts, storageKey, file: prepared.value })).catch(
    async (error: unknown) => {
      await removeKept(storageKey)
      throw error
    },
  )
  if (!answer.ok) await removeKept(storageKey)
  return answer
}

async function store(
  tx: ScopedTx,
  scope: Scope,
  { file, storageKey, ...given }: Facts & { readonly storageKey: string; readonly file: PreparedAttachment },
): Promise<Added> {
  await lockClinicSpace(tx, scope)
  const { used, quotaMb } = await clinicSpaceIn(tx, scope)
  if (!fitsQuota(used, file.bytes, quotaMb)) return refuse('quota')
  const patient = await findPatientHeading(tx, scope, given.patientId)
  if (!patient) return refuse('not_found')
  const id = uuidv7() as AttachmentId
  const { path: _path, ...facts } = file
  await tx.attachment.create({
    data: {
      ...facts,
      id,
      clinicId: scope.clinicId,
      patientId: patient.id,
      episodeId: patient.episode.id,
      kind: given.kind,
      title: given.title,
      writtenOn: given.writtenOn && toDateColumn(given.writtenOn),
      storageKey,
      createdById: scope.actorId,
    },
  })
  await audit(tx, scope, {
    action: 'attachment.add',
    subjectKind: 'attachment',
    subjectId: id,
    patientId: patient.id,
    detail: { kind: given.kind, bytes: facts.bytes },
  })
  return ok({ attachmentId: id })
}

/** Out of everybody's sight: sent in by mistake, or for somebody else. The row and its reason stay. */
export function putAwayAttachment(
  scope: Scope,
  input: { readonly patientId: PatientId; readonly attachmentId: AttachmentId; readonly reason: string },
  nowMs: number,
): Promise<Result<true, 'not_found'>> {
  return withScope(scope, async (tx): Promise<Result<true, 'not_found'>> => {
    const { count } = await tx.attachment.updateMany({
      where: { clinicId: scope.clinicId, patientId: input.patientId, id: input.attachmentId, archivedAt: null },
      data: { archivedAt: new Date(nowMs), archiveReason: input.reason },
    })
    if (count === 0) return refuse('not_found')
    await audit(tx, scope, {
      action: 'attachment.put_away',
      subjectKind: 'attachment',
      subjectId: input.attachmentId,
      patientId: input.patientId,
    })
    return ok(true)
  })
}
