import { verify } from '@node-rs/argon2'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { isKnownBrowser, rememberBrowser } from '@/lib/server/auth/known-browser'
import { hashPassword } from '@/lib/server/auth/passwords'
import { findActor } from '@/lib/server/auth/sessions/session-standing'
import { waitSeconds } from '@/lib/server/auth/sign-in-limits'
import { signInThroughNextAuth } from '@/lib/server/auth/sign-in-through-next-auth'
import { signInMember } from '@/lib/server/auth/staff-sign-in'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { type BuiltMember, buildClinic, buildMember } from '@/prisma/seed/builders/people'

// The real check, watched: times on a shared machine prove nothing.
vi.mock('@node-rs/argon2', async (load) => {
  const real = await load<typeof import('@node-rs/argon2')>()
  return { ...real, verify: vi.fn(real.verify) }
})
const verified = vi.mocked(verify)

const PASSWORD = 'a quiet plumb in the morning'
let database: TestDatabase
let db: PrismaClient
let member: BuiltMember

beforeAll(async () => {
  database = await openTestDatabase()
  db = createClient(database.url, 4)
  member = await buildMember(db, await buildClinic(db), { passwordHash: await hashPassword(PASSWORD) })
})
beforeEach(async () => {
  await db.rateLimit.deleteMany()
})
afterAll(async () => {
  await db.$disconnect()
  await database.drop()
})

const at = (address: string, knownBrowser = false) => ({ address, knownBrowser })
const wrong = (address = '192.0.2.1', knownBrowser = false) =>
  signInMember({ email: member.email, password: 'not this one, sorry', ...at(address, knownBrowser) })
const right = (address = '192.0.2.9', knownBrowser = false) =>
  signInMember({ email: member.email.toUpperCase(), password: PASSWORD, ...at(address, knownBrowser) })

/** Attempts spread over time, so that the growing wait does not answer in place of the count. */
async function letTimePass(): Promise<void> {
  await db.$executeRaw`update rate_limit set last_at = last_at - interval '2 minutes'`
}

describe('signing in', () => {
  test('a wrong e-mail and a wrong password are the same answer, after the same work', async () => {
    const invited = await buildMember(db, await buildClinic(db))
    const withoutAccount = () =>
      signInMember({ email: 'nobody@clinic.example', password: PASSWORD, ...at('192.0.2.1') })
    const withoutPassword = () => signInMember({ email: invited.email, password: PASSWORD, ...at('192.0.2.1') })
    // Nearly all of the time is the hash: each answer checks exactly one, with the same cost.
    const costs: string[] = []
    for (const attempt of [wrong, withoutAccount, withoutPassword]) {
      verified.mockClear()
      expect(await attempt()).toEqual({ ok: false, reason: 'wrong' })
      expect(verified).toHaveBeenCalledTimes(1)
      costs.push(String(verified.mock.calls[0]?.[0]).split('$').slice(1, 4).join('$'))
    }
    expect(new Set(costs)).toEqual(new Set(['argon2id$v=19$m=19456,t=2,p=1']))
  })

  test('an address that is none, and an account without a password, are the same answer too', async () => {
    const invited = await buildMember(db, await buildClinic(db))
    for (const email of ['', 'not an address', "x' or '1'='1", invited.email]) {
      expect(await signInMember({ email, password: PASSWORD, ...at('192.0.2.1') })).toEqual({
        ok: false,
        reason: 'wrong',
      })
    }
  })

  test('an archived member does not get in', async () => {
    const gone = await buildMember(db, await buildClinic(db), { passwordHash: await hashPassword(PASSWORD) })
    await db.member.update({ where: { id: gone.memberId }, data: { archivedAt: new Date() } })
    const answer = await signInMember({ email: gone.email, password: PASSWORD, ...at('192.0.2.1') })
    expect(answer).toEqual({ ok: false, reason: 'wrong' })
  })
})

