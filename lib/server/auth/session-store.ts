import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { idleEndAfterUse, STAFF_LIFE_MS } from '@/lib/domain/access/session-state'
import type { ClinicId, MemberId, PatientId } from '@/lib/domain/shared/ids'
import { audit } from '@/lib/server/audit/audit'
import { hashToken, newToken } from '@/lib/server/auth/token'
import { patientScope, type Scope, type ScopedTx, staffScope } from '@/lib/server/db/scope'
import { systemDb } from '@/lib/server/db/system-db'

export type SessionOwner =
  | { readonly kind: 'staff'; readonly clinicId: ClinicId; readonly memberId: MemberId }
  | { readonly kind: 'patient'; readonly clinicId: ClinicId; readonly patientId: PatientId }

type PatientOwner = Extract<SessionOwner, { kind: 'patient' }>

export type NewSession = {
  readonly deviceLabel: string
  readonly nowMs: number
  /** The token that the browser held until now: a sign-in gets a new id and ends the old one. */
  readonly replaces: string | null
}

function scopeOf(owner: SessionOwner): Scope {
  return owner.kind === 'staff'
    ? staffScope(owner.clinicId, owner.memberId)
    : patientScope(owner.clinicId, owner.patientId)
}

/** Opens a session and answers the token for the cookie. Throws when a patient already has five devices (constraint). */
export function openSession(owner: SessionOwner, session: NewSession): Promise<string> {
  return systemDb().$transaction((tx) => openSessionIn(tx, owner, session))
}

/** The same within a transaction that does more, such as using a link up. */
export async function openSessionIn(tx: ScopedTx, owner: SessionOwner, session: NewSession): Promise<string> {
  const token = newToken()
  const id = uuidv7()
  const staff = owner.kind === 'staff'
  if (session.replaces) await revokeIn(tx, session.replaces)
  await tx.authSession.create({
    data: {
      id,
      clinicId: owner.clinicId,
      memberId: staff ? owner.memberId : null,
      patientId: staff ? null : owner.patientId,
      tokenHash: hashToken(token),
      deviceLabel: session.deviceLabel,
      lastSeenAt: new Date(session.nowMs),
      idleExpiresAt: new Date(idleEndAfterUse(owner.kind, session.nowMs)),
      expiresAt: staff ? new Date(session.nowMs + STAFF_LIFE_MS) : null,
    },
    select: { id: true },
  })
  if (owner.kind === 'patient') await keepAccessDay(tx, owner, session.nowMs)
  await audit(tx, scopeOf(owner), { action: 'auth.sign_in', subjectKind: 'auth_session', subjectId: id })
  return token
}

/** Signing in is use of the app: the day is one of access, by the clinic's calendar. */
async function keepAccessDay(tx: ScopedTx, { clinicId, patientId }: PatientOwner, nowMs: number): Promise<void> {
  await tx.$executeRaw`
    insert into access_day (clinic_id, patient_id, local_day, first_at)
    select c.id, ${patientId}::uuid, (${new Date(nowMs)}::timestamptz at time zone c.time_zone)::date, ${new Date(nowMs)}
    from clinic c where c.id = ${clinicId}::uuid
    on conflict do nothing`
}

/** Dead at once, on every process: the next look-up finds nothing. */
export async function revokeSession(token: string): Promise<void> {
  await systemDb().$transaction((tx) => revokeIn(tx, token))
}

type RevokedRow = { id: string; clinic_id: string; member_id: string | null; patient_id: string | null }

async function revokeIn(tx: ScopedTx, token: string): Promise<void> {
  const rows = await tx.$queryRaw<RevokedRow[]>`
    update auth_session set revoked_at = now() where token_hash = ${hashToken(token)} and revoked_at is null
    returning id, clinic_id, member_id, patient_id`
  const row = rows[0]
  if (!row) return
  const clinicId = row.clinic_id as ClinicId
  const owner: SessionOwner = row.patient_id
    ? { kind: 'patient', clinicId, patientId: row.patient_id as PatientId }
    : { kind: 'staff', clinicId, memberId: row.member_id as MemberId }
  await audit(tx, scopeOf(owner), { action: 'auth.sign_out', subjectKind: 'auth_session', subjectId: row.id })
}
