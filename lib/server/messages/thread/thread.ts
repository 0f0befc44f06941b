import 'server-only'

import type { PatientId } from '@/lib/domain/shared/ids'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import { type Scope, type ScopedTx, type ScopeOptions, withScope } from '@/lib/server/db/scope'
import { markRead } from '@/lib/server/messages/thread/mark-read'
import { findPatientHeading } from '@/lib/server/people/queries'

export type ThreadMessage = {
  readonly id: string
  /** The member who wrote it; null is the patient. */
  readonly by: string | null
  readonly body: string
  readonly sentAtMs: number
  /** Where it was written so long before it arrived that both are told. */
  readonly writtenAtMs: number | null
  readonly readAtMs: number | null
  /** Mentions a word of the warning signs. */
  readonly warns: boolean
  /** A message that is a picture has no words. */
  readonly picture: { readonly width: number; readonly height: number } | null
}
export type Thread = {
  readonly givenName: string
  readonly familyName: string
  /** Newest first. */
  readonly messages: readonly ThreadMessage[]
}

/** More than anybody looks back on; older ones stay stored. */
const SHOWN = 100

/** What a patient and the clinic wrote to each other; null when it is nobody of ours. */
export function getThread(scope: Scope, patientId: PatientId): Promise<Thread | null> {
  return withScope(scope, async (tx) => {
    const patient = await findPatientHeading(tx, scope, patientId)
    if (!patient) return null
    const { givenName, familyName } = patient
    return { givenName, familyName, messages: await findMessages(tx, scope, patientId, SHOWN) }
  })
}

/** Newest first. */
export async function findMessages(
  tx: ScopedTx,
  scope: Scope,
  patientId: PatientId,
  take: number,
): Promise<readonly ThreadMessage[]> {
  const rows = await tx.message.findMany({
    where: { clinicId: scope.clinicId, patientId },
    orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
    take,
    select: {
      ...{ id: true, memberId: true, body: true, warns: true, sentAt: true, writtenAt: true, readAt: true },
      ...{ pictureWidth: true, pictureHeight: true },
    },
  })
  const memberIds = rows.flatMap(({ memberId }) => (memberId === null ? [] : [memberId]))
  const members = await tx.member.findMany({
    where: { clinicId: scope.clinicId, id: { in: memberIds } },
    select: { id: true, name: true },
  })
  const names = new Map(members.map(({ id, name }) => [id, name]))
  return rows.map(({ id, memberId, body, warns, sentAt, writtenAt, readAt, pictureWidth, pictureHeight }) => ({
    ...{ id, body, warns, sentAtMs: sentAt.getTime() },
    writtenAtMs: writtenAt?.getTime() ?? null,
    readAtMs: readAt?.getTime() ?? null,
    by: memberId === null ? null : (names.get(memberId) ?? ''),
    picture: pictureWidth && pictureHeight ? { width: pictureWidth, height: pictureHeight } : null,
  }))
}

/** Somebody has read what the patient wrote, up to the newest message that was on the page. Reading it twice changes nothing. */
export function readMessages(
  scope: Scope,
  { patientId, messageId }: { readonly patientId: PatientId; readonly messageId: string },
  atMs: number,
  options: ScopeOptions = {},
): Promise<Result<number, 'not_found'>> {
  return withScope(
    scope,
    async (tx): Promise<Result<number, 'not_found'>> => {
      const whose = { clinicId: scope.clinicId, patientId, by: 'clinic' as const }
      const count = await markRead(tx, whose, { upTo: messageId, nowMs: atMs })
      if (count === null) return refuse('not_found')
      if (count > 0) {
        const subject = { subjectKind: 'message', subjectId: messageId, patientId }
        await audit(tx, scope, { ...subject, action: 'message.read', detail: { count } })
      }
      return ok(count)
    },
    options,
  )
}
