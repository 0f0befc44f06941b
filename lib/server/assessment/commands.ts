import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import type { AssessmentFindings } from '@/lib/domain/assessment/assessment'
import { futureDates } from '@/lib/domain/assessment/findings-checks'
import { modifiersInForce } from '@/lib/domain/assessment/modifiers'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse, refuseWith } from '@/lib/domain/shared/result'
import { type AssessmentDraft, writeFindingsColumn } from '@/lib/schemas/assessment'
import { suspendOnStrengthDrop } from '@/lib/server/assessment/strength-drop'
import { audit } from '@/lib/server/audit/audit'
import type { Prisma } from '@/lib/server/db/generated/client'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { findPatientHeading, type PatientHeading } from '@/lib/server/people/queries'

export type SaveDraftInput = {
  readonly patientId: PatientId
  /** 0 when no draft had been saved yet. */
  readonly version: number
  readonly draft: AssessmentDraft
}
/** `dates_in_future` names the fields. */
export type SaveDraftAnswer = Result<{ readonly version: number }, 'not_found' | 'conflict'> | DatesInFuture
type DatesInFuture = { readonly ok: false; readonly reason: 'dates_in_future'; readonly detail: readonly string[] }

/** Keeps everything that was entered, complete or not. One draft an episode; a signed assessment is never touched. */
export function saveAssessmentDraft(scope: Scope, input: SaveDraftInput, today: PlainDate): Promise<SaveDraftAnswer> {
  return withScope(scope, async (tx): Promise<SaveDraftAnswer> => {
    const patient = await findPatientHeading(tx, scope, input.patientId)
    if (!patient) return refuse('not_found')
    const future = futureDates(input.draft.findings, today)
    if (future.length > 0) return refuseWith('dates_in_future', future)
    const id = await (input.version === 0
      ? createDraft(tx, scope, patient, input.draft, today)
      : updateDraft(tx, scope, patient, input, today))
    if (id === null) return refuse('conflict')
    await audit(tx, scope, {
      action: 'assessment.save',
      subjectKind: 'assessment',
      subjectId: id,
      patientId: patient.id,
      detail: { version: input.version + 1 },
    })
    const { neuro } = input.draft.findings
    await suspendOnStrengthDrop(tx, scope, { patientId: patient.id, episodeId: patient.episode.id, neuro, today })
    return ok({ version: input.version + 1 })
  })
}

/** The columns that other parts read without opening the findings. */
export function findingsColumns(draft: AssessmentDraft) {
  const { findings } = draft
  return {
    findings: writeFindingsColumn(draft) as Prisma.InputJsonObject,
    ...labelsOf(findings),
    modifiers: [...modifiersInForce(findings)],
    directionalPreference: findings.directionalPreference,
    irritability: findings.irritability,
  }
}

export function labelsOf(findings: AssessmentFindings) {
  return {
    conditions: [...findings.conditions],
    primaryCondition: findings.primaryCondition,
    roots: [...findings.suspectedRoots],
  }
}

async function createDraft(
  tx: ScopedTx,
  scope: Scope,
  patient: PatientHeading,
  draft: AssessmentDraft,
  today: PlainDate,
): Promise<string | null> {
  const where = { clinicId: scope.clinicId, episodeId: patient.episode.id, state: 'draft' } as const
  if (await tx.assessment.findFirst({ where, select: { id: true } })) return null
  const id = uuidv7()
  await tx.assessment.create({
    data: {
      id,
      clinicId: scope.clinicId,
      patientId: patient.id,
      episodeId: patient.episode.id,
      state: 'draft',
      assessedOn: toDateColumn(today),
      assessedById: scope.actorId,
      ...findingsColumns(draft),
    },
    select: { id: true },
  })
  return id
}

async function updateDraft(
  tx: ScopedTx,
  scope: Scope,
  patient: PatientHeading,
  { version, draft }: SaveDraftInput,
  today: PlainDate,
): Promise<string | null> {
  const where = { clinicId: scope.clinicId, episodeId: patient.episode.id, state: 'draft' } as const
  const row = await tx.assessment.findFirst({ where, select: { id: true } })
  if (!row) return null
  const { count } = await tx.assessment.updateMany({
    where: { ...where, id: row.id, version },
    data: {
      ...findingsColumns(draft),
      assessedOn: toDateColumn(today),
      assessedById: scope.actorId,
      version: { increment: 1 },
    },
  })
  return count === 1 ? row.id : null
}
