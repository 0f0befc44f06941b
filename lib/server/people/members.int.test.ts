import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ClinicId, MemberId } from '@/lib/domain/shared/ids'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { type Scope, staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { listMembers } from '@/lib/server/people/member-list'
import { inviteMember, type MemberInput, renewInvitation, updateMember } from '@/lib/server/people/members'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const moment = { nowMs: Date.now(), today: plainDate('2026-11-23') }
const therapist: MemberInput = {
  name: 'Ines Marlow',
  profession: 'Physiotherapist',
  roles: ['therapist'],
  canConfirm: true,
  registrationBody: 'HCPC',
  registrationNumber: 'PH100001',
  registrationExpiresOn: plainDate('2028-04-30'),
  registrationCheckedOn: plainDate('2026-11-20'),
}
let database: TestDatabase
let db: PrismaClient
let clinicId: ClinicId
let adminId: MemberId
let scope: Scope

beforeAll(async () => {
  database = await openTestDatabase()
  process.env.APP_URL = 'http://clinic.example'
  db = createClient(database.url, 4)
})
beforeEach(async () => {
  clinicId = await buildClinic(db)
  adminId = (await buildMember(db, clinicId, { roles: ['clinic_admin'], canConfirm: false })).memberId
  scope = staffScope(clinicId, adminId)
})
afterAll(async () => {
  await db.$disconnect()
  await database.drop()
})

let addresses = 0
const newAddress = () => `ines.${addresses++}@clinic.example`

async function invite(email = newAddress()): Promise<MemberId> {
  const answer = await inviteMember(scope, { ...therapist, email }, moment)
  if (!answer.ok) throw new Error(answer.reason)
  return answer.value.memberId
}

describe('inviting', () => {
  test('adds a member who waits for a password, and answers the one-time link', async () => {
    const email = newAddress()
    const answer = await inviteMember(scope, { ...therapist, email }, moment)
    expect(answer).toMatchObject({ ok: true, value: { link: expect.stringMatching(/\/invitation\/[\w-]{43}$/) } })
    const listed = (await listMembers(scope)).find((member) => member.email === email)
    expect(listed).toMatchObject({ name: 'Ines Marlow', hasPassword: false, canConfirm: true, isArchived: false })
    expect(await inviteMember(scope, { ...therapist, email }, moment)).toEqual({ ok: false, reason: 'already_member' })
  })

  test('never hands out a link to an account of another clinic: whoever uses it would get in there', async () => {
    const elsewhere = await buildMember(db, await buildClinic(db))
    const answer = await inviteMember(scope, { ...therapist, email: elsewhere.email }, moment)
    expect(answer).toEqual({ ok: false, reason: 'address_in_use' })
    expect(await db.passwordToken.count({ where: { userId: elsewhere.userId } })).toBe(0)
    await db.member.update({ where: { id: elsewhere.memberId }, data: { archivedAt: new Date() } })
    expect((await inviteMember(scope, { ...therapist, email: elsewhere.email }, moment)).ok).toBe(false)
  })

  test('the right to confirm needs a registration, for the admin too', async () => {
    const bare = { ...therapist, registrationNumber: null }
    const refused = { ok: false, reason: 'confirm_needs_registration' }
    expect(await inviteMember(scope, { ...bare, email: newAddress() }, moment)).toEqual(refused)
    const own = { ...bare, roles: ['therapist', 'clinic_admin'] as const, memberId: adminId, version: 1 }
    expect(await updateMember(scope, own, moment)).toEqual(refused)
  })

  test('nobody records their own registration as checked: another admin does, and their name is kept', async () => {
    const both = ['therapist', 'clinic_admin'] as const
    const own = { ...therapist, roles: both, memberId: adminId, version: 1 }
    expect(await updateMember(scope, own, moment)).toEqual({ ok: false, reason: 'own_registration' })
    const second = await buildMember(db, clinicId, { name: 'Ola Second', roles: ['clinic_admin'], canConfirm: false })
    expect((await updateMember(staffScope(clinicId, second.memberId), own, moment)).ok).toBe(true)
    // What else they change of themselves leaves the check as it was.
    expect((await updateMember(scope, { ...own, version: 2, name: 'Ada Renamed' }, moment)).ok).toBe(true)
    const longer = { ...own, version: 3, registrationExpiresOn: plainDate('2030-04-30') }
    expect(await updateMember(scope, longer, moment)).toEqual({ ok: false, reason: 'own_registration' })
    const listed = (await listMembers(scope)).find((member) => member.id === adminId)
    expect(listed).toMatchObject({ name: 'Ada Renamed', canConfirm: true, registrationCheckedBy: 'Ola Second' })
    expect(listed).toMatchObject({ registrationCheckedOn: '2026-11-20', registrationExpiresOn: '2028-04-30' })
  })

  test('a new link ends the one before', async () => {
    const memberId = await invite()
    expect((await renewInvitation(scope, memberId, moment)).ok).toBe(true)
    const { userId } = await db.member.findUniqueOrThrow({ where: { id: memberId } })
    expect(await db.passwordToken.count({ where: { userId, usedAt: null } })).toBe(1)
  })
})

describe('changing', () => {
  test('a stale version changes nothing', async () => {
    const memberId = await invite()
    const change = { ...therapist, memberId, version: 1, name: 'Ines Marlow-Tan' }
    expect(await updateMember(scope, change, moment)).toEqual({ ok: true, value: true })
    expect(await updateMember(scope, { ...change, name: 'Stale' }, moment)).toEqual({ ok: false, reason: 'conflict' })
    expect((await listMembers(scope)).map((member) => member.name)).toContain('Ines Marlow-Tan')
  })

  test('the last admin stays one, also when two leave at the same moment', async () => {
    const own = { ...therapist, canConfirm: false, memberId: adminId, version: 1 }
    expect(await updateMember(scope, own, moment)).toEqual({ ok: false, reason: 'last_admin' })
    const second = await buildMember(db, clinicId, { roles: ['clinic_admin'], canConfirm: false })
    const other = { ...own, memberId: second.memberId }
    const answers = await Promise.all([updateMember(scope, own, moment), updateMember(scope, other, moment)])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  })

  test('a therapist who has patients stays one', async () => {
    const memberId = await invite()
    const admin = { ...therapist, memberId, version: 1, roles: ['clinic_admin'] as const, canConfirm: false }
    await buildPatient(db, clinicId, memberId)
    expect(await updateMember(scope, admin, moment)).toEqual({ ok: false, reason: 'therapist_of_patients' })
    await db.patient.updateMany({ where: { therapistId: memberId }, data: { archivedAt: new Date() } })
    expect((await updateMember(scope, admin, moment)).ok).toBe(true)
  })

  test("another clinic's member does not exist", async () => {
    const foreign = await buildMember(db, await buildClinic(db))
    const change = { ...therapist, memberId: foreign.memberId, version: 1 }
    const notFound = { ok: false, reason: 'not_found' }
    expect(await updateMember(scope, change, moment)).toEqual(notFound)
    expect(await renewInvitation(scope, foreign.memberId, moment)).toEqual(notFound)
    expect((await listMembers(scope)).map((member) => member.id)).not.toContain(foreign.memberId)
  })
})
