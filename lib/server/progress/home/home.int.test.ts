import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PatientId } from '@/lib/domain/shared/ids'
import { addDays, isoWeekday, localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { toDateColumn, toPlainDate } from '@/lib/server/db/plain-date-column'
import { patientScope, type Scope, staffScope, withScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { chooseSessionTimes } from '@/lib/server/programmes/calendar/commands'
import { getCalendarSettings } from '@/lib/server/programmes/calendar/queries'
import { getHome } from '@/lib/server/progress/home/home-queries'
import { chooseStreak, hidesStreak, putMissedAway } from '@/lib/server/progress/home/own-choices'
import { reportMissed } from '@/lib/server/sessions/missed-commands'
import { recountDay } from '@/lib/server/sessions/paper/recount-day'
import { buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const facts = { nowMs: Date.parse(`${new Date().toISOString().slice(0, 10)}T12:00:00Z`), timeZone: 'Europe/London' }
const today = localDayAt(facts.nowMs, facts.timeZone)
const ago = (days: number): PlainDate => addDays(today, -days)

let database: TestDatabase
let db: PrismaClient
let one: { readonly patientId: PatientId; readonly own: Scope; readonly staff: Scope }

beforeAll(async () => {
  database = await openTestDatabase()
  db = createClient(database.url, 4)
})
afterAll(async () => {
  await db.$disconnect()
  await database.drop()
})
beforeEach(async () => {
  one = await patientInCare()
})

async function patientInCare(daysAgo = 40): Promise<typeof one> {
  const clinicId = await buildClinic(db)
  const { memberId } = await buildMember(db, clinicId)
  const patientId = await buildPatient(db, clinicId, memberId)
  const care = { clinicId, patientId, memberId }
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  await buildProgramme(db, care, episodeId, { daysAgo })
  return { patientId, own: patientScope(clinicId, patientId), staff: staffScope(clinicId, memberId) }
}

const home = (scope: Scope = one.own) => getHome(scope, facts)
const ownRow = () => ({ clinicId: one.own.clinicId, patientId: one.patientId })

describe('a day that has passed', () => {
  test('is asked about once: told, it counts as told, and nothing more is asked today', async () => {
    expect(await home()).toMatchObject({ missedDay: ago(1), toldToday: null })
    expect(await reportMissed(one.own, 'forgot', facts, ago(1))).toEqual({ ok: true, value: { slot: 1 } })
    expect(await home()).toMatchObject({ missedDay: null, toldToday: 'forgot' })
    const tomorrow = { ...facts, nowMs: facts.nowMs + 86_400_000 }
    expect(await getHome(one.own, tomorrow)).toMatchObject({ missedDay: today, toldToday: null })
    expect(await reportMissed(one.own, 'time', facts, ago(1))).toEqual({ ok: false, reason: 'nothing_due' })
    const rows = await db.patientDay.findMany({ where: { patientId: one.patientId } })
    expect(rows).toMatchObject([{ localDay: toDateColumn(ago(1)), toldNotDone: 1, sessionsFull: 0 }])
  })

  test('cannot be told after its grace, nor before it has come, by the rule and by the database', async () => {
    for (const day of [ago(3), addDays(today, 1)]) {
      expect(await reportMissed(one.own, 'time', facts, day)).toEqual({ ok: false, reason: 'nothing_due' })
      const row = { ...ownRow(), id: uuidv7(), localDay: toDateColumn(day), slot: 1, reason: 'time' }
      const write = withScope(one.own, (tx) =>
        tx.missedReport.create({ data: { ...row, reportedAt: new Date(facts.nowMs) } }),
      )
      await expect(write).rejects.toThrow()
    }
    expect(await db.missedReport.count({ where: ownRow() })).toBe(0)
  })

  test('stands in the roll-up as a recount would have it, beside what was done', async () => {
    const day = ago(1)
    await db.patientDay.create({ data: { ...ownRow(), localDay: toDateColumn(day) } })
    await reportMissed(one.own, 'pain', facts, day)
    const find = () => db.patientDay.findFirstOrThrow({ where: { ...ownRow(), localDay: toDateColumn(day) } })
    const rolled = await find()
    await withScope(one.own, (tx) => recountDay(tx, { ...ownRow(), day }))
    expect(await find()).toEqual(rolled)
  })

  test('is put away, and stays away', async () => {
    await putMissedAway(one.own, ago(1))
    expect(await home()).toMatchObject({ missedDay: null })
  })

  test('two taps at one moment are one report', async () => {
    const both = await Promise.all([1, 2].map(() => reportMissed(one.own, 'other', facts, ago(1))))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('weeks in a row', () => {
  const keepTwoWeeks = async () => {
    const lastSunday = addDays(today, -isoWeekday(today))
    const days = Array.from({ length: 14 }, (_, back) => addDays(lastSunday, -back))
    const rows = days.map((day) => ({ ...ownRow(), localDay: toDateColumn(day), sessionsFull: 1, worstResponse: 1 }))
    await db.patientDay.createMany({ data: rows })
    return days
  }

  test('are read from the roll-up; red days add nothing', async () => {
    const days = await keepTwoWeeks()
    expect((await home()).weeksInARow).toBe(2)
    const red = { worstResponse: 4 }
    await db.patientDay.updateMany({ where: { ...ownRow(), localDay: toDateColumn(days[7] ?? today) }, data: red })
    await db.patientDay.updateMany({ where: { ...ownRow(), localDay: toDateColumn(days[8] ?? today) }, data: red })
    expect((await home()).weeksInARow).toBe(1)
  })

  test('are not told to a patient who does not want them', async () => {
    await keepTwoWeeks()
    expect(await hidesStreak(one.own)).toBe(false)
    await chooseStreak(one.own, true)
    expect(await hidesStreak(one.own)).toBe(true)
    expect((await home()).weeksInARow).toBeNull()
    await chooseStreak(one.own, false)
    expect((await home()).weeksInARow).toBe(2)
  })

  test('staff read the choice and cannot make it', async () => {
    await chooseStreak(one.own, true)
    const where = { clinicId_patientId: ownRow() }
    const change = withScope(one.staff, (tx) => tx.patientChoice.update({ where, data: { hidesStreak: false } }))
    await expect(change).rejects.toThrow()
    expect(await hidesStreak(one.own)).toBe(true)
  })
})

describe('when and where', () => {
  test('stands on today’s page for the next session, and survives a therapist’s change of the time', async () => {
    const words = [{ cue: 'breakfast', place: 'in the kitchen' }]
    await chooseSessionTimes(one.own, one.patientId, { times: [510], words, saysExercise: false })
    expect((await home()).planned).toEqual({ slot: 1, minuteOfDay: 510, ...words[0] })
    await chooseSessionTimes(one.staff, one.patientId, { times: [540] })
    expect((await home()).planned).toEqual({ slot: 1, minuteOfDay: 540, ...words[0] })
    expect((await getCalendarSettings(one.own, one.patientId))?.words).toEqual(words)
    await reportMissed(one.own, 'time', facts)
    expect((await home()).planned).toBeNull()
  })

  test.each(['', 'x'.repeat(41), 'a\u0007b'])('the database refuses words like %j', async (cue) => {
    const data = { ...ownRow(), slot: 1, minuteOfDay: 60, cue }
    await expect(db.sessionTime.create({ data })).rejects.toThrow()
  })
})

test('nothing of somebody else', async () => {
  const other = await patientInCare()
  await chooseSessionTimes(one.own, one.patientId, { times: [510] })
  await reportMissed(one.own, 'pain', facts, ago(1))
  expect(await home(other.own)).toMatchObject({ planned: null, toldToday: null, missedDay: ago(1) })
  const seen = await withScope(other.own, (tx) => tx.missedReport.findMany({ select: { localDay: true } }))
  expect(seen.map(({ localDay }) => toPlainDate(localDay))).toEqual([])
})
