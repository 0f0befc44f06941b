import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { type CannotSignReason, canSignConfirmation } from '@/lib/domain/access/policies'
import { confirmationExpiresOn } from '@/lib/domain/assessment/confirmation-state'
import { decideSigning, type SigningRefusal } from '@/lib/domain/assessment/sign-confirmation'
import type { ConfirmationBasis } from '@/lib/domain/assessment/vocabulary'
import type { ConfirmationId, PatientId } from '@/lib/domain/shared/ids'
import { ageOn, type PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { type AssessmentDraft, readFindingsColumn } from '@/lib/schemas/assessment'
import { findingsColumns, labelsOf } from '@/lib/server/assessment/commands'
import { contentHash } from '@/lib/server/assessment/content-hash'
import { excuseLapse } from '@/lib/server/assessment/excuse-lapse'
import { findLiveProgramme } from '@/lib/server/assessment/programme-effects'
import { findSigner, type Signer, signoffOf } from '@/lib/server/assessment/signer'
import { suspendOnStrengthDrop } from '@/lib/server/assessment/strength-drop'
import { audit } from '@/lib/server/audit/audit'
import { toDateColumn, toPlainDate } from '@/lib/server/db/plain-date-column'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { clinicRules } from '@/lib/server/people/clinic-rules'
import { findPatientHeading, type PatientHeading } from '@/lib/server/people/queries'
import { readPicture } from '@/lib/server/programmes/picture'
import { recheckProgramme } from '@/lib/server/programmes/recheck-programme'
import { lockLog } from '@/lib/server/sessions/lock-log'

export type SignInput = {
  readonly patientId: PatientId
  /** Of the draft that the signer read. */
  readonly version: number
  readonly basis: ConfirmationBasis
  readonly reasoning: string
}
export type Moment = { readonly nowMs: number; readonly today: PlainDate }
export type SignRefusal = 'not_found' | 'no_draft' | 'conflict' | 'strength_dropped' | CannotSignReason | SigningRefusal
export type Signed = { readonly id: ConfirmationId; readonly state: 'confirmed' | 'provisional' }

const LIVE = ['provisional', 'confirmed', 'suspended'] as const

/**
 * One transaction: the draft becomes a signed assessment, the statement is written with its hash, and a confirmation before it
 * ends as superseded. The database checks once more that no programme stands without one. Who signs has just given their
 * password (the action asks).
 */
export async function signConfirmation(
  scope: Scope,
  input: SignInput,
  moment: Moment,
): Promise<Result<Signed, SignRefusal>> {
  const { rules } = await clinicRules(scope, moment.nowMs)
  return withScope(scope, async (tx): Promise<Result<Signed, SignRefusal>> => {
    const patient = await findPatientHeading(tx, scope, input.patientId)
    const signer = await findSigner(tx, scope)
    if (!patient || !signer) return refuse('not_found')
    const right = canSignConfirmation(signer, moment.today)
    if (!right.ok) return right
    await lockLog(tx, patient.id)
    const row = await findDraft(tx, scope, patient)
    if (!row) return refuse('no_draft')
    if (row.version !== input.version) return refuse('conflict')

    const stored = readFindingsColumn(row.findings)
    const draft = { ...stored, findings: { ...stored.findings, reasoning: input.reasoning } }
    const { neuro } = draft.findings
    const examined = { patientId: patient.id, episodeId: patient.episode.id, neuro, today: moment.today }
    // A draft that was kept without acting on it: what fell stops first, and the signature that releases it is a second one.
    if (await suspendOnStrengthDrop(tx, scope, examined)) return refuse('strength_dropped')
    const live = await findLive(tx, scope, patient)
    const programme = await findLiveProgramme(tx, scope, patient.episode.id)
    const decision = decideSigning({
      findings: draft.findings,
      ageYears: ageOn(patient.dateOfBirth, moment.today),
      signoff: signoffOf(signer, input, moment.today),
      liveState: live?.state ?? null,
      programme: programme === null ? 'none' : programme.state === 'suspended' ? 'suspended' : 'running',
    })
    if (!decision.ok) return decision
    const before = await readPicture(tx, patient.id, moment.today)
    if (!(await signAssessment(tx, { ...row, draft }, moment))) return refuse('conflict')
    if (live && !(await supersede(tx, scope, live, moment))) return refuse('conflict')
    const { id, hash } = await insertConfirmation(
      tx,
      scope,
      { patient, signer, input, draft, moment, assessmentId: row.id, validDays: rules.confirmationDays },
      decision.value,
    )
    if (live && programme) {
      const lapse = { patientId: patient.id, programmeId: programme.id, from: live.expiresOn, today: moment.today }
      await excuseLapse(tx, scope, lapse)
    }
    await audit(tx, scope, {
      action: 'confirmation.sign',
      subjectKind: 'confirmation',
      subjectId: id,
      patientId: patient.id,
      detail: { state: decision.value, basis: input.basis, superseded: live?.state ?? 'none', hash },
    })
    if (!('missing' in before)) {
      await recheckProgramme(tx, scope, { patientId: patient.id, before, today: moment.today, atMs: moment.nowMs })
    }
    return ok({ id, state: decision.value })
  })
}

function findDraft(tx: ScopedTx, scope: Scope, patient: PatientHeading) {
  return tx.assessment.findFirst({
    where: { clinicId: scope.clinicId, episodeId: patient.episode.id, state: 'draft' },
    select: { id: true, version: true, findings: true },
  })
}

async function findLive(tx: ScopedTx, scope: Scope, patient: PatientHeading) {
  const row = await tx.confirmation.findFirst({
    where: { clinicId: scope.clinicId, episodeId: patient.episode.id, state: { in: [...LIVE] } },
    select: { id: true, version: true, state: true, expiresOn: true },
  })
  const state = LIVE.find((known) => known === row?.state)
  return row && state ? { id: row.id, version: row.version, state, expiresOn: toPlainDate(row.expiresOn) } : null
}

type DraftRow = { readonly id: string; readonly version: number; readonly draft: AssessmentDraft }

async function signAssessment(
  tx: ScopedTx,
  { id, version, draft }: DraftRow,
  { nowMs, today }: Moment,
): Promise<boolean> {
  const { count } = await tx.assessment.updateMany({
    where: { id, version, state: 'draft' },
    data: {
      ...findingsColumns(draft),
      state: 'signed',
      signedAt: new Date(nowMs),
      assessedOn: toDateColumn(today),
      version: { increment: 1 },
    },
  })
  return count === 1
}

async function supersede(
  tx: ScopedTx,
  scope: Scope,
  live: { readonly id: string; readonly version: number },
  { nowMs }: Moment,
): Promise<boolean> {
  const { count } = await tx.confirmation.updateMany({
    where: { clinicId: scope.clinicId, id: live.id, version: live.version },
    data: {
      state: 'expired',
      stateReason: 'superseded',
      stateChangedAt: new Date(nowMs),
      version: { increment: 1 },
    },
  })
  return count === 1
}

type Statement = {
  readonly patient: PatientHeading
  readonly signer: Signer
  readonly input: SignInput
  readonly draft: AssessmentDraft
  readonly moment: Moment
  readonly assessmentId: string
  /** From the clinic's rules. */
  readonly validDays: number
}

async function insertConfirmation(
  tx: ScopedTx,
  scope: Scope,
  { patient, signer, input, draft, moment, assessmentId, validDays }: Statement,
  state: 'confirmed' | 'provisional',
): Promise<{ readonly id: ConfirmationId; readonly hash: string }> {
  const id = uuidv7() as ConfirmationId
  const { findings } = draft
  const signedAt = new Date(moment.nowMs)
  const statement = {
    ...labelsOf(findings),
    primaryCondition: findings.primaryCondition ?? '',
    basis: input.basis,
    reasoning: input.reasoning,
    signerName: signer.name,
    signerProfession: signer.profession ?? '',
    registrationBody: signer.registrationBody ?? '',
    registrationNumber: signer.registrationNumber ?? '',
  }
  const hash = contentHash({ ...statement, signedAt: signedAt.toISOString(), findings })
  await tx.confirmation.create({
    data: {
      ...statement,
      id,
      clinicId: scope.clinicId,
      patientId: patient.id,
      episodeId: patient.episode.id,
      assessmentId,
      state,
      stateChangedAt: signedAt,
      signedById: scope.actorId,
      signedAt,
      expiresOn: toDateColumn(confirmationExpiresOn(moment.today, validDays)),
      contentHash: hash,
    },
    select: { id: true },
  })
  return { id, hash: Buffer.from(hash).toString('hex') }
}
