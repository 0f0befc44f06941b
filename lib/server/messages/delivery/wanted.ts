import 'server-only'

import type { Prisma } from '@/lib/server/db/generated/client'
import type { ReminderKind } from '@/lib/server/db/generated/enums'

export type Subject = {
  readonly kind: ReminderKind
  readonly clinicId: string
  readonly patientId: string
  readonly subjectId: string
}

/** Where a delivery goes, as things stand when its turn comes; null when nobody wants it any more. */
export function findRecipient(tx: Prisma.TransactionClient, subject: Subject): Promise<string | null> {
  return subject.kind === 'confirm_address' ? addressToConfirm(tx, subject) : addressForMorning(tx, subject)
}

/** That very address, while it waits for its confirmation. */
async function addressToConfirm(tx: Prisma.TransactionClient, { clinicId, patientId, subjectId }: Subject) {
  const email = await tx.patientEmail.findFirst({
    where: { clinicId, patientId, id: subjectId, confirmedAt: null, patient: { archivedAt: null } },
    select: { address: true },
  })
  return email?.address ?? null
}

/** The confirmed address, while the letters are wanted, the question has no answer, and no stop for safety stands. */
async function addressForMorning(tx: Prisma.TransactionClient, { clinicId, patientId, subjectId }: Subject) {
  const patient = await tx.patient.findFirst({
    where: {
      ...{ clinicId, id: patientId, archivedAt: null, reminderWish: { morningEmail: true } },
      sessions: { some: { id: subjectId, checkIn: { settled24h: null } } },
      programmes: { none: { state: 'suspended' } },
    },
    select: { email: { select: { address: true, confirmedAt: true } } },
  })
  return patient?.email?.confirmedAt ? patient.email.address : null
}
