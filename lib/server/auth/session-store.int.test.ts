import { afterAll, beforeAll, expect, test } from 'vitest'
import { PATIENT_IDLE_MS, STAFF_IDLE_MS, STAFF_LIFE_MS } from '@/lib/domain/access/session-state'
import type { AuthSessionId, ClinicId, PatientId } from '@/lib/domain/shared/ids'
import { openSession, revokeSession } from '@/lib/server/auth/session-store'
import { rotateSession } from '@/lib/server/auth/sessions/session-lock'
import { findActor } from '@/lib/server/auth/sessions/session-standing'
import { hashToken } from '@/lib/server/auth/token'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { type BuiltMember, buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

let database: TestDatabase
let db: PrismaClient
let clinicId: ClinicId
let member: BuiltMember
let patientId: PatientId
const start = Date.now()

beforeAll(async () => {
  database = await openTestDatabase()
  db = createClient(database.url, 4)
  clinicId = await buildClinic(db)
  member = await buildMember(db, clinicId)
  patientId = await buildPatient(db, clinicId, member.memberId)
})
afterAll(async () => {
  await db.$disconnect()
  await database.drop()
})

const session = { deviceLabel: 'Test browser', nowMs: start, replaces: null }
const openStaff = () => openSession({ kind: 'staff', clinicId, memberId: member.memberId }, session)
const openPatient = () => openSession({ kind: 'patient', clinicId, patientId }, session)

test('the database holds a hash of the token, never the token', async () => {
  const token = await openStaff()
  const rows = await db.$queryRaw<{ line: string }[]>`select s::text as line from auth_session s`
  expect(rows.map((row) => row.line).join()).not.toContain(token)
  expect(await db.authSession.count({ where: { tokenHash: hashToken(token) } })).toBe(1)
})

test('a staff session ends after twelve hours, however busy', async () => {
  const token = await openStaff()
  const step = STAFF_IDLE_MS / 2
  for (let now = start; now < start + STAFF_LIFE_MS; now += step) expect(await findActor(token, now)).not.toBeNull()
  expect(await findActor(token, start + STAFF_LIFE_MS)).toBeNull()
})

test('a patient stays signed in for thirty days after the last use', async () => {
  const token = await openPatient()
  const later = start + PATIENT_IDLE_MS - 60_000
  expect(await findActor(token, later)).toMatchObject({ kind: 'patient', patientId })
  expect(await findActor(token, later + PATIENT_IDLE_MS - 1)).not.toBeNull()
  expect(await findActor(token, later + 3 * PATIENT_IDLE_MS)).toBeNull()
  await revokeSession(token)
})

test.each([
  ['staff, a minute', openStaff, 60_000],
  ['a patient, five minutes', openPatient, 300_000],
] as const)('a use is written down once it is old enough: %s', async (_, open, holdsMs) => {
  const token = await open()
  const lastSeenAfter = async (nowMs: number) => {
    await findActor(token, nowMs)
    const row = await db.authSession.findUniqueOrThrow({ where: { tokenHash: hashToken(token) } })
    return row.lastSeenAt.getTime()
  }
  expect(await lastSeenAfter(start + holdsMs)).toBe(start)
  expect(await lastSeenAfter(start + holdsMs + 1)).toBe(start + holdsMs + 1)
  await revokeSession(token)
})

test('a revoked session is dead at once, and cannot be woken by use', async () => {
  const token = await openStaff()
  expect(await findActor(token, start)).not.toBeNull()
  await revokeSession(token)
  expect(await findActor(token, start)).toBeNull()
  expect(await findActor(token, start + 5 * 60_000)).toBeNull()
})

test('proving oneself again renews the token: the old one is dead, the session goes on', async () => {
  const old = await openStaff()
  const actor = await findActor(old, start)
  const renewed = await rotateSession(actor?.authSessionId ?? ('' as AuthSessionId), start)
  expect(await findActor(old, start)).toBeNull()
  expect(await findActor(renewed ?? '', start)).toMatchObject({ authSessionId: actor?.authSessionId })
  await revokeSession(renewed ?? '')
  expect(await rotateSession(actor?.authSessionId ?? ('' as AuthSessionId), start)).toBeNull()
})

test('an archived member or patient is signed out with it', async () => {
  const otherClinic = await buildClinic(db)
  const other = await buildMember(db, otherClinic)
  const token = await openSession({ kind: 'staff', clinicId: otherClinic, memberId: other.memberId }, session)
  expect(await findActor(token, start)).not.toBeNull()
  await db.member.update({ where: { id: other.memberId }, data: { archivedAt: new Date(start) } })
  expect(await findActor(token, start)).toBeNull()
})

test('no token, an invented one and an injection find nobody', async () => {
  for (const token of ['', 'A'.repeat(43), "' or true --"]) expect(await findActor(token, start)).toBeNull()
})
