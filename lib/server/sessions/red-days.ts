import 'server-only'

import type { PatientId } from '@/lib/domain/shared/ids'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'
import { toDateColumn, toPlainDate } from '@/lib/server/db/plain-date-column'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'

/** Local days of the patient's other red sessions within so many days on either side, the day itself counted; one entry a session. */
export async function otherRedDays(
  tx: ScopedTx,
  scope: Scope,
  asked: {
    readonly patientId: PatientId
    readonly day: PlainDate
    readonly exceptSessionId: string
    readonly withinDays: number
  },
): Promise<PlainDate[]> {
  const { patientId, day, exceptSessionId, withinDays } = asked
  const rows = await tx.session.findMany({
    where: {
      clinicId: scope.clinicId,
      patientId,
      id: { not: exceptSessionId },
      localDay: { gte: toDateColumn(addDays(day, 1 - withinDays)), lte: toDateColumn(addDays(day, withinDays - 1)) },
      checkIn: { responseColour: { in: ['red', 'red_flag'] } },
    },
    select: { localDay: true },
  })
  return rows.map((row) => toPlainDate(row.localDay))
}