describe('limits', () => {
  test('ten failures close an account for strangers, wherever they come from, but not for its own browser', async () => {
    for (let failure = 0; failure < 10; failure += 1) {
      expect((await wrong(`192.0.2.${failure}`)).ok).toBe(false)
      await letTimePass()
    }
    expect(await right('198.51.100.7')).toEqual({ ok: false, reason: 'limited' })
    const own = await right('198.51.100.7', true)
    expect(own.ok).toBe(true)
  })

  test('the wait grows from the fourth failure on, and a refused attempt does not lengthen it', async () => {
    expect([1, 3, 4, 5, 9, 10].map(waitSeconds)).toEqual([0, 0, 2, 4, 60, 60])
    for (let failure = 0; failure < 4; failure += 1) expect(await wrong()).toEqual({ ok: false, reason: 'wrong' })
    expect(await right()).toEqual({ ok: false, reason: 'limited' })
    const before = await db.rateLimit.findMany({ orderBy: { key: 'asc' }, select: { count: true, lastAt: true } })
    expect(await right('192.0.2.1')).toEqual({ ok: false, reason: 'limited' })
    const counts = (rows: typeof before) => rows.map((row) => row.count).sort()
    const after = await db.rateLimit.findMany({ orderBy: { key: 'asc' }, select: { count: true, lastAt: true } })
    expect(counts(after)).toEqual(counts(before))
    await letTimePass()
    expect((await right()).ok).toBe(true)
  })

  test('a burst at one moment passes no more than the same attempts one by one', async () => {
    const answers = await Promise.all(Array.from({ length: 24 }, (_, index) => wrong(`203.0.113.${index}`)))
    expect(answers.filter((answer) => !answer.ok && answer.reason === 'wrong')).toHaveLength(4)
  })

  test('fifty failures from one address close it, for every account', async () => {
    for (let index = 0; index < 50; index += 1) {
      const email = `person${index}@clinic.example`
      expect(await signInMember({ email, password: 'x', ...at('192.0.2.50') })).toEqual({ ok: false, reason: 'wrong' })
    }
    expect(await right('192.0.2.50')).toEqual({ ok: false, reason: 'limited' })
    expect((await right('192.0.2.51')).ok).toBe(true)
  })

  test('those who sign in do not use up their address', async () => {
    for (let index = 0; index < 60; index += 1) expect((await right('192.0.2.60')).ok).toBe(true)
  })

  test('the count stands in the database: a second process finds it', async () => {
    for (let failure = 0; failure < 10; failure += 1) {
      await wrong()
      await letTimePass()
    }
    const other = createClient(database.url, 1)
    const rows = await other.rateLimit.findMany({ select: { key: true, count: true } })
    await other.$disconnect()
    expect(rows.map((row) => row.count)).toEqual([10, 10])
    expect(JSON.stringify(rows)).not.toContain(member.email)
  })
})

describe('through next-auth', () => {
  const given = (password: string, sessionToken: string | null = null) => ({
    email: member.email,
    password,
    browser: { isKnown: false, sessionToken },
    headers: { host: 'unlimited.example', 'x-forwarded-for': '192.0.2.70', 'user-agent': 'Mozilla/5.0 Firefox/140.0' },
  })

  test('a right password opens a new session and ends the one that the browser held', async () => {
    const first = await signInThroughNextAuth(given(PASSWORD))
    if (first.kind !== 'signed_in') throw new Error(first.kind)
    const second = await signInThroughNextAuth(given(PASSWORD, first.token))
    if (second.kind !== 'signed_in') throw new Error(second.kind)
    expect(second.token).not.toBe(first.token)
    expect(await findActor(first.token, Date.now())).toBeNull()
    expect(await findActor(second.token, Date.now())).toMatchObject({ kind: 'staff', memberId: member.memberId })
    const actions = await db.auditEvent.findMany({ orderBy: { number: 'asc' }, select: { action: true } })
    expect(actions.map((event) => event.action).slice(-3)).toEqual(['auth.sign_in', 'auth.sign_out', 'auth.sign_in'])
  })

  test('a wrong one and too many are told apart', async () => {
    for (let failure = 0; failure < 4; failure += 1)
      expect(await signInThroughNextAuth(given('nope'))).toEqual({ kind: 'wrong' })
    expect(await signInThroughNextAuth(given('nope'))).toEqual({ kind: 'limited' })
  })
})

test('the browser that is known is signed, and names no account', () => {
  const cookie = rememberBrowser(undefined, member.email)
  expect(isKnownBrowser(cookie, member.email)).toBe(true)
  expect(isKnownBrowser(cookie, 'someone.else@clinic.example')).toBe(false)
  expect(isKnownBrowser(`${cookie}x`, member.email)).toBe(false)
  expect(isKnownBrowser('forged.forged', member.email)).toBe(false)
  expect(cookie).not.toContain(member.email.split('@')[0] ?? '')
})
