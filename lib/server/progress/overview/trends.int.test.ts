import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rangeBefore } from '@/lib/domain/progress/adherence-period'
import type { PatientId } from '@/lib/domain/shared/ids'
import { addDays, localDayAt } from '@/lib/domain/shared/plain-date'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { type Scope, staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { getAdherenceReport } from '@/lib/server/progress/adherence-queries'
import { getAnswered } from '@/lib/server/progress/overview/answer-queries'
import { getBeginners, getComparedPatients } from '@/lib/server/progress/overview/trend-patients'
import { type AdherenceTrends, getAdherenceTrends } from '@/lib/server/progress/overview/trends-queries'
import { buildConfirmation, buildEpisode, buildProgramme, type CareOf } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const TODAY = localDayAt(Date.now(), 'Europe/London')
const RANGE = { from: addDays(TODAY, -29), to: TODAY }
const SPAN = { range: RANGE, before: rangeBefore(RANGE), today: TODAY }
const STARTED = 60
const MINUTE_MS = 60_000

let database: TestDatabase
let client: PrismaClient
let scope: Scope
let foreignScope: Scope
let trends: AdherenceTrends

beforeAll(async () => {
  database = await openTestDatabase()
  client = createClient(database.url, 4)
  scope = await buildStories()
  foreignScope = await buildStories({ isEmpty: true })
  trends = await trendsOf(scope)
}, 120_000)

afterAll(async () => {
  await client.$disconnect()
  await database.drop()
})

async function trendsOf(of: Scope): Promise<AdherenceTrends> {
  const { byPatient } = await getAdherenceReport(of, SPAN, { client })
  return getAdherenceTrends(of, SPAN, byPatient, { client })
}

/** Eight began sixty days ago; six log until today and hurt less, two stop in their third week. Another began too late to be followed. */
async function buildStories({ isEmpty = false } = {}): Promise<Scope> {
  const clinicId = await buildClinic(client)
  const { memberId } = await buildMember(client, clinicId)
  const of = staffScope(clinicId, memberId)
  if (isEmpty) return of
  const build = async (daysAgo: number, loggedDaysAgo: readonly number[]) => {
    const patientId = await buildPatient(client, clinicId, memberId)
    const care = { clinicId, patientId, memberId }
    const episodeId = await buildEpisode(client, care)
    await buildConfirmation(client, care, episodeId)
    await buildProgramme(client, care, episodeId, { daysAgo })
    await client.patientDay.createMany({
      data: loggedDaysAgo.map((ago) => ({
        ...{ clinicId, patientId, localDay: toDateColumn(addDays(TODAY, -ago)), sessionsFull: 1 },
        kneePainMax: ago > 40 ? 7 : 3,
      })),
    })
    return patientId
  }
  const everyDay = Array.from({ length: STARTED }, (_, index) => index + 1)
  let patientId: PatientId | null = null
  for (let index = 0; index < 6; index += 1) patientId = await build(STARTED, everyDay)
  for (let index = 0; index < 2; index += 1) await build(STARTED, [STARTED - 1, STARTED - 16])
  await build(9, [9])
  if (patientId) await buildAlerts({ clinicId, patientId, memberId })
  return of
}

async function buildAlerts({ clinicId, patientId, memberId }: CareOf): Promise<void> {
  const raise = (level: 'critical' | 'high', daysAgo: number, minutes: number | null) => {
    const raisedAt = new Date(Date.now() - daysAgo * 86_400_000)
    const answered = minutes === null ? null : new Date(raisedAt.getTime() + minutes * MINUTE_MS)
    return client.alert.create({
      data: {
        ...{ id: uuidv7(), clinicId, patientId, kind: 'over_doing', level, raisedAt },
        ...(answered
          ? { acknowledgedAt: answered, acknowledgedById: memberId, outcome: 'Called.', outcomeKind: 'spoke' }
          : {}),
      },
    })
  }
  await raise('critical', 3, 10)
  await raise('critical', 4, 25)
  await raise('critical', 5, null)
  await raise('high', 40, 90)
  await raise('high', 80, 5)
}

describe('when people stop', () => {
  it('follows who began before the period, by the roll-up alone', () => {
    const { current, previous } = trends.dropOut
    expect(previous).toBeNull()
    expect(current).toMatchObject({ began: 8, steepest: { week: 3, atRisk: 8, stopped: 2, share: 0.75 } })
    expect(current?.weeks.at(-1)).toMatchObject({ week: 9, share: 0.75 })
  })
})

describe('whether those who do more get better', () => {
  it('has the fall in knee pain since the start, and hides the band of two', () => {
    const onTrack = trends.outcome.find((each) => each.band === 'on_track')
    expect(onTrack).toEqual({ band: 'on_track', hidden: false, patients: 6, fall: { lower: 4, median: 4, upper: 4 } })
    expect(trends.outcome.filter((each) => each.band !== 'on_track').every((each) => each.hidden)).toBe(true)
  })
})

describe('how fast alerts are answered', () => {
  it('by level, the open one as the longest, in the period and before it', () => {
    const { current, previous } = trends.answers
    expect(current[0]).toEqual({ level: 'critical', alerts: 3, open: 1, medianMinutes: 25 })
    expect(current[1]).toMatchObject({ level: 'high', alerts: 0, medianMinutes: null })
    expect(previous[1]).toEqual({ level: 'high', alerts: 1, open: 0, medianMinutes: 90 })
  })
})

describe('the lists behind them', () => {
  it('name who began, those who stopped first', async () => {
    const lines = await getBeginners(scope, SPAN, { client })
    expect(lines).toHaveLength(8)
    expect(lines?.map((line) => line.stopped)).toEqual([true, true, ...Array<boolean>(6).fill(false)])
    expect(lines?.[0]).toMatchObject({ week: 3, startedOn: addDays(TODAY, -STARTED), lastHeardOn: addDays(TODAY, -44) })
  })

  it('name who is compared in a band, with nothing of their pain; a hidden band has none', async () => {
    const compared = await getComparedPatients(scope, SPAN, 'on_track', { client })
    expect(compared).toHaveLength(6)
    expect(JSON.stringify(compared)).not.toMatch(/pain|fall|worst/i)
    expect(await getComparedPatients(scope, SPAN, 'low', { client })).toBeNull()
  })

  it('have each alert of a level, and not whom it is about', async () => {
    const alerts = await getAnswered(scope, SPAN, 'critical', { client })
    expect(alerts.map(({ minutes }) => minutes)).toEqual([null, 25, 10])
    expect(alerts[1]).toMatchObject({ acknowledgedBy: alerts[1]?.therapistName })
    expect(alerts[0]?.acknowledgedBy).toBeNull()
    expect(Object.keys(alerts[0] ?? {}).toSorted()).toEqual([
      'acknowledgedBy',
      'id',
      'minutes',
      'raisedAtMs',
      'therapistName',
    ])
    expect(await getAnswered(scope, SPAN, 'low', { client })).toEqual([])
  })
})

it('is nothing of another clinic', async () => {
  expect(await getBeginners(foreignScope, SPAN, { client })).toBeNull()
  expect(await getAnswered(foreignScope, SPAN, 'critical', { client })).toEqual([])
  expect(await getComparedPatients(foreignScope, SPAN, 'on_track', { client })).toBeNull()
  const theirs = await trendsOf(foreignScope)
  expect(theirs.dropOut).toEqual({ current: null, previous: null })
  expect(theirs.outcome.every((each) => each.hidden)).toBe(true)
  expect([...theirs.answers.current, ...theirs.answers.previous].every((each) => each.alerts === 0)).toBe(true)
})
