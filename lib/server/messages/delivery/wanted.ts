import 'server-only'

import { mayRemind } from '@/lib/domain/messages/session-reminders'
import type { Prisma } from '@/lib/server/db/generated/client'
import type { ReminderKind } from '@/lib/server/db/generated/enums'
import { readSessionFacts } from '@/lib/server/messages/delivery/session-facts'

export type Subject = {
  readonly kind: ReminderKind
  readonly clinicId: string
  readonly patientId: string
  readonly subjectId: string
}

/** Where a delivery goes, as things stand when its turn comes; null when nobody wants it any more. */
export function findRecipient(tx: Prisma.TransactionClient, subject: Subject, nowMs: number): Promise<string | null> {
  switch (subject.kind) {
    case 'confirm_address':
      return addressToConfirm(tx, subject)
    case 'next_morning':
      return addressForMorning(tx, subject)
    case 'session':
    case 'session_repeat':
      return addressForSession(tx, subject, nowMs)
  }
}

/** The confirmed address, while reminders are wanted, it is no quiet hour or day off, and there is something left to do. */
async function addressForSession(tx: Prisma.TransactionClient, subject: Subject, nowMs: number) {
  const [facts] = await readSessionFacts(tx, nowMs, subject)
  if (!facts || !mayRemind(facts.plan, subject.kind === 'session_repeat', facts.now)) return null
  return facts.address
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
