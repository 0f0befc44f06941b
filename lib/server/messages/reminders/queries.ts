import 'server-only'

import type { DeliveryFailure, DeliveryState } from '@/lib/domain/messages/delivery'
import { MORNING_MINUTE_USUAL } from '@/lib/domain/sessions/morning-letter'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { hasMail } from '@/lib/server/mail/mail-settings'
import { patientOf } from '@/lib/server/sessions/halt-programme'

export type DeliveryLine = {
  readonly id: string
  readonly kind: 'confirm_address' | 'next_morning'
  readonly state: DeliveryState
  /** When it came to this state; of what waits, when it began to. */
  readonly at: Date
  readonly failure: DeliveryFailure | null
}

export type ReminderSettings = {
  /** Whether this installation sends letters at all. */
  readonly hasMail: boolean
  readonly address: string | null
  readonly isConfirmed: boolean
  readonly wantsMorning: boolean
  readonly morningMinute: number
  /** The latest first. */
  readonly log: readonly DeliveryLine[]
}

const LOG_LINES = 10

export function getReminderSettings(scope: Scope): Promise<ReminderSettings> {
  return withScope(scope, async (tx) => {
    const own = { clinicId: scope.clinicId, patientId: patientOf(scope) }
    const email = await tx.patientEmail.findFirst({ where: own, select: { address: true, confirmedAt: true } })
    const wish = await tx.reminderWish.findFirst({ where: own, select: { morningEmail: true, morningMinute: true } })
    const rows = await tx.reminderDelivery.findMany({
      where: own,
      orderBy: [{ queuedAt: 'desc' }, { id: 'desc' }],
      take: LOG_LINES,
      select: { id: true, kind: true, state: true, queuedAt: true, endedAt: true, failure: true },
    })
    return {
      hasMail: hasMail(),
      address: email?.address ?? null,
      isConfirmed: email?.confirmedAt != null,
      wantsMorning: wish?.morningEmail ?? false,
      morningMinute: wish?.morningMinute ?? MORNING_MINUTE_USUAL,
      log: rows.map(({ queuedAt, endedAt, failure, ...row }) => ({
        ...row,
        at: endedAt ?? queuedAt,
        // What the check constraint lets through and a rule wrote.
        failure: failure as DeliveryFailure | null,
      })),
    }
  })
}

/** Whether that very address still waits for its confirmation. */
export function isToConfirm(scope: Scope, emailId: string): Promise<boolean> {
  return withScope(scope, async (tx) => {
    const own = { clinicId: scope.clinicId, patientId: patientOf(scope) }
    return (await tx.patientEmail.count({ where: { ...own, id: emailId, confirmedAt: null } })) > 0
  })
}

/** Whether the last letter failed: said where the patient comes by, not only where letters are chosen. */
export function lastLetterFailed(scope: Scope): Promise<boolean> {
  return withScope(scope, async (tx) => {
    const own = { clinicId: scope.clinicId, patientId: patientOf(scope) }
    const orderBy = [{ queuedAt: 'desc' as const }, { id: 'desc' as const }]
    const last = await tx.reminderDelivery.findFirst({ where: own, orderBy, select: { state: true } })
    return last?.state === 'failed'
  })
}
