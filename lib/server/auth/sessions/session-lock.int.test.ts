import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { PATIENT_IDLE_MS, STAFF_IDLE_MS, STAFF_LIFE_MS } from '@/lib/domain/access/session-state'
import type { ClinicId, PatientId } from '@/lib/domain/shared/ids'
import { hashPassword } from '@/lib/server/auth/passwords'
import { openSession, revokeSession } from '@/lib/server/auth/session-store'
import { rotateSession } from '@/lib/server/auth/sessions/session-lock'
import { enterSession, findActor, lookAtSession } from '@/lib/server/auth/sessions/session-standing'
import { unlockWithPassword } from '@/lib/server/auth/sessions/unlock-staff'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { type BuiltMember, buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const PASSWORD = 'a slow heron over the weir'
let database: TestDatabase
let db: PrismaClient
let clinicId: ClinicId
let member: BuiltMember
let patientId: PatientId
const start = Date.now()
const idle = start + STAFF_IDLE_MS

beforeAll(async () => {
  database = await openTestDatabase()
  db = createClient(database.url, 6)
  clinicId = await buildClinic(db)
  member = await buildMember(db, clinicId, { passwordHash: await hashPassword(PASSWORD) })
  patientId = await buildPatient(db, clinicId, member.memberId)
})
beforeEach(async () => {
  await db.rateLimit.deleteMany()
})
afterAll(async () => {
  await db.$disconnect()
  await database.drop()
})

const openStaff = () =>
  openSession(
    { kind: 'staff', clinicId, memberId: member.memberId },
    { deviceLabel: 'Test browser', nowMs: start, replaces: null },
  )
const unlock = (token: string, nowMs: number, password = PASSWORD, address = '192.0.2.1') =>
  unlockWithPassword({ token, password, address, isKnown: async () => true }, nowMs)
const stateOf = async (token: string, nowMs: number) => (await lookAtSession(token, nowMs)).state

async function auditedSince(number: bigint): Promise<string[]> {
  const events = await db.auditEvent.findMany({
    where: { clinicId, number: { gt: number } },
    orderBy: { number: 'asc' },
    select: { action: true },
  })
  return events.map((event) => event.action)
}
async function lastNumber(): Promise<bigint> {
  const last = await db.auditEvent.findFirst({ where: { clinicId }, orderBy: { number: 'desc' } })
  return last?.number ?? 0n
}

test('a staff session locks after an idle hour, and opens nothing from then on', async () => {
  const token = await openStaff()
  expect(await findActor(token, idle - 1)).not.toBeNull()
  const other = await openStaff()
  expect(await findActor(other, idle)).toBeNull()
  const standing = await enterSession(other, idle)
  expect(standing).toMatchObject({ state: 'locked', actor: { memberId: member.memberId } })
  expect(standing).not.toHaveProperty('times')
})

test('the lock stands in the row: a clock that is put back does not open it, nor does use', async () => {
  const token = await openStaff()
  expect(await stateOf(token, idle)).toBe('locked')
  expect(await stateOf(token, start)).toBe('locked')
  for (const nowMs of [start, start + 120_000, idle + 1]) expect(await findActor(token, nowMs)).toBeNull()
  await db.$executeRaw`update auth_session set idle_expires_at = ${new Date(idle + STAFF_IDLE_MS)} where locked_at is not null`
  expect(await findActor(token, start)).toBeNull()
})

test('many requests that find it idle at one moment lock it once', async () => {
  const token = await openStaff()
  const before = await lastNumber()
  const found = await Promise.all(Array.from({ length: 6 }, () => enterSession(token, idle)))
  expect(new Set(found.map((standing) => standing.state))).toEqual(new Set(['locked']))
  expect(await auditedSince(before)).toEqual(['auth.lock'])
})

test('being looked at is not being used; being used puts the lock off', async () => {
  const token = await openStaff()
  const late = idle - 60_000
  for (let nowMs = start; nowMs <= late; nowMs += 600_000) expect(await stateOf(token, nowMs)).toBe('open')
  expect(await stateOf(token, idle)).toBe('locked')
  const used = await openStaff()
  const standing = await enterSession(used, late)
  expect(standing).toMatchObject({ state: 'open', times: { idleEndsAtMs: late + STAFF_IDLE_MS } })
  expect(await stateOf(used, late + STAFF_IDLE_MS - 1)).toBe('open')
})

test('the own password opens it under a new token; the old one is dead, and both steps are audited', async () => {
  const token = await openStaff()
  expect(await stateOf(token, idle)).toBe('locked')
  const before = await lastNumber()
  const unlocked = await unlock(token, idle + 5)
  if (!unlocked.ok) throw new Error(unlocked.reason)
  expect(unlocked.value.account).toBe(member.email)
  expect(await stateOf(token, idle + 6)).toBe('ended')
  expect(await findActor(unlocked.value.token, idle + 6)).toMatchObject({ kind: 'staff', memberId: member.memberId })
  expect(await stateOf(unlocked.value.token, idle + STAFF_IDLE_MS + 4)).toBe('open')
  expect(await auditedSince(before)).toEqual(['auth.unlock'])
})

test('two tabs that unlock at one moment make one new token', async () => {
  const token = await openStaff()
  await stateOf(token, idle)
  const both = await Promise.all([unlock(token, idle), unlock(token, idle, PASSWORD, '192.0.2.2')])
  expect(both.filter((answer) => answer.ok)).toHaveLength(1)
})

test("a wrong password, a colleague's and none leave it locked", async () => {
  const colleague = await buildMember(db, clinicId, { passwordHash: await hashPassword('seven wet slates on a roof') })
  expect(colleague.userId).not.toBe(member.userId)
  const token = await openStaff()
  for (const password of ['seven wet slates on a roof', '', ' '.repeat(20)])
    expect(await unlock(token, idle, password)).toEqual({ ok: false, reason: 'wrong' })
  expect(await stateOf(token, idle)).toBe('locked')
})

test('guessing meets the limits of the sign-in, and they are the same count', async () => {
  const token = await openStaff()
  for (let failure = 0; failure < 10; failure += 1) {
    expect(await unlock(token, idle, 'not this one, sorry')).toEqual({ ok: false, reason: 'wrong' })
    await db.$executeRaw`update rate_limit set last_at = last_at - interval '2 minutes'`
  }
  expect(await unlock(token, idle)).toEqual({ ok: false, reason: 'limited' })
  expect(await stateOf(token, idle)).toBe('locked')
})

test('twelve hours end it, locked or unlocked; the password opens nothing any more', async () => {
  const end = start + STAFF_LIFE_MS
  const token = await openStaff()
  expect(await stateOf(token, idle)).toBe('locked')
  expect(await unlock(token, end)).toEqual({ ok: false, reason: 'ended' })
  const late = await openStaff()
  await stateOf(late, idle)
  const unlocked = await unlock(late, end - 60_000)
  if (!unlocked.ok) throw new Error(unlocked.reason)
  expect(await stateOf(unlocked.value.token, end - 1)).toBe('open')
  expect(await stateOf(unlocked.value.token, end)).toBe('ended')
})

test('a locked session can be signed out, and neither renewed nor unlocked after that', async () => {
  const token = await openStaff()
  const standing = await enterSession(token, idle)
  if (standing.state !== 'locked') throw new Error(standing.state)
  expect(await rotateSession(standing.actor.authSessionId, idle)).toBeNull()
  await revokeSession(token)
  expect(await unlock(token, idle)).toEqual({ ok: false, reason: 'ended' })
})

test('an open session has nothing to unlock, and an invented token neither', async () => {
  expect(await unlock(await openStaff(), start)).toEqual({ ok: false, reason: 'ended' })
  expect(await unlock('A'.repeat(43), idle)).toEqual({ ok: false, reason: 'ended' })
})

test('whose access ended while the screen was locked cannot unlock it', async () => {
  const leaver = await buildMember(db, clinicId, { passwordHash: await hashPassword(PASSWORD) })
  const token = await openSession(
    { kind: 'staff', clinicId, memberId: leaver.memberId },
    { deviceLabel: 'Test browser', nowMs: start, replaces: null },
  )
  expect(await stateOf(token, idle)).toBe('locked')
  await db.member.update({ where: { id: leaver.memberId }, data: { archivedAt: new Date(idle) } })
  expect(await unlock(token, idle)).toEqual({ ok: false, reason: 'ended' })
})

test('patients are never locked: not by time, and not by hand', async () => {
  const token = await openSession(
    { kind: 'patient', clinicId, patientId },
    { deviceLabel: 'Test browser', nowMs: start, replaces: null },
  )
  expect(await stateOf(token, idle)).toBe('open')
  expect(await stateOf(token, start + PATIENT_IDLE_MS)).toBe('ended')
  const lock = db.$executeRaw`update auth_session set locked_at = now() where patient_id = ${patientId}::uuid`
  await expect(lock).rejects.toThrow(/auth_session_staff_lock/)
})
