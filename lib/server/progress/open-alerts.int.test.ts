import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DEFAULT_CLINIC_RULES } from '@/lib/domain/progress/clinic-rules'
import type { ClinicId, PatientId } from '@/lib/domain/shared/ids'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { patientScope, type Scope, staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { changeClinicRules } from '@/lib/server/people/clinic-rules'
import { getOpenAlerts, getWaitingAlerts } from '@/lib/server/progress/open-alerts'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

let database: TestDatabase
let client: PrismaClient
let clinicId: ClinicId
let patientId: PatientId
let otherPatientId: PatientId
let scope: Scope

const at = (text: string) => Date.parse(text)
const timeZone = 'Europe/London'
/** A Thursday, in opening hours. */
const RAISED = '2020-11-26T09:30:00Z'

async function raise(level: 'critical' | 'high' | 'low', raisedAt: string, whose = patientId): Promise<string> {
  const id = uuidv7()
  const kind = level === 'critical' ? 'red_flag' : 'over_doing'
  await client.alert.create({ data: { id, clinicId, patientId: whose, kind, level, raisedAt } })
  return id
}

beforeAll(async () => {
  database = await openTestDatabase()
  client = createClient(database.url, 4)
  clinicId = await buildClinic(client)
  const { memberId } = await buildMember(client, clinicId, { name: 'Thea Therapist' })
  patientId = await buildPatient(client, clinicId, memberId, { givenName: 'Pia', familyName: 'Patient' })
  otherPatientId = await buildPatient(client, clinicId, memberId, { givenName: 'Bea', familyName: 'Other' })
  scope = staffScope(clinicId, memberId)
})

afterAll(async () => {
  await client.$disconnect()
  await database.drop()
})

it('escalates an urgent alert by the time alone, and puts it first', async () => {
  const low = await raise('low', '2020-11-20T09:00:00Z')
  const urgent = await raise('critical', RAISED)
  const list = async (now: string) =>
    (await getOpenAlerts(scope, { nowMs: at(now), timeZone }, { client })).map(({ id, escalation }) => [id, escalation])
  expect(await list('2020-11-26T10:29:59Z')).toEqual([
    [urgent, 'waiting'],
    [low, 'none'],
  ])
  expect(await list('2020-11-26T10:30:00Z')).toEqual([
    [urgent, 'escalated'],
    [low, 'none'],
  ])
})

it('gives the admin who waits and since when, and nothing of what it says', async () => {
  const waiting = await getWaitingAlerts(scope, { nowMs: at('2020-11-26T12:00:00Z'), timeZone }, { client })
  expect(waiting).toHaveLength(1)
  expect(waiting[0]).toMatchObject({
    patientName: 'Pia Patient',
    therapistName: 'Thea Therapist',
    escalation: 'escalated',
  })
  expect(JSON.stringify(waiting)).not.toMatch(/red_flag|critical|over_doing/)
})

it('measures each alert by the rules that were in force when it was raised', async () => {
  const rules = { ...DEFAULT_CLINIC_RULES, escalationMinutes: 10 }
  await changeClinicRules(scope, { version: 1, reason: 'Faster.', rules }, { client })
  // The test's own clock: the change falls between the two alerts.
  const values = await client.clinicSettings.findFirstOrThrow({ where: { clinicId, number: 2 } })
  const hour = 3_600_000
  const noon = Math.ceil(values.createdAt.getTime() / (24 * hour)) * 24 * hour + 12 * hour
  const monday = noon + ((8 - new Date(noon).getUTCDay()) % 7) * 24 * hour
  await raise('critical', new Date(monday).toISOString(), otherPatientId)
  const alerts = await getOpenAlerts(scope, { nowMs: monday, timeZone: 'UTC' }, { client })
  const dueOf = (whose: PatientId) =>
    alerts.find((alert) => alert.patientId === whose && alert.level === 'critical')?.escalatesAtMs
  expect(dueOf(patientId)).toBe(at('2020-11-26T10:30:00Z'))
  expect(dueOf(otherPatientId)).toBe(monday + hour / 6)
})

it("shows a patient's scope no more than their own, and an acknowledged one to nobody", async () => {
  const moment = { nowMs: at('2020-11-26T12:00:00Z'), timeZone }
  const own = await getOpenAlerts(patientScope(clinicId, otherPatientId), moment, { client })
  expect(new Set(own.map((alert) => alert.patientId))).toEqual(new Set([otherPatientId]))
  await client.alert.updateMany({
    where: { clinicId },
    data: { acknowledgedById: scope.actorId, acknowledgedAt: new Date(), outcomeKind: 'spoke', outcome: 'Called.' },
  })
  expect(await getOpenAlerts(scope, moment, { client })).toEqual([])
  expect(await getWaitingAlerts(scope, moment, { client })).toEqual([])
})
