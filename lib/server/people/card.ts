import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import type { PatientId } from '@/lib/domain/shared/ids'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { env } from '@/lib/env'
import { audit } from '@/lib/server/audit/audit'
import { codeOfCard, hashOfCode, tokenOfLink } from '@/lib/server/auth/patient-door'
import { hashToken } from '@/lib/server/auth/token'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { DEMO_PATIENT_DOORS } from '@/prisma/seed/demo-accounts'

/** For adding devices; devices already added stay signed in (issue 2, section 3). */
const CARD_LIFE_MS = 30 * 24 * 60 * 60 * 1000

export type PatientCard = {
  /** Null when it was made under another secret and cannot be shown again: it still opens nothing new. */
  readonly code: string | null
  readonly expiresAt: Date
  /** The address behind the square; null once it was used. */
  readonly address: string | null
}

export type CardPage = {
  readonly patient: { readonly id: string; readonly givenName: string; readonly familyName: string }
  readonly card: PatientCard | null
}

/** The patient's card as it is: the code of the last card stays the same until it ends or a new card is made. */
export function getCard(scope: Scope, patientId: PatientId, nowMs: number): Promise<CardPage | null> {
  return withScope(scope, async (tx) => {
    const patient = await findPatient(tx, scope, patientId)
    return patient ? { patient, card: await findCard(tx, scope, patientId, nowMs) } : null
  })
}

export type CardRefusal = 'not_found'

/** Makes a card if there is none; an unused square is kept, a used one is drawn anew. The code never changes here. */
export function makeCard(scope: Scope, patientId: PatientId, nowMs: number): Promise<Result<true, CardRefusal>> {
  return changeCard(scope, patientId, async (tx) => {
    const card = await findCard(tx, scope, patientId, nowMs)
    if (card?.code && card.address) return
    if (!card?.code) await revokeCards(tx, scope, patientId, nowMs)
    const cardId = card?.code ? null : await insertCode(tx, scope, patientId, nowMs)
    const linkId = await insertLink(tx, scope, patientId, nowMs)
    const entry = { action: cardId ? 'card.make' : 'card.make_link', patientId }
    await audit(tx, scope, {
      ...entry,
      subjectKind: cardId ? 'patient_code' : 'door_link',
      subjectId: cardId ?? linkId,
    })
  })
}

/** For a lost card: the old code and square end at once. Devices are signed out one by one, in their own list. */
export function replaceCard(scope: Scope, patientId: PatientId, nowMs: number): Promise<Result<true, CardRefusal>> {
  return changeCard(scope, patientId, async (tx) => {
    await revokeCards(tx, scope, patientId, nowMs)
    const cardId = await insertCode(tx, scope, patientId, nowMs)
    await insertLink(tx, scope, patientId, nowMs)
    await audit(tx, scope, { action: 'card.replace', subjectKind: 'patient_code', subjectId: cardId, patientId })
  })
}

function changeCard(
  scope: Scope,
  patientId: PatientId,
  change: (tx: ScopedTx) => Promise<void>,
): Promise<Result<true, CardRefusal>> {
  return withScope(scope, async (tx) => {
    // The lock keeps two people at two desks from handing over two different codes.
    await tx.$queryRaw`select id from patient where clinic_id = ${scope.clinicId}::uuid and id = ${patientId}::uuid for update`
    if (!(await findPatient(tx, scope, patientId))) return refuse('not_found')
    await change(tx)
    return ok(true)
  })
}

function findPatient(tx: ScopedTx, scope: Scope, patientId: PatientId) {
  return tx.patient.findFirst({
    where: { clinicId: scope.clinicId, id: patientId, archivedAt: null },
    select: { id: true, givenName: true, familyName: true },
  })
}

async function findCard(tx: ScopedTx, scope: Scope, patientId: PatientId, nowMs: number): Promise<PatientCard | null> {
  const live = { clinicId: scope.clinicId, patientId, revokedAt: null, expiresAt: { gt: new Date(nowMs) } }
  const [code, link] = await Promise.all([
    tx.patientCode.findFirst({
      where: live,
      orderBy: { createdAt: 'desc' },
      select: { id: true, codeHash: true, expiresAt: true },
    }),
    tx.doorLink.findFirst({
      where: { ...live, usedAt: null },
      orderBy: { createdAt: 'desc' },
      select: { id: true, tokenHash: true },
    }),
  ])
  if (!code) return null
  const token = link ? tokenOfLink(link.id) : null
  const isOurs = token !== null && link !== null && isSame(hashToken(token), link.tokenHash)
  return { code: letters(code), expiresAt: code.expiresAt, address: isOurs ? doorAddress(token) : null }
}

/** Derived again from the row's id; the demo's fixed codes are known by heart. A changed secret gives null. */
function letters(row: { readonly id: string; readonly codeHash: Uint8Array }): string | null {
  const candidates = [codeOfCard(row.id), ...DEMO_PATIENT_DOORS.map((door) => door.code)]
  return candidates.find((code) => isSame(hashOfCode(code), row.codeHash)) ?? null
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.from(one).equals(Buffer.from(other))
}

function doorAddress(token: string): string {
  return new URL(`/door/${token}`, env().APP_URL).href
}

async function revokeCards(tx: ScopedTx, scope: Scope, patientId: PatientId, nowMs: number): Promise<void> {
  const where = { clinicId: scope.clinicId, patientId, revokedAt: null }
  const data = { revokedAt: new Date(nowMs) }
  await tx.patientCode.updateMany({ where, data })
  await tx.doorLink.updateMany({ where, data })
}

function rowOf(scope: Scope, patientId: PatientId, nowMs: number) {
  const id = uuidv7()
  return {
    id,
    clinicId: scope.clinicId,
    patientId,
    createdById: scope.actorId,
    expiresAt: new Date(nowMs + CARD_LIFE_MS),
  }
}

async function insertCode(tx: ScopedTx, scope: Scope, patientId: PatientId, nowMs: number): Promise<string> {
  const row = rowOf(scope, patientId, nowMs)
  await tx.patientCode.create({ data: { ...row, codeHash: hashOfCode(codeOfCard(row.id)) }, select: { id: true } })
  return row.id
}

async function insertLink(tx: ScopedTx, scope: Scope, patientId: PatientId, nowMs: number): Promise<string> {
  const row = rowOf(scope, patientId, nowMs)
  await tx.doorLink.create({ data: { ...row, tokenHash: hashToken(tokenOfLink(row.id)) }, select: { id: true } })
  return row.id
}
