import 'server-only'

import type { DeliveryFailure, DeliveryState } from '@/lib/domain/messages/delivery'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { ReminderChannel, ReminderKind } from '@/lib/server/db/generated/enums'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'

export type DeliveryLine = {
  readonly id: string
  readonly kind: ReminderKind
  readonly channel: ReminderChannel
  readonly state: DeliveryState
  /** When it came to this state; of what waits, when it began to. */
  readonly at: Date
  readonly openedAt: Date | null
  readonly failure: DeliveryFailure | null
}
type Whose = { readonly clinicId: string; readonly patientId: PatientId }

const LOG_LINES = 10
/** Longer ago than that it says nothing of today. */
const FAILED_WITHIN_MS = 7 * 86_400_000

/** What was sent to a patient, the latest first; for the patient and for the clinic. */
export async function readDeliveryLog(tx: ScopedTx, { clinicId, patientId }: Whose): Promise<DeliveryLine[]> {
  const rows = await tx.reminderDelivery.findMany({
    where: { clinicId, patientId },
    orderBy: [{ queuedAt: 'desc' }, { id: 'desc' }],
    take: LOG_LINES,
    select: {
      ...{ id: true, kind: true, channel: true, state: true, queuedAt: true, endedAt: true, failure: true },
      openedAt: true,
    },
  })
  return rows.map(({ queuedAt, endedAt, failure, ...row }) => ({
    ...row,
    at: endedAt ?? queuedAt,
    // What the check constraint lets through and a rule wrote.
    failure: failure as DeliveryFailure | null,
  }))
}

export function getDeliveryLog(scope: Scope, patientId: PatientId): Promise<DeliveryLine[]> {
  return withScope(scope, (tx) => readDeliveryLog(tx, { clinicId: scope.clinicId, patientId }))
}

/** Whether the last of any channel failed: said where people come by, not only where letters are chosen. */
export function lastDeliveryFailed(scope: Scope, patientId: PatientId, nowMs: number): Promise<boolean> {
  return withScope(scope, async (tx) => {
    const rows = await tx.reminderDelivery.findMany({
      where: {
        ...{ clinicId: scope.clinicId, patientId, state: { in: ['sent', 'failed'] } },
        queuedAt: { gt: new Date(nowMs - FAILED_WITHIN_MS) },
      },
      orderBy: [{ channel: 'asc' }, { queuedAt: 'desc' }, { id: 'desc' }],
      distinct: ['channel'],
      select: { state: true },
    })
    return rows.some(({ state }) => state === 'failed')
  })
}
