import 'server-only'

import type { AlertOutcome } from '@/lib/domain/progress/alert-outcome'
import type { PatientId } from '@/lib/domain/shared/ids'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import { type Scope, withScope } from '@/lib/server/db/scope'

export type AcknowledgeInput = {
  readonly patientId: PatientId
  readonly alertId: string
  readonly version: number
  readonly outcomeKind: AlertOutcome
  /** What was done about it, in the therapist's words. */
  readonly outcome: string
}

/** A named person has looked at an alert and says what came of it. Once said it stays: a second one is a conflict. */
export async function acknowledgeAlert(
  scope: Scope,
  { patientId, alertId, version, outcomeKind, outcome }: AcknowledgeInput,
  atMs: number,
): Promise<Result<true, 'not_found' | 'conflict'>> {
  return withScope(scope, async (tx) => {
    const alert = await tx.alert.findFirst({ where: { id: alertId, patientId }, select: { kind: true } })
    if (!alert) return refuse('not_found')
    const written = await tx.alert.updateMany({
      where: { id: alertId, patientId, version, acknowledgedAt: null },
      data: {
        acknowledgedById: scope.actorId,
        acknowledgedAt: new Date(atMs),
        outcomeKind,
        outcome,
        version: { increment: 1 },
      },
    })
    if (written.count !== 1) return refuse('conflict')
    await audit(tx, scope, {
      action: 'alert.acknowledge',
      subjectKind: 'alert',
      subjectId: alertId,
      patientId,
      detail: { kind: alert.kind },
    })
    return ok(true)
  })
}

export type Acknowledged = { readonly by: string; readonly atMs: number }

/** For whoever came second: who has looked at an alert, and when; null while nobody has. */
export function getAcknowledged(scope: Scope, alertId: string): Promise<Acknowledged | null> {
  return withScope(scope, async (tx) => {
    const alert = await tx.alert.findFirst({
      where: { clinicId: scope.clinicId, id: alertId },
      select: { acknowledgedById: true, acknowledgedAt: true },
    })
    if (!alert?.acknowledgedAt || alert.acknowledgedById === null) return null
    const member = await tx.member.findFirst({
      where: { clinicId: scope.clinicId, id: alert.acknowledgedById },
      select: { name: true },
    })
    return member && { by: member.name, atMs: alert.acknowledgedAt.getTime() }
  })
}
