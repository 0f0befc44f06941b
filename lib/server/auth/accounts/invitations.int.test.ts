import { afterAll, beforeAll, expect, test } from 'vitest'
import { acceptInvitation, peekInvitation } from '@/lib/server/auth/accounts/invitations'
import { issuePasswordLink, PASSWORD_LINK_MS } from '@/lib/server/auth/accounts/staff-accounts'
import { hashPassword } from '@/lib/server/auth/passwords'
import { openSession } from '@/lib/server/auth/session-store'
import { findActor } from '@/lib/server/auth/sessions/session-standing'
import { signInMember } from '@/lib/server/auth/staff-sign-in'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { buildClinic, buildMember } from '@/prisma/seed/builders/people'

const OLD = 'the river under the old bridge'
const NEW = 'seven slow herons at the weir'
const now = Date.now()
let database: TestDatabase
let db: PrismaClient

beforeAll(async () => {
  database = await openTestDatabase()
  db = createClient(database.url, 4)
})
afterAll(async () => {
  await db.$disconnect()
  await database.drop()
})

async function invited() {
  const clinicId = await buildClinic(db)
  const member = await buildMember(db, clinicId, { name: 'Noor Example', passwordHash: await hashPassword(OLD) })
  const link = await issuePasswordLink(member.userId, now, undefined, 'http://clinic.example')
  return { clinicId, member, link, token: link.split('/').at(-1) ?? '' }
}
const attempt = { address: '192.0.2.1', knownBrowser: false }

test('a link shows whom it is for, any number of times, and sets a password once', async () => {
  const { member, link, token } = await invited()
  expect(link).toMatch(/^http:\/\/clinic\.example\/invitation\/[\w-]{43}$/)
  for (let look = 0; look < 3; look += 1)
    expect(await peekInvitation(token, now)).toMatchObject({ name: 'Noor Example', email: member.email })
  const both = await Promise.all([acceptInvitation(token, NEW, now), acceptInvitation(token, OLD, now)])
  expect(both.filter((answer) => answer.ok)).toHaveLength(1)
  expect(await peekInvitation(token, now)).toBeNull()
  expect(await acceptInvitation(token, NEW, now)).toEqual({ ok: false, reason: 'used_up' })
})

test('the first proof ends the old password and every session', async () => {
  const { clinicId, member, token } = await invited()
  const session = { deviceLabel: 'Test browser', nowMs: now, replaces: null }
  const cookie = await openSession({ kind: 'staff', clinicId, memberId: member.memberId }, session)
  expect(await findActor(cookie, now)).not.toBeNull()
  expect(await acceptInvitation(token, NEW, now)).toEqual({ ok: true, value: true })
  expect(await findActor(cookie, now)).toBeNull()
  expect((await signInMember({ email: member.email, password: OLD, ...attempt })).ok).toBe(false)
  expect((await signInMember({ email: member.email, password: NEW, ...attempt })).ok).toBe(true)
  const last = await db.auditEvent.findFirst({ where: { clinicId }, orderBy: { number: 'desc' } })
  expect(last).toMatchObject({ action: 'auth.password_set', detail: { sessionsEnded: 1 } })
})

test('a weak password is refused and the link stays good', async () => {
  const { token } = await invited()
  for (const [password, reason] of [
    ['short', 'too_short'],
    ['passwordpassword', 'too_common'],
    ['i am noor example today', 'contains_name'],
  ]) {
    expect(await acceptInvitation(token, password ?? '', now)).toEqual({ ok: false, reason })
  }
  expect(await peekInvitation(token, now)).not.toBeNull()
})

test('a week later, or when a newer link was made, it opens nothing', async () => {
  const { member, token } = await invited()
  expect(await acceptInvitation(token, NEW, now + PASSWORD_LINK_MS + 60_000)).toEqual({ ok: false, reason: 'used_up' })
  await issuePasswordLink(member.userId, now, undefined, 'http://clinic.example')
  expect(await peekInvitation(token, now)).toBeNull()
})

test('only the hash of a link is stored', async () => {
  const { token } = await invited()
  const rows = await db.$queryRaw<{ line: string }[]>`select t::text as line from password_token t`
  expect(rows.map((row) => row.line).join()).not.toContain(token)
})
