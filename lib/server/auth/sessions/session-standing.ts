import 'server-only'

import type { MemberRole } from '@/lib/domain/access/roles'
import { idleEndAfterUse, isUseWorthWriting, type SessionTimes, sessionState } from '@/lib/domain/access/session-state'
import type { AuthSessionId, ClinicId, MemberId, PatientId, UserId } from '@/lib/domain/shared/ids'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import type { Actor, ClinicFacts, StaffActor } from '@/lib/server/auth/actor'
import { lockSession } from '@/lib/server/auth/sessions/session-lock'
import { hashToken } from '@/lib/server/auth/token'
import { patientScope, staffScope } from '@/lib/server/db/scope'
import { systemDb } from '@/lib/server/db/system-db'

type SessionRow = {
  id: string
  clinic_id: string
  member_id: string | null
  patient_id: string | null
  last_seen_at: Date
  idle_expires_at: Date
  expires_at: Date | null
  locked_at: Date | null
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
  urgent_advice_number: string | null
  minutes_budget: number
  look: number | null
}

/** What a cookie opens. Of a locked session nobody learns more than who may unlock it. */
export type Standing =
  | { readonly state: 'open'; readonly actor: Actor; readonly times: SessionTimes }
  | { readonly state: 'locked'; readonly actor: StaffActor }
  | { readonly state: 'ended' }

const ENDED: Standing = { state: 'ended' }

/** The signed-in person of a cookie, read from the database on every request; null when unknown, locked, ended or revoked. */
export async function findActor(token: string, nowMs: number): Promise<Actor | null> {
  const standing = await enterSession(token, nowMs)
  return standing.state === 'open' ? standing.actor : null
}

/** What a request may do with its session, and the session used with it: a request of staff puts the lock off. */
export async function enterSession(token: string, nowMs: number): Promise<Standing> {
  const row = await findRow(token)
  const standing = await standingOf(row, nowMs)
  if (row === null || standing.state !== 'open') return standing
  const { kind } = standing.actor
  if (!isUseWorthWriting(kind, row.last_seen_at.getTime(), nowMs, row.time_zone)) return standing
  const idleEndsAtMs = idleEndAfterUse(kind, nowMs)
  await touch(row, nowMs, idleEndsAtMs)
  return { ...standing, times: { ...standing.times, idleEndsAtMs } }
}

/** The same without counting as use: an open page that asks whether it is still signed in must not keep it so. */
export async function lookAtSession(token: string, nowMs: number): Promise<Standing> {
  return standingOf(await findRow(token), nowMs)
}

async function standingOf(row: SessionRow | null, nowMs: number): Promise<Standing> {
  if (row === null) return ENDED
  const times = toTimes(row)
  const state = sessionState(times, nowMs)
  if (state === 'ended') return ENDED
  const actor = toActor(row)
  if (state === 'open') return { state, actor, times }
  if (actor.kind !== 'staff') return ENDED
  if (row.locked_at === null) await lockSession(actor, nowMs)
  return { state, actor }
}

/** Who shows the exercises is the patient's choice, else the clinic's; -1 in it is "for each exercise its own". */
async function findRow(token: string): Promise<SessionRow | null> {
  const rows = await systemDb().$queryRaw<SessionRow[]>`
    select s.id, s.clinic_id, s.member_id, s.patient_id, s.last_seen_at, s.idle_expires_at, s.expires_at, s.locked_at,
      m.user_id, m.name as member_name, m.roles::text[] as roles,
      p.given_name, p.family_name, c.name as clinic_name, c.time_zone, c.language, c.is_demo, c.emergency_number, c.emergency_place,
      c.phone, c.urgent_advice_number, c.minutes_budget, nullif(coalesce(p.figure_look, c.figure_look), -1) as look
    from auth_session s
    join clinic c on c.id = s.clinic_id
    left join member m on m.clinic_id = s.clinic_id and m.id = s.member_id and m.archived_at is null
    left join patient p on p.clinic_id = s.clinic_id and p.id = s.patient_id and p.archived_at is null
    where s.token_hash = ${hashToken(token)} and s.revoked_at is null and num_nonnulls(m.id, p.id) = 1`
  return rows[0] ?? null
}

function toTimes(row: SessionRow): SessionTimes {
  return {
    owner: row.member_id ? 'staff' : 'patient',
    idleEndsAtMs: row.idle_expires_at.getTime(),
    endsAtMs: row.expires_at?.getTime() ?? null,
    lockedAtMs: row.locked_at?.getTime() ?? null,
    isRevoked: false,
  }
}

/** Never wakes what another request found idle, locked or signed out meanwhile. A patient's use makes the day one of access. */
async function touch(row: SessionRow, nowMs: number, idleEndsAtMs: number): Promise<void> {
  await systemDb().$executeRaw`
    with used as (
      update auth_session set last_seen_at = ${new Date(nowMs)}, idle_expires_at = ${new Date(idleEndsAtMs)}
      where id = ${row.id}::uuid and revoked_at is null and locked_at is null and idle_expires_at > ${new Date(nowMs)}
      returning clinic_id, patient_id)
    insert into access_day (clinic_id, patient_id, local_day, first_at)
    select clinic_id, patient_id, ${localDayAt(nowMs, row.time_zone)}::date, ${new Date(nowMs)} from used
    where patient_id is not null
    on conflict do nothing`
}

function toActor(row: SessionRow): Actor {
  const clinicId = row.clinic_id as ClinicId
  const base = { authSessionId: row.id as AuthSessionId, clinicId, clinic: toClinicFacts(row), look: row.look }
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
    advicePhone: row.urgent_advice_number,
    minutesBudget: row.minutes_budget,
  }
}
