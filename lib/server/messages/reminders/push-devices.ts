import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import type { AuthSessionId, PatientId } from '@/lib/domain/shared/ids'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import type { PushSubscriptionInput } from '@/lib/schemas/push'
import { audit } from '@/lib/server/audit/audit'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { isPushService, pushSettings } from '@/lib/server/push/push-settings'

export type Device = { readonly patientId: PatientId; readonly authSessionId: AuthSessionId }

/** Notifications on this device from now on, in the place of what it had. Only services that we know are ever called. */
export function subscribeDevice(
  scope: Scope,
  { patientId, authSessionId }: Device,
  { endpoint, p256dh, auth }: PushSubscriptionInput,
  nowMs: number,
): Promise<Result<true, 'unknown_service'>> {
  const settings = pushSettings()
  if (settings === null || !isPushService(endpoint, settings.services)) {
    return Promise.resolve(refuse('unknown_service'))
  }
  return withScope(scope, async (tx) => {
    const own = { clinicId: scope.clinicId, patientId }
    await tx.pushSubscription.deleteMany({ where: { ...own, authSessionId } })
    await tx.pushSubscription.create({
      data: { ...own, id: uuidv7(), authSessionId, endpoint, p256dh, auth, addedAt: new Date(nowMs) },
      select: { id: true },
    })
    await audit(tx, scope, { action: 'reminders.notify', subjectKind: 'auth_session', subjectId: authSessionId })
    return ok(true)
  })
}

/** No more on this device. */
export function unsubscribeDevice(scope: Scope, { patientId, authSessionId }: Device): Promise<void> {
  return withScope(scope, async (tx) => {
    const where = { clinicId: scope.clinicId, patientId, authSessionId }
    const { count } = await tx.pushSubscription.deleteMany({ where })
    if (count === 0) return
    await audit(tx, scope, { action: 'reminders.notify_not', subjectKind: 'auth_session', subjectId: authSessionId })
  })
}

/** How many devices of a patient take notifications, and whether this one does. */
export async function countDevices(tx: ScopedTx, own: { readonly clinicId: string } & Device) {
  const rows = await tx.pushSubscription.findMany({
    where: { clinicId: own.clinicId, patientId: own.patientId },
    select: { authSessionId: true },
  })
  return { devices: rows.length, isOnHere: rows.some(({ authSessionId }) => authSessionId === own.authSessionId) }
}
