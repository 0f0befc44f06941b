import 'server-only'

import { mayRemind } from '@/lib/domain/messages/session-reminders'
import type { Prisma } from '@/lib/server/db/generated/client'
import type { ReminderChannel, ReminderKind } from '@/lib/server/db/generated/enums'
import { readSessionFacts } from '@/lib/server/messages/delivery/session-facts'
import type { PushTarget } from '@/lib/server/push/send-push'

export type Subject = {
  readonly kind: ReminderKind
  readonly channel: ReminderChannel
  readonly clinicId: string
  readonly patientId: string
  readonly subjectId: string
}

export type Recipient =
  | { readonly channel: 'email'; readonly address: string }
  | { readonly channel: 'push'; readonly devices: readonly PushTarget[] }

/** Where a delivery goes, as things stand when its turn comes; null when nobody wants it any more. */
export async function findRecipient(
  tx: Prisma.TransactionClient,
  subject: Subject,
  nowMs: number,
): Promise<Recipient | null> {
  if (subject.channel === 'push') return devicesForSession(tx, subject, nowMs)
  const address = await addressFor(tx, subject, nowMs)
  return address === null ? null : { channel: 'email', address }
}

function addressFor(tx: Prisma.TransactionClient, subject: Subject, nowMs: number): Promise<string | null> {
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
  return (await wantedNow(tx, subject, nowMs))?.address ?? null
}

async function wantedNow(tx: Prisma.TransactionClient, subject: Subject, nowMs: number) {
  const [facts] = await readSessionFacts(tx, nowMs, subject)
  return facts && mayRemind(facts.plan, subject.kind === 'session_repeat', facts.now) ? facts : null
}

/** Every device of the patient that is signed in, under the same conditions. */
async function devicesForSession(
  tx: Prisma.TransactionClient,
  subject: Subject,
  nowMs: number,
): Promise<Recipient | null> {
  const facts = await wantedNow(tx, subject, nowMs)
  if (!facts?.hasDevice) return null
  const { clinicId, patientId } = subject
  const rows = await tx.pushSubscription.findMany({
    where: { clinicId, patientId, authSession: { revokedAt: null, idleExpiresAt: { gt: new Date(nowMs) } } },
    select: { id: true, endpoint: true, p256dh: true, auth: true },
  })
  const devices = rows.map(({ p256dh, auth, ...row }) => ({ ...row, keys: { p256dh, auth } }))
  return { channel: 'push', devices }
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
