import 'server-only'

import type { AssessmentFindings } from '@/lib/domain/assessment/assessment'
import type { ConfirmationState } from '@/lib/domain/assessment/confirmation-state'
import { type Preference, preferenceOf } from '@/lib/domain/assessment/preference'
import { CONDITIONS, type Condition, MODIFIER_KEYS, type ModifierKey } from '@/lib/domain/assessment/vocabulary'
import type { AssessmentId, EpisodeId, PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { readFindingsColumn } from '@/lib/schemas/assessment'
import { type AttachmentLine, attachmentsOf } from '@/lib/server/assessment/attachments/queries'
import { toPreferenceFinding } from '@/lib/server/assessment/preference-findings'
import { type ConfirmationView, readStatement, STATEMENT_COLUMNS } from '@/lib/server/assessment/statement-view'
import { toPlainDate } from '@/lib/server/db/plain-date-column'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { findPatientHeading, type PatientHeading } from '@/lib/server/people/queries'

export type SignedLine = {
  readonly id: AssessmentId
  readonly assessedOn: PlainDate
  readonly assessedBy: string
  readonly conditions: readonly Condition[]
  /** What became of the statement that was signed on it; null when none was. */
  readonly confirmation: { readonly state: ConfirmationState; readonly stateReason: string | null } | null
}
export type SignedListPage = { readonly patient: PatientHeading; readonly lines: readonly SignedLine[] }

/** Every signed assessment of the patient, of earlier episodes too, newest first. */
export function getSignedAssessments(
  scope: Scope,
  patientId: PatientId,
  today: PlainDate,
): Promise<SignedListPage | null> {
  return withScope(scope, async (tx) => {
    const patient = await findPatientHeading(tx, scope, patientId)
    if (!patient) return null
    const rows = await tx.assessment.findMany({
      where: { clinicId: scope.clinicId, patientId, state: 'signed' },
      orderBy: [{ signedAt: 'desc' }, { id: 'desc' }],
      select: {
        id: true,
        assessedOn: true,
        conditions: true,
        assessedBy: { select: { name: true } },
        confirmations: { orderBy: { signedAt: 'desc' }, take: 1, select: STATEMENT_COLUMNS },
      },
    })
    const lines = rows.map(({ id, assessedOn, conditions, assessedBy, confirmations: [signed] }): SignedLine => {
      const statement = signed && readStatement(signed, today)
      return {
        id: id as AssessmentId,
        assessedOn: toPlainDate(assessedOn),
        assessedBy: assessedBy.name,
        conditions: CONDITIONS.filter((condition) => conditions.includes(condition)),
        confirmation: statement ? { state: statement.state, stateReason: statement.stateReason } : null,
      }
    })
    return { patient, lines }
  })
}

export type SignedPage = {
  readonly patient: PatientHeading
  readonly assessedOn: PlainDate
  readonly assessedBy: string
  readonly findings: AssessmentFindings
  /** In force when it was signed: those ticked and those that followed. */
  readonly modifiers: readonly ModifierKey[]
  /** With what was signed before it, and not what came later. */
  readonly preference: Preference | null
  readonly statement: ConfirmationView | null
  /** The signed one before it, of the same episode. */
  readonly before: { readonly assessedOn: PlainDate; readonly findings: AssessmentFindings } | null
  /** Is there a newer one of the same episode? Then this is history. */
  readonly newerId: AssessmentId | null
  /** Letters and reports of the episode, as they are on file today. */
  readonly attachments: readonly AttachmentLine[]
}

/** One signed assessment; null for a draft, for another patient's, and for another clinic's. */
export function getSignedAssessment(
  scope: Scope,
  { patientId, assessmentId }: { readonly patientId: PatientId; readonly assessmentId: AssessmentId },
  { today, timeZone }: { readonly today: PlainDate; readonly timeZone: string },
): Promise<SignedPage | null> {
  return withScope(scope, async (tx) => {
    const patient = await findPatientHeading(tx, scope, patientId)
    const row = patient && (await findSigned(tx, scope, { patientId, assessmentId }))
    if (!row) return null
    const chain = await tx.assessment.findMany({
      where: { clinicId: scope.clinicId, episodeId: row.episodeId, state: 'signed' },
      orderBy: [{ signedAt: 'asc' }, { id: 'asc' }],
      select: { id: true, assessedOn: true, directionalPreference: true },
    })
    const place = chain.findIndex(({ id }) => id === assessmentId)
    const newestId = chain.at(-1)?.id ?? assessmentId
    const beforeId = chain[place - 1]?.id
    const before = beforeId ? await findSigned(tx, scope, { patientId, assessmentId: beforeId }) : null
    const [signed] = row.confirmations
    return {
      patient,
      assessedOn: toPlainDate(row.assessedOn),
      assessedBy: row.assessedBy.name,
      findings: readFindingsColumn(row.findings).findings,
      modifiers: MODIFIER_KEYS.filter((key) => row.modifiers.includes(key)),
      preference: preferenceOf(chain.slice(0, place + 1).map(toPreferenceFinding)),
      statement: signed ? readStatement(signed, today) : null,
      before: before && {
        assessedOn: toPlainDate(before.assessedOn),
        findings: readFindingsColumn(before.findings).findings,
      },
      attachments: await attachmentsOf(tx, scope, row.episodeId as EpisodeId, timeZone),
      newerId: newestId === assessmentId ? null : (newestId as AssessmentId),
    }
  })
}

function findSigned(
  tx: ScopedTx,
  scope: Scope,
  { patientId, assessmentId }: { readonly patientId: PatientId; readonly assessmentId: string },
) {
  return tx.assessment.findFirst({
    where: { clinicId: scope.clinicId, patientId, id: assessmentId, state: 'signed' },
    select: {
      episodeId: true,
      assessedOn: true,
      findings: true,
      modifiers: true,
      assessedBy: { select: { name: true } },
      confirmations: { orderBy: { signedAt: 'desc' }, take: 1, select: STATEMENT_COLUMNS },
    },
  })
}
