import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AuthSessionId } from '@/lib/domain/shared/ids'
import { letterWords } from '@/lib/i18n/letters'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { patientScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { deliver, NotYetDelivered } from '@/lib/server/messages/delivery/deliver'
import { storeDueSessions } from '@/lib/server/messages/delivery/find-due-sessions'
import { buildLettersCase, type LettersCase, PLANTED, wishReminders } from '@/lib/server/messages/letters.fixture'
import { lastDeliveryFailed } from '@/lib/server/messages/reminders/delivery-log'
import { markOpened } from '@/lib/server/messages/reminders/plan-commands'
import { getOwnReminders } from '@/lib/server/messages/reminders/plan-queries'
import { subscribeDevice, unsubscribeDevice } from '@/lib/server/messages/reminders/push-devices'
import { revokeDevice } from '@/lib/server/people/devices'
import { type PushService, startPushService } from '@/lib/server/push/testing/push-service'

const words = letterWords()
let database: TestDatabase
let db: PrismaClient
let service: PushService
let one: LettersCase
let now: number

beforeAll(async () => {
  database = await openTestDatabase()
  db = createClient(database.url, 4)
  service = await startPushService()
  Object.assign(process.env, {
    PUSH_KEY: randomBytes(32).toString('base64url'),
    PUSH_SERVICES: service.origin,
    APP_URL: 'https://plumbline.example',
  })
})
afterAll(async () => {
  await service.stop()
  await db.$disconnect()
  await database.drop()
})
beforeEach(async () => {
  service.behave('accept')
  await db.reminderWish.deleteMany({})
  now = Date.now()
  one = await buildLettersCase(db, now)
  await wishReminders(db, one)
  await db.reminderWish.updateMany({ data: { sessionEmail: false } })
})

async function signIn(whose: LettersCase = one): Promise<AuthSessionId> {
  const id = uuidv7()
  const until = new Date(now + 86_400_000)
  const { clinicId, patientId } = whose
  const tokenHash = Uint8Array.from(randomBytes(32))
  await db.authSession.create({
    data: { id, clinicId, patientId, tokenHash, deviceLabel: 'Phone', idleExpiresAt: until },
  })
  return id as AuthSessionId
}

async function subscribed(whose: LettersCase = one, given = service.addDevice()) {
  const authSessionId = await signIn(whose)
  const device = { patientId: whose.patientId, authSessionId }
  expect((await subscribeDevice(whose.scope, device, given, now)).ok).toBe(true)
  return { ...device, ...given }
}

const notesFor = ({ endpoint }: { endpoint: string }) =>
  service.notes.filter(({ device }) => endpoint.endsWith(`/${device}`))
const subscriptions = (patientId: string = one.patientId) => db.pushSubscription.count({ where: { patientId } })
const deliveries = () => db.reminderDelivery.findMany({ where: { patientId: one.patientId } })

async function stored(): Promise<string> {
  const [id, ...more] = await storeDueSessions(now)
  if (id === undefined || more.length > 0) throw new Error('Not one reminder was due')
  return id
}

describe('a note', () => {
  test('reaches every device, holds a kind and its own name and nothing else, and tells when it is tapped', async () => {
    const devices = [await subscribed(), await subscribed()]
    const id = await stored()
    await deliver(id, words)
    for (const device of devices) {
      const [note, ...more] = notesFor(device)
      expect(more).toEqual([])
      expect(JSON.parse(note?.text ?? '')).toEqual({ kind: 'session', id })
      expect(note?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', topic: id.replaceAll('-', '') })
      expect(note?.headers.authorization).toMatch(/^vapid t=[\w-]+\.[\w-]+\.[\w-]+, k=[\w-]{87}$/)
      const all = JSON.stringify(note?.headers) + note?.sealed.toString('latin1')
      expect(all).not.toMatch(new RegExp(`${PLANTED}|Pia|pain|knee|exercise|session|therap`, 'i'))
    }
    expect(await deliveries()).toMatchObject([{ channel: 'push', kind: 'session', state: 'sent', openedAt: null }])
    await markOpened(one.scope, { channel: 'push', id }, now + 1000)
    const [device] = devices
    if (!device) throw new Error('There is a device')
    const { log, push } = await getOwnReminders(one.scope, device, 'Europe/London')
    expect(log).toMatchObject([{ channel: 'push', openedAt: new Date(now + 1000) }])
    expect(push).toMatchObject({ devices: 2, isOnHere: true })
  })

  test('and a letter are two of the week’s number, and of one that is left the note comes', async () => {
    await subscribed()
    await db.reminderWish.updateMany({ data: { sessionEmail: true, weeklyCap: 1 } })
    expect(await storeDueSessions(now)).toHaveLength(1)
    expect(await deliveries()).toMatchObject([{ channel: 'push' }])
    await db.reminderDelivery.deleteMany({ where: { patientId: one.patientId } })
    await db.reminderWish.updateMany({ data: { weeklyCap: 2 } })
    expect(await storeDueSessions(now)).toHaveLength(2)
  })

  test.each(['gone', 'refuse', 'busy', 'hang_up'] as const)('whose service answers otherwise: %s', async (how) => {
    const device = await subscribed()
    const id = await stored()
    service.behave(how)
    const thrown: unknown = await deliver(id, words).catch((error: unknown) => error)
    const isLater = how === 'busy' || how === 'hang_up'
    expect(thrown instanceof NotYetDelivered).toBe(isLater)
    expect(JSON.stringify(thrown, Object.getOwnPropertyNames(thrown ?? {})) ?? '').not.toContain(device.endpoint)
    expect(await subscriptions()).toBe(how === 'gone' ? 0 : 1)
    if (!isLater) {
      const failure = how === 'gone' ? 'gone' : 'refused'
      expect(await deliveries()).toMatchObject([{ state: 'failed', failure }])
      expect(await lastDeliveryFailed(one.scope, one.patientId, now)).toBe(true)
      return
    }
    service.behave('accept')
    await deliver(id, words)
    expect(await deliveries()).toMatchObject([{ state: 'sent', interruptions: how === 'hang_up' ? 1 : 0 }])
    expect(new Set(notesFor(device).map(({ headers }) => headers.topic)).size).toBe(1)
    expect(notesFor(device)).toHaveLength(how === 'hang_up' ? 2 : 1)
  })

  test('reaches those who are there: one device gone takes only itself away', async () => {
    const [here, gone] = [await subscribed(), await subscribed()]
    await db.pushSubscription.updateMany({
      where: { authSessionId: gone.authSessionId },
      data: { endpoint: `${service.origin}/nobody` },
    })
    await deliver(await stored(), words)
    expect(notesFor(here)).toHaveLength(1)
    expect(await deliveries()).toMatchObject([{ state: 'sent' }])
    expect(await subscriptions()).toBe(1)
  })

  test('waits while its service is away', async () => {
    await subscribed()
    const id = await stored()
    const { port } = service
    await service.stop()
    await expect(deliver(id, words)).rejects.toThrow('unreachable')
    expect(await deliveries()).toMatchObject([{ state: 'queued', interruptions: 0 }])
    service = await startPushService({ port })
  })
})

describe('a device', () => {
  test('that is signed out, from afar too, gets none', async () => {
    const device = await subscribed()
    const id = await stored()
    await revokeDevice(one.scope, { patientId: one.patientId, deviceId: device.authSessionId }, now)
    expect(await subscriptions()).toBe(0)
    await deliver(id, words)
    expect(notesFor(device)).toEqual([])
    expect(await deliveries()).toMatchObject([{ state: 'dropped' }])
  })

  test('that was not seen for longer than a sign-in lasts gets none', async () => {
    const { authSessionId } = await subscribed()
    await db.authSession.update({ where: { id: authSessionId }, data: { idleExpiresAt: new Date(now - 1000) } })
    expect(await storeDueSessions(now)).toEqual([])
  })

  test('may be switched off, and on again', async () => {
    const device = await subscribed()
    await unsubscribeDevice(one.scope, device)
    expect(await storeDueSessions(now)).toEqual([])
    await subscribeDevice(one.scope, device, device, now)
    await subscribeDevice(one.scope, device, device, now)
    expect(await subscriptions()).toBe(1)
  })

  test('belongs to whoever chose it last', async () => {
    const before = await subscribed()
    const other = await buildLettersCase(db, now)
    await subscribed(other, before)
    expect([await subscriptions(), await subscriptions(other.patientId)]).toEqual([0, 1])
  })

  test.each([
    'https://evil.example/push',
    'http://127.0.0.1:9/push',
    'http://169.254.169.254/latest/meta-data',
    'https://localhost/push',
  ])('with an address that is no push service is refused: %s', async (endpoint) => {
    const device = { patientId: one.patientId, authSessionId: await signIn() }
    const given = { ...service.addDevice(), endpoint }
    expect(await subscribeDevice(one.scope, device, given, now)).toEqual({ ok: false, reason: 'unknown_service' })
  })

  test('is another patient’s, and its notes too: nobody else marks or ends it', async () => {
    const device = await subscribed()
    const id = await stored()
    const other = await buildLettersCase(db, now)
    const stranger = patientScope(other.scope.clinicId, other.patientId)
    await unsubscribeDevice(stranger, device)
    await markOpened(stranger, { channel: 'push', id }, now)
    expect(await subscriptions()).toBe(1)
    expect(await deliveries()).toMatchObject([{ openedAt: null }])
  })
})
