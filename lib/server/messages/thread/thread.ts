import 'server-only'

import type { PatientId } from '@/lib/domain/shared/ids'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import { type Scope, type ScopeOptions, withScope } from '@/lib/server/db/scope'
import { findPatientHeading } from '@/lib/server/people/queries'

export type ThreadMessage = {
  readonly id: string
  /** The member who wrote it; null is the patient. */
  readonly by: string | null
  readonly body: string
  readonly sentAtMs: number
  readonly isUnread: boolean
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
    const rows = await tx.message.findMany({
      where: { clinicId: scope.clinicId, patientId },
      orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
      take: SHOWN,
      select: { id: true, memberId: true, body: true, sentAt: true, readAt: true },
    })
    const memberIds = rows.flatMap(({ memberId }) => (memberId === null ? [] : [memberId]))
    const members = await tx.member.findMany({
      where: { clinicId: scope.clinicId, id: { in: memberIds } },
      select: { id: true, name: true },
    })
    const names = new Map(members.map(({ id, name }) => [id, name]))
    return {
      givenName: patient.givenName,
      familyName: patient.familyName,
      messages: rows.map(({ id, memberId, body, sentAt, readAt }) => ({
        ...{ id, body, sentAtMs: sentAt.getTime() },
        by: memberId === null ? null : (names.get(memberId) ?? ''),
        isUnread: memberId === null && readAt === null,
      })),
    }
  })
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
      const own = { clinicId: scope.clinicId, patientId }
      const newest = await tx.message.findFirst({ where: { ...own, id: messageId }, select: { sentAt: true } })
      if (!newest) return refuse('not_found')
      const { count } = await tx.message.updateMany({
        where: { ...own, memberId: null, readAt: null, sentAt: { lte: newest.sentAt } },
        data: { readAt: new Date(atMs) },
      })
      if (count > 0) {
        const subject = { subjectKind: 'message', subjectId: messageId, patientId }
        await audit(tx, scope, { ...subject, action: 'message.read', detail: { count } })
      }
      return ok(count)
    },
    options,
  )
}
