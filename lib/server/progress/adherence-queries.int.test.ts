import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ScheduleWindow, sessionsDueOn } from '@/lib/domain/programmes/due-days'
import { adherenceOfDays } from '@/lib/domain/progress/adherence'
import { rangeBefore } from '@/lib/domain/progress/adherence-period'
import type { ClinicId, MemberId, PatientId } from '@/lib/domain/shared/ids'
import { addDays, daysInRange, type IsoWeekday, type PlainDate, plainDate } from '@/lib/domain/shared/plain-date'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { type Scope, staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { type AdherenceReport, getAdherenceReport } from '@/lib/server/progress/adherence-queries'
import { buildEpisode } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const TODAY = plainDate('2026-11-23')
const RANGE = { from: addDays(TODAY, -29), to: TODAY }
const SPAN = { range: RANGE, before: rangeBefore(RANGE), today: TODAY }
const FIRST = addDays(TODAY, -75)

type LoggedDay = { day: PlainDate; full: number; part: number; told: number }
type Story = { patientId: PatientId; windows: ScheduleWindow[]; logged: LoggedDay[] }

let database: TestDatabase
let client: PrismaClient
let scope: Scope
let clinicId: ClinicId
let members: MemberId[]
let stories: Story[]
let report: AdherenceReport

/** mulberry32: the same clinic at every run. */
function randomOf(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

beforeAll(async () => {
  database = await openTestDatabase()
  client = createClient(database.url, 4)
  clinicId = await buildClinic(client)
  members = []
  for (const name of ['Noor Example', 'Ben Example']) {
    members.push((await buildMember(client, clinicId, { name })).memberId)
  }
  const random = randomOf(20261123)
  stories = []
  for (let index = 0; index < 30; index += 1) stories.push(await buildStory(random, index))
  scope = staffScope(clinicId, members[0] as MemberId)
  report = await getAdherenceReport(scope, SPAN, { client })
}, 120_000)

afterAll(async () => {
  await client.$disconnect()
  await database.drop()
})

/** One or two programmes whose windows overlap in time, pauses, days off, days logged twice, told and logged, and outside. */
async function buildStory(random: (below: number) => number, index: number): Promise<Story> {
  const memberId = members[index % 2] as MemberId
  const patientId = await buildPatient(client, clinicId, memberId, {
    givenName: 'Ana',
    familyName: `Rowan ${letter(index)}`,
  })
  const windows: ScheduleWindow[] = []
  for (let programme = 0; programme <= random(2); programme += 1) {
    windows.push(...(await buildWindows(random, { clinicId, patientId, memberId }, programme)))
  }
  const logged = daysInRange(addDays(FIRST, -2), TODAY).flatMap((day) =>
    random(3) === 0 ? [] : [{ day, full: random(3), part: random(2), told: random(3) }],
  )
  await client.patientDay.createMany({
    data: logged.map(({ day, full, part, told }) => ({
      clinicId,
      patientId,
      localDay: toDateColumn(day),
      sessionsFull: full,
      sessionsPart: part,
      toldNotDone: told,
    })),
  })
  return { patientId, windows, logged }
}

async function buildWindows(
  random: (below: number) => number,
  care: { clinicId: ClinicId; patientId: PatientId; memberId: MemberId },
  programme: number,
): Promise<ScheduleWindow[]> {
  const own = { clinicId: care.clinicId, patientId: care.patientId }
  const [programmeId, revisionId] = [uuidv7(), uuidv7()]
  // A second programme belongs to a second episode; the one before is over.
  const over = { closedOn: new Date(new Date().toISOString().slice(0, 10)), closeReason: 'Another complaint.' }
  await client.episode.updateMany({ where: { ...own, closedOn: null }, data: over })
  const episodeId = await buildEpisode(client, care)
  await client.programme.create({ data: { ...own, id: programmeId, episodeId, title: 'Settle', state: 'stopped' } })
  await client.programmeRevision.create({
    data: { ...own, id: revisionId, programmeId, number: 1, createdById: care.memberId },
  })
  const windows: ScheduleWindow[] = []
  // Even starts for one programme, odd for the other: windows that begin on one day have no order in the rule.
  let startsOn = addDays(FIRST, random(10) * 2 + programme)
  while (startsOn <= addDays(TODAY, 4)) {
    const isLast = random(5) === 0
    const endsOn = isLast && random(2) === 0 ? null : addDays(startsOn, random(12) * 2 + 1)
    windows.push({
      startsOn,
      endsOn,
      kind: random(4) === 0 ? 'paused' : 'active',
      weekdays: ([1, 2, 3, 4, 5, 6, 7] as IsoWeekday[]).filter(() => random(3) > 0),
      sessionsPerDay: 1 + random(3),
    })
    if (endsOn === null || isLast) break
    startsOn = addDays(endsOn, 1 + random(3) * 2)
  }
  await client.programmeWindow.createMany({
    data: windows.map((window) => ({
      ...own,
      id: uuidv7(),
      programmeId,
      revisionId,
      kind: window.kind,
      startsOn: toDateColumn(window.startsOn),
      endsOn: window.endsOn === null ? null : toDateColumn(window.endsOn),
      weekdays: [...window.weekdays],
      sessionsPerDay: window.sessionsPerDay,
    })),
  })
  return windows
}

function letter(index: number): string {
  return String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26))
}

