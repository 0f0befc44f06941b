import 'server-only'

import { EVERY_WEEKDAY, type ReminderPlan, WEEKLY_CAP_USUAL } from '@/lib/domain/messages/session-reminders'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { hasMail } from '@/lib/server/mail/mail-settings'
import { type DeliveryLine, readDeliveryLog } from '@/lib/server/messages/reminders/delivery-log'
import { countDevices, type Device } from '@/lib/server/messages/reminders/push-devices'
import { type PlanRow, planOf } from '@/lib/server/messages/reminders/reminder-plan'
import { pushSettings } from '@/lib/server/push/push-settings'
import { patientOf } from '@/lib/server/sessions/halt-programme'

export type OwnReminders = {
  /** Confirmed, and letters are sent from here; null where reminders cannot go by e-mail. */
  readonly address: string | null
  readonly byEmail: boolean
  /** What this browser is given to know us by, and who takes notifications; null where none are sent from here. */
  readonly push: { readonly openKey: string; readonly devices: number; readonly isOnHere: boolean } | null
  readonly plan: ReminderPlan
  /** The patient's own; null while it is the clinic's. */
  readonly ownZone: string | null
  readonly log: readonly DeliveryLine[]
}

const NOTHING_CHOSEN: PlanRow = {
  ...{ sessionMinutes: [], weekdays: EVERY_WEEKDAY, repeatHours: null, weeklyCap: WEEKLY_CAP_USUAL, timeZone: null },
  ...{ quietFrom: null, quietUntil: null, awayFrom: null, awayTo: null },
}

export function getOwnReminders(scope: Scope, device: Device, clinicZone: string): Promise<OwnReminders> {
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
    const openKey = pushSettings()?.key.open ?? null
    return {
      address: hasMail() && email?.confirmedAt ? email.address : null,
      byEmail: wish?.sessionEmail ?? false,
      push: openKey === null ? null : { openKey, ...(await countDevices(tx, { ...own, ...device })) },
      plan: planOf(wish ?? NOTHING_CHOSEN, clinicZone),
      ownZone: wish?.timeZone ?? null,
      log: await readDeliveryLog(tx, own),
    }
  })
}
