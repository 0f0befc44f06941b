import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClinic } from '@/lib/server/auth/accounts/create-clinic'
import { acceptInvitation } from '@/lib/server/auth/accounts/invitations'
import { signInMember } from '@/lib/server/auth/staff-sign-in'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'

const PASSWORD = 'nine grey stones by the gate'
const input = {
  name: 'Hillside Physio',
  timeZone: 'Europe/Dublin',
  language: 'en-GB',
  emergencyNumber: '112',
  emergencyPlace: 'A&E',
  phone: null,
  adminName: 'Ada Example',
  adminEmail: 'ada@hillside.example',
}
const now = Date.now()
let database: TestDatabase
let db: PrismaClient

beforeAll(async () => {
  database = await openTestDatabase()
  db = createClient(database.url, 2)
})
afterAll(async () => {
  await db.$disconnect()
  await database.drop()
})

test("a new clinic is real, has its settings, and its admin's link leads to a sign-in", async () => {
  const created = await createClinic(input, now, 'http://clinic.example')
  if (!created.ok) throw new Error(created.reason)
  const clinic = await db.clinic.findFirstOrThrow({ include: { settings: true, members: true, auditEvents: true } })
  expect(clinic).toMatchObject({ isDemo: false, timeZone: 'Europe/Dublin' })
  expect(clinic.slug).toMatch(/^hillside-physio-[0-9a-f]{8}$/)
  expect(clinic.settings).toHaveLength(1)
  expect(clinic.members).toMatchObject([{ roles: ['clinic_admin'], canConfirm: false }])
  expect(clinic.auditEvents).toMatchObject([{ action: 'clinic.create' }])
  const token = created.value.link.split('/').at(-1) ?? ''
  expect((await acceptInvitation(token, PASSWORD, now)).ok).toBe(true)
  const attempt = { email: input.adminEmail, password: PASSWORD, address: '192.0.2.1', knownBrowser: false }
  expect(await signInMember(attempt)).toMatchObject({ ok: true, value: { clinicId: clinic.id } })
})

test('an address that signs in already is refused, and nothing is left behind', async () => {
  const answer = await createClinic({ ...input, name: 'Second' }, now, 'http://clinic.example')
  expect(answer).toEqual({ ok: false, reason: 'address_in_use' })
  expect(await db.clinic.count()).toBe(1)
})