function recount(story: Story, from: PlainDate, to: PlainDate) {
  const days = daysInRange(from, to).map((day) => {
    const logged = story.logged.find((candidate) => candidate.day === day)
    return {
      day,
      ...sessionsDueOn(story.windows, day),
      done: (logged?.full ?? 0) + (logged?.part ?? 0),
      told: logged?.told ?? 0,
    }
  })
  return adherenceOfDays(days, TODAY)
}

describe('the statement and the rule', () => {
  it('count the same for every patient, in the period and before it', () => {
    expect(report.byPatient.length).toBeGreaterThan(15)
    for (const story of stories) {
      const line = report.byPatient.find((candidate) => candidate.patientId === story.patientId)
      const current = recount(story, SPAN.range.from, SPAN.range.to)
      if (current.due + current.paused === 0) expect(line).toBeUndefined()
      else {
        expect(line?.current).toEqual(current)
        expect(line?.previous).toEqual(recount(story, SPAN.before.from, SPAN.before.to))
      }
    }
  })

  it('the totals hold every kind of part, and are the sum of the patients', () => {
    const { current } = report
    for (const part of ['done', 'toldNotDone', 'unknown', 'notYet', 'paused'] as const) {
      expect(current[part]).toBeGreaterThan(0)
      expect(report.byPatient.reduce((sum, line) => sum + line.current[part], 0)).toBe(current[part])
      expect(report.groups.clinic.reduce((sum, group) => sum + (group.hidden ? 0 : group.current[part]), 0)).toBe(
        current[part],
      )
    }
    expect(current.done + current.toldNotDone + current.unknown + current.notYet).toBe(current.due)
  })

  it('a range that reaches beyond today counts nothing of it', async () => {
    const range = { from: TODAY, to: addDays(TODAY, 5) }
    const ahead = await getAdherenceReport(scope, { range, before: rangeBefore(range), today: TODAY }, { client })
    const expected = stories.reduce((sum, story) => sum + recount(story, TODAY, TODAY).due, 0)
    expect(ahead.current.due).toBe(expected)
  })
})

describe('what the report tells', () => {
  it('nothing of another clinic', async () => {
    const other = await buildClinic(client)
    const { memberId } = await buildMember(client, other)
    const empty = await getAdherenceReport(staffScope(other, memberId), SPAN, { client })
    expect(empty).toMatchObject({ patients: 0, byPatient: [] })
    expect(Object.values(empty.groups).flat()).toEqual([])
    expect(empty.current.due).toBe(0)
  })

  it("no patient's condition", () => {
    expect(report.groups.condition).not.toEqual([])
    const said = ['patientId', 'givenName', 'familyName', 'therapistName', 'current', 'previous']
    for (const line of report.byPatient) expect(Object.keys(line)).toEqual(said)
  })
})
