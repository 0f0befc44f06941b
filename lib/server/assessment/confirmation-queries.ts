import 'server-only'

import { canSignConfirmation } from '@/lib/domain/access/policies'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { type AssessmentDraft, readFindingsColumn } from '@/lib/schemas/assessment'
import { findLiveProgramme } from '@/lib/server/assessment/programme-effects'
import { findSigner, type Signer } from '@/lib/server/assessment/signer'
import { type ConfirmationView, readStatement, STATEMENT_COLUMNS } from '@/lib/server/assessment/statement-view'
import { toPlainDateOrNull } from '@/lib/server/db/plain-date-column'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { findPatientHeading, type PatientHeading } from '@/lib/server/people/queries'

export type ConfirmationPage = {
  readonly patient: PatientHeading
  readonly draft: { readonly content: AssessmentDraft; readonly version: number } | null
  readonly confirmation: ConfirmationView | null
  readonly programmeState: string | null
  readonly signer: Signer
  readonly right: ReturnType<typeof canSignConfirmation>
  /** Colleagues with the right to confirm, for somebody who has none. */
  readonly colleagues: readonly string[]
}

/** What there is to sign, what is in force, and whether this person may. */
export function getConfirmationPage(
  scope: Scope,
  patientId: PatientId,
  today: PlainDate,
): Promise<ConfirmationPage | null> {
  return withScope(scope, async (tx) => {
    const patient = await findPatientHeading(tx, scope, patientId)
    const signer = await findSigner(tx, scope)
    if (!patient || !signer) return null
    const right = canSignConfirmation(signer, today)
    const draft = await tx.assessment.findFirst({
      where: { clinicId: scope.clinicId, episodeId: patient.episode.id, state: 'draft' },
      select: { findings: true, version: true },
    })
    return {
      patient,
      draft: draft ? { content: readFindingsColumn(draft.findings), version: draft.version } : null,
      confirmation: await findLatest(tx, scope, patient, today),
      programmeState: (await findLiveProgramme(tx, scope, patient.episode.id))?.state ?? null,
      signer,
      right,
      colleagues: right.ok ? [] : await findSigners(tx, scope, today),
    }
  })
}

async function findLatest(
  tx: ScopedTx,
  scope: Scope,
  patient: PatientHeading,
  today: PlainDate,
): Promise<ConfirmationView | null> {
  const row = await tx.confirmation.findFirst({
    where: { clinicId: scope.clinicId, episodeId: patient.episode.id },
    orderBy: [{ signedAt: 'desc' }, { id: 'desc' }],
    select: STATEMENT_COLUMNS,
  })
  return row && readStatement(row, today)
}

async function findSigners(tx: ScopedTx, scope: Scope, today: PlainDate): Promise<readonly string[]> {
  const rows = await tx.member.findMany({
    where: { clinicId: scope.clinicId, archivedAt: null, canConfirm: true, roles: { has: 'therapist' } },
    orderBy: { name: 'asc' },
    select: {
      name: true,
      canConfirm: true,
      registrationBody: true,
      registrationNumber: true,
      registrationExpiresOn: true,
      registrationCheckedById: true,
    },
  })
  return rows
    .filter(
      (row) =>
        canSignConfirmation({ ...row, registrationExpiresOn: toPlainDateOrNull(row.registrationExpiresOn) }, today).ok,
    )
    .map((row) => row.name)
}
