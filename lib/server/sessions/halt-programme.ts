import 'server-only'

import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { audit } from '@/lib/server/audit/audit'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'

export type Halt = {
  readonly programmeId: string
  /** Whose it is, where the scope does not say. */
  readonly patientId?: PatientId
  readonly state: 'suspended' | 'paused'
  readonly reason: 'red_flag' | 'neuro_change' | 'two_reds' | 'conflict'
  /** From this local day on nothing counts as missed. */
  readonly fromDay: PlainDate
}

/**
 * Stops a programme for safety: the one change to it that a patient's report may cause. A suspension takes the confirmation with
 * it (clinical.md 1.6, 2.2). False when it was stopped already.
 */
export async function haltProgramme(tx: ScopedTx, scope: Scope, halt: Halt): Promise<boolean> {
  const isSuspension = halt.state === 'suspended'
  const rows = await tx.$queryRaw<{ halted: boolean }[]>`
    select app.halt_programme(${halt.programmeId}::uuid, ${halt.state}::programme_state, ${halt.reason},
      ${halt.fromDay}::date, ${isSuspension}) as halted`
  if (!rows[0]?.halted) return false
  await audit(tx, scope, {
    action: isSuspension ? 'programme.suspend' : 'programme.pause',
    subjectKind: 'programme',
    subjectId: halt.programmeId,
    patientId: halt.patientId ?? null,
    detail: { by: 'rules', reason: halt.reason },
  })
  return true
}

/** Programmes of the scope's patient that are under way. */
export async function liveProgrammeIds(tx: ScopedTx, scope: Scope): Promise<string[]> {
  const rows = await tx.programme.findMany({
    where: { clinicId: scope.clinicId, patientId: patientOf(scope), state: { in: ['active', 'paused'] } },
    select: { id: true },
  })
  return rows.map((row) => row.id)
}

/** Session commands run in a patient's own scope only. */
export function patientOf(scope: Scope): NonNullable<Scope['patientId']> {
  if (scope.patientId === null) throw new Error('A session command needs a patient scope')
  return scope.patientId
}
