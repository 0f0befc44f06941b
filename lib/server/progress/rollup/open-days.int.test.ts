import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addDays, localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { toDateColumn, toPlainDate } from '@/lib/server/db/plain-date-column'
import { patientScope, staffScope, withScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { changeWindow } from '@/lib/server/programmes/windows'
import { clinicsBehind, openDays } from '@/lib/server/progress/rollup/open-days'
import { haltProgramme } from '@/lib/server/sessions/halt-programme'
import {
  type BuiltProgramme,
  buildConfirmation,
  buildEpisode,
  buildProgramme,
  type CareOf,
} from '@/prisma/seed/builders/care'
import { buildFinishedSession } from '@/prisma/seed/builders/finished-session'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const ZONE = 'Europe/London'
const HOUR = 3_600_000
const noon = Date.parse(`${new Date().toISOString().slice(0, 10)}T12:00:00Z`)
const today = localDayAt(noon, ZONE)

let database: TestDatabase
let db: PrismaClient
let care: CareOf
let programme: BuiltProgramme

beforeAll(async () => {
  database = await openTestDatabase()
  db = createClient(database.url, 4)
})
afterAll(async () => {
  await db.$disconnect()
  await database.drop()
})
beforeEach(async () => {
  care = await newCare()
  programme = await newProgramme(care)
})

/** A patient due once a day since six days ago. */
async function newCare(): Promise<CareOf> {
  const clinicId = await buildClinic(db)
  const { memberId } = await buildMember(db, clinicId)
  return { clinicId, memberId, patientId: await buildPatient(db, clinicId, memberId) }
}
async function newProgramme(of: CareOf): Promise<BuiltProgramme> {
  const episodeId = await buildEpisode(db, of)
  await buildConfirmation(db, of, episodeId)
  return buildProgramme(db, of, episodeId)
}

type Row = readonly [day: PlainDate, due: number, paused: number]
async function planned(patientId: string = care.patientId): Promise<Row[]> {
  const rows = await db.patientDay.findMany({ where: { patientId }, orderBy: { localDay: 'asc' } })
  return rows.map((row) => [toPlainDate(row.localDay), row.sessionsDue, row.sessionsPaused])
}
const days = (from: number, to: number, due: number, paused = 0): Row[] =>
  Array.from({ length: from - to + 1 }, (_, at) => [addDays(today, at - from), due, paused])

describe('the days of a clinic', () => {
  test('are opened up to its today, also for who logs nothing; again changes nothing', async () => {
    await openDays(care.clinicId, noon)
    expect(await planned()).toEqual(days(6, 0, 1))
    await openDays(care.clinicId, noon)
    await openDays(care.clinicId, noon - 48 * HOUR)
    expect(await planned()).toEqual(days(6, 0, 1))
  })

  test('are caught up after days on which no job ran', async () => {
    await openDays(care.clinicId, noon - 96 * HOUR)
    expect(await planned()).toEqual(days(6, 4, 1))
    expect(await clinicsBehind(noon)).toContain(care.clinicId)
    await openDays(care.clinicId, noon)
    expect(await planned()).toEqual(days(6, 0, 1))
    expect(await clinicsBehind(noon)).not.toContain(care.clinicId)
  })

  test('begin by its own calendar: midnight comes to Auckland first, and to Honolulu last', async () => {
    const zones = ['Pacific/Auckland', 'Pacific/Honolulu']
    const [auckland, honolulu] = await Promise.all(zones.map((timeZone) => buildClinic(db, { timeZone })))
    const late = Date.parse(`${today}T23:30:00Z`)
    for (const id of [auckland, honolulu]) await openDays(id ?? '', late)
    const marks = await db.rollupMark.findMany({ where: { clinicId: { in: [auckland ?? '', honolulu ?? ''] } } })
    const of = (id: string | undefined) => marks.find(({ clinicId }) => clinicId === id)?.throughDay
    expect(of(auckland)).toEqual(toDateColumn(addDays(today, 1)))
    expect(of(honolulu)).toEqual(toDateColumn(today))
  })

  test('are opened once by two processes at once, while sessions are logged and plans stopped', async () => {
    const others = await Promise.all(Array.from({ length: 4 }, () => newCareIn(care)))
    const programmes = await Promise.all(others.map(newProgramme))
    await openDays(care.clinicId, noon - 24 * HOUR)
    await Promise.all([
      ...[openAgain(), openAgain()],
      ...others.map(async (one, index) => {
        const own = programmes[index]
        if (!own) return
        await db.$transaction(async (tx) => buildFinishedSession(tx as PrismaClient, one, own))
        const scope = patientScope(one.clinicId, one.patientId)
        await withScope(scope, (tx) =>
          haltProgramme(tx, scope, { ...own, state: 'suspended', reason: 'red_flag', fromDay: today }),
        )
      }),
    ])
    expect(await planned()).toEqual(days(6, 0, 1))
    for (const one of others) expect(await planned(one.patientId)).toEqual([...days(6, 1, 1), [today, 0, 1]])
  })
})

/** As the queue does: what gave way is tried again. */
async function openAgain(): Promise<void> {
  for (let left = 5; ; left -= 1) {
    try {
      return await openDays(care.clinicId, noon)
    } catch (error) {
      if (left === 0) throw error
    }
  }
}
async function newCareIn({ clinicId, memberId }: CareOf): Promise<CareOf> {
  return { clinicId, memberId, patientId: await buildPatient(db, clinicId, memberId) }
}

describe('a change of what is due', () => {
  beforeEach(async () => openDays(care.clinicId, noon))

  const change = (kind: 'active' | 'paused', from: PlainDate, weekdays = [1, 2, 3, 4, 5, 6, 7], sessionsPerDay = 1) =>
    withScope(staffScope(care.clinicId, care.memberId), (tx) =>
      changeWindow(tx, {
        ...{ clinicId: care.clinicId, patientId: care.patientId, programmeId: programme.programmeId, kind, from },
        schedule: { revisionId: programme.revisionId, weekdays, sessionsPerDay },
      }),
    )

  test('recounts the days it reaches, and leaves those before it and what was logged', async () => {
    await buildFinishedSession(db, care, programme)
    await change('active', addDays(today, -2), undefined, 2)
    expect(await planned()).toEqual([...days(6, 3, 1), ...days(2, 0, 2)])
    const day = await db.patientDay.findFirst({
      where: { patientId: care.patientId, localDay: toDateColumn(today) },
    })
    expect(day).toMatchObject({ sessionsFull: 1, sessionsApp: 1, sessionsDue: 2 })
  })

  test('excuses a pause, in the past too, and takes nothing away twice', async () => {
    await change('paused', addDays(today, -3))
    await change('active', addDays(today, -1))
    expect(await planned()).toEqual([...days(6, 4, 1), ...days(3, 2, 0, 1), ...days(1, 0, 1)])
  })

  test('leaves a day with nothing where its weekday is no longer planned', async () => {
    const isoWeekday = ((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7) + 1
    await change('active', addDays(today, -1), [isoWeekday])
    expect(await planned()).toEqual([...days(6, 2, 1), ...days(1, 1, 0), ...days(0, 0, 1)])
  })

  test('of two changes at once leaves what both say', async () => {
    const windows = [1, 2, 3].map((sessionsPerDay) => change('active', addDays(today, -1), undefined, sessionsPerDay))
    await Promise.allSettled(windows)
    const [window] = await db.programmeWindow.findMany({ where: { patientId: care.patientId, endsOn: null } })
    expect(await planned()).toEqual([...days(6, 2, 1), ...days(1, 0, window?.sessionsPerDay ?? 0)])
  })

  test('on a day that is not open yet waits for it', async () => {
    await change('active', addDays(today, 1), undefined, 3)
    expect(await planned()).toEqual(days(6, 0, 1))
    await openDays(care.clinicId, noon + 24 * HOUR)
    expect(await planned()).toEqual([...days(6, 0, 1), [addDays(today, 1), 3, 0]])
  })
})

describe('a scope', () => {
  const openIn = (scope: ReturnType<typeof staffScope>) =>
    withScope(scope, (tx) => tx.$queryRaw`select app.open_own_days(${toDateColumn(today)}::date)::text`)

  test('of staff opens its own clinic’s days and no other’s; a patient’s opens none', async () => {
    const theirs = await newCare()
    await newProgramme(theirs)
    await openIn(patientScope(care.clinicId, care.patientId))
    expect(await planned()).toEqual([])
    await openIn(staffScope(care.clinicId, care.memberId))
    expect(await planned()).toEqual(days(6, 0, 1))
    expect(await planned(theirs.patientId)).toEqual([])
  })

  test('moves no mark by hand, and calls none of the functions that take a clinic', async () => {
    const client = new Client({ connectionString: database.url })
    await client.connect()
    const inScope = async (statement: string) => {
      await client.query('begin')
      try {
        await client.query(
          "select set_config('role', 'plumbline_app', true), set_config('app.clinic_id', $1, true), set_config('app.actor_id', $2, true)",
          [care.clinicId, care.memberId],
        )
        return await client.query(statement)
      } finally {
        await client.query('rollback')
      }
    }
    try {
      await expect(inScope('update rollup_mark set through_day = null')).rejects.toThrow(/permission denied/)
      await expect(inScope(`select app.open_days('${care.clinicId}', current_date)`)).rejects.toThrow(
        /permission denied/,
      )
      expect((await inScope('select clinic_id from rollup_mark')).rows).toEqual([{ clinic_id: care.clinicId }])
    } finally {
      await client.end()
    }
  })
})
