import ICAL from 'ical.js'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PatientId } from '@/lib/domain/shared/ids'
import { addDays, localDayAt, localHourAt } from '@/lib/domain/shared/plain-date'
import { openCalendar } from '@/lib/server/auth/calendar-address'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { patientScope, type Scope, staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { calendarFile } from '@/lib/server/programmes/calendar/calendar-file'
import {
  chooseSessionTimes,
  makeCalendarAddress,
  revokeCalendarAddress,
} from '@/lib/server/programmes/calendar/commands'
import { getCalendarFeed, getCalendarSettings } from '@/lib/server/programmes/calendar/queries'
import { type BuiltProgramme, buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const ZONE = 'Europe/London'
const noon = Date.parse(`${new Date().toISOString().slice(0, 10)}T12:00:00Z`)
const today = localDayAt(noon, ZONE)
const HALF_PAST_SEVEN = 7 * 60 + 30

let database: TestDatabase
let db: PrismaClient
let one: {
  readonly patientId: PatientId
  readonly staff: Scope
  readonly own: Scope
  readonly programme: BuiltProgramme
}

async function newCase(): Promise<typeof one> {
  const clinicId = await buildClinic(db)
  const { memberId } = await buildMember(db, clinicId)
  const patientId = await buildPatient(db, clinicId, memberId)
  const care = { clinicId, patientId, memberId }
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  const programme = await buildProgramme(db, care, episodeId)
  return { patientId, staff: staffScope(clinicId, memberId), own: patientScope(clinicId, patientId), programme }
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

async function newToken(scope: Scope = one.own): Promise<string> {
  const made = await makeCalendarAddress(scope, one.patientId, noon)
  if (!made.ok) throw new Error('The address was not made')
  expect(made.value.address).toMatch(/\/api\/calendar\/[A-Za-z0-9_-]{43}\.ics$/)
  return made.value.address.split('/').at(-1)?.replace('.ics', '') ?? ''
}
const open = (token: string | null) => openCalendar(token, `test ${one.patientId}`)

/** The file as a calendar would read it. */
async function eventsOf(token: string, nowMs = noon) {
  const opened = await open(token)
  if (!opened.ok) throw new Error(`The calendar did not open: ${opened.reason}`)
  const { events, sequence } = await getCalendarFeed(opened.value, nowMs)
  const text = calendarFile(events, { owner: opened.value.patientId, title: 'Time for yourself', sequence, nowMs })
  const root = new ICAL.Component(ICAL.parse(text))
  return { text, root, events: root.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part)) }
}

describe('the calendar', () => {
  test('shows the sessions of eight weeks at the chosen time, private and without a word about health', async () => {
    await chooseSessionTimes(one.own, one.patientId, { times: [HALF_PAST_SEVEN], saysExercise: false })
    const { text, root, events } = await eventsOf(await newToken())
    expect(events).toHaveLength(56)
    for (const event of events) {
      const start = event.startDate.toJSDate().getTime()
      expect([localHourAt(start, ZONE), new Date(start).getUTCMinutes()]).toEqual([7, 30])
      expect(event.duration.toSeconds() % 300).toBe(0)
      expect(event.summary).toBe('Time for yourself')
      expect(event.component.getFirstPropertyValue('class')).toBe('PRIVATE')
      expect(event.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
      expect(event.component.getFirstPropertyValue('dtstamp')).not.toBeNull()
    }
    expect(events.map(({ startDate }) => localDayAt(startDate.toJSDate().getTime(), ZONE))[0]).toBe(today)
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(56)
    expect(root.getFirstPropertyValue('x-wr-calname')).toBe('Time for yourself')
    expect(text).not.toMatch(/description|location|organizer|physio|clinic|exercis|knee|back|pain|therap/i)
    expect(text).not.toContain(one.patientId)
  })

  test('has the same events when it is read again, and tells of a change by its sequence', async () => {
    const token = await newToken()
    await chooseSessionTimes(one.own, one.patientId, { times: [HALF_PAST_SEVEN] })
    const before = await eventsOf(token)
    const again = await eventsOf(token, noon + 3_600_000)
    expect(again.events.map(({ uid }) => uid)).toEqual(before.events.map(({ uid }) => uid))
    await chooseSessionTimes(one.staff, one.patientId, { times: [18 * 60] })
    const after = await eventsOf(token)
    expect(after.events.map(({ uid }) => uid)).toEqual(before.events.map(({ uid }) => uid))
    expect(after.events[0]?.sequence).toBeGreaterThan(before.events[0]?.sequence ?? 99)
  })

  test('keeps its time on the wall over the night on which the clocks change', async () => {
    const token = await newToken()
    await chooseSessionTimes(one.own, one.patientId, { times: [HALF_PAST_SEVEN] })
    const october = Date.parse(`${Number(today.slice(0, 4)) + 1}-10-10T12:00:00Z`)
    const starts = (await eventsOf(token, october)).events.map(({ startDate }) => startDate.toJSDate())
    expect(new Set(starts.map((start) => start.getUTCHours()))).toEqual(new Set([6, 7]))
    expect(new Set(starts.map((start) => localHourAt(start.getTime(), ZONE)))).toEqual(new Set([7]))
  })

  test('leaves out a pause, and everything while the programme is stopped for safety', async () => {
    const token = await newToken()
    await chooseSessionTimes(one.own, one.patientId, { times: [HALF_PAST_SEVEN] })
    const { programmeId, revisionId } = one.programme
    const where = { programmeId }
    await db.programmeWindow.updateMany({ where, data: { endsOn: toDateColumn(addDays(today, 2)) } })
    const own = { clinicId: one.own.clinicId, patientId: one.patientId, programmeId, revisionId }
    const schedule = { weekdays: [1, 2, 3, 4, 5, 6, 7], sessionsPerDay: 1 }
    for (const [kind, from, to] of [
      ['paused', 3, 9],
      ['active', 10, 11],
    ] as const) {
      const days = { startsOn: toDateColumn(addDays(today, from)), endsOn: toDateColumn(addDays(today, to)) }
      await db.programmeWindow.create({ data: { ...own, ...schedule, ...days, id: uuidv7(), kind } })
    }
    const days = (await eventsOf(token)).events.map(({ startDate }) => localDayAt(startDate.toJSDate().getTime(), ZONE))
    expect(days).toEqual([0, 1, 2, 10, 11].map((after) => addDays(today, after)))
    await db.programme.update({ where: { id: programmeId }, data: { state: 'suspended' } })
    expect((await eventsOf(token)).events).toEqual([])
  })
})

describe('its address', () => {
  test('opens nothing once it is ended, made anew, wrong, or the patient has left', async () => {
    const first = await newToken()
    const second = await newToken(one.staff)
    expect(second).not.toBe(first)
    const unknown = { ok: false, reason: 'unknown' }
    expect(await open(first)).toEqual(unknown)
    expect(await open(second)).toMatchObject({ ok: true, value: { patientId: one.patientId } })
    expect(await open(`${second.slice(0, -1)}${second.endsWith('A') ? 'B' : 'A'}`)).toEqual(unknown)
    expect(await open(null)).toEqual(unknown)
    await revokeCalendarAddress(one.own, one.patientId)
    expect(await open(second)).toEqual(unknown)
    expect(await getCalendarSettings(one.own, one.patientId)).toMatchObject({ madeAt: null })
    const third = await newToken()
    await db.patient.update({ where: { id: one.patientId }, data: { archivedAt: new Date(noon) } })
    expect(await open(third)).toEqual(unknown)
  })

  test('is stored as a hash, audited without it, and limited', async () => {
    const token = await newToken(one.staff)
    const row = await db.patientCalendar.findFirstOrThrow({ where: { patientId: one.patientId } })
    expect(Buffer.from(row.tokenHash ?? []).toString('base64url')).not.toBe(token)
    const events = await db.auditEvent.findMany({ where: { patientId: one.patientId } })
    expect(events.map(({ action, actorKind }) => [action, actorKind])).toEqual([['calendar.make', 'staff']])
    expect(JSON.stringify(events, (_, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain(
      token,
    )
    for (let asked = 0; asked < 60; asked += 1) expect((await open(token)).ok).toBe(true)
    expect(await open(token)).toEqual({ ok: false, reason: 'limited' })
  })

  test('is nothing that another clinic, or another patient, can make, end or set the times of', async () => {
    const other = await newCase()
    const missing = { ok: false, reason: 'not_found' }
    for (const scope of [other.staff, other.own]) {
      expect(await makeCalendarAddress(scope, one.patientId, noon)).toEqual(missing)
      expect(await revokeCalendarAddress(scope, one.patientId)).toEqual(missing)
      expect(await chooseSessionTimes(scope, one.patientId, { times: [0] })).toEqual(missing)
      expect(await getCalendarSettings(scope, one.patientId)).toBeNull()
    }
    expect(await db.patientCalendar.count({ where: { patientId: one.patientId } })).toBe(0)
  })

  test('says "exercises" for nobody but the patient, whatever a scope of the clinic writes', async () => {
    await chooseSessionTimes(one.own, one.patientId, { times: [], saysExercise: true })
    await chooseSessionTimes(one.staff, one.patientId, { times: [HALF_PAST_SEVEN] })
    expect(await getCalendarSettings(one.staff, one.patientId)).toMatchObject({ saysExercise: true, times: [450] })
    await expect(chooseSessionTimes(one.staff, one.patientId, { times: [], saysExercise: false })).rejects.toThrow()
  })
})
