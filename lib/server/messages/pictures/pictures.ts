import 'server-only'

import type { MessagePictureRefusal } from '@/lib/domain/messages/picture-rules'
import { countedSince, isDayFull } from '@/lib/domain/messages/thread-rules'
import type { PatientId } from '@/lib/domain/shared/ids'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { fitsQuota } from '@/lib/domain/shared/sent-files'
import { audit } from '@/lib/server/audit/audit'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { type ArrivedPicture, prepareMessagePicture } from '@/lib/server/messages/pictures/receive-picture'
import { findPatientHeading } from '@/lib/server/people/queries'
import { lockLog } from '@/lib/server/sessions/lock-log'
import { clinicSpaceIn, lockClinicSpace } from '@/lib/server/storage/clinic-space'
import { discardIncoming, keepIncoming, removeKept } from '@/lib/server/storage/media-files'
import type { PreparedPicture } from '@/lib/server/storage/prepare-picture'
import { unlessFault } from '@/lib/server/storage/storage-fault'

/** The id was made with the form: sent twice, it is one message. */
type Sent = { readonly id: string; readonly patientId: PatientId }
type Outcome = Result<'stored' | 'had', MessagePictureRefusal | 'not_found'>

/** A picture as a message of its own. The file is on the disk before its row is, and goes again where no row came about. */
export async function sendPicture(scope: Scope, sent: Sent, file: ArrivedPicture, nowMs: number): Promise<Outcome> {
  if (!(await withScope(scope, (tx) => isOurs(tx, scope, sent.patientId)))) {
    await discardIncoming(file.path)
    return refuse('not_found')
  }
  const prepared = await prepareMessagePicture(file)
  if (!prepared.ok) return prepared
  const kept = await unlessFault(keepIncoming(prepared.value.path))
  if (!kept.ok) {
    await discardIncoming(prepared.value.path)
    return kept
  }
  const picture = { ...prepared.value, key: kept.value }
  const answer = await withScope(scope, (tx) => store(tx, scope, sent, picture, nowMs)).catch(
    async (error: unknown) => {
      await removeKept(picture.key)
      throw error
    },
  )
  if (!answer.ok || answer.value === 'had') await removeKept(picture.key)
  return answer
}

async function isOurs(tx: ScopedTx, scope: Scope, patientId: PatientId): Promise<boolean> {
  if (scope.patientId !== null) return scope.patientId === patientId
  return (await findPatientHeading(tx, scope, patientId)) !== null
}

async function store(
  tx: ScopedTx,
  scope: Scope,
  { id, patientId }: Sent,
  { key, bytes, width, height }: PreparedPicture & { readonly key: string },
  nowMs: number,
): Promise<Outcome> {
  await lockLog(tx, patientId)
  const own = { clinicId: scope.clinicId, patientId }
  if ((await tx.message.count({ where: { ...own, id } })) > 0) return ok('had')
  const memberId = scope.patientId === null ? scope.actorId : null
  if (memberId === null) {
    const where = { ...own, memberId, sentAt: { gt: new Date(countedSince(nowMs)) } }
    if (isDayFull(await tx.message.count({ where }))) return refuse('day_full')
  }
  await lockClinicSpace(tx, scope)
  const { used, quotaMb } = await clinicSpaceIn(tx, scope)
  if (!fitsQuota(used, bytes, quotaMb)) return refuse('quota')
  await tx.message.create({
    data: {
      ...{ ...own, id, memberId, body: '', sentAt: new Date(nowMs) },
      ...{ pictureKey: key, pictureBytes: bytes, pictureWidth: width, pictureHeight: height },
    },
    select: { id: true },
  })
  const detail = { picture: true }
  await audit(tx, scope, { action: 'message.write', subjectKind: 'message', subjectId: id, patientId, detail })
  return ok('stored')
}

/** Where a picture lies, for whoever may see its message; null when there is none for them. */
export function findPicture(
  scope: Scope,
  id: string,
): Promise<{ readonly key: string; readonly bytes: number } | null> {
  return withScope(scope, async (tx) => {
    const row = await tx.message.findFirst({
      where: { clinicId: scope.clinicId, id },
      select: { pictureKey: true, pictureBytes: true },
    })
    return row?.pictureKey && row.pictureBytes ? { key: row.pictureKey, bytes: row.pictureBytes } : null
  })
}
