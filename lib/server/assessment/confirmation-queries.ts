import 'server-only'

import { canSignConfirmation } from '@/lib/domain/access/policies'
import { type ConfirmationState, effectiveState } from '@/lib/domain/assessment/confirmation-state'
import {
  CONDITIONS,
  CONFIRMATION_BASES,
  type Condition,
  type ConfirmationBasis,
  NERVE_ROOTS,
} from '@/lib/domain/assessment/vocabulary'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { type AssessmentDraft, readFindingsColumn } from '@/lib/schemas/assessment'
import { findLiveProgramme } from '@/lib/server/assessment/programme-effects'
import { findSigner, type Signer } from '@/lib/server/assessment/signer'
import { toPlainDate, toPlainDateOrNull } from '@/lib/server/db/plain-date-column'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { findPatientHeading, type PatientHeading } from '@/lib/server/people/queries'

export type ConfirmationView = {
  readonly version: number
  /** As of today: twelve weeks may be over before anything has written it down. */
  readonly state: ConfirmationState
  readonly isLive: boolean
  readonly conditions: readonly Condition[]
  readonly primaryCondition: Condition | null
  readonly roots: readonly string[]
  readonly basis: ConfirmationBasis | null
  readonly reasoning: string
  readonly signerName: string
  readonly signerProfession: string
  readonly registrationBody: string
  readonly registrationNumber: string
  readonly signedAtMs: number
  readonly expiresOn: PlainDate
  readonly contentHash: string
  readonly stateReason: string | null
}

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
    select: {
      version: true,
      state: true,
      conditions: true,
      primaryCondition: true,
      roots: true,
      basis: true,
      reasoning: true,
      signerName: true,
      signerProfession: true,
      registrationBody: true,
      registrationNumber: true,
      signedAt: true,
      expiresOn: true,
      contentHash: true,
      stateReason: true,
    },
  })
  if (!row) return null
  const { signedAt, contentHash, ...statement } = row
  const expiresOn = toPlainDate(row.expiresOn)
  return {
    ...statement,
    state: effectiveState(row.state, expiresOn, today),
    isLive: ['provisional', 'confirmed', 'suspended'].includes(row.state),
    conditions: CONDITIONS.filter((condition) => row.conditions.includes(condition)),
    primaryCondition: CONDITIONS.find((condition) => condition === row.primaryCondition) ?? null,
    roots: NERVE_ROOTS.filter((root) => row.roots.includes(root)),
    basis: CONFIRMATION_BASES.find((basis) => basis === row.basis) ?? null,
    signedAtMs: signedAt.getTime(),
    expiresOn,
    contentHash: Buffer.from(contentHash).toString('hex'),
  }
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
    },
  })
  return rows
    .filter(
      (row) =>
        canSignConfirmation({ ...row, registrationExpiresOn: toPlainDateOrNull(row.registrationExpiresOn) }, today).ok,
    )
    .map((row) => row.name)
}
