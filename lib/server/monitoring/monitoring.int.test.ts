import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import type { PlainMonth } from '@/lib/domain/monitoring/month'
import { windowAt } from '@/lib/domain/monitoring/supply-window'
import type { MemberId, PatientId } from '@/lib/domain/shared/ids'
import { addDays, daysBetween, localDayAt, type PlainDate, plainDate } from '@/lib/domain/shared/plain-date'
import { openSession } from '@/lib/server/auth/session-store'
import { findActor } from '@/lib/server/auth/sessions/session-standing'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { toDateColumn, toPlainDate } from '@/lib/server/db/plain-date-column'
import { staffScope } from '@/lib/server/db/scope'
import { withTestClient } from '@/lib/server/db/testing/with-test-client'
import { type EntryInput, recordMonitoring } from '@/lib/server/monitoring/commands'
import { exportLedger, getLedger, getPatientMonitoring } from '@/lib/server/monitoring/queries'
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
import { buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildMember, buildPatient } from '@/prisma/seed/builders/people'

const DAY = 24 * HOUR
let db: PrismaClient
let person: Person
let staff: ReturnType<typeof staffScope>
let today: PlainDate
withTestClient((client) => {
  db = client
})
beforeEach(async () => {
  person = await buildPerson(db)
  const { memberId } = await db.programmeRevision
    .findFirstOrThrow({ where: { patientId: person.id } })
    .then((row) => ({ memberId: row.createdById as MemberId }))
  staff = staffScope(person.scope.clinicId, memberId)
  today = localDayAt(Date.now(), ZONE)
})

const monthOfToday = () => today.slice(0, 7) as PlainMonth
const moment = () => ({ month: monthOfToday(), today, timeZone: ZONE })
const own = () => ({ clinicId: person.scope.clinicId, patientId: person.id })

async function windowOfToday() {
  const monitoring = await getPatientMonitoring(staff, person.id, moment())
  return monitoring?.ledger.windows.find(({ from, to }) => from <= today && today <= to)
}

function entry(change: Partial<EntryInput> = {}): EntryInput {
  const plain = { doneOn: today, activity: 'data_review', minutes: 12, liveMode: null } as const
  return { patientId: person.id, ...plain, correctsId: null, reason: null, ...change }
}
async function record(change: Partial<EntryInput> = {}, scope = staff): Promise<string> {
  const answer = await recordMonitoring(scope, entry(change), today)
  if (!answer.ok) throw new Error(answer.reason)
  return answer.value.entryId
}

describe('activity days', () => {
  test('what a device sent late counts on the day it arrived, once, whatever days it is about', async () => {
    const checks = [0, 1, 2].map((later) => checkEvent(NOON + later * DAY))
    const sessions = checks.map((check) => sessionEvent(person, check))
    const [session] = sessions
    if (!session) throw new Error('There is no session')
    const results = await send(person, [
      ...checks,
      ...sessions,
      morningEvent(session, true),
      missedEvent(NOON + 3 * DAY),
    ])
    expect(results.map(({ status }) => status)).toEqual(Array(8).fill('stored'))
    expect(await windowOfToday()).toMatchObject({ activityDays: 1, isOver: false, code: null })
  })

  test('a repeat a day later makes no second day, and each kind that happened earlier is placed by its arrival', async () => {
    const [check, missed] = [checkEvent(NOON), missedEvent(NOON + DAY)]
    const session = sessionEvent(person, check)
    const morning = morningEvent(session, true)
    await send(person, [check, session, morning, missed])
    // As if all of it had arrived yesterday, and were delivered once more today.
    const yesterday = new Date(Date.now() - DAY)
    await db.$executeRaw`update session set recorded_at = ${yesterday} where patient_id = ${person.id}::uuid`
    await db.$executeRaw`update warning_check set recorded_at = ${yesterday} where patient_id = ${person.id}::uuid`
    await db.$executeRaw`update synced_event set received_at = ${yesterday} where patient_id = ${person.id}::uuid`
    await send(person, [check, session, morning, missed])
    const monitoring = await getPatientMonitoring(staff, person.id, moment())
    const windows = monitoring?.ledger.windows ?? []
    expect(windows.reduce((sum, { activityDays }) => sum + activityDays, 0)).toBe(1)
  })

  test('paper that staff keyed in makes none', async () => {
    const check = checkEvent(NOON)
    await send(person, [check, sessionEvent(person, check)])
    await db.$executeRaw`
      update session set source = 'paper', keyed_by = ${staff.actorId}::uuid, warning_check_id = null where patient_id = ${person.id}::uuid`
    await db.$executeRaw`delete from warning_check where patient_id = ${person.id}::uuid`
    expect(await windowOfToday()).toMatchObject({ activityDays: 0 })
  })

  test('the night in which the clocks go back is one day, to the second', async () => {
    // London: 25 October 2026 has 25 hours.
    const first = plainDate('2026-10-20')
    const patientId = await patientSince(daysBetween(first, localDayAt(Date.now(), 'UTC')))
    for (const at of [
      '2026-10-24T23:00:00Z',
      '2026-10-25T00:30:00Z',
      '2026-10-25T01:30:00Z',
      '2026-10-25T23:59:59Z',
      '2026-10-26T00:00:00Z',
    ])
      await plantCheck(patientId, new Date(at))
    const facts = { month: '2026-10' as PlainMonth, today: plainDate('2026-11-27'), timeZone: 'Europe/London' }
    const monitoring = await getPatientMonitoring(staff, patientId, facts)
    expect(monitoring?.ledger.windows).toMatchObject([
      { ...windowAt(first, 1), activityDays: 2, isOver: true, code: '98985' },
    ])
  })
})

