import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import type { MemberRole } from '@/lib/domain/access/roles'
import type { AuthSessionId, ClinicId, MemberId, PatientId, UserId } from '@/lib/domain/shared/ids'
import { audit } from '@/lib/server/audit/audit'
import type { Actor, ClinicFacts } from '@/lib/server/auth/actor'
import { hashToken, newToken } from '@/lib/server/auth/token'
import { patientScope, type Scope, type ScopedTx, staffScope } from '@/lib/server/db/scope'
import { systemDb } from '@/lib/server/db/system-db'

const MINUTE_MS = 60_000
/** trust.md rule 9: staff idle an hour, twelve hours in all; patients thirty days, sliding, per device. */
export const STAFF_IDLE_MS = 60 * MINUTE_MS
export const STAFF_LIFE_MS = 12 * 60 * MINUTE_MS
export const PATIENT_IDLE_MS = 30 * 24 * 60 * MINUTE_MS
/** The sliding end is moved at most once a minute: reading pages does not write. */
const TOUCH_AFTER_MS = MINUTE_MS

export type SessionOwner =
  | { readonly kind: 'staff'; readonly clinicId: ClinicId; readonly memberId: MemberId }
  | { readonly kind: 'patient'; readonly clinicId: ClinicId; readonly patientId: PatientId }

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
      idleExpiresAt: new Date(session.nowMs + (staff ? STAFF_IDLE_MS : PATIENT_IDLE_MS)),
      expiresAt: staff ? new Date(session.nowMs + STAFF_LIFE_MS) : null,
    },
    select: { id: true },
  })
  await audit(tx, scopeOf(owner), { action: 'auth.sign_in', subjectKind: 'auth_session', subjectId: id })
  return token
}

type SessionRow = {
  id: string
  clinic_id: string
  member_id: string | null
  patient_id: string | null
  last_seen_at: Date
  user_id: string | null
  member_name: string | null
  roles: MemberRole[] | null
  given_name: string | null
  family_name: string | null
  clinic_name: string
  time_zone: string
  language: string
  is_demo: boolean
  emergency_number: string
  emergency_place: string
  phone: string | null
  minutes_budget: number
}

/** The signed-in person of a cookie, read from the database on every request; null when unknown, idle, ended or revoked. */
export async function findActor(token: string, nowMs: number): Promise<Actor | null> {
  const rows = await systemDb().$queryRaw<SessionRow[]>`
    select s.id, s.clinic_id, s.member_id, s.patient_id, s.last_seen_at, m.user_id, m.name as member_name, m.roles::text[] as roles,
      p.given_name, p.family_name, c.name as clinic_name, c.time_zone, c.language, c.is_demo, c.emergency_number, c.emergency_place,
      c.phone, c.minutes_budget
    from auth_session s
    join clinic c on c.id = s.clinic_id
    left join member m on m.clinic_id = s.clinic_id and m.id = s.member_id and m.archived_at is null
    left join patient p on p.clinic_id = s.clinic_id and p.id = s.patient_id and p.archived_at is null
    where s.token_hash = ${hashToken(token)} and s.revoked_at is null and s.idle_expires_at > ${new Date(nowMs)}
      and (s.expires_at is null or s.expires_at > ${new Date(nowMs)}) and num_nonnulls(m.id, p.id) = 1`
  const row = rows[0]
  if (!row) return null
  if (nowMs - row.last_seen_at.getTime() > TOUCH_AFTER_MS) await touch(row, nowMs)
  return toActor(row)
}

async function touch(row: SessionRow, nowMs: number): Promise<void> {
  const idleMs = row.member_id ? STAFF_IDLE_MS : PATIENT_IDLE_MS
  await systemDb().$executeRaw`
    update auth_session set last_seen_at = ${new Date(nowMs)}, idle_expires_at = ${new Date(nowMs + idleMs)}
    where id = ${row.id}::uuid and revoked_at is null`
}

function toActor(row: SessionRow): Actor {
  const clinicId = row.clinic_id as ClinicId
  const base = { authSessionId: row.id as AuthSessionId, clinicId, clinic: toClinicFacts(row) }
  if (row.patient_id) {
    const patientId = row.patient_id as PatientId
    const names = { givenName: row.given_name ?? '', familyName: row.family_name ?? '' }
    return { ...base, ...names, kind: 'patient', patientId, scope: patientScope(clinicId, patientId) }
  }
  const memberId = row.member_id as MemberId
  return {
    ...base,
    kind: 'staff',
    memberId,
    userId: row.user_id as UserId,
    name: row.member_name ?? '',
    roles: row.roles ?? [],
    scope: staffScope(clinicId, memberId),
  }
}

function toClinicFacts(row: SessionRow): ClinicFacts {
  return {
    id: row.clinic_id as ClinicId,
    name: row.clinic_name,
    timeZone: row.time_zone,
    language: row.language,
    isDemo: row.is_demo,
    emergencyNumber: row.emergency_number,
    emergencyPlace: row.emergency_place,
    phone: row.phone,
    minutesBudget: row.minutes_budget,
  }
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

/** A new token for a living session; the old one is dead at once. Null when the session ended meanwhile. */
export async function rotateSession(id: AuthSessionId, nowMs: number): Promise<string | null> {
  const token = newToken()
  const changed = await systemDb().$executeRaw`
    update auth_session set token_hash = ${hashToken(token)}, last_seen_at = ${new Date(nowMs)}
    where id = ${id}::uuid and revoked_at is null`
  return changed === 1 ? token : null
}
