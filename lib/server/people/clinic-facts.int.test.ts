import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ClinicId } from '@/lib/domain/shared/ids'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { patientScope, type Scope, staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { getClinicDetails, updateClinic } from '@/lib/server/people/clinic-facts'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

let database: TestDatabase
let client: PrismaClient
let clinicId: ClinicId
let otherId: ClinicId
let scope: Scope

const DETAILS = {
  name: 'Harbour Physiotherapy',
  phone: null,
  address: '1 Quay Street',
  brandColour: '#1f5458',
  emergencyNumber: '112',
  emergencyPlace: 'Emergency department',
  urgentAdviceNumber: '116 117',
  timeZone: 'Europe/Berlin',
  answeringHours: 'On weekdays.',
  minutesBudget: 20,
  mediaQuotaMb: 500,
  figureLook: 4,
}

beforeAll(async () => {
  database = await openTestDatabase()
  client = createClient(database.url, 4)
  clinicId = await buildClinic(client)
  otherId = await buildClinic(client, { name: 'Elsewhere' })
  scope = staffScope(clinicId, (await buildMember(client, clinicId, { roles: ['clinic_admin'] })).memberId)
})

afterAll(async () => {
  await client.$disconnect()
  await database.drop()
})

it('changes the own clinic only, and writes the names of the changed fields into the audit', async () => {
  const other = await client.clinic.findUniqueOrThrow({ where: { id: otherId } })
  const { version } = await getClinicDetails(scope, { client })
  expect(await updateClinic(scope, { ...DETAILS, version }, { client })).toEqual({ ok: true, value: true })
  expect(await getClinicDetails(scope, { client })).toEqual({ ...DETAILS, version: version + 1 })
  expect(await client.clinic.findUniqueOrThrow({ where: { id: otherId } })).toEqual(other)
  const event = await client.auditEvent.findFirstOrThrow({ where: { clinicId, action: 'clinic.update' } })
  expect(event.detail).toMatchObject({ fields: Object.keys(DETAILS) })
  expect(JSON.stringify(event.detail)).not.toContain('Harbour')
})

it('refuses a version that somebody else has replaced, and writes nothing', async () => {
  const { version } = await getClinicDetails(scope, { client })
  const stale = { ...DETAILS, name: 'Stale', version: version - 1 }
  expect(await updateClinic(scope, stale, { client })).toMatchObject({ ok: false, reason: 'conflict' })
  expect(await getClinicDetails(scope, { client })).toMatchObject({ name: DETAILS.name, version })
  expect(await client.auditEvent.count({ where: { clinicId, action: 'clinic.update' } })).toBe(1)
})

it("changes nothing from a patient's scope", async () => {
  const { memberId } = await buildMember(client, clinicId)
  const own = patientScope(clinicId, await buildPatient(client, clinicId, memberId))
  const { version } = await getClinicDetails(own, { client })
  expect(await updateClinic(own, { ...DETAILS, name: 'Mine', version }, { client })).toMatchObject({ ok: false })
  expect((await getClinicDetails(scope, { client })).name).toBe(DETAILS.name)
})
