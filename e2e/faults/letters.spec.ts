import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { expect, test } from '@playwright/test'
import { type Instance, startInstance } from '@/e2e/faults/instance'
import { type MailServer, startMailServer } from '@/lib/server/mail/testing/mail-server'
import { buildLettersCase, type LettersCase, wishLetters, wishReminders } from '@/lib/server/messages/letters.fixture'
import { type PushService, startPushService } from '@/lib/server/push/testing/push-service'

test.describe.configure({ mode: 'serial', timeout: 240_000 })

/** A worker that was killed is noticed after half a minute at most; then the queue waits a little before it tries again. */
const FOLLOWED_WITHIN_MS = 150_000

let instance: Instance
let mail: MailServer
let push: PushService

test.beforeAll(async () => {
  mail = await startMailServer()
  push = await startPushService()
  const sending = { SMTP_URL: mail.url, MAIL_FROM: 'letters@plumbline.example' }
  const noting = { PUSH_KEY: randomBytes(32).toString('base64url'), PUSH_SERVICES: push.origin }
  instance = await startInstance('error', { ...sending, ...noting })
})

test.afterAll(async () => {
  await instance.stop()
  await mail.stop()
  await push.stop()
})

type Kind = 'next_morning' | 'session'

async function dueCase(kind: Kind = 'next_morning'): Promise<LettersCase> {
  const one = await buildLettersCase(instance.db, Date.now())
  await (kind === 'session' ? wishReminders : wishLetters)(instance.db, one)
  return one
}

const lettersTo = ({ address }: LettersCase) => mail.letters.filter(({ to }) => to.includes(address))
const deliveryOf = ({ patientId }: LettersCase) =>
  instance.db.reminderDelivery.findFirst({
    where: { patientId },
    select: { state: true, interruptions: true, triedAt: true },
  })

async function arrived(one: LettersCase): Promise<void> {
  await expect.poll(async () => (await deliveryOf(one))?.state, { timeout: FOLLOWED_WITHIN_MS }).toBe('sent')
}

for (const kind of ['next_morning', 'session'] as const)
  test(`the server is killed between sending and marking (${kind}): one repeat, under the same name, and no more`, async () => {
    mail.behave('hold')
    const one = await dueCase(kind)
    await expect.poll(() => lettersTo(one).length, { timeout: 60_000 }).toBe(1)
    process.kill(instance.app().pid, 'SIGKILL')
    await instance.app().ended
    expect(await deliveryOf(one)).toMatchObject({ state: 'sending', interruptions: 0 })
    mail.behave('accept')
    await instance.restartApp()
    await arrived(one)
    expect(await deliveryOf(one)).toMatchObject({ interruptions: 1 })
    expect(lettersTo(one)).toHaveLength(2)
    expect(new Set(lettersTo(one).map(({ headers }) => headers['message-id'])).size).toBe(1)
  })

/** The case's patient is reminded by notifications alone, on one device. */
async function noteCase(): Promise<LettersCase & { readonly endpoint: string }> {
  const [one, device] = [await buildLettersCase(instance.db, Date.now()), push.addDevice()]
  const own = { clinicId: one.clinicId, patientId: one.patientId }
  const at = new Date()
  const session = { ...own, tokenHash: Uint8Array.from(randomBytes(32)), deviceLabel: 'Phone' }
  const { id: authSessionId } = await instance.db.authSession.create({
    data: { ...session, idleExpiresAt: new Date(at.getTime() + 86_400_000) },
  })
  await instance.db.pushSubscription.create({ data: { ...own, ...device, authSessionId, addedAt: at } })
  await wishReminders(instance.db, one)
  await instance.db.reminderWish.updateMany({ where: own, data: { sessionEmail: false } })
  return { ...one, endpoint: device.endpoint }
}

test('the server is killed between a notification and its mark: one repeat, which takes the first one’s place', async () => {
  push.behave('hold')
  const one = await noteCase()
  const notes = () => push.notes.filter(({ device }) => one.endpoint.endsWith(`/${device}`))
  await expect.poll(() => notes().length, { timeout: 60_000 }).toBe(1)
  process.kill(instance.app().pid, 'SIGKILL')
  await instance.app().ended
  expect(await deliveryOf(one)).toMatchObject({ state: 'sending', interruptions: 0 })
  push.behave('accept')
  await instance.restartApp()
  await arrived(one)
  expect(notes()).toHaveLength(2)
  expect(new Set(notes().map(({ headers, text }) => `${headers.topic} ${text}`)).size).toBe(1)
  expect(instance.log()).not.toContain(one.endpoint)
})

test('the mail server is away, the server is killed meanwhile, and both come back: the letter arrives once', async () => {
  const { port } = mail
  await mail.stop()
  const one = await dueCase()
  await expect.poll(async () => (await deliveryOf(one))?.triedAt ?? null, { timeout: 60_000 }).not.toBeNull()
  await expect.poll(async () => (await deliveryOf(one))?.state).toBe('queued')
  process.kill(instance.app().pid, 'SIGKILL')
  await instance.app().ended
  mail = await startMailServer({ port })
  await instance.restartApp()
  await arrived(one)
  expect(lettersTo(one)).toHaveLength(1)
  expect(instance.log()).not.toContain(one.address)
})

test('the mail server is away for a day: the reminder is told as failed, and the next day’s comes, alone', async () => {
  const { port } = mail
  await mail.stop()
  const one = await dueCase('session')
  await expect.poll(async () => (await deliveryOf(one))?.triedAt ?? null, { timeout: 60_000 }).not.toBeNull()
  await expect.poll(async () => (await deliveryOf(one))?.state).toBe('queued')
  const own = { patientId: one.patientId }
  // Its day is over, as the row has it; the queue's next try finds that.
  await instance.db.reminderDelivery.updateMany({ where: own, data: { giveUpAt: new Date() } })
  await expect.poll(async () => (await deliveryOf(one))?.state, { timeout: FOLLOWED_WITHIN_MS }).toBe('failed')
  mail = await startMailServer({ port })
  // Now it was yesterday's: another name, a day ago. Today's is found, and sent.
  const yesterday = new Date(Date.now() - 86_400_000)
  const past = { queuedAt: yesterday, triedAt: yesterday, endedAt: yesterday, giveUpAt: yesterday }
  await instance.db.reminderDelivery.updateMany({ where: own, data: { ...past, subjectId: one.sessionId } })
  const sent = () => instance.db.reminderDelivery.count({ where: { ...own, state: 'sent' } })
  await expect.poll(sent, { timeout: FOLLOWED_WITHIN_MS }).toBe(1)
  expect(lettersTo(one)).toHaveLength(1)
  expect(await instance.db.reminderDelivery.count({ where: own })).toBe(2)
})

test('npm run worker sends letters while no server runs, and ends when it is asked to', async () => {
  await instance.app().stop()
  const one = await dueCase()
  const flags = ['--conditions=react-server', '--import', 'tsx', 'scripts/worker.ts']
  const worker = spawn(process.execPath, flags, {
    stdio: 'ignore',
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      DATABASE_URL: instance.database.url,
      APP_SECRET: randomBytes(32).toString('base64url'),
      SMTP_URL: mail.url,
      MAIL_FROM: 'letters@plumbline.example',
    },
  })
  const ended = once(worker, 'exit')
  try {
    await arrived(one)
    expect(lettersTo(one)).toHaveLength(1)
  } finally {
    worker.kill('SIGTERM')
  }
  expect(await ended).toEqual([0, null])
})
