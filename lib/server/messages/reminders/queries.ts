import 'server-only'

import { MORNING_MINUTE_USUAL } from '@/lib/domain/sessions/morning-letter'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { hasMail } from '@/lib/server/mail/mail-settings'
import { type DeliveryLine, readDeliveryLog } from '@/lib/server/messages/reminders/delivery-log'
import { patientOf } from '@/lib/server/sessions/halt-programme'

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

export function getReminderSettings(scope: Scope): Promise<ReminderSettings> {
  return withScope(scope, async (tx) => {
    const own = { clinicId: scope.clinicId, patientId: patientOf(scope) }
    const email = await tx.patientEmail.findFirst({ where: own, select: { address: true, confirmedAt: true } })
    const wish = await tx.reminderWish.findFirst({ where: own, select: { morningEmail: true, morningMinute: true } })
    return {
      hasMail: hasMail(),
      address: email?.address ?? null,
      isConfirmed: email?.confirmedAt != null,
      wantsMorning: wish?.morningEmail ?? false,
      morningMinute: wish?.morningMinute ?? MORNING_MINUTE_USUAL,
      log: await readDeliveryLog(tx, own),
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
