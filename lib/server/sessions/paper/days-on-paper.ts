import 'server-only'

import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { toDateColumn, toPlainDate } from '@/lib/server/db/plain-date-column'
import type { ScopedTx } from '@/lib/server/db/scope'

/** The days from one on whose log was kept on paper, at least in part. */
export async function daysOnPaper(
  tx: ScopedTx,
  own: { readonly clinicId: string; readonly patientId: string },
  from: PlainDate,
): Promise<ReadonlySet<PlainDate>> {
  const rows = await tx.session.findMany({
    where: { ...own, source: 'paper', localDay: { gte: toDateColumn(from) } },
    distinct: ['localDay'],
    select: { localDay: true },
  })
  return new Set(rows.map(({ localDay }) => toPlainDate(localDay)))
}
