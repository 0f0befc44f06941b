import 'server-only'

import { audit } from '@/lib/server/audit/audit'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { markRead } from '@/lib/server/messages/thread/mark-read'
import { findMessages, type ThreadMessage } from '@/lib/server/messages/thread/thread'
import { patientOf } from '@/lib/server/sessions/halt-programme'

/** At first, and when somebody asks for the earlier ones too. */
const [SHOWN, SHOWN_ALL] = [30, 500]

export type OwnThread = {
  /** Newest last. What is read with this visit still says so. */
  readonly messages: readonly (ThreadMessage & { readonly isNew: boolean })[]
  readonly hasEarlier: boolean
  /** When messages are answered, in the clinic's words. */
  readonly answeringHours: string | null
}

/** A patient opens their thread: with that the clinic's messages are read. */
export function openOwnThread(
  scope: Scope,
  { nowMs, all }: { readonly nowMs: number; readonly all: boolean },
): Promise<OwnThread> {
  return withScope(scope, async (tx) => {
    const patientId = patientOf(scope)
    const shown = all ? SHOWN_ALL : SHOWN
    const found = await findMessages(tx, scope, patientId, shown + 1)
    const messages = found.slice(0, shown)
    const clinic = await tx.clinic.findUniqueOrThrow({
      where: { id: scope.clinicId },
      select: { answeringHours: true },
    })
    const [newest] = messages
    if (newest && messages.some(isNew)) {
      const whose = { clinicId: scope.clinicId, patientId, by: 'patient' as const }
      const count = await markRead(tx, whose, { upTo: newest.id, nowMs })
      const subject = { subjectKind: 'message', subjectId: newest.id }
      if (count) await audit(tx, scope, { ...subject, action: 'message.read', detail: { count } })
    }
    return {
      messages: messages.toReversed().map((message) => ({ ...message, isNew: isNew(message) })),
      hasEarlier: found.length > shown && !all,
      answeringHours: clinic.answeringHours,
    }
  })
}

function isNew({ by, readAtMs }: ThreadMessage): boolean {
  return by !== null && readAtMs === null
}

/** For the bar at the foot of a patient's pages. */
export function countUnread(scope: Scope): Promise<number> {
  return withScope(scope, (tx) =>
    tx.message.count({
      where: { clinicId: scope.clinicId, patientId: patientOf(scope), memberId: { not: null }, readAt: null },
    }),
  )
}
