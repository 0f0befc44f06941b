import { modifiersInForce } from '@/lib/domain/assessment/modifiers'
import { signedContent } from '@/lib/domain/assessment/signed-content'
import type { Prisma } from '@/lib/server/db/generated/client'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import type { DemoAssessment, DemoConfirmation, DemoData, DemoPatient } from '@/prisma/seed/demo/demo-data'
import { digest } from './digest'

function assessmentRow({ id, episode, therapistId }: DemoPatient, assessment: DemoAssessment, clinicId: string) {
  const { findings } = assessment
  return {
    id: assessment.id,
    clinicId,
    patientId: id,
    episodeId: episode.id,
    state: assessment.signedAt === null ? ('draft' as const) : ('signed' as const),
    assessedOn: toDateColumn(assessment.assessedOn),
    findings,
    conditions: [...findings.conditions],
    primaryCondition: findings.primaryCondition,
    roots: [...findings.suspectedRoots],
    modifiers: [...modifiersInForce(findings)],
    directionalPreference: findings.directionalPreference,
    irritability: findings.irritability,
    assessedById: therapistId,
    signedAt: assessment.signedAt,
    createdAt: assessment.savedAt,
  }
}

type Signed = { readonly assessment: DemoAssessment; readonly confirmation: DemoConfirmation }

function confirmationRow(patient: DemoPatient, { assessment, confirmation }: Signed, clinicId: string) {
  const { findings } = assessment
  const { signedBy, expiresOn, basis: _basis, reasoning: _reasoning, ...rest } = confirmation
  const statement = {
    conditions: [...findings.conditions],
    primaryCondition: findings.conditions[0] ?? '',
    roots: [...findings.suspectedRoots],
    basis: confirmation.basis,
    reasoning: confirmation.reasoning,
    signerName: signedBy.name,
    signerProfession: signedBy.profession ?? '',
    registrationBody: signedBy.registrationBody ?? '',
    registrationNumber: signedBy.registrationNumber ?? '',
  }
  return {
    ...rest,
    ...statement,
    clinicId,
    patientId: patient.id,
    episodeId: patient.episode.id,
    assessmentId: assessment.id,
    signedById: signedBy.id,
    expiresOn: toDateColumn(expiresOn),
    // As signing hashes it: a changed word shows.
    contentHash: digest(signedContent({ ...statement, signedAt: confirmation.signedAt, findings })),
    createdAt: confirmation.signedAt,
  }
}

function signedOf({ assessment, confirmation, reexamined }: DemoPatient): Signed[] {
  return [...(confirmation ? [{ assessment, confirmation }] : []), ...(reexamined ? [reexamined] : [])]
}

/** Episodes with their signed assessments and confirmations. */
export async function writeCare(tx: Prisma.TransactionClient, { clinic, patients }: DemoData): Promise<void> {
  await tx.episode.createMany({
    data: patients.map(({ id, episode, registeredAt }) => ({
      ...episode,
      openedOn: toDateColumn(episode.openedOn),
      clinicId: clinic.id,
      patientId: id,
      createdAt: registeredAt,
    })),
  })
  await tx.assessment.createMany({
    data: patients.flatMap((patient) =>
      [patient.assessment, ...(patient.reexamined ? [patient.reexamined.assessment] : [])].map((assessment) =>
        assessmentRow(patient, assessment, clinic.id),
      ),
    ),
  })
  await tx.confirmation.createMany({
    data: patients.flatMap((patient) => signedOf(patient).map((signed) => confirmationRow(patient, signed, clinic.id))),
  })
}
