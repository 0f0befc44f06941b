import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { letterWords } from '@/lib/i18n/letters'
import { openMailLink } from '@/lib/server/auth/mail-links'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { type ArrivedLetter, linkIn, type MailServer, startMailServer } from '@/lib/server/mail/testing/mail-server'
import { deliver, NotYetDelivered } from '@/lib/server/messages/delivery/deliver'
import { findForgotten, storeDueMornings } from '@/lib/server/messages/delivery/find-due'
import { buildLettersCase, type LettersCase, PLANTED, wishLetters } from '@/lib/server/messages/letters.fixture'
import { confirmAddress, giveAddress, removeAddress, wishMorningLetter } from '@/lib/server/messages/reminders/commands'
import { findMorningQuestion } from '@/lib/server/messages/reminders/morning-question'
import { getReminderSettings } from '@/lib/server/messages/reminders/queries'
import { closeQueue } from '@/lib/server/queue/job-queue'
import { answerNextMorning } from '@/lib/server/sessions/next-morning-commands'

const ZONE = 'Europe/London'
const words = letterWords()

let database: TestDatabase
let db: PrismaClient
let mail: MailServer
let one: LettersCase
let now: number

beforeAll(async () => {
  database = await openTestDatabase()
  db = createClient(database.url, 4)
  mail = await startMailServer()
  Object.assign(process.env, {
    SMTP_URL: mail.url,
    MAIL_FROM: 'letters@plumbline.example',
    APP_URL: 'https://plumbline.example',
  })
})
afterAll(async () => {
  await closeQueue()
  await mail.stop()
  await db.$disconnect()
  await database.drop()
})
beforeEach(async () => {
  now = Date.now()
  one = await buildLettersCase(db, now)
})
afterEach(async () => {
  mail.behave('accept')
  // What one test left behind is not due in the next.
  await db.reminderWish.updateMany({ data: { morningEmail: false } })
})

const lettersTo = (address: string) => mail.letters.filter(({ to }) => to.includes(address))
const deliveriesOf = ({ patientId }: LettersCase) =>
  db.reminderDelivery.findMany({ where: { patientId }, orderBy: { queuedAt: 'asc' } })
const visit = () => ({ address: `visitor of ${one.patientId}`, nowMs: Date.now() })
const tokenOf = (link: string) => link.split('/').at(-1) ?? ''

function onlyLetter(address = one.address): ArrivedLetter {
  const [letter, ...more] = lettersTo(address)
  if (!letter || more.length > 0) throw new Error(`There are ${more.length + (letter ? 1 : 0)} letters`)
  return letter
}

async function storedMorning(): Promise<string> {
  await wishLetters(db, one)
  const [id] = await storeDueMornings(now)
  if (id === undefined) throw new Error('Nothing was due')
  return id
}

describe('an address', () => {
  test('gets nothing but its own confirmation until the link is used, once', async () => {
    expect(await giveAddress(one.scope, one.address, now)).toEqual({ ok: true, value: true })
    expect(await wishMorningLetter(one.scope, 0)).toEqual({ ok: false, reason: 'not_confirmed' })
    const [delivery] = await deliveriesOf(one)
    await deliver(delivery?.id ?? '', words)
    const letter = onlyLetter()
    expect(letter.headers.subject).toBe('Please confirm your e-mail address')
    const opened = await openMailLink(tokenOf(linkIn(letter, '/letters/')), ['confirm_address'], visit())
    if (!opened.ok) throw new Error('The link does not open')
    expect(await confirmAddress(opened.value.scope, opened.value.subjectId, now)).toEqual({ ok: true, value: true })
    expect(await confirmAddress(opened.value.scope, opened.value.subjectId, now)).toEqual({
      ok: false,
      reason: 'closed',
    })
    expect(await wishMorningLetter(one.scope, 0)).toEqual({ ok: true, value: true })
    expect(await getReminderSettings(one.scope)).toMatchObject({ isConfirmed: true, wantsMorning: true })
  })

  test('exchanged for another one: the first link is dead, and its letters are not sent', async () => {
    await giveAddress(one.scope, one.address, now)
    const [first] = await deliveriesOf(one)
    await deliver(first?.id ?? '', words)
    const opened = await openMailLink(tokenOf(linkIn(onlyLetter(), '/letters/')), ['confirm_address'], visit())
    await giveAddress(one.scope, `other-${one.address}`, now + 1)
    if (!opened.ok) throw new Error('The link does not open')
    expect(await confirmAddress(opened.value.scope, opened.value.subjectId, now)).toEqual({
      ok: false,
      reason: 'closed',
    })
    await removeAddress(one.scope)
    const [, second] = await deliveriesOf(one)
    await deliver(second?.id ?? '', words)
    expect(lettersTo(`other-${one.address}`)).toEqual([])
    expect((await deliveriesOf(one)).map(({ state }) => state)).toEqual(['sent', 'dropped'])
  })

  test('is asked to confirm only so often', async () => {
    const answers: boolean[] = []
    for (let times = 0; times < 7; times += 1) answers.push((await giveAddress(one.scope, one.address, now + times)).ok)
    expect(answers).toEqual([true, true, true, true, true, true, false])
  })
})

