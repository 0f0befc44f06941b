import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ClinicId, MemberId, PatientId } from '@/lib/domain/shared/ids'
import { audit } from '@/lib/server/audit/audit'
import { getAuditChoices, listAuditEvents } from '@/lib/server/audit/queries'
import { verifyAuditChain } from '@/lib/server/audit/verify'
import { createClient, prismaClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { patientScope, type Scope, staffScope, withScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

let database: TestDatabase
let client: PrismaClient
let clinicId: ClinicId
let memberId: MemberId
let patientId: PatientId
let scope: Scope
let elsewhere: Scope

/** 60 events of a member, one of a patient. */
beforeAll(async () => {
  database = await openTestDatabase()
  client = createClient(database.url, 4)
  clinicId = await buildClinic(client)
  memberId = (await buildMember(client, clinicId, { name: 'Noor Example', roles: ['clinic_admin'] })).memberId
  patientId = await buildPatient(client, clinicId, memberId, { givenName: 'Ana', familyName: 'Rowan' })
  scope = staffScope(clinicId, memberId)
  for (let index = 0; index < 60; index += 1) {
    await write(scope, { action: 'member.update', subjectKind: 'member', subjectId: memberId })
  }
  const own = patientScope(clinicId, patientId)
  await write(own, { action: 'session.record', subjectKind: 'session', subjectId: patientId })
  const other = await buildClinic(client)
  elsewhere = staffScope(other, (await buildMember(client, other, { canConfirm: false })).memberId)
})

afterAll(async () => {
  await client.$disconnect()
  await prismaClient().$disconnect()
  await database.drop()
})

function write(as: Scope, entry: Parameters<typeof audit>[2]): Promise<void> {
  return withScope(as, (tx) => audit(tx, as, entry), { client })
}

describe('listAuditEvents', () => {
  it('reads the newest first, names people, and goes on where the page ended', async () => {
    const first = await listAuditEvents(scope, {}, { client })
    expect(first.lines).toHaveLength(50)
    expect(first.lines[0]).toMatchObject({
      ...{ number: 61, actorKind: 'patient', actorName: 'Ana Rowan' },
      ...{ patientName: 'Ana Rowan', action: 'session.record' },
    })
    expect(first.lines[1]).toMatchObject({ actorKind: 'staff', actorName: 'Noor Example', patientId: null })
    const second = await listAuditEvents(scope, { before: first.older ?? 0 }, { client })
    expect(second.lines.map((line) => line.number)).toEqual(Array.from({ length: 11 }, (_, index) => 11 - index))
    expect(second.older).toBeNull()
  })

  it('narrows by person, patient and action', async () => {
    const only = (filter: Parameters<typeof listAuditEvents>[1]) => listAuditEvents(scope, filter, { client })
    expect((await only({ patientId })).lines).toHaveLength(1)
    expect((await only({ actorId: patientId })).lines).toHaveLength(1)
    expect((await only({ action: 'session.record' })).lines).toHaveLength(1)
    expect((await only({ actorId: memberId, patientId })).lines).toEqual([])
  })

  it('narrows by the time between two midnights', async () => {
    const [hour, now] = [3_600_000, Date.now()]
    const count = async (filter: Parameters<typeof listAuditEvents>[1]) =>
      (await listAuditEvents(scope, { ...filter, action: 'session.record' }, { client })).lines.length
    expect(await count({ fromMs: now - hour, untilMs: now + hour })).toBe(1)
    expect(await count({ fromMs: now + hour })).toBe(0)
    expect(await count({ untilMs: now - hour })).toBe(0)
  })

  it('shows another clinic nothing, not even by id', async () => {
    expect(await listAuditEvents(elsewhere, {}, { client })).toEqual({ lines: [], older: null })
    expect((await listAuditEvents(elsewhere, { patientId }, { client })).lines).toEqual([])
    const choices = await getAuditChoices(elsewhere, { client })
    expect(choices).toMatchObject({ patients: [], actions: [], events: 0 })
    expect(choices.members).toHaveLength(1)
  })
})

describe('verifyAuditChain', () => {
  it('finds a whole chain whole, an empty one too, and names the first edited event', async () => {
    expect(await verifyAuditChain(clinicId)).toEqual({ events: 61, broken: null })
    expect(await verifyAuditChain(elsewhere.clinicId)).toEqual({ events: 0, broken: null })
    await client.$executeRaw`alter table audit_event disable trigger audit_event_append_only`
    await client.$executeRaw`update audit_event set action = 'member.archive' where clinic_id = ${clinicId}::uuid and number = 7`
    expect(await verifyAuditChain(clinicId)).toEqual({ events: 61, broken: { number: 7, problem: 'edited_event' } })
  })
})
