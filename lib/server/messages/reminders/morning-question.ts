import 'server-only'

import { nextMorningState } from '@/lib/domain/sessions/next-morning'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { LinkHolder } from '@/lib/server/auth/mail-links'
import { toPlainDate } from '@/lib/server/db/plain-date-column'
import { withScope } from '@/lib/server/db/scope'
import { patientOf } from '@/lib/server/sessions/halt-programme'

/** The day that a letter's question is about, while it can be answered; null once it is answered, over, or a stop for safety stands. */
export function findMorningQuestion(holder: LinkHolder, nowMs: number): Promise<{ readonly day: PlainDate } | null> {
  const { scope, subjectId, timeZone } = holder
  const own = { clinicId: scope.clinicId, patientId: patientOf(scope) }
  return withScope(scope, async (tx) => {
    const session = await tx.session.findFirst({
      where: { ...own, id: subjectId },
      select: { localDay: true, finishedAt: true, checkIn: { select: { settled24h: true } } },
    })
    if (!session?.checkIn) return null
    const stopped = await tx.programme.findFirst({ where: { ...own, state: 'suspended' }, select: { id: true } })
    const { settled24h } = session.checkIn
    const state = nextMorningState({ finishedAtMs: session.finishedAt.getTime(), settled24h, timeZone, nowMs })
    return state === 'due' && stopped === null ? { day: toPlainDate(session.localDay) } : null
  })
}
