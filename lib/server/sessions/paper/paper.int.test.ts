import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SentRow } from '@/lib/domain/sessions/paper/paper-changes'
import { NOTHING_WRITTEN } from '@/lib/domain/sessions/paper/paper-response'
import type { MemberId, PatientId } from '@/lib/domain/shared/ids'
import { addDays, isoWeekday, localDayAt, type PlainDate, plainDate } from '@/lib/domain/shared/plain-date'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { patientScope, type Scope, staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { keyInPaper } from '@/lib/server/sessions/paper/commands'
import { getPaperSheet } from '@/lib/server/sessions/paper/sheet-queries'
import { getToday } from '@/lib/server/sessions/today-queries'
import { type BuiltProgramme, buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildFinishedSession } from '@/prisma/seed/builders/finished-session'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const ZONE = 'Europe/London'
const noon = Date.parse(`${new Date().toISOString().slice(0, 10)}T12:00:00Z`)
const facts = { nowMs: noon, timeZone: ZONE }
const today = localDayAt(noon, ZONE)

type Case = {
  readonly clinicId: Scope['clinicId']
  readonly memberId: MemberId
  readonly patientId: PatientId
  readonly scope: Scope
  readonly programme: BuiltProgramme
}
let database: TestDatabase
let db: PrismaClient
let one: Case

async function newCase(daysAgo = 13): Promise<Case> {
  const clinicId = await buildClinic(db)
  const { memberId } = await buildMember(db, clinicId)
  const patientId = await buildPatient(db, clinicId, memberId)
  const care = { clinicId, patientId, memberId }
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  const programme = await buildProgramme(db, care, episodeId, { daysAgo })
  return { ...care, scope: staffScope(clinicId, memberId), programme }
}

beforeAll(async () => {
  database = await openTestDatabase()
  db = createClient(database.url, 4)
})
afterAll(async () => {
  await db.$disconnect()
  await database.drop()
})
beforeEach(async () => {
  one = await newCase()
})

const row = (daysAgo: number, change: Partial<SentRow> = {}): SentRow => ({
  ...NOTHING_WRITTEN,
  ...{ day: addDays(today, -daysAgo), mark: null },
  ticks: Object.fromEntries(one.programme.itemIds.map((id) => [id, 1])),
  ...{ backPain: 2, kneePain: 3, place: 'knee', settled: true },
  ...change,
})
const keyIn = (rows: readonly SentRow[], scope = one.scope) =>
  keyInPaper(scope, { patientId: one.patientId, rows }, facts)
const sheet = async (from = addDays(today, -13), to = today) => {
  const found = await getPaperSheet(one.scope, { patientId: one.patientId, from, to, today, timeZone: ZONE })
  return found?.sheet.days ?? []
}
const markOf = async (day: PlainDate) => (await sheet(day, day))[0]?.keyed?.mark ?? null
const stored = () =>
  db.session.findMany({
    where: { patientId: one.patientId },
    orderBy: [{ localDay: 'asc' }, { slot: 'asc' }],
    include: { items: true, checkIn: true },
  })
const dayOf = (day: PlainDate) =>
  db.patientDay.findFirst({ where: { patientId: one.patientId, localDay: toDateColumn(day) } })
const alertKinds = async () =>
  (await db.alert.findMany({ where: { patientId: one.patientId }, orderBy: { kind: 'asc' } })).map(({ kind }) => kind)
const stateOf = async () => (await db.programme.findUniqueOrThrow({ where: { id: one.programme.programmeId } })).state

/** Every day's roll-up against a recount of the log. */
async function expectRecount() {
  const sessions = await stored()
  for (const day of await db.patientDay.findMany({ where: { patientId: one.patientId } })) {
    const own = sessions.filter(({ localDay }) => localDay.getTime() === day.localDay.getTime())
    const isFull = (s: (typeof own)[number]) => s.setsDone * 5 >= s.setsPrescribed * 4
    const most = (pick: (s: (typeof own)[number]) => number | null | undefined) => {
      const scores = own.flatMap((s) => pick(s) ?? [])
      return scores.length > 0 ? Math.max(...scores) : null
    }
    expect(day).toMatchObject({
      sessionsFull: own.filter(isFull).length,
      sessionsPart: own.filter((s) => s.setsDone > 0 && !isFull(s)).length,
      setsDone: own.reduce((sum, s) => sum + s.setsDone, 0),
      backPainMax: most((s) => s.checkIn?.backPainMax),
      kneePainMax: most((s) => s.checkIn?.kneePainMax),
      furthestSite: most((s) => s.checkIn?.siteAfter),
    })
  }
}

describe('keyInPaper', () => {
  test('keeps a week as it was written, with who keyed it in, and invents nothing', async () => {
    const rows = [6, 5, 4, 3, 2, 1, 0].map((daysAgo) => row(daysAgo))
    expect(await keyIn(rows)).toEqual({ ok: true, value: { keyed: 7, corrected: 0, alerted: 0, isPaused: false } })
    const sessions = await stored()
    expect(sessions).toHaveLength(7)
    for (const session of sessions) {
      expect(session).toMatchObject({ source: 'paper', slot: 1, keyedById: one.memberId, warningCheckId: null })
      expect(session).toMatchObject({ setsDone: 6, setsPrescribed: 6 })
      const { checkIn } = session
      expect(checkIn).toMatchObject({ backPainMax: 2, kneePainMax: 3, siteAfter: 4, settled24h: true })
      expect(checkIn).toMatchObject({ backPainBefore: null, siteBefore: null, newWeakness: null, effort: null })
      expect(checkIn).toMatchObject({ responseColour: 'incomplete', responseProvisional: false })
    }
    expect(sessions.map(({ retrospective }) => retrospective)).toEqual([true, true, true, true, true, true, false])
    await expectRecount()
    const events = await db.auditEvent.findMany({ where: { patientId: one.patientId, action: 'session.key_in' } })
    expect(events).toHaveLength(7)
    expect(events[0]).toMatchObject({ actorId: one.memberId, detail: { source: 'paper', sittings: 1 } })
  })

  test('the same sheet twice is the same record, also when it was opened before the first time', async () => {
    const rows = [row(2), row(1, { settled: null }), row(0, { ticks: {}, ...NOTHING_WRITTEN })]
    await keyIn(rows)
    const before = await stored()
    expect(before).toHaveLength(2)
    const again = await keyIn(rows)
    expect(again).toEqual({ ok: true, value: { keyed: 0, corrected: 0, alerted: 0, isPaused: false } })
    expect(await stored()).toEqual(before)
  })

  test('a row is corrected by who saw it; who did not is told, and nothing at all is written', async () => {
    await keyIn([row(1)])
    const [item] = one.programme.itemIds
    const less = { ticks: { [item ?? '']: 1 }, kneePain: 1, place: null }
    const blind = await keyIn([row(1, less), row(0)])
    expect(blind).toEqual({ ok: false, reason: 'rows', detail: [{ day: addDays(today, -1), kind: 'changed' }] })
    expect(await stored()).toHaveLength(1)
    const seen = await keyIn([row(1, { ...less, mark: await markOf(addDays(today, -1)) })])
    expect(seen).toMatchObject({ ok: true, value: { keyed: 0, corrected: 1 } })
    expect(await dayOf(addDays(today, -1))).toMatchObject({ sessionsFull: 0, sessionsPart: 1, kneePainMax: 1 })
    await expectRecount()
    expect(await db.auditEvent.count({ where: { patientId: one.patientId, action: 'session.correct_paper' } })).toBe(1)
  })

  test('keeps the sittings of a day apart, and a corrected one that was not done', async () => {
    const [first = ''] = one.programme.itemIds
    await threeTimesADay()
    const ticks = Object.fromEntries(
      (await sheet(today, today))[0]?.items.map(({ id }, at) => [id, at === 0 ? 3 : 1]) ?? [],
    )
    const [itemId = ''] = Object.keys(ticks)
    expect(itemId).not.toBe(first)
    await keyIn([row(0, { ticks })])
    expect((await stored()).map(({ slot, setsDone, setsPrescribed }) => [slot, setsDone, setsPrescribed])).toEqual([
      [1, 6, 6],
      [2, 2, 2],
      [3, 2, 2],
    ])
    expect(await dayOf(today)).toMatchObject({ sessionsFull: 3 })
    await keyIn([row(0, { ticks: { ...ticks, [itemId]: 1 }, mark: await markOf(today) })])
    expect((await stored()).map(({ setsDone }) => setsDone)).toEqual([6, 0, 0])
    expect(await dayOf(today)).toMatchObject({ sessionsFull: 1, sessionsPart: 0 })
    await expectRecount()
  })

  test('what the app logged is never touched, and neither is another clinic’s patient', async () => {
    await buildFinishedSession(db, one, one.programme)
    expect(await keyIn([row(0)])).toEqual({ ok: false, reason: 'rows', detail: [{ day: today, kind: 'closed' }] })
    expect(await stored()).toMatchObject([{ source: 'app' }])
    expect((await sheet(today, today))[0]).toMatchObject({ state: 'app', keyed: null })
    const other = await newCase()
    expect(await keyIn([row(1)], other.scope)).toEqual({ ok: false, reason: 'not_found' })
    expect(
      await getPaperSheet(other.scope, { patientId: one.patientId, from: today, to: today, today, timeZone: ZONE }),
    ).toBeNull()
    expect(await stored()).toHaveLength(1)
  })

  test('refuses more ticks than boxes, a day to come and a day before the programme', async () => {
    const [itemId = ''] = one.programme.itemIds
    const answer = await keyIn([row(1, { ticks: { [itemId]: 2 } }), row(-1), row(40)])
    expect(answer).toMatchObject({
      ok: false,
      detail: [
        { day: addDays(today, -40), kind: 'closed' },
        { day: addDays(today, -1), kind: 'ticks', itemId },
        { day: addDays(today, 1), kind: 'closed' },
      ],
    })
    expect(await stored()).toEqual([])
  })
})

describe('a day is keyed in as it was given', () => {
  test('by the revision that was in force on it', async () => {
    const from = addDays(today, -3)
    const second = await threeTimesADay(from)
    const days = await sheet(addDays(today, -5), today)
    expect(days.map(({ revisionId }) => (revisionId === second ? 2 : 1))).toEqual([1, 1, 2, 2, 2, 2])
    const rows = days.map(({ day, items }) =>
      row(0, { day, ticks: Object.fromEntries(items.map(({ id }) => [id, 1])) }),
    )
    expect(await keyIn(rows)).toMatchObject({ ok: true, value: { keyed: 6 } })
    expect((await stored()).map(({ revisionId }) => (revisionId === second ? 2 : 1))).toEqual([1, 1, 2, 2, 2, 2])
    // A correction stays with what the row was keyed in against.
    await threeTimesADay(addDays(today, -5), 3)
    expect((await sheet(addDays(today, -5), today)).map(({ revisionId }) => revisionId)).toEqual(
      days.map((day) => day.revisionId),
    )
  })

  test('not while it was paused, and not on a day of rest', async () => {
    const restDay = addDays(today, -2)
    await db.programmeWindow.updateMany({
      where: { programmeId: one.programme.programmeId },
      data: { endsOn: toDateColumn(addDays(today, -5)) },
    })
    const { programmeId, revisionId } = one.programme
    const window = { clinicId: one.clinicId, patientId: one.patientId, programmeId, revisionId }
    const weekdays = [1, 2, 3, 4, 5, 6, 7].filter((weekday) => weekday !== isoWeekday(restDay))
    for (const [kind, startsOn, endsOn] of [
      ['paused', -4, -3],
      ['active', -2, null],
    ] as const) {
      const ends = endsOn === null ? null : toDateColumn(addDays(today, endsOn))
      const days = { startsOn: toDateColumn(addDays(today, startsOn)), endsOn: ends }
      await db.programmeWindow.create({ data: { ...window, ...days, id: uuidv7(), kind, weekdays, sessionsPerDay: 1 } })
    }
    const days = await sheet(addDays(today, -5), today)
    expect(days.map(({ state }) => state)).toEqual(['open', 'paused', 'paused', 'rest', 'open', 'open'])
    expect(await keyIn([row(4), row(2)])).toMatchObject({ ok: false, detail: [{ kind: 'closed' }, { kind: 'closed' }] })
  })

  test('with the hours that it had: 25 when the clock goes back', async () => {
    one = await newCase(400)
    const year = Number(today.slice(0, 4))
    const lastSunday = (of: number) => {
      const end = plainDate(`${of}-10-31`)
      return addDays(end, -(isoWeekday(end) % 7))
    }
    const day = lastSunday(year) < today ? lastSunday(year) : lastSunday(year - 1)
    expect(await keyIn([row(0, { day })])).toMatchObject({ ok: true, value: { keyed: 1 } })
    const [session] = await stored()
    expect(((session?.finishedAt.getTime() ?? 0) - (session?.startedAt.getTime() ?? 0)) / 3_600_000).toBe(25)
  })
})

describe('what follows', () => {
  test('"not usual again" is a red: told, and the second one in a week pauses from the next open day', async () => {
    expect(await keyIn([row(3, { settled: false })])).toMatchObject({ value: { alerted: 1, isPaused: false } })
    expect(await alertKinds()).toEqual(['not_settled'])
    expect(await stateOf()).toBe('active')
    expect(await keyIn([row(0, { settled: false })])).toMatchObject({ value: { alerted: 1, isPaused: true } })
    expect(await alertKinds()).toEqual(['not_settled', 'not_settled', 'two_reds'])
    expect(await stateOf()).toBe('paused')
    const pause = await db.programmeWindow.findFirstOrThrow({ where: { patientId: one.patientId, kind: 'paused' } })
    expect(pause.startsOn).toEqual(toDateColumn(addDays(today, 1)))
    const events = await db.auditEvent.findMany({ where: { patientId: one.patientId, action: 'programme.pause' } })
    expect(events).toMatchObject([{ detail: { by: 'rules', reason: 'two_reds' } }])
  })

  test('an old pair of reds is told and changes nothing; keyed in again it is told once', async () => {
    const old = [row(10, { settled: false }), row(9, { settled: false })]
    expect(await keyIn(old)).toMatchObject({ value: { keyed: 2, alerted: 2, isPaused: false } })
    expect(await stateOf()).toBe('active')
    await keyIn(old)
    expect(await alertKinds()).toEqual(['not_settled', 'not_settled', 'two_reds'])
    expect(await db.programmeRevision.count({ where: { programmeId: one.programme.programmeId } })).toBe(1)
  })

  test('much pain and a place further down are told; the next morning is asked of nobody', async () => {
    await keyIn([row(2), row(1, { kneePain: 8, place: 'foot', settled: null })])
    expect(await alertKinds()).toEqual(['pain_high', 'paper_pain', 'peripheralised'])
    const patient = patientScope(one.clinicId, one.patientId)
    expect(await getToday(patient, facts)).toMatchObject({ morning: null, isUnsettled: false })
  })
})

test('the database keeps a missing answer from being green, and an app session from being keyed in', async () => {
  await keyIn([row(0)])
  const own = { patientId: one.patientId }
  await expect(db.checkIn.updateMany({ where: own, data: { responseColour: 'green' } })).rejects.toThrow()
  await expect(db.session.updateMany({ where: own, data: { source: 'app' } })).rejects.toThrow()
})

/** A further revision with the same exercises, the first of them three times a day. */
async function threeTimesADay(from: PlainDate = today, number = 2): Promise<string> {
  const { programmeId, revisionId } = one.programme
  const [id, phaseId] = [uuidv7(), uuidv7()]
  const own = { clinicId: one.clinicId, patientId: one.patientId }
  const revision = { ...own, id, programmeId, number, createdById: one.memberId, sessionsPerDay: 3 }
  await db.programmeRevision.create({ data: revision })
  const phase = await db.programmePhase.findFirstOrThrow({ where: { revisionId } })
  const { progressRule: _, ...copied } = phase
  await db.programmePhase.create({ data: { ...copied, id: phaseId, revisionId: id, progressRule: {} } })
  const items = await db.programmeItem.findMany({ where: { revisionId }, orderBy: { position: 'asc' } })
  await db.programmeItem.createMany({
    data: items.map(({ rightDose: _right, ...item }, at) => ({
      ...{ ...item, id: uuidv7(), revisionId: id, phaseId, sessionsPerDay: at === 0 ? 3 : 1 },
    })),
  })
  await db.programmeRevision.update({
    where: { id },
    data: { activatedAt: new Date(), effectiveFrom: toDateColumn(from) },
  })
  await db.programme.update({ where: { id: programmeId }, data: { currentRevision: number } })
  return id
}
