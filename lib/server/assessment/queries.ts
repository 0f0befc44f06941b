import 'server-only'

import { type AssessmentFindings, emptyFindings } from '@/lib/domain/assessment/assessment'
import { strengthDrops } from '@/lib/domain/assessment/neuro-change'
import { type Preference, preferenceOf } from '@/lib/domain/assessment/preference'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { type AssessmentDraft, readFindingsColumn } from '@/lib/schemas/assessment'
import { preferenceFindings } from '@/lib/server/assessment/preference-findings'
import { toPlainDate } from '@/lib/server/db/plain-date-column'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { findPatientHeading, type PatientHeading } from '@/lib/server/people/queries'

export type AssessmentPage = {
  readonly patient: PatientHeading
  readonly draft: AssessmentDraft
  /** 0 while no draft has been saved. */
  readonly version: number
  /** The signed assessment before this one. */
  readonly lastSignedOn: PlainDate | null
  readonly before: AssessmentFindings | null
  /** As the signed assessments have it. */
  readonly preference: Preference | null
  /** The draft shows less strength than the assessment before: saving it stopped what stood on it (H07). */
  readonly hasStrengthDrop: boolean
}

/** The draft of the episode, or what a new one begins with. */
export function getAssessmentPage(scope: Scope, patientId: PatientId): Promise<AssessmentPage | null> {
  return withScope(scope, async (tx) => {
    const patient = await findPatientHeading(tx, scope, patientId)
    if (!patient) return null
    const row = await findDraftRow(tx, scope, patient)
    const last = await findLastSigned(tx, scope, patient)
    const before = last ? readFindingsColumn(last.findings).findings : null
    const draft = row ? readFindingsColumn(row.findings) : newDraft(patient, before)
    return {
      patient,
      draft,
      version: row?.version ?? 0,
      lastSignedOn: last ? toPlainDate(last.assessedOn) : null,
      before,
      preference: preferenceOf(await preferenceFindings(tx, patient.episode.id)),
      hasStrengthDrop: before !== null && strengthDrops(before.neuro, draft.findings.neuro).length > 0,
    }
  })
}

/**
 * Nothing of this encounter is filled in. What is on record stays on record: the knee of the episode, and from the assessment
 * before the reports and the person's modifiers, which would be unsafe to forget.
 */
function newDraft(patient: PatientHeading, before: AssessmentFindings | null): AssessmentDraft {
  const findings = { ...emptyFindings(), sides: patient.episode.side }
  if (before === null) return { findings, explicit: [] }
  return { findings: { ...findings, imaging: before.imaging, modifiers: before.modifiers }, explicit: [] }
}

function findDraftRow(tx: ScopedTx, scope: Scope, patient: PatientHeading) {
  return tx.assessment.findFirst({
    where: { clinicId: scope.clinicId, episodeId: patient.episode.id, state: 'draft' },
    select: { findings: true, version: true },
  })
}

function findLastSigned(tx: ScopedTx, scope: Scope, patient: PatientHeading) {
  return tx.assessment.findFirst({
    where: { clinicId: scope.clinicId, episodeId: patient.episode.id, state: 'signed' },
    orderBy: [{ signedAt: 'desc' }, { id: 'desc' }],
    select: { findings: true, assessedOn: true },
  })
}