/** A patient of the clinic whose programme was activated so many days ago. */
async function patientSince(daysAgo: number): Promise<PatientId> {
  const memberId = staff.actorId as MemberId
  const patientId = await buildPatient(db, person.scope.clinicId, memberId)
  const care = { clinicId: person.scope.clinicId, patientId, memberId }
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  await buildProgramme(db, care, episodeId, { daysAgo })
  return patientId
}

async function plantCheck(patientId: PatientId, at: Date): Promise<void> {
  const none = { bladderBowelSaddle: false, bothLegs: false, newWeakness: false, newNumbness: false }
  await db.warningCheck.create({
    data: {
      ...own(),
      patientId,
      id: uuidv7(),
      answeredAt: at,
      recordedAt: at,
      ...none,
      unwellFever: false,
      fallInjury: false,
      positive: false,
    },
  })
}

describe('access days', () => {
  test('a sign-in and each further day of use are one row a day; what staff do is none', async () => {
    const { clinicId } = person.scope
    const start = Date.parse('2026-11-02T12:00:00Z')
    const device = { deviceLabel: 'Test browser', replaces: null }
    const token = await openSession({ kind: 'patient', clinicId, patientId: person.id }, { ...device, nowMs: start })
    for (const hours of [0, 1, 5, 30, 31]) await findActor(token, start + hours * HOUR)
    const staffToken = await openSession(
      { kind: 'staff', clinicId, memberId: staff.actorId as MemberId },
      { ...device, nowMs: start },
    )
    await findActor(staffToken, start + 10 * 60_000)
    const days = await db.accessDay.findMany({ where: { clinicId }, orderBy: { localDay: 'asc' } })
    expect(days.map(({ localDay }) => toPlainDate(localDay))).toEqual(
      [start, start + 30 * HOUR].map((at) => localDayAt(at, ZONE)),
    )
  })

  test('the first use after midnight is written, however soon after the last one', async () => {
    const { clinicId } = person.scope
    const midnight = Date.parse('2026-11-03T00:00:00Z')
    const token = await openSession(
      { kind: 'patient', clinicId, patientId: person.id },
      { deviceLabel: 'Test browser', replaces: null, nowMs: midnight - 60_000 },
    )
    await findActor(token, midnight + 60_000)
    expect(await db.accessDay.count({ where: { clinicId } })).toBe(2)
  })

  test('are not counted for a window that ended before they were kept', async () => {
    const patientId = await patientSince(40)
    const first = localDayAt(Date.now() - 40 * DAY, 'UTC')
    const month = first.slice(0, 7) as PlainMonth
    const monitoring = await getPatientMonitoring(staff, patientId, { ...moment(), month })
    expect(monitoring?.ledger.windows[0]).toMatchObject({ number: 1, accessKept: 'none' })
  })
})

