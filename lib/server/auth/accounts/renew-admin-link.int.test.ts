import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ClinicId } from '@/lib/domain/shared/ids'
import { acceptInvitation, peekInvitation } from '@/lib/server/auth/accounts/invitations'
import { renewAdminLink } from '@/lib/server/auth/accounts/renew-admin-link'
import { issuePasswordLink } from '@/lib/server/auth/accounts/staff-accounts'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { type BuiltMember, buildClinic, buildMember } from '@/prisma/seed/builders/people'

const SITE = 'http://clinic.example'
const now = Date.now()
let database: TestDatabase
let db: PrismaClient
let clinicId: ClinicId
let admin: BuiltMember

beforeAll(async () => {
  database = await openTestDatabase()
  db = createClient(database.url, 2)
  clinicId = await buildClinic(db, { name: 'Hillside Physio' })
  admin = await buildMember(db, clinicId, { name: 'Ada Example', roles: ['clinic_admin'], canConfirm: false })
})
afterAll(async () => {
  await db.$disconnect()
  await database.drop()
})

const ask = (clinic: string, email: string) => renewAdminLink({ clinic, email }, now, SITE)
const tokenOf = (link: string) => link.split('/').at(-1) ?? ''

test('a lost link is replaced, by the name or the id of the clinic; the one before opens nothing', async () => {
  let lost = tokenOf(await issuePasswordLink(admin.userId, now, undefined, SITE))
  for (const clinic of ['Hillside Physio', 'hillside PHYSIO', clinicId, clinicId.toUpperCase()]) {
    const renewed = await ask(clinic, admin.email)
    if (!renewed.ok) throw new Error(renewed.reason)
    expect(renewed.value).toMatchObject({ name: 'Ada Example', clinicName: 'Hillside Physio' })
    expect(renewed.value.link).toMatch(/^http:\/\/clinic\.example\/invitation\/[\w-]{43}$/)
    expect(await peekInvitation(lost, now)).toBeNull()
    lost = tokenOf(renewed.value.link)
    expect(await peekInvitation(lost, now)).toMatchObject({ email: admin.email })
  }
  expect((await acceptInvitation(lost, 'nine grey stones by the gate', now)).ok).toBe(true)
})

test('it stands in the audit of the clinic', async () => {
  const before = await db.auditEvent.count({ where: { clinicId, action: 'auth.new_link' } })
  await ask(clinicId, admin.email)
  const events = await db.auditEvent.findMany({ where: { clinicId, action: 'auth.new_link' } })
  expect(events).toHaveLength(before + 1)
  expect(events.at(-1)).toMatchObject({ subjectKind: 'member', subjectId: admin.memberId })
})

test('who is not an admin of this clinic gets none, and links that were made stay good', async () => {
  const therapist = await buildMember(db, clinicId)
  const elsewhere = await buildMember(db, await buildClinic(db, { name: 'Lakeside' }), { roles: ['clinic_admin'] })
  const gone = await buildMember(db, clinicId, { roles: ['clinic_admin'], canConfirm: false })
  await db.member.update({ where: { id: gone.memberId }, data: { archivedAt: new Date(now) } })
  const kept = tokenOf(await issuePasswordLink(therapist.userId, now, undefined, SITE))
  expect(await ask(clinicId, therapist.email)).toEqual({ ok: false, reason: 'not_admin' })
  expect(await peekInvitation(kept, now)).not.toBeNull()
  for (const email of [elsewhere.email, gone.email, 'nobody@clinic.example'])
    expect(await ask(clinicId, email)).toEqual({ ok: false, reason: 'no_member' })
})

test('a clinic that is not there, and a name that two have, are said to be so', async () => {
  for (const clinic of ['Nowhere', '', "' or true --", '%', '00000000-0000-7000-8000-000000000000'])
    expect(await ask(clinic, admin.email)).toEqual({ ok: false, reason: 'no_clinic' })
  await buildClinic(db, { name: 'HILLSIDE physio' })
  expect(await ask('Hillside Physio', admin.email)).toEqual({ ok: false, reason: 'several_clinics' })
  expect((await ask(clinicId, admin.email)).ok).toBe(true)
})