describe('the question of the next morning', () => {
  test('is stored once, also when several look at the same moment', async () => {
    await wishLetters(db, one)
    const found = await Promise.all([storeDueMornings(now), storeDueMornings(now), storeDueMornings(now)])
    expect(found.flat()).toHaveLength(1)
    expect(await storeDueMornings(now + 60_000)).toEqual([])
    expect(await deliveriesOf(one)).toHaveLength(1)
  })

  test.each([
    ['nobody wished it', () => db.reminderWish.updateMany({ data: { morningEmail: false } })],
    ['the address is not confirmed', () => db.patientEmail.updateMany({ data: { confirmedAt: null } })],
    ['the time is not yet', () => db.reminderWish.updateMany({ data: { morningMinute: 600 } }), -1],
    [
      'it is answered',
      () => answerNextMorning(one.scope, { sessionId: one.sessionId, settled: true }, { nowMs: now, timeZone: ZONE }),
    ],
    [
      'a stop for safety stands',
      () => db.programme.updateMany({ where: { patientId: one.patientId }, data: { state: 'suspended' } }),
    ],
    [
      'the patient is archived',
      () => db.patient.update({ where: { id: one.patientId }, data: { archivedAt: new Date() } }),
    ],
  ])('is not stored when %s', async (_, change, hours = 12) => {
    await wishLetters(db, one)
    await change()
    // Noon of the day, or the last hour of the day of the session.
    const at = one.finishedAtMs + 3_600_000 + hours * 3_600_000
    expect(await storeDueMornings(at)).toEqual([])
    expect(await deliveriesOf(one)).toEqual([])
  })

  test('says nothing of a person, a clinic or health, and its link answers once', async () => {
    const id = await storedMorning()
    await deliver(id, words)
    const letter = onlyLetter()
    expect(letter.headers.subject).toBe('Your question for this morning is ready')
    expect(letter.raw).not.toMatch(/pain|knee|back|exercise|session|therap|clinic|physio|usual/i)
    expect(letter.raw).not.toContain(PLANTED)
    expect(letter.raw).not.toContain('Pia')
    const token = tokenOf(linkIn(letter, '/morning/'))
    const opened = await openMailLink(token, ['answer_morning'], visit())
    if (!opened.ok) throw new Error('The link does not open')
    expect(await findMorningQuestion(opened.value, now)).not.toBeNull()
    const answer = { sessionId: opened.value.subjectId, settled: false }
    expect((await answerNextMorning(opened.value.scope, answer, { nowMs: now, timeZone: ZONE })).ok).toBe(true)
    expect(await findMorningQuestion(opened.value, now)).toBeNull()
    expect((await answerNextMorning(opened.value.scope, answer, { nowMs: now, timeZone: ZONE })).ok).toBe(false)
    expect(await getReminderSettings(one.scope)).toMatchObject({ log: [{ kind: 'next_morning', state: 'sent' }] })
  })

  test('its links open for their own purpose, until the 36 hours are over; a guess opens nothing', async () => {
    await deliver(await storedMorning(), words)
    const letter = onlyLetter()
    const token = tokenOf(linkIn(letter, '/morning/'))
    const stop = tokenOf(linkIn(letter, '/letters/'))
    const closed = { ok: false, reason: 'unknown' }
    expect(await openMailLink(token, ['stop_letters', 'confirm_address'], visit())).toEqual(closed)
    expect(await openMailLink(stop, ['answer_morning'], visit())).toEqual(closed)
    expect(await openMailLink('A'.repeat(43), ['answer_morning'], visit())).toEqual(closed)
    const over = one.finishedAtMs + 36 * 3_600_000
    expect(await openMailLink(token, ['answer_morning'], { ...visit(), nowMs: over })).toEqual(closed)
    expect((await openMailLink(token, ['answer_morning'], { ...visit(), nowMs: over - 1 })).ok).toBe(true)
    const stored = await db.$queryRaw<{ text: string }[]>`select to_jsonb(l)::text as text from mail_link l`
    expect(stored.map(({ text }) => text).join()).not.toContain(token)
  })

  test('guessing is limited, for who guesses', async () => {
    const answers: string[] = []
    for (let times = 0; times < 61; times += 1) {
      const tried = await openMailLink('B'.repeat(43), ['answer_morning'], visit())
      answers.push(tried.ok ? 'open' : tried.reason)
    }
    expect(answers.at(59)).toBe('unknown')
    expect(answers.at(60)).toBe('limited')
  })

  test('ends with one tap on the mailbox’s own button', async () => {
    await deliver(await storedMorning(), words)
    const { headers } = onlyLetter()
    expect(headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click')
    const address = headers['list-unsubscribe']?.replace(/[<>]/g, '') ?? ''
    expect(address).toMatch(/^https:\/\/plumbline\.example\/api\/letters\/stop\/[\w-]{43}$/)
    const opened = await openMailLink(tokenOf(address), ['stop_letters'], visit())
    if (!opened.ok) throw new Error('The link does not open')
    await wishMorningLetter(opened.value.scope, null)
    expect(await getReminderSettings(one.scope)).toMatchObject({ wantsMorning: false })
  })

  test('answered while it waits, it is not sent any more', async () => {
    const id = await storedMorning()
    await answerNextMorning(one.scope, { sessionId: one.sessionId, settled: true }, { nowMs: now, timeZone: ZONE })
    await deliver(id, words)
    expect(lettersTo(one.address)).toEqual([])
    expect(await deliveriesOf(one)).toMatchObject([{ state: 'dropped' }])
  })
})

describe('a mail server', () => {
  test.each(['refuse_later', 'hang_up'] as const)(
    'that does not take it (%s) is tried again; what is thrown names nobody',
    async (how) => {
      const id = await storedMorning()
      mail.behave(how)
      const thrown: unknown = await deliver(id, words).catch((error: unknown) => error)
      expect(thrown).toBeInstanceOf(NotYetDelivered)
      expect(JSON.stringify(thrown, Object.getOwnPropertyNames(thrown))).not.toContain(one.address)
      mail.behave('accept')
      await deliver(id, words)
      expect(await deliveriesOf(one)).toMatchObject([{ state: 'sent', interruptions: how === 'hang_up' ? 1 : 0 }])
      const names = lettersTo(one.address).map(({ headers }) => headers['message-id'])
      expect(names).toHaveLength(how === 'hang_up' ? 2 : 1)
      expect(new Set(names).size).toBe(1)
    },
  )

  test('that breaks off twice: no third letter, and the patient is told', async () => {
    const id = await storedMorning()
    mail.behave('hang_up')
    for (const _ of [1, 2]) await expect(deliver(id, words)).rejects.toThrow('interrupted')
    await deliver(id, words)
    expect(lettersTo(one.address)).toHaveLength(2)
    expect(await getReminderSettings(one.scope)).toMatchObject({ log: [{ state: 'failed', failure: 'unsure' }] })
  })

  test('that knows nobody of this name is believed', async () => {
    const id = await storedMorning()
    mail.behave('refuse_for_good')
    await deliver(id, words)
    expect(await deliveriesOf(one)).toMatchObject([{ state: 'failed', failure: 'refused', sentAt: null }])
  })

  test('that is away: tried until the time is over, then told', async () => {
    const id = await storedMorning()
    const { port } = mail
    await mail.stop()
    try {
      await expect(deliver(id, words)).rejects.toThrow('unreachable')
      expect(await deliveriesOf(one)).toMatchObject([{ state: 'queued' }])
      await db.reminderDelivery.update({ where: { id }, data: { giveUpAt: new Date() } })
      await deliver(id, words)
      expect(await deliveriesOf(one)).toMatchObject([{ state: 'failed', failure: 'unreachable' }])
    } finally {
      mail = await startMailServer({ port })
    }
  })

  test('what waits without a job is found again', async () => {
    const id = await storedMorning()
    expect(await findForgotten(now + 19 * 60_000)).not.toContain(id)
    expect(await findForgotten(now + 21 * 60_000)).toContain(id)
    await deliver(id, words)
    expect(await findForgotten(now + 21 * 60_000)).not.toContain(id)
  })
})
