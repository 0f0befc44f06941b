import { beforeEach, describe, expect, test } from 'vitest'
import { addDays, localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { toPlainDate } from '@/lib/server/db/plain-date-column'
import { withTestClient } from '@/lib/server/db/testing/with-test-client'
import { recountDay } from '@/lib/server/sessions/paper/recount-day'
import {
  buildPerson,
  checkEvent,
  HOUR,
  missedEvent,
  morningEvent,
  NOON,
  type Person,
  send,
  sessionEvent,
  ZONE,
} from '@/lib/server/sessions/sync/testing/device'

const DAY = 24 * HOUR
const RED = { kneePainMax: 9 }
const stored = { status: 'stored', outcome: null }

let db: PrismaClient
let person: Person
withTestClient((client) => {
  db = client
})
beforeEach(async () => {
  person = await buildPerson(db)
})

async function log(atMs: number, checkIn = {}) {
  const check = checkEvent(atMs)
  const session = sessionEvent(person, check, checkIn)
  return { session, results: await send(person, [check, session]) }
}
const programme = () => db.programme.findFirstOrThrow({ where: { patientId: person.id } })
const alertKinds = async () =>
  (await db.alert.findMany({ where: { patientId: person.id }, orderBy: { kind: 'asc' } })).map(({ kind }) => kind)
const windows = async () =>
  (await db.programmeWindow.findMany({ where: { patientId: person.id }, orderBy: { startsOn: 'asc' } })).map(
    ({ kind, startsOn }) => ({ kind, startsOn: toPlainDate(startsOn) }),
  )
const day = (atMs: number): PlainDate => localDayAt(atMs, ZONE)
async function rolledUp() {
  return db.patientDay.findMany({ where: { patientId: person.id }, orderBy: { localDay: 'asc' } })
}

describe('what arrives late', () => {
  test('a yes stops the programme and alerts the clinic, though it was given days ago', async () => {
    const yes = checkEvent(NOON, { bladder_bowel_saddle: true })
    expect(await send(person, [yes])).toMatchObject([{ status: 'stored', outcome: 'stop' }])
    expect(await programme()).toMatchObject({ state: 'suspended', stateReason: 'red_flag' })
    const [alert] = await db.alert.findMany({ where: { patientId: person.id } })
    expect(alert).toMatchObject({ kind: 'red_flag', level: 'critical', warningCheckId: yes.id })
    expect(alert?.raisedAt.getTime()).toBeGreaterThan(NOON + DAY)
    // No day that has passed is excused by what was not known on it.
    expect(await windows()).toMatchObject([{ kind: 'active' }, { kind: 'paused', startsOn: day(Date.now()) }])
  })

  test('a session of before such a yes is stored all the same, and the stop stays', async () => {
    await send(person, [checkEvent(NOON, { both_legs: true })])
    expect((await log(NOON - HOUR)).results).toMatchObject([stored, stored])
    expect(await programme()).toMatchObject({ state: 'suspended' })
  })

  test('a nerve change suspends', async () => {
    const { results } = await log(NOON, { newNumbness: true })
    expect(results).toMatchObject([stored, { status: 'stored', outcome: 'stop' }])
    expect(await programme()).toMatchObject({ state: 'suspended', stateReason: 'neuro_change' })
    expect(await alertKinds()).toEqual(['neuro_change'])
  })

  test.each([
    ['in their order', [0, 1]],
    ['the later one first', [1, 0]],
  ])('two reds within the days pause, %s; from today on, and once', async (_name, order) => {
    const outcomes = []
    for (const days of order) outcomes.push((await log(NOON + days * DAY, RED)).results[1])
    expect(outcomes).toMatchObject([stored, { status: 'stored', outcome: 'paused' }])
    expect(await programme()).toMatchObject({ state: 'paused', stateReason: 'two_reds' })
    expect(await alertKinds()).toEqual(['pain_high', 'pain_high', 'red_pain', 'two_reds'])
    expect((await windows()).at(-1)).toEqual({ kind: 'paused', startsOn: day(Date.now()) })
  })

  test('a red swaps what was too much from today on, and a session begun before is stored by the plan it was given', async () => {
    const { id: revisionId } = await db.programmeRevision.findFirstOrThrow({ where: { patientId: person.id } })
    await log(NOON, RED)
    expect((await log(NOON + DAY)).results).toMatchObject([stored, stored])
    const rows = await db.session.findMany({ where: { patientId: person.id } })
    expect(rows.map((row) => row.revisionId)).toEqual([revisionId, revisionId])
  })

  test('a morning’s answer counts by when it was given: on its day, within 36 hours, and once', async () => {
    const { session } = await log(NOON)
    const [tooEarly, tooLate] = [morningEvent(session, true, 2), morningEvent(session, true, 37)]
    const [yes, no, yesAgain] = [
      morningEvent(session, true),
      morningEvent(session, false),
      morningEvent(session, true, 21),
    ]
    expect(await send(person, [tooEarly, tooLate])).toMatchObject([{ reason: 'nothing_due' }, { reason: 'too_late' }])
    expect(await send(person, [yes])).toMatchObject([stored])
    expect(await send(person, [no, yesAgain])).toMatchObject([{ reason: 'already_answered' }, { status: 'had' }])
    const [row] = await db.checkIn.findMany({ where: { patientId: person.id } })
    expect(row?.nextMorningAt?.getTime()).toBe(yes.happenedAtMs)
  })

  test('a morning waits for its session, and a no makes it red as on the page', async () => {
    const check = checkEvent(NOON)
    const session = sessionEvent(person, check)
    const morning = morningEvent(session, false)
    expect(await send(person, [morning])).toMatchObject([{ status: 'waiting' }])
    expect(await send(person, [check, session, morning])).toMatchObject([stored, stored, stored])
    expect(await alertKinds()).toEqual(['not_settled'])
  })

  test('a day that was told as missed becomes done, and both stand; no order decides', async () => {
    const missed = missedEvent(NOON - 2 * HOUR)
    expect(await send(person, [missed])).toMatchObject([stored])
    await log(NOON)
    const [first] = await rolledUp()
    expect(first).toMatchObject({ toldNotDone: 1, sessionsFull: 1 })
    await log(NOON + DAY)
    expect(await send(person, [missedEvent(NOON + DAY - 2 * HOUR)])).toMatchObject([stored])
    expect((await rolledUp())[1]).toMatchObject({ toldNotDone: 1, sessionsFull: 1 })
    // More than were due cannot be missed.
    expect(await send(person, [missedEvent(NOON)])).toMatchObject([{ reason: 'nothing_due' }])
  })

  test('the roll-up of every day equals a recount', async () => {
    await log(NOON + DAY, RED)
    await log(NOON)
    await send(person, [missedEvent(NOON + DAY)])
    const { session } = await log(NOON + HOUR)
    await send(person, [morningEvent(session, false)])
    const before = await rolledUp()
    for (const { localDay } of before) {
      const at = { clinicId: person.scope.clinicId, patientId: person.id, day: toPlainDate(localDay) }
      await db.$transaction((tx) => recountDay(tx, at))
    }
    expect(await rolledUp()).toEqual(before)
    expect(before.map(({ localDay }) => toPlainDate(localDay))).toEqual([day(NOON), addDays(day(NOON), 1)])
  })
})
