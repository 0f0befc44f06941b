import 'server-only'

import { doorCodeFromBytes, normaliseDoorCode } from '@/lib/domain/people/door-code'
import type { ClinicId, PatientId } from '@/lib/domain/shared/ids'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { type Limit, withinLimit } from '@/lib/server/auth/rate-limit'
import { openSessionIn } from '@/lib/server/auth/session-store'
import { hashToken, keyedDigest } from '@/lib/server/auth/token'
import { isRefusedBy } from '@/lib/server/db/database-errors'
import type { ScopedTx } from '@/lib/server/db/scope'
import { systemDb } from '@/lib/server/db/system-db'

const ATTEMPTS_PER_ADDRESS: Limit = { max: 50, windowSeconds: 15 * 60 }
const ATTEMPTS_PER_CODE: Limit = { max: 10, windowSeconds: 15 * 60 }

export type DoorRefusal = 'wrong' | 'limited' | 'too_many_devices'
/** `replaces` is the token that this browser held: it is no second device. */
export type Visit = {
  readonly address: string
  readonly deviceLabel: string
  readonly nowMs: number
  readonly replaces: string | null
}
type Opened = { readonly token: string; readonly clinicId: ClinicId; readonly patientId: PatientId }

/** The code of a card is derived from its row's id with the installation's secret: it can be shown again, but not read from the database. */
export function codeOfCard(cardId: string): string {
  return doorCodeFromBytes(keyedDigest('door-code', cardId))
}

export function hashOfCode(code: string): Uint8Array<ArrayBuffer> {
  return keyedDigest('door-code-lookup', code)
}

/** The link of a card, derived the same way; 32 bytes, base64url. */
export function tokenOfLink(linkId: string): string {
  return Buffer.from(keyedDigest('door-link', linkId)).toString('base64url')
}

/** Code and year of birth together open the door; which of them was wrong is not said. */
export async function openDoorWithCode(
  input: { readonly code: string; readonly yearOfBirth: number },
  visit: Visit,
): Promise<Result<Opened, DoorRefusal>> {
  const code = normaliseDoorCode(input.code)
  const allowed = await Promise.all([
    withinLimit('door:address', visit.address, ATTEMPTS_PER_ADDRESS),
    withinLimit('door:code', code ?? 'unreadable', ATTEMPTS_PER_CODE),
  ])
  if (allowed.includes(false)) return refuse('limited')
  if (code === null) return refuse('wrong')
  const card = await systemDb().patientCode.findUnique({
    where: { codeHash: hashOfCode(code), revokedAt: null, expiresAt: { gt: new Date(visit.nowMs) } },
    select: { clinicId: true, patientId: true, patient: { select: { dateOfBirth: true, archivedAt: true } } },
  })
  if (!card || card.patient.archivedAt || card.patient.dateOfBirth.getUTCFullYear() !== input.yearOfBirth)
    return refuse('wrong')
  return unlessFull(() => systemDb().$transaction((tx) => openDevice(tx, card.clinicId, card.patientId, visit)))
}

export type LinkFace = {
  readonly patientId: string
  readonly givenName: string
  readonly familyName: string
  readonly clinicName: string
  readonly clinicPhone: string | null
  readonly isDemo: boolean
}

/** Who is behind a link, to catch a shared phone before it is used; null when it no longer opens. Reads only. */
export async function peekLink(token: string, now: number): Promise<LinkFace | null> {
  const link = await systemDb().doorLink.findUnique({
    where: { tokenHash: hashToken(token), usedAt: null, revokedAt: null, expiresAt: { gt: new Date(now) } },
    select: {
      patient: {
        select: {
          id: true,
          givenName: true,
          familyName: true,
          archivedAt: true,
          clinic: { select: { name: true, phone: true, isDemo: true } },
        },
      },
    },
  })
  if (!link || link.patient.archivedAt) return null
  const { id: patientId, givenName, familyName, clinic } = link.patient
  return { patientId, givenName, familyName, clinicName: clinic.name, clinicPhone: clinic.phone, isDemo: clinic.isDemo }
}

/** Uses the link up and opens the device, both or neither. */
export async function openDoorWithLink(token: string, visit: Visit): Promise<Result<Opened, DoorRefusal>> {
  if (!(await withinLimit('door:address', visit.address, ATTEMPTS_PER_ADDRESS))) return refuse('limited')
  const at = new Date(visit.nowMs)
  return unlessFull(() =>
    systemDb().$transaction(async (tx) => {
      const used = await tx.$queryRaw<{ clinic_id: string; patient_id: string }[]>`
        update door_link l set used_at = ${at}
        where l.token_hash = ${hashToken(token)} and l.used_at is null and l.revoked_at is null and l.expires_at > ${at}
          and exists (select from patient p where p.id = l.patient_id and p.archived_at is null)
        returning l.clinic_id, l.patient_id`
      const link = used[0]
      return link ? openDevice(tx, link.clinic_id, link.patient_id, visit) : refuse('wrong')
    }),
  )
}

async function openDevice(tx: ScopedTx, clinicId: string, patientId: string, visit: Visit) {
  const owner = { kind: 'patient' as const, clinicId: clinicId as ClinicId, patientId: patientId as PatientId }
  const token = await openSessionIn(tx, owner, visit)
  return ok({ token, clinicId: owner.clinicId, patientId: owner.patientId })
}

/** The database counts the devices (also when two sign in at the same moment); its refusal has undone the rest. */
async function unlessFull(open: () => Promise<Result<Opened, DoorRefusal>>): Promise<Result<Opened, DoorRefusal>> {
  try {
    return await open()
  } catch (error) {
    if (isRefusedBy(error, 'too_many_devices')) return refuse('too_many_devices')
    throw error
  }
}
