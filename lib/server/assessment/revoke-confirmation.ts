import 'server-only'

import { type CannotSignReason, canSignConfirmation } from '@/lib/domain/access/policies'
import { transition } from '@/lib/domain/assessment/confirmation-state'
import type { PatientId } from '@/lib/domain/shared/ids'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { closeWindows, findLiveProgramme } from '@/lib/server/assessment/programme-effects'
import type { Moment } from '@/lib/server/assessment/sign-confirmation'
import { findSigner } from '@/lib/server/assessment/signer'
import { audit } from '@/lib/server/audit/audit'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { findPatientHeading } from '@/lib/server/people/queries'
import { lockLog } from '@/lib/server/sessions/lock-log'

export type RevokeInput = { readonly patientId: PatientId; readonly version: number; readonly reason: string }
export type RevokeRefusal = 'not_found' | 'conflict' | 'transition_not_allowed' | CannotSignReason

/** Withdraws the confirmation for good. A programme on it stops in the same transaction, and nothing is due any more. */
export function revokeConfirmation(
  scope: Scope,
  input: RevokeInput,
  moment: Moment,
): Promise<Result<true, RevokeRefusal>> {
  return withScope(scope, async (tx): Promise<Result<true, RevokeRefusal>> => {
    const patient = await findPatientHeading(tx, scope, input.patientId)
    const signer = await findSigner(tx, scope)
    if (!patient || !signer) return refuse('not_found')
    const right = canSignConfirmation(signer, moment.today)
    if (!right.ok) return right
    await lockLog(tx, patient.id)
    const where = { clinicId: scope.clinicId, episodeId: patient.episode.id }
    const live = await tx.confirmation.findFirst({
      where: { ...where, state: { in: ['provisional', 'confirmed', 'suspended'] } },
      select: { id: true, state: true },
    })
    if (!live) return refuse('not_found')
    const next = transition(live.state, 'revoke')
    if (!next.ok) return next
    const changed = { stateChangedAt: new Date(moment.nowMs), version: { increment: 1 } }
    const { count } = await tx.confirmation.updateMany({
      where: { clinicId: scope.clinicId, id: live.id, version: input.version },
      data: { ...changed, state: next.value, stateReason: input.reason },
    })
    if (count !== 1) return refuse('conflict')
    const stopped = await stopProgramme(tx, scope, patient.episode.id, moment)
    await audit(tx, scope, {
      action: 'confirmation.revoke',
      subjectKind: 'confirmation',
      subjectId: live.id,
      patientId: patient.id,
      detail: { from: live.state, programmeStopped: stopped },
    })
    return ok(true)
  })
}

async function stopProgramme(tx: ScopedTx, scope: Scope, episodeId: string, moment: Moment): Promise<boolean> {
  const programme = await findLiveProgramme(tx, scope, episodeId)
  if (!programme) return false
  await tx.programme.updateMany({
    where: { clinicId: scope.clinicId, id: programme.id },
    data: {
      state: 'stopped',
      stateReason: 'confirmation_revoked',
      stateChangedAt: new Date(moment.nowMs),
      version: { increment: 1 },
    },
  })
  await closeWindows(tx, scope, programme.id, moment.today)
  return true
}
