import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { EVERY_WEEKDAY } from '@/lib/domain/messages/session-reminders'
import { type IsoWeekday, isoWeekday, localDayAt } from '@/lib/domain/shared/plain-date'
import { instantAtWall } from '@/lib/domain/shared/wall-clock'
import { letterWords } from '@/lib/i18n/letters'
import type { ChosenPlan } from '@/lib/schemas/reminder-plan'
import { openMailLink } from '@/lib/server/auth/mail-links'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { linksIn, type MailServer, startMailServer } from '@/lib/server/mail/testing/mail-server'
import { deliver } from '@/lib/server/messages/delivery/deliver'
import { storeDueMornings } from '@/lib/server/messages/delivery/find-due'
import { storeDueSessions } from '@/lib/server/messages/delivery/find-due-sessions'
import { buildLettersCase, type LettersCase, PLANTED } from '@/lib/server/messages/letters.fixture'
import { removeAddress } from '@/lib/server/messages/reminders/commands'
import { getDeliveryLog, lastDeliveryFailed } from '@/lib/server/messages/reminders/delivery-log'
import { markOpened, saveReminderPlan } from '@/lib/server/messages/reminders/plan-commands'
import { getOwnReminders } from '@/lib/server/messages/reminders/plan-queries'
import { stopLetters } from '@/lib/server/messages/reminders/stop-letters'
import { openDays } from '@/lib/server/progress/rollup/open-days'
import { closeQueue } from '@/lib/server/queue/job-queue'

const ZONE = 'Europe/London'
const HOUR = 3_600_000
const words = letterWords()
const plan: ChosenPlan = {
  ...{ byEmail: true, times: [0], weekdays: EVERY_WEEKDAY, quiet: null, away: null, repeatHours: null },
  ...{ weeklyCap: 21, timeZone: null },
}

let database: TestDatabase
let db: PrismaClient
let mail: MailServer
let one: LettersCase
let now: number
let midnight: number

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
  midnight = instantAtWall(localDayAt(now, ZONE), 0, ZONE)
  one = await buildLettersCase(db, now)
  const at = new Date(now)
  const own = { clinicId: one.clinicId, patientId: one.patientId }
  await db.patientEmail.create({ data: { ...own, address: one.address, addedAt: at, confirmedAt: at } })
  await openDays(one.clinicId, now)
  // The session of the fixture was yesterday's.
  await changeDay({ sessionsApp: 0, sessionsFull: 0 })
})
afterEach(async () => {
  mail.behave('accept')
  await db.reminderWish.updateMany({ data: { morningEmail: false, sessionEmail: false } })
})

const device = () => ({ patientId: one.patientId, authSessionId: one.sessionId as never })
const own = () => ({ clinicId: one.clinicId, patientId: one.patientId })
const day = () => db.patientDay.findFirstOrThrow({ where: { ...own(), localDay: new Date(localDayAt(now, ZONE)) } })
const changeDay = (data: Parameters<typeof db.patientDay.updateMany>[0]['data']) =>
  db.patientDay.updateMany({ where: { ...own(), localDay: new Date(localDayAt(now, ZONE)) }, data })
const deliveries = () => db.reminderDelivery.findMany({ where: own(), orderBy: { queuedAt: 'asc' } })
const lettersTo = (address: string) => mail.letters.filter(({ to }) => to.includes(address))
const visit = () => ({ address: `visitor of ${one.patientId}`, nowMs: Date.now() })
const tokenOf = (link: string) => link.split('/').at(-1) ?? ''

async function wish(change: Partial<ChosenPlan> = {}): Promise<void> {
  expect(await saveReminderPlan(one.scope, { ...plan, ...change }, midnight - 24 * HOUR)).toEqual({
    ok: true,
    value: true,
  })
}

async function stored(): Promise<string> {
  await wish()
  const [id] = await storeDueSessions(now)
  if (id === undefined) throw new Error('Nothing was due')
  return id
}

test('there is something to do on the day that these tests speak of', async () => {
  expect(await day()).toMatchObject({ sessionsDue: 1, sessionsApp: 0 })
})

