import type { Prisma } from '@/lib/server/db/generated/client'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import type { DemoData } from '@/prisma/seed/demo/demo-data'
import { accessDaysOf, monitoringOf } from '@/prisma/seed/demo/monitoring'

/** Days of use and minutes of monitoring. */
export async function writeMonitoring(tx: Prisma.TransactionClient, demo: DemoData): Promise<void> {
  const clinicId = demo.clinic.id
  await tx.accessDay.createMany({
    data: accessDaysOf(demo).map(({ localDay, ...row }) => ({ ...row, clinicId, localDay: toDateColumn(localDay) })),
  })
  await tx.monitoringEntry.createMany({
    data: monitoringOf(demo).map(({ doneOn, ...row }) => ({ ...row, clinicId, doneOn: toDateColumn(doneOn) })),
  })
}
