import 'server-only'

import { doorCodeFromBytes, normaliseDoorCode } from '@/lib/domain/people/door-code'
import type { ClinicId, PatientId } from '@/lib/domain/shared/ids'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { type Limit, withinLimit } from '@/lib/server/auth/rate-limit'
import { openSession } from '@/lib/server/auth/session-store'
import { hashToken, keyedDigest } from '@/lib/server/auth/token'
import { isRefusedBy } from '@/lib/server/db/database-errors'
import { systemDb } from '@/lib/server/db/system-db'

const ATTEMPTS_PER_ADDRESS: Limit = { max: 50, windowSeconds: 15 * 60 }
const ATTEMPTS_PER_CODE: Limit = { max: 10, windowSeconds: 15 * 60 }

export type DoorRefusal = 'wrong' | 'limited' | 'too_many_devices'
export type Visit = { readonly address: string; readonly deviceLabel: string; readonly nowMs: number }
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
  return openDevice(card.clinicId, card.patientId, visit)
}

/** The initials behind a link, to catch a shared phone before it is used; null when it no longer opens. Reads only. */
export async function peekLink(
  token: string,
  now: number,
): Promise<{ readonly givenName: string; readonly familyName: string } | null> {
  const link = await systemDb().doorLink.findUnique({
    where: { tokenHash: hashToken(token), usedAt: null, revokedAt: null, expiresAt: { gt: new Date(now) } },
    select: { patient: { select: { givenName: true, familyName: true, archivedAt: true } } },
  })
  return link && !link.patient.archivedAt ? link.patient : null
}

/** Uses the link up and opens the device, both or neither. */
export async function openDoorWithLink(token: string, visit: Visit): Promise<Result<Opened, DoorRefusal>> {
  if (!(await withinLimit('door:address', visit.address, ATTEMPTS_PER_ADDRESS))) return refuse('limited')
  const used = await systemDb().$queryRaw<{ clinic_id: string; patient_id: string }[]>`
    update door_link set used_at = ${new Date(visit.nowMs)}
    where token_hash = ${hashToken(token)} and used_at is null and revoked_at is null and expires_at > ${new Date(visit.nowMs)}
    returning clinic_id, patient_id`
  const link = used[0]
  if (!link) return refuse('wrong')
  const opened = await openDevice(link.clinic_id, link.patient_id, visit)
  if (!opened.ok)
    await systemDb().$executeRaw`update door_link set used_at = null where token_hash = ${hashToken(token)}`
  return opened
}

async function openDevice(clinicId: string, patientId: string, visit: Visit): Promise<Result<Opened, DoorRefusal>> {
  const owner = { kind: 'patient' as const, clinicId: clinicId as ClinicId, patientId: patientId as PatientId }
  try {
    const token = await openSession(owner, visit.deviceLabel, visit.nowMs)
    return ok({ token, clinicId: owner.clinicId, patientId: owner.patientId })
  } catch (error) {
    if (isRefusedBy(error, 'too_many_devices')) return refuse('too_many_devices')
    throw error
  }
}
