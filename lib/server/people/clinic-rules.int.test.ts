import { afterAll, beforeAll, expect, it } from 'vitest'
import { DEFAULT_CLINIC_RULES } from '@/lib/domain/progress/clinic-rules'
import type { ClinicId, MemberId } from '@/lib/domain/shared/ids'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { patientScope, type Scope, staffScope, withScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { changeClinicRules, getClinicLead, listClinicRules, rulesAt } from '@/lib/server/people/clinic-rules'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

let database: TestDatabase
let client: PrismaClient
let clinicId: ClinicId
let scope: Scope

const STRICTER = { ...DEFAULT_CLINIC_RULES, bands: { greenMax: 1, amberMax: 4 }, escalationMinutes: 30 }
const CHANGE = { version: 1, reason: 'Agreed at the team meeting.', rules: STRICTER }

beforeAll(async () => {
  database = await openTestDatabase()
  client = createClient(database.url, 4)
  clinicId = await buildClinic(client)
  const { memberId } = await buildMember(client, clinicId, { name: 'Ada Admin', roles: ['clinic_admin'] })
  scope = staffScope(clinicId, memberId)
})

afterAll(async () => {
  await client.$disconnect()
  await database.drop()
})

it('keeps every version with who, when and why, and audits the change by its number', async () => {
  expect(await changeClinicRules(scope, CHANGE, { client })).toEqual({ ok: true, value: 2 })
  const versions = await listClinicRules(scope, { client })
  expect(versions.map(({ number, reason, by }) => ({ number, reason, by }))).toEqual([
    { number: 2, reason: CHANGE.reason, by: 'Ada Admin' },
    { number: 1, reason: null, by: null },
  ])
  expect(versions[0]?.rules).toEqual(STRICTER)
  expect(versions[1]?.rules).toEqual(DEFAULT_CLINIC_RULES)
  const [second, first] = versions
  expect(rulesAt(versions, second?.createdAtMs ?? 0)).toEqual(STRICTER)
  expect(rulesAt(versions, (second?.createdAtMs ?? 0) - 1)).toEqual(DEFAULT_CLINIC_RULES)
  expect(rulesAt(versions, (first?.createdAtMs ?? 0) - 86_400_000)).toEqual(DEFAULT_CLINIC_RULES)
  const event = await client.auditEvent.findFirstOrThrow({ where: { clinicId, action: 'clinic.change_rules' } })
  expect(event.detail).toEqual({ number: 2 })
})

it('refuses a change of what somebody else has changed, also at the same moment', async () => {
  expect(await changeClinicRules(scope, CHANGE, { client })).toEqual({ ok: false, reason: 'conflict' })
  const both = await Promise.all([2, 2].map((version) => changeClinicRules(scope, { ...CHANGE, version }, { client })))
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  expect(await client.clinicSettings.count({ where: { clinicId } })).toBe(3)
})

it('writes nothing from a patient', async () => {
  const { memberId } = await buildMember(client, clinicId)
  const own = patientScope(clinicId, await buildPatient(client, clinicId, memberId))
  await expect(changeClinicRules(own, { ...CHANGE, version: 3 }, { client })).rejects.toThrow()
  expect(await client.clinicSettings.count({ where: { clinicId } })).toBe(3)
})

it('the database refuses a change of a version, and one without a reason', async () => {
  const update = client.clinicSettings.updateMany({ where: { clinicId, number: 2 }, data: { values: {} } })
  await expect(update).rejects.toThrow()
  const inScope = withScope(
    scope,
    (tx) => tx.clinicSettings.updateMany({ where: { clinicId, number: 2 }, data: { values: {} } }),
    { client },
  )
  await expect(inScope).rejects.toThrow()
  const silent = client.clinicSettings.create({
    data: { clinicId, number: 9, values: {}, createdBy: scope.actorId, reason: ' ' },
  })
  await expect(silent).rejects.toThrow()
  expect((await listClinicRules(scope, { client }))[1]?.rules).toEqual(STRICTER)
})

it('names a clinic lead of this clinic only, and falls back on all admins once they have left', async () => {
  const { memberId } = await buildMember(client, clinicId, { name: 'Lea Lead' })
  const stranger = (await buildMember(client, await buildClinic(client))).memberId
  const naming = (leadId: MemberId, version: number) =>
    changeClinicRules(scope, { ...CHANGE, version, rules: { ...STRICTER, leadId } }, { client })
  const newest = (await listClinicRules(scope, { client }))[0]?.number ?? 0
  expect(await getClinicLead(scope, Date.now())).toBeNull()
  expect(await naming(stranger, newest)).toEqual({ ok: false, reason: 'lead_gone' })
  expect(await naming(memberId, newest)).toEqual({ ok: true, value: newest + 1 })
  expect(await getClinicLead(scope, Date.now())).toEqual({ id: memberId, name: 'Lea Lead' })
  await client.member.update({ where: { id: memberId }, data: { archivedAt: new Date() } })
  expect(await getClinicLead(scope, Date.now())).toBeNull()
})
