import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ClinicId, MemberId, PatientId } from '@/lib/domain/shared/ids'
import { openSession } from '@/lib/server/auth/session-store'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { patientScope, type Scope, staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { getCard, makeCard, replaceCard } from '@/lib/server/people/card'
import { listDevices, revokeDevice } from '@/lib/server/people/devices'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const now = Date.now()
let database: TestDatabase
let db: PrismaClient
let clinicId: ClinicId
let memberId: MemberId
let patientId: PatientId
let scope: Scope

beforeAll(async () => {
  database = await openTestDatabase()
  db = createClient(database.url, 4)
  clinicId = await buildClinic(db)
  memberId = (await buildMember(db, clinicId)).memberId
  scope = staffScope(clinicId, memberId)
})
beforeEach(async () => {
  patientId = await buildPatient(db, clinicId, memberId)
})
afterAll(async () => {
  await db.$disconnect()
  await database.drop()
})

test('a card is made once and shown again unchanged, and no code stands in the database', async () => {
  expect((await getCard(scope, patientId, now))?.card).toBeNull()
  await Promise.all([makeCard(scope, patientId, now), makeCard(scope, patientId, now)])
  const first = (await getCard(scope, patientId, now))?.card
  await makeCard(scope, patientId, now + 1000)
  expect((await getCard(scope, patientId, now + 1000))?.card).toEqual(first)
  expect(await db.patientCode.count({ where: { patientId } })).toBe(1)
  expect(first?.code).toMatch(/^[2-9A-Z]{8}$/)
  const rows = await db.$queryRaw<{ line: string }[]>`
    select c::text || l::text as line from patient_code c join door_link l using (patient_id) where patient_id = ${patientId}::uuid`
  const written = rows.map((row) => row.line).join()
  expect(written).not.toContain(first?.code ?? '?')
  expect(written).not.toContain(first?.address?.split('/').at(-1) ?? '?')
})

test('a used square is drawn anew without a change of the code', async () => {
  await makeCard(scope, patientId, now)
  const before = (await getCard(scope, patientId, now))?.card
  await db.doorLink.updateMany({ where: { patientId }, data: { usedAt: new Date(now) } })
  expect((await getCard(scope, patientId, now))?.card).toEqual({ ...before, address: null })
  await makeCard(scope, patientId, now)
  const after = (await getCard(scope, patientId, now))?.card
  expect(after?.code).toBe(before?.code)
  expect(after?.address).not.toBe(before?.address)
})

test('a new card ends the old one', async () => {
  await makeCard(scope, patientId, now)
  const before = (await getCard(scope, patientId, now))?.card
  await replaceCard(scope, patientId, now)
  expect((await getCard(scope, patientId, now))?.card?.code).not.toBe(before?.code)
  expect(await db.patientCode.count({ where: { patientId, revokedAt: null } })).toBe(1)
  const events = await db.auditEvent.findMany({
    where: { patientId },
    orderBy: { number: 'asc' },
    select: { action: true },
  })
  expect(events.map((event) => event.action)).toEqual(['card.make', 'card.replace'])
})

test('a card that another secret made is not shown, and is replaced by the next', async () => {
  await makeCard(scope, patientId, now)
  await db.patientCode.updateMany({ where: { patientId }, data: { codeHash: new Uint8Array(32).fill(7) } })
  expect((await getCard(scope, patientId, now))?.card).toMatchObject({ code: null })
  await makeCard(scope, patientId, now)
  expect((await getCard(scope, patientId, now))?.card?.code).toHaveLength(8)
})

test("another clinic's staff find neither card nor device", async () => {
  const foreignClinic = await buildClinic(db)
  const foreign = staffScope(foreignClinic, (await buildMember(db, foreignClinic)).memberId)
  await makeCard(scope, patientId, now)
  await openSession({ kind: 'patient', clinicId, patientId }, { deviceLabel: 'Phone', nowMs: now, replaces: null })
  const [device] = await listDevices(scope, patientId, now)
  if (!device) throw new Error('No device')
  expect(await getCard(foreign, patientId, now)).toBeNull()
  expect(await makeCard(foreign, patientId, now)).toEqual({ ok: false, reason: 'not_found' })
  expect(await replaceCard(foreign, patientId, now)).toEqual({ ok: false, reason: 'not_found' })
  expect(await listDevices(foreign, patientId, now)).toEqual([])
  expect(await revokeDevice(foreign, { patientId, deviceId: device.id }, now)).toEqual({
    ok: false,
    reason: 'not_found',
  })
})

test("a patient signs out their own device and nobody else's", async () => {
  const otherId = await buildPatient(db, clinicId, memberId)
  const session = { deviceLabel: 'Phone', nowMs: now, replaces: null }
  await openSession({ kind: 'patient', clinicId, patientId }, session)
  await openSession({ kind: 'patient', clinicId, patientId: otherId }, session)
  const own = patientScope(clinicId, patientId)
  const [mine] = await listDevices(own, patientId, now)
  const [theirs] = await listDevices(scope, otherId, now)
  if (!mine || !theirs) throw new Error('No device')
  expect(await listDevices(own, otherId, now)).toEqual([])
  for (const owner of [patientId, otherId])
    expect(await revokeDevice(own, { patientId: owner, deviceId: theirs.id }, now)).toEqual({
      ok: false,
      reason: 'not_found',
    })
  expect((await revokeDevice(own, { patientId, deviceId: mine.id }, now)).ok).toBe(true)
})
