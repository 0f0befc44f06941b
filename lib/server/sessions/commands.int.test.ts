import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PatientId } from '@/lib/domain/shared/ids'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import type { SessionReport, WarningCheckInput } from '@/lib/schemas/sessions'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { patientScope, type Scope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { recordSession } from '@/lib/server/sessions/commands'
import { reportMissed } from '@/lib/server/sessions/missed-commands'
import { answerNextMorning } from '@/lib/server/sessions/next-morning-commands'
import { sessionIdOfCheck } from '@/lib/server/sessions/session-id'
import { getStop } from '@/lib/server/sessions/stop-queries'
import { getToday } from '@/lib/server/sessions/today-queries'
import { noteMistake, recordWarningCheck } from '@/lib/server/sessions/warning-commands'
import { type BuiltProgramme, buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const ZONE = 'Europe/London'
const HOUR = 3_600_000
const CLEAR: WarningCheckInput = {
  bladder_bowel_saddle: false,
  both_legs: false,
  new_weakness: false,
  new_numbness: false,
  unwell_fever: false,
  fall_injury: false,
  backPainBefore: 2,
  kneePainBefore: 3,
  siteBefore: 4,
}

const AS_PRESCRIBED = { skipReason: null, repsDone: null, weightKg: null, band: null }

let database: TestDatabase
let db: PrismaClient
let patient: { readonly id: PatientId; readonly scope: Scope; readonly programme: BuiltProgramme }
// A noon, so that an hour more or less stays on the day.
const noon = Date.parse(`${new Date().toISOString().slice(0, 10)}T12:00:00Z`)
const facts = { nowMs: noon, timeZone: ZONE }
const today = localDayAt(noon, ZONE)

async function newPatient() {
  const clinicId = await buildClinic(db)
  const { memberId } = await buildMember(db, clinicId)
  const id = await buildPatient(db, clinicId, memberId)
  const care = { clinicId, patientId: id, memberId }
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  const programme = await buildProgramme(db, care, episodeId)
  return { id, scope: patientScope(clinicId, id), programme }
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
  patient = await newPatient()
})

async function check(input: Partial<WarningCheckInput> = {}, nowMs = noon) {
  return recordWarningCheck(patient.scope, { ...CLEAR, ...input }, { nowMs, timeZone: ZONE })
}

function report(warningCheckId: string, checkIn: Partial<SessionReport['checkIn']> = {}): SessionReport {
  const { programmeId, revisionId, itemIds } = patient.programme
  return {
    id: sessionIdOfCheck(warningCheckId),
    warningCheckId,
    programmeId,
    revisionId,
    variant: 'good_day',
    before: { backPain: 2, kneePain: 3, site: 4 },
    items: itemIds.map((itemId) => ({ itemId, setsDone: 2, difficulty: 'right' as const, ...AS_PRESCRIBED })),
    checkIn: {
      backPainMax: 2,
      kneePainMax: 3,
      siteAfter: 4,
      spreadReverted: null,
      newWeakness: false,
      newNumbness: false,
      effort: 4,
      note: null,
      ...checkIn,
    },
  }
}

async function log(checkIn: Partial<SessionReport['checkIn']> = {}, nowMs = noon) {
  const { warningCheckId } = await check({}, nowMs - HOUR / 2)
  return recordSession(patient.scope, report(warningCheckId, checkIn), { nowMs, timeZone: ZONE })
}

const programmeState = async () =>
  (await db.programme.findUniqueOrThrow({ where: { id: patient.programme.programmeId } })).state
const alertKinds = async () =>
  (await db.alert.findMany({ where: { patientId: patient.id }, orderBy: { kind: 'asc' } })).map(({ kind }) => kind)
const actions = async () =>
  (await db.auditEvent.findMany({ where: { patientId: patient.id } })).map(({ action }) => action)

describe('recordSession', () => {
  test('keeps a green session with its items, check-in and audit event', async () => {
    const recorded = await log()
    expect(recorded).toMatchObject({ ok: true, value: { isRepeat: false, halted: null } })
    const row = await db.session.findFirstOrThrow({
      where: { patientId: patient.id },
      include: { items: true, checkIn: true },
    })
    expect(row).toMatchObject({ slot: 1, setsDone: 6, setsPrescribed: 6, source: 'app' })
    expect(row.items).toHaveLength(3)
    expect(row.checkIn).toMatchObject({ responseColour: 'green', responseProvisional: true, kneePainBefore: 3 })
    expect(await actions()).toEqual(expect.arrayContaining(['warning_check.record', 'session.record']))
  })

  test('keeps what was really done where it was not as prescribed', async () => {
    const { warningCheckId } = await check()
    const sent = report(warningCheckId)
    const [first, ...others] = sent.items
    const edited = { ...(first ?? {}), repsDone: 7, weightKg: 2.5, band: 'green' } as SessionReport['items'][number]
    expect(await recordSession(patient.scope, { ...sent, items: [edited, ...others] }, facts)).toMatchObject({
      ok: true,
    })
    const rows = await db.sessionItem.findMany({ where: { sessionId: sent.id }, orderBy: { position: 'asc' } })
    expect(rows.map(({ repsDone, weightKg, band }) => ({ repsDone, weightKg, band }))).toEqual([
      { repsDone: 7, weightKg: 2.5, band: 'green' },
      ...others.map(() => ({ repsDone: null, weightKg: null, band: null })),
    ])
    const where = {
      clinicId_sessionId_position: { clinicId: patient.scope.clinicId, sessionId: sent.id, position: 1 },
    }
    for (const data of [{ repsDone: 1000 }, { weightKg: 2.3 }, { weightKg: 201 }]) {
      await expect(db.sessionItem.update({ where, data })).rejects.toThrow(/session_item_/)
    }
  })

  test('is not planned anew for each session: a function that was replaced has to say so again', async () => {
    const rows = await db.$queryRaw<{ settings: string[] | null }[]>`
      select proconfig as settings from pg_proc where oid = 'app.record_session(jsonb)'::regprocedure`
    expect(rows).toEqual([{ settings: ['plan_cache_mode=force_generic_plan'] }])
  })

  test('the same report again is the same session; another one under its id is refused', async () => {
    const { warningCheckId } = await check()
    const first = report(warningCheckId)
    await recordSession(patient.scope, first, facts)
    const later = { nowMs: noon + 20 * HOUR, timeZone: ZONE }
    expect(await recordSession(patient.scope, first, later)).toMatchObject({ ok: true, value: { isRepeat: true } })
    const other = report(warningCheckId, { effort: 9 })
    expect(await recordSession(patient.scope, other, facts)).toEqual({ ok: false, reason: 'payload_mismatch' })
    expect(await db.session.count({ where: { patientId: patient.id } })).toBe(1)
  })

  test('needs a check of its own: none, a used one, an old one and a stranger’s are refused', async () => {
    const missing = { ok: false, reason: 'check_missing' }
    expect(await recordSession(patient.scope, report(uuidv7()), facts)).toEqual(missing)
    const { warningCheckId } = await check()
    await recordSession(patient.scope, report(warningCheckId), facts)
    expect(await recordSession(patient.scope, { ...report(warningCheckId), id: uuidv7() }, facts)).toEqual(missing)
    const old = await check({}, noon - 13 * HOUR)
    expect(await recordSession(patient.scope, report(old.warningCheckId), facts)).toEqual(missing)
    const stranger = await newPatient()
    const theirs = await recordWarningCheck(stranger.scope, CLEAR, facts)
    expect(await recordSession(patient.scope, report(theirs.warningCheckId), facts)).toEqual(missing)
  })

  test('refuses an older revision, another patient’s programme and unknown items', async () => {
    const { warningCheckId } = await check()
    const good = report(warningCheckId)
    expect(await recordSession(patient.scope, { ...good, revisionId: uuidv7() }, facts)).toMatchObject({
      reason: 'stale_revision',
    })
    const stranger = await newPatient()
    const foreign = { ...good, programmeId: stranger.programme.programmeId }
    expect(await recordSession(patient.scope, foreign, facts)).toMatchObject({ reason: 'programme_not_active' })
    const [first] = good.items
    const items = [{ itemId: uuidv7(), setsDone: 1, difficulty: null, ...AS_PRESCRIBED }]
    expect(first).toBeDefined()
    expect(await recordSession(patient.scope, { ...good, items }, facts)).toMatchObject({ reason: 'unknown_item' })
  })

  test('new weakness suspends programme and confirmation, and tells the clinic', async () => {
    expect(await log({ newWeakness: true })).toMatchObject({ ok: true, value: { halted: 'suspended' } })
    expect(await programmeState()).toBe('suspended')
    expect(await alertKinds()).toEqual(['neuro_change'])
    const confirmation = await db.confirmation.findFirstOrThrow({ where: { patientId: patient.id } })
    expect(confirmation.state).toBe('suspended')
    expect(await getStop(patient.scope)).toMatchObject({ urgency: 'same_day', check: null })
    expect(await actions()).toContain('programme.suspend')
  })

  test('two ambers running on one exercise are a quiet note, once', async () => {
    const amber = { kneePainMax: 5 }
    await log(amber, noon - 2 * 24 * HOUR)
    expect(await alertKinds()).toEqual([])
    await log(amber, noon - 24 * HOUR)
    await log(amber)
    expect(await alertKinds()).toEqual(['two_ambers'])
    expect(await programmeState()).toBe('active')
  })

  test('pain that rose since the session before tells the therapist, in the same transaction', async () => {
    const alerts = async () =>
      (await db.alert.findMany({ where: { patientId: patient.id }, orderBy: { raisedAt: 'asc' } }))
        .filter(({ kind }) => kind.startsWith('pain_'))
        .map(({ kind, level }) => `${kind} ${level}`)
    // A first session has nothing to rise from; from 4 to 5 is one point, from 5 to 5 none, and a rise that ends at 4 is not told.
    await log({ kneePainMax: 4 }, noon - 6 * 24 * HOUR)
    await log({ kneePainMax: 5 }, noon - 5 * 24 * HOUR)
    expect(await alerts()).toEqual(['pain_up low'])
    await log({ kneePainMax: 5 }, noon - 4 * 24 * HOUR)
    await log({ kneePainMax: 2 }, noon - 3 * 24 * HOUR)
    await log({ kneePainMax: 4 }, noon - 2 * 24 * HOUR)
    expect(await alerts()).toEqual(['pain_up low'])
    await log({ kneePainMax: 6 }, noon - 24 * HOUR)
    expect(await alerts()).toEqual(['pain_up low', 'pain_up high'])
    await log({ kneePainMax: 7 })
    expect(await alerts()).toEqual(['pain_up low', 'pain_up high', 'pain_high critical'])
  })

  test('two reds within seven days pause the programme', async () => {
    const red = { kneePainMax: 9 }
    expect(await log(red, noon - 3 * 24 * HOUR)).toMatchObject({ ok: true, value: { halted: null } })
    expect(await log(red)).toMatchObject({ ok: true, value: { halted: 'paused' } })
    expect(await programmeState()).toBe('paused')
    // The first one was red by its pain alone: a note the same day.
    expect(await alertKinds()).toEqual(['pain_high', 'pain_high', 'red_pain', 'two_reds'])
  })
})

describe('recordWarningCheck', () => {
  test('a yes suspends, alerts and hides today’s exercises; open questions do not hold it up', async () => {
    const { decision, warningCheckId } = await recordWarningCheck(patient.scope, { bladder_bowel_saddle: true }, facts)
    expect(decision).toMatchObject({ kind: 'stop', urgency: 'emergency' })
    expect(await programmeState()).toBe('suspended')
    expect(await alertKinds()).toEqual(['red_flag'])
    expect(await getToday(patient.scope, facts)).toMatchObject({ state: 'suspended' })
    expect(await getStop(patient.scope)).toMatchObject({ urgency: 'emergency', check: { isMistakeNoted: false } })
    expect(await recordSession(patient.scope, report(warningCheckId), facts)).toMatchObject({
      reason: 'programme_not_active',
    })
    const windows = await db.programmeWindow.findMany({
      where: { patientId: patient.id },
      orderBy: { startsOn: 'asc' },
    })
    expect(windows.map(({ kind }) => kind)).toEqual(['active', 'paused'])
  })

  test('a mistake is noted once and releases nothing; a later milder check does not hide the emergency', async () => {
    const { warningCheckId } = await check({ both_legs: true })
    expect(await noteMistake(patient.scope, warningCheckId, noon)).toBe(true)
    expect(await noteMistake(patient.scope, warningCheckId, noon)).toBe(false)
    expect(await programmeState()).toBe('suspended')
    await check({ fall_injury: true }, noon + HOUR)
    expect(await getStop(patient.scope)).toMatchObject({ urgency: 'emergency', check: { isMistakeNoted: true } })
  })

  test('another patient’s check cannot be marked', async () => {
    const { warningCheckId } = await check({ both_legs: true })
    const stranger = await newPatient()
    expect(await noteMistake(stranger.scope, warningCheckId, noon)).toBe(false)
  })
})

describe('the roll-up', () => {
  test('equals a recount of the log', async () => {
    await log({ kneePainMax: 4, effort: 6 })
    await log({ kneePainMax: 3, siteAfter: 3, effort: 2 })
    const where = { patientId: patient.id, localDay: toDateColumn(today) }
    const sessions = await db.session.findMany({ where, include: { checkIn: true } })
    const day = await db.patientDay.findFirstOrThrow({ where })
    const worst = (pick: (row: (typeof sessions)[number]) => number | null | undefined) =>
      Math.max(...sessions.map((row) => pick(row) ?? 0))
    expect(day).toMatchObject({
      sessionsFull: sessions.length,
      sessionsPart: 0,
      setsDone: sessions.reduce((sum, row) => sum + row.setsDone, 0),
      setsPrescribed: sessions.reduce((sum, row) => sum + row.setsPrescribed, 0),
      kneePainMax: worst((row) => row.checkIn?.kneePainMax),
      furthestSite: worst((row) => row.checkIn?.siteAfter),
      effortMax: worst((row) => row.checkIn?.effort),
      worstResponse: 1,
      toldNotDone: 0,
    })
  })

  test('counts what was told as not done once for each session due', async () => {
    expect(await reportMissed(patient.scope, 'pain', facts)).toMatchObject({ ok: true, value: { slot: 1 } })
    expect(await reportMissed(patient.scope, 'time', facts)).toEqual({ ok: false, reason: 'nothing_due' })
    const day = await db.patientDay.findFirstOrThrow({ where: { patientId: patient.id } })
    expect(day).toMatchObject({ toldNotDone: 1, sessionsFull: 0 })
    expect(await getToday(patient.scope, facts)).toMatchObject({ state: 'active', session: { status: 'told' } })
  })
})

describe('answerNextMorning', () => {
  test('is asked the next day, once, and settles the response', async () => {
    const recorded = await log()
    const sessionId = recorded.ok ? recorded.value.sessionId : ''
    expect(await answerNextMorning(patient.scope, { sessionId, settled: true }, facts)).toEqual({
      ok: false,
      reason: 'not_due',
    })
    const morning = { nowMs: noon + 20 * HOUR, timeZone: ZONE }
    expect(await getToday(patient.scope, morning)).toMatchObject({ morning: { sessionId } })
    expect(await answerNextMorning(patient.scope, { sessionId, settled: true }, morning)).toMatchObject({
      ok: true,
      value: { response: { colour: 'green', provisional: false } },
    })
    expect(await answerNextMorning(patient.scope, { sessionId, settled: false }, morning)).toMatchObject({ ok: false })
  })

  test('"no" makes it red, tells the clinic, and may be the second red', async () => {
    await log({ kneePainMax: 9 }, noon - 2 * 24 * HOUR)
    const recorded = await log()
    const sessionId = recorded.ok ? recorded.value.sessionId : ''
    const morning = { nowMs: noon + 20 * HOUR, timeZone: ZONE }
    expect(await answerNextMorning(patient.scope, { sessionId, settled: false }, morning)).toMatchObject({
      ok: true,
      value: { response: { colour: 'red' }, isPaused: true },
    })
    expect(await alertKinds()).toEqual(['not_settled', 'pain_high', 'red_pain', 'two_reds'])
    const day = await db.patientDay.findFirstOrThrow({
      where: { patientId: patient.id, localDay: toDateColumn(today) },
    })
    expect(day.worstResponse).toBe(4)
  })
})