describe('what is due', () => {
  test('is stored once, also when several look at once, and looked for again', async () => {
    await wish()
    const found = await Promise.all([storeDueSessions(now), storeDueSessions(now), storeDueSessions(now)])
    expect(found.flat()).toHaveLength(1)
    expect(await storeDueSessions(now + 60_000)).toEqual([])
    const [delivery] = await deliveries()
    expect(delivery).toMatchObject({ kind: 'session', channel: 'email', state: 'queued' })
    expect(delivery?.giveUpAt.getTime()).toBe(instantAtWall(localDayAt(now + 24 * HOUR, ZONE), 0, ZONE))
  })

  test.each<[string, () => unknown]>([
    ['nobody wished it', () => wish({ byEmail: false })],
    ['it is another weekday', () => wish({ weekdays: [((isoWeekday(localDayAt(now, ZONE)) % 7) + 1) as IsoWeekday] })],
    ['the patient is away', () => wish({ away: { from: localDayAt(now, ZONE), to: localDayAt(now, ZONE) } })],
    ['it is quiet all day', () => wish({ times: [0], quiet: { from: 1439, until: 1438 } })],
    ['the address is not confirmed', () => db.patientEmail.updateMany({ where: own(), data: { confirmedAt: null } })],
    ['the session is done', () => changeDay({ sessionsApp: 1, sessionsFull: 1 })],
    ['it was told as not done', () => changeDay({ toldNotDone: 1 })],
    ['nothing is planned', () => changeDay({ sessionsDue: 0 })],
    ['the day was paused', () => changeDay({ sessionsDue: 0, sessionsPaused: 1 })],
    ['a red has ended the day', () => changeDay({ sessionsDue: 2, sessionsApp: 1, worstResponse: 4 })],
    ['a stop for safety stands', () => db.programme.updateMany({ where: own(), data: { state: 'suspended' } })],
    ['the programme rests', () => db.programme.updateMany({ where: own(), data: { state: 'paused' } })],
    ['the programme is over', () => db.programme.updateMany({ where: own(), data: { state: 'completed' } })],
    [
      'the patient is archived',
      () => db.patient.updateMany({ where: { id: one.patientId }, data: { archivedAt: new Date() } }),
    ],
    ['the plan is younger than its time', () => saveReminderPlan(one.scope, plan, now)],
  ])('is nothing when %s', async (_, change) => {
    await wish()
    await change()
    expect(await storeDueSessions(now)).toEqual([])
    expect(await deliveries()).toEqual([])
  })

  test('counts by the patient’s own zone: a midnight that is to come is not now', async () => {
    const ahead = 'Pacific/Auckland'
    const theirDay = localDayAt(now, ahead)
    await wish({ timeZone: ahead })
    await db.patientDay.updateMany({ where: own(), data: { sessionsDue: 1, sessionsApp: 0 } })
    await storeDueSessions(now)
    const [delivery] = await deliveries()
    const theirMidnight = instantAtWall(theirDay, 0, ahead)
    // The next one of theirs ends it, not the clinic's.
    expect(delivery?.giveUpAt.getTime()).toBe(instantAtWall(localDayAt(theirMidnight + 36 * HOUR, ahead), 0, ahead))
  })

  test('is at most the week’s number over every kind', async () => {
    await wish({ weeklyCap: 3 })
    await db.reminderWish.updateMany({ where: own(), data: { morningEmail: true, morningMinute: 0 } })
    const before = { ...own(), kind: 'session' as const, channel: 'email' as const, giveUpAt: new Date(now) }
    const past = (daysAgo: number, n: number) => ({
      ...before,
      ...{ subjectId: `018f0000-0000-7000-8000-00000000000${n}`, state: 'sent' as const },
      ...{ queuedAt: new Date(now - daysAgo * 24 * HOUR), sentAt: new Date(now), endedAt: new Date(now) },
    })
    await db.reminderDelivery.createMany({ data: [past(1.2, 1), past(2, 2), past(6.9, 3)] })
    expect(await storeDueSessions(now)).toEqual([])
    expect(await storeDueMornings(now)).toEqual([])
    await db.reminderDelivery.updateMany({
      where: { subjectId: past(0, 3).subjectId },
      data: { queuedAt: new Date(now - 7.1 * 24 * HOUR) },
    })
    expect(await storeDueSessions(now)).toHaveLength(1)
    expect(await storeDueMornings(now)).toEqual([])
  })
})

describe('a clock that is moved', () => {
  test('back after a reminder, or ahead by a day and back: each goes out once, and none is lost', async () => {
    await wish()
    await openDays(one.clinicId, now + 24 * HOUR)
    expect(await storeDueSessions(now)).toHaveLength(1)
    expect(await storeDueSessions(Math.max(midnight, now - HOUR))).toEqual([])
    expect(await storeDueSessions(now + 24 * HOUR)).toHaveLength(1)
    // Right again: today's is there already, and so is tomorrow's when it comes.
    expect(await storeDueSessions(now + 60_000)).toEqual([])
    expect(await storeDueSessions(now + 24 * HOUR + 60_000)).toEqual([])
  })

  test('ahead before today’s went out: today’s goes out when it is right again', async () => {
    await wish()
    await openDays(one.clinicId, now + 24 * HOUR)
    expect(await storeDueSessions(now + 24 * HOUR)).toHaveLength(1)
    expect(await storeDueSessions(now)).toHaveLength(1)
  })

  test('a server that slept: of three times and a repeat the latest alone', async () => {
    await wish({ times: [0, 1, 2], repeatHours: null })
    const late = midnight + 10 * 60_000
    expect(await storeDueSessions(Math.max(late, now))).toHaveLength(1)
    expect(await storeDueSessions(Math.max(late, now) + 60_000)).toEqual([])
  })
})

