import 'server-only'

import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'
import { toDateColumn, toPlainDate } from '@/lib/server/db/plain-date-column'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'
import { patientOf } from '@/lib/server/sessions/halt-programme'

const WEEK_BEFORE = 6

/** Local days of the patient's other red sessions within a week on either side; one entry a session. */
export async function otherRedDays(
  tx: ScopedTx,
  scope: Scope,
  { day, exceptSessionId }: { readonly day: PlainDate; readonly exceptSessionId: string },
): Promise<PlainDate[]> {
  const rows = await tx.session.findMany({
    where: {
      clinicId: scope.clinicId,
      patientId: patientOf(scope),
      id: { not: exceptSessionId },
      localDay: { gte: toDateColumn(addDays(day, -WEEK_BEFORE)), lte: toDateColumn(addDays(day, WEEK_BEFORE)) },
      checkIn: { responseColour: { in: ['red', 'red_flag'] } },
    },
    select: { localDay: true },
  })
  return rows.map((row) => toPlainDate(row.localDay))
}
