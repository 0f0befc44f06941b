import 'server-only'

import { EVERY_WEEKDAY, type ReminderPlan, WEEKLY_CAP_USUAL } from '@/lib/domain/messages/session-reminders'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { hasMail } from '@/lib/server/mail/mail-settings'
import { type DeliveryLine, readDeliveryLog } from '@/lib/server/messages/reminders/delivery-log'
import { type PlanRow, planOf } from '@/lib/server/messages/reminders/reminder-plan'
import { patientOf } from '@/lib/server/sessions/halt-programme'

export type OwnReminders = {
  /** Confirmed, and letters are sent from here; null where reminders cannot go by e-mail. */
  readonly address: string | null
  readonly byEmail: boolean
  readonly plan: ReminderPlan
  /** The patient's own; null while it is the clinic's. */
  readonly ownZone: string | null
  readonly log: readonly DeliveryLine[]
}

const NOTHING_CHOSEN: PlanRow = {
  ...{ sessionMinutes: [], weekdays: EVERY_WEEKDAY, repeatHours: null, weeklyCap: WEEKLY_CAP_USUAL, timeZone: null },
  ...{ quietFrom: null, quietUntil: null, awayFrom: null, awayTo: null },
}

export function getOwnReminders(scope: Scope, clinicZone: string): Promise<OwnReminders> {
  return withScope(scope, async (tx) => {
    const own = { clinicId: scope.clinicId, patientId: patientOf(scope) }
    const email = await tx.patientEmail.findFirst({ where: own, select: { address: true, confirmedAt: true } })
    const wish = await tx.reminderWish.findFirst({
      where: own,
      select: {
        ...{ sessionEmail: true, sessionMinutes: true, weekdays: true, quietFrom: true, quietUntil: true },
        ...{ awayFrom: true, awayTo: true, repeatHours: true, weeklyCap: true, timeZone: true },
      },
    })
    return {
      address: hasMail() && email?.confirmedAt ? email.address : null,
      byEmail: wish?.sessionEmail ?? false,
      plan: planOf(wish ?? NOTHING_CHOSEN, clinicZone),
      ownZone: wish?.timeZone ?? null,
      log: await readDeliveryLog(tx, own),
    }
  })
}