describe('a reminder', () => {
  test('says nothing of a person, a clinic or health; its link tells that it was opened, once it is used', async () => {
    await deliver(await stored(), words)
    const [letter, ...more] = lettersTo(one.address)
    expect(more).toEqual([])
    if (!letter) throw new Error('Nothing arrived')
    expect(letter.headers.subject).toBe('The reminder that you asked for')
    expect(letter.raw).not.toMatch(/pain|knee|back|exercise|session|therap|clinic|physio|plan/i)
    expect(letter.raw).not.toContain(PLANTED)
    const opened = await openMailLink(tokenOf(linksIn(letter, '/letters/')[0] ?? ''), ['open_today'], visit())
    if (!opened.ok) throw new Error('The link does not open')
    const log = () => getDeliveryLog(one.scope, one.patientId)
    expect(await log()).toMatchObject([{ kind: 'session', state: 'sent', openedAt: null }])
    await markOpened(opened.value.scope, { channel: 'email', subjectId: opened.value.subjectId }, now + 180_000)
    await markOpened(opened.value.scope, { channel: 'email', subjectId: opened.value.subjectId }, now + HOUR)
    expect(await log()).toMatchObject([{ openedAt: new Date(now + 180_000) }])
    const colleague = await db.member.findFirstOrThrow({ where: { clinicId: one.clinicId } })
    const staff = staffScope(one.scope.clinicId, colleague.id as never)
    expect(await getDeliveryLog(staff, one.patientId)).toEqual(await log())
  })

  test('ends with one tap on the mailbox’s own button, and ends no other letters', async () => {
    await deliver(await stored(), words)
    await db.reminderWish.updateMany({ where: own(), data: { morningEmail: true } })
    const { headers } = lettersTo(one.address)[0] ?? { headers: {} as Record<string, string> }
    expect(headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click')
    const address = headers['list-unsubscribe']?.replace(/[<>]/g, '') ?? ''
    expect(address).toMatch(/^https:\/\/plumbline\.example\/api\/letters\/stop\/[\w-]{43}$/)
    const opened = await openMailLink(tokenOf(address), ['stop_letters', 'stop_session'], visit())
    if (!opened.ok) throw new Error('The link does not open')
    await stopLetters(opened.value)
    expect(await getOwnReminders(one.scope, device(), ZONE)).toMatchObject({ byEmail: false, plan: { times: [0] } })
    expect(await db.reminderWish.findFirst({ where: own() })).toMatchObject({ morningEmail: true })
  })

  test.each<[string, () => unknown]>([
    ['the session is done', () => changeDay({ sessionsApp: 1, sessionsFull: 1 })],
    ['the quiet hours were chosen anew', () => wish({ quiet: { from: 1439, until: 1438 } })],
    ['the programme rests', () => db.programme.updateMany({ where: own(), data: { state: 'paused' } })],
    ['the address was taken away', () => removeAddress(one.scope)],
  ])('that waits is dropped when %s', async (_, change) => {
    const id = await stored()
    await change()
    await deliver(id, words)
    expect(lettersTo(one.address)).toEqual([])
    expect(await deliveries()).toMatchObject([{ state: 'dropped' }])
  })

  test('that could not be sent is told to the patient and to the clinic', async () => {
    const id = await stored()
    mail.behave('refuse_for_good')
    await deliver(id, words)
    expect(await lastDeliveryFailed(one.scope, one.patientId, now)).toBe(true)
    const colleague = await db.member.findFirstOrThrow({ where: { clinicId: one.clinicId } })
    const staff = staffScope(one.scope.clinicId, colleague.id as never)
    expect(await lastDeliveryFailed(staff, one.patientId, now)).toBe(true)
    expect(await lastDeliveryFailed(staff, one.patientId, now + 8 * 24 * HOUR)).toBe(false)
  })
})

test('only a confirmed address can be chosen', async () => {
  await db.patientEmail.updateMany({ where: own(), data: { confirmedAt: null } })
  expect(await saveReminderPlan(one.scope, plan, now)).toEqual({ ok: false, reason: 'not_confirmed' })
})
