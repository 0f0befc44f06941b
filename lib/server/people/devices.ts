import 'server-only'

import type { AuthSessionId, PatientId } from '@/lib/domain/shared/ids'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import { type Scope, withScope } from '@/lib/server/db/scope'

export type Device = {
  readonly id: AuthSessionId
  /** What the device calls itself, for example "Chrome on Android". */
  readonly label: string
  readonly firstSeenAt: Date
  readonly lastSeenAt: Date
}

/** The devices on which a patient is signed in, the last used first. A patient's scope sees only their own. */
export function listDevices(scope: Scope, patientId: PatientId, nowMs: number): Promise<Device[]> {
  return withScope(scope, async (tx) => {
    const rows = await tx.authSession.findMany({
      where: { clinicId: scope.clinicId, patientId, revokedAt: null, idleExpiresAt: { gt: new Date(nowMs) } },
      orderBy: { lastSeenAt: 'desc' },
      select: { id: true, deviceLabel: true, createdAt: true, lastSeenAt: true },
    })
    return rows.map((row) => ({
      id: row.id as AuthSessionId,
      label: row.deviceLabel,
      firstSeenAt: row.createdAt,
      lastSeenAt: row.lastSeenAt,
    }))
  })
}

/** Signs a device out at once. One that is signed out already, or not this patient's, is the same answer. */
export function revokeDevice(
  scope: Scope,
  input: { readonly patientId: PatientId; readonly deviceId: AuthSessionId },
  nowMs: number,
): Promise<Result<true, 'not_found'>> {
  return withScope(scope, async (tx) => {
    const { count } = await tx.authSession.updateMany({
      where: { clinicId: scope.clinicId, patientId: input.patientId, id: input.deviceId, revokedAt: null },
      data: { revokedAt: new Date(nowMs) },
    })
    if (count === 0) return refuse('not_found')
    await audit(tx, scope, {
      action: 'device.revoke',
      subjectKind: 'auth_session',
      subjectId: input.deviceId,
      patientId: input.patientId,
    })
    return ok(true)
  })
}
