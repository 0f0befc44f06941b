import 'server-only'

import type { PatientId } from '@/lib/domain/shared/ids'
import { type Scope, withScope } from '@/lib/server/db/scope'

export type PatientWords = { readonly text: string; readonly atMs: number }

/** Of so many last sessions the notes are looked at; older words say nothing about now. */
const SESSIONS_LOOKED_AT = 10

/** The last thing that a patient wrote, with a session or as a message; null when there is nothing. */
export function getLastWords(scope: Scope, patientId: PatientId): Promise<PatientWords | null> {
  return withScope(scope, async (tx) => {
    const own = { clinicId: scope.clinicId, patientId }
    const sessions = await tx.session.findMany({
      where: own,
      orderBy: [{ localDay: 'desc' }, { slot: 'desc' }],
      take: SESSIONS_LOOKED_AT,
      select: { finishedAt: true, checkIn: { select: { note: true } } },
    })
    const message = await tx.message.findFirst({
      where: { ...own, memberId: null, pictureKey: null },
      orderBy: { sentAt: 'desc' },
      select: { body: true, sentAt: true },
    })
    const notes = sessions.flatMap(({ finishedAt, checkIn }) =>
      checkIn?.note ? [{ text: checkIn.note, atMs: finishedAt.getTime() }] : [],
    )
    const words = message ? [...notes, { text: message.body, atMs: message.sentAt.getTime() }] : notes
    return words.toSorted((a, b) => b.atMs - a.atMs)[0] ?? null
  })
}
