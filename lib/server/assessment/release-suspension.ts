import 'server-only'

import { type CannotSignReason, canSignConfirmation } from '@/lib/domain/access/policies'
import { effectiveState } from '@/lib/domain/assessment/confirmation-state'
import { isNeuroExamComplete } from '@/lib/domain/assessment/neuro-exam'
import { decideTransition, type TransitionRefusal } from '@/lib/domain/programmes/programme-state'
import type { PatientId, ProgrammeId } from '@/lib/domain/shared/ids'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { readFindingsColumn } from '@/lib/schemas/assessment'
import { findLiveProgramme, reopenWindow } from '@/lib/server/assessment/programme-effects'
import type { Moment } from '@/lib/server/assessment/sign-confirmation'
import { findSigner } from '@/lib/server/assessment/signer'
import { audit } from '@/lib/server/audit/audit'
import { toPlainDate } from '@/lib/server/db/plain-date-column'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { findPatientHeading } from '@/lib/server/people/queries'

export type ReleaseRefusal = 'not_found' | 'conflict' | 'no_fresh_confirmation' | CannotSignReason | TransitionRefusal

/**
 * Lets a suspended programme run again, from today on. Only somebody who may confirm, and only on a confirmation that was
 * signed after the suspension with the full screen and the whole neurological examination (clinical.md 2.2.6).
 */
export function releaseSuspension(
  scope: Scope,
  patientId: PatientId,
  moment: Moment,
): Promise<Result<ProgrammeId, ReleaseRefusal>> {
  return withScope(scope, async (tx): Promise<Result<ProgrammeId, ReleaseRefusal>> => {
    const patient = await findPatientHeading(tx, scope, patientId)
    const signer = await findSigner(tx, scope)
    if (!patient || !signer) return refuse('not_found')
    const right = canSignConfirmation(signer, moment.today)
    if (!right.ok) return right
    const programme = await findLiveProgramme(tx, scope, patient.episode.id)
    if (programme?.state !== 'suspended') return refuse('not_found')
    const isFresh = await hasFreshConfirmation(tx, scope, patient.episode.id, programme.stateChangedAt, moment)
    if (!isFresh) return refuse('no_fresh_confirmation')
    const move = { state: programme.state, event: 'clear', by: 'clinician', confirmationState: 'confirmed' } as const
    const next = decideTransition(move)
    if (!next.ok) return next
    const { count } = await tx.programme.updateMany({
      where: { clinicId: scope.clinicId, id: programme.id, version: programme.version },
      data: {
        state: next.value,
        stateReason: null,
        stateChangedAt: new Date(moment.nowMs),
        version: { increment: 1 },
      },
    })
    if (count !== 1) return refuse('conflict')
    await reopenWindow(tx, scope, programme.id, moment.today)
    const subject = { subjectKind: 'programme', subjectId: programme.id, patientId }
    await audit(tx, scope, { ...subject, action: 'programme.release' })
    return ok(programme.id as ProgrammeId)
  })
}

async function hasFreshConfirmation(
  tx: ScopedTx,
  scope: Scope,
  episodeId: string,
  suspendedAt: Date,
  { today }: Moment,
): Promise<boolean> {
  const row = await tx.confirmation.findFirst({
    where: { clinicId: scope.clinicId, episodeId, state: 'confirmed', signedAt: { gt: suspendedAt } },
    select: { expiresOn: true, assessment: { select: { findings: true } } },
  })
  if (!row || effectiveState('confirmed', toPlainDate(row.expiresOn), today) !== 'confirmed') return false
  return isNeuroExamComplete(readFindingsColumn(row.assessment.findings).findings.neuro)
}