describe('minutes', () => {
  test('add up with their author; a correction stands in for its entry, and both are audited', async () => {
    const wrong = await record({ minutes: 50 })
    await record({ minutes: 9, correctsId: wrong, reason: 'A digit too many' })
    await record({ activity: 'contact', minutes: 11, liveMode: 'phone' })
    await record({ activity: 'set_up', minutes: 30 })
    const monitoring = await getPatientMonitoring(staff, person.id, moment())
    expect(monitoring?.ledger.month).toMatchObject({ minutes: 20, codes: { first: '98980', extra: 0 }, lacks: null })
    expect(monitoring?.all).toHaveLength(4)
    const [line] = (await getLedger(staff, moment())).patients
    expect(line?.month).toEqual(monitoring?.ledger.month)
    expect(line?.setUps).toHaveLength(1)
    expect(line?.entries.map(({ minutes }) => minutes).toSorted()).toEqual([11, 9])
    const events = await db.auditEvent.findMany({ where: { ...own(), subjectKind: 'monitoring_entry' } })
    expect(events.map(({ action }) => action).toSorted()).toEqual([
      'monitoring.correct',
      'monitoring.record',
      'monitoring.record',
      'monitoring.record',
    ])
  })

  test('are corrected once, by who wrote them, and in another month when they belong there', async () => {
    const wrong = await record()
    const other = staffScope(person.scope.clinicId, (await buildMember(db, person.scope.clinicId)).memberId)
    const correction = entry({ correctsId: wrong, minutes: 5, reason: 'Other day', doneOn: addDays(today, -31) })
    expect(await recordMonitoring(other, correction, today)).toEqual({ ok: false, reason: 'not_yours' })
    expect(await recordMonitoring(staff, correction, today)).toMatchObject({ ok: true })
    expect(await recordMonitoring(staff, correction, today)).toEqual({ ok: false, reason: 'corrected_already' })
    expect((await getLedger(staff, moment())).patients.flatMap(({ entries }) => entries)).toEqual([])
    const elsewhere = {
      ...correction,
      patientId: await buildPatient(db, person.scope.clinicId, staff.actorId as MemberId),
    }
    expect(await recordMonitoring(staff, elsewhere, today)).toEqual({ ok: false, reason: 'not_found' })
  })

  test('of two corrections at one moment one counts', async () => {
    const wrong = await record()
    const both = [1, 2].map((minutes) =>
      recordMonitoring(staff, entry({ correctsId: wrong, minutes, reason: 'Twice' }), today),
    )
    const answers = await Promise.all(both)
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('are never changed, taken out or written in another’s name, not even by hand', async () => {
    const id = await record()
    const where = { id }
    await expect(db.monitoringEntry.update({ where, data: { minutes: 99 } })).rejects.toThrow(/monitoring_recorded/)
    await expect(db.monitoringEntry.delete({ where })).rejects.toThrow(/monitoring_recorded/)
    const other = (await buildMember(db, person.scope.clinicId)).memberId
    const copy = {
      ...own(),
      id: uuidv7(),
      authorId: other,
      doneOn: toDateColumn(today),
      activity: 'contact',
      minutes: 0,
    }
    await expect(db.monitoringEntry.create({ data: { ...copy, correctsId: id, reason: 'x' } })).rejects.toThrow(
      /Foreign key/,
    )
    await expect(db.monitoringEntry.create({ data: copy })).rejects.toThrow(/monitoring_entry_minutes/)
  })

  test('of another clinic do not exist', async () => {
    await record()
    const stranger = await buildPerson(db)
    const scope = staffScope(stranger.scope.clinicId, (await buildMember(db, stranger.scope.clinicId)).memberId)
    expect(await getPatientMonitoring(scope, person.id, moment())).toBeNull()
    expect(await recordMonitoring(scope, entry(), today)).toEqual({ ok: false, reason: 'not_found' })
    const ledger = await getLedger(scope, moment())
    expect(ledger.patients.map(({ patient }) => patient.id)).toEqual([stranger.id])
  })
})

test('taking the ledger out is audited, with how much and no name', async () => {
  await exportLedger(staff, moment())
  const event = await db.auditEvent.findFirstOrThrow({
    where: { clinicId: person.scope.clinicId, action: 'monitoring.export' },
  })
  expect(event.detail).toEqual({ month: monthOfToday(), patients: 1 })
})
