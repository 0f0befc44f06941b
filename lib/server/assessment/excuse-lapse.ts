import 'server-only'

import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'
import { changeWindow } from '@/lib/server/programmes/windows'

type Lapse = {
  readonly patientId: string
  readonly programmeId: string
  /** The first day without a confirmation. */
  readonly from: PlainDate
  readonly today: PlainDate
}

/** Between the day a confirmation ran out and the day it was signed again no session could begin: those days are excused, not missed. */
export async function excuseLapse(tx: ScopedTx, scope: Scope, lapse: Lapse): Promise<void> {
  const { from, today, ...own } = lapse
  if (from >= today) return
  const { clinicId } = scope
  const schedule = await tx.programmeWindow.findFirst({
    where: { clinicId, programmeId: own.programmeId, kind: 'active', endsOn: null },
    select: { revisionId: true, weekdays: true, sessionsPerDay: true },
  })
  if (!schedule) return
  await changeWindow(tx, { ...own, clinicId, schedule, kind: 'paused', from })
  await changeWindow(tx, { ...own, clinicId, schedule, kind: 'active', from: today })
}
