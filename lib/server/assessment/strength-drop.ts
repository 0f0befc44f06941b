import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import type { NeuroGrid } from '@/lib/domain/assessment/assessment'
import { strengthDrops } from '@/lib/domain/assessment/neuro-change'
import type { EpisodeId, PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { readFindingsColumn } from '@/lib/schemas/assessment'
import { findLiveProgramme } from '@/lib/server/assessment/programme-effects'
import { audit } from '@/lib/server/audit/audit'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'
import { firstOpenDay } from '@/lib/server/programmes/windows'
import { haltProgramme } from '@/lib/server/sessions/halt-programme'
import { lockLog } from '@/lib/server/sessions/lock-log'

type Examined = {
  readonly patientId: PatientId
  readonly episodeId: EpisodeId
  readonly neuro: NeuroGrid
  readonly today: PlainDate
}

/**
 * Strength that fell by a grade since the last signed assessment stops everything that stands on it, in the transaction that
 * writes the finding: programme and confirmation are suspended and the clinic is alerted (clinical.md 1.6, 2; hazard H07).
 * False when nothing fell, or nothing was running any more: an alert is raised once.
 */
export async function suspendOnStrengthDrop(tx: ScopedTx, scope: Scope, examined: Examined): Promise<boolean> {
  const { patientId, episodeId, neuro, today } = examined
  const before = await tx.assessment.findFirst({
    where: { clinicId: scope.clinicId, episodeId, state: 'signed' },
    orderBy: [{ signedAt: 'desc' }, { id: 'desc' }],
    select: { findings: true },
  })
  if (!before || strengthDrops(readFindingsColumn(before.findings).findings.neuro, neuro).length === 0) return false
  await lockLog(tx, patientId)
  const programme = await findLiveProgramme(tx, scope, episodeId)
  const isHalted =
    programme !== null &&
    (await haltProgramme(tx, scope, {
      programmeId: programme.id,
      state: 'suspended',
      reason: 'neuro_change',
      fromDay: await firstOpenDay(tx, patientId, today),
    }))
  const isSuspended = await suspendConfirmation(tx, scope, { patientId, episodeId })
  if (!isHalted && !isSuspended) return false
  await tx.alert.create({
    data: { id: uuidv7(), clinicId: scope.clinicId, patientId, kind: 'neuro_change', level: 'critical' },
  })
  return true
}

/** For a confirmation without a programme; with one it went the way of the programme already. */
async function suspendConfirmation(
  tx: ScopedTx,
  scope: Scope,
  { patientId, episodeId }: Pick<Examined, 'patientId' | 'episodeId'>,
): Promise<boolean> {
  const where = { clinicId: scope.clinicId, episodeId, state: 'confirmed' } as const
  const row = await tx.confirmation.findFirst({ where, select: { id: true } })
  if (!row) return false
  await tx.confirmation.updateMany({
    where: { ...where, id: row.id },
    data: {
      state: 'suspended',
      stateReason: 'neuro_change',
      stateChangedAt: new Date(),
      version: { increment: 1 },
    },
  })
  await audit(tx, scope, {
    action: 'confirmation.suspend',
    subjectKind: 'confirmation',
    subjectId: row.id,
    patientId,
    detail: { by: 'rules', reason: 'neuro_change' },
  })
  return true
}
