import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { confirmableFindings } from '@/lib/domain/assessment/confirmable.fixture'
import { proposalKey } from '@/lib/domain/progress/proposals/proposal'
import type { ClinicId, MemberId, PatientId } from '@/lib/domain/shared/ids'
import { addDays, localDayAt } from '@/lib/domain/shared/plain-date'
import { prismaClient } from '@/lib/server/db/client'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { findStale } from '@/lib/server/progress/follow-up/find-stale'
import { FOLLOW_UP, followUp } from '@/lib/server/progress/follow-up/follow-up'
import { declineProposal } from '@/lib/server/progress/proposals/decide-proposal'
import { getProposals } from '@/lib/server/progress/proposals/queries'
import { closeQueue, putJob, workJobs } from '@/lib/server/queue/job-queue'
import { type BuiltProgramme, buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const ZONE = 'Europe/London'
const TODAY = localDayAt(Date.now(), ZONE)

let database: TestDatabase
let clinicId: ClinicId
let memberId: MemberId
let patientId: PatientId
let programme: BuiltProgramme
const db = () => prismaClient()

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(async () => {
  await closeQueue()
  await db().$disconnect()
  await database.drop()
})
beforeEach(async () => {
  clinicId = await buildClinic(db())
  memberId = (await buildMember(db(), clinicId)).memberId
  patientId = await buildPatient(db(), clinicId, memberId)
  const care = { clinicId, patientId, memberId }
  const episodeId = await buildEpisode(db(), care, 'right')
  await buildConfirmation(db(), care, episodeId, { findings: confirmableFindings() })
  programme = await buildProgramme(db(), care, episodeId, { slugs: ['abdominal-brace-supine'], daysAgo: 10 })
})

async function logWell(daysAgo: number): Promise<void> {
  const [id, own, at] = [uuidv7(), { clinicId, patientId }, new Date(Date.now() - daysAgo * 86_400_000)]
  const { sets } = await db().programmeItem.findFirstOrThrow({ where: { revisionId: programme.revisionId } })
  const counted = { setsPrescribed: sets, setsDone: sets }
  const { programmeId, revisionId } = programme
  await db().session.create({
    data: {
      ...{ ...own, ...counted, id, programmeId, revisionId, slot: 1, payloadHash: new Uint8Array(32) },
      ...{ localDay: toDateColumn(addDays(TODAY, -daysAgo)), startedAt: at, finishedAt: at },
    },
  })
  await db().sessionItem.create({
    data: { ...own, ...counted, sessionId: id, position: 1, itemId: programme.itemIds[0] ?? '', difficulty: 'right' },
  })
  const localDay = toDateColumn(addDays(TODAY, -daysAgo))
  await db().patientDay.create({ data: { ...own, ...counted, localDay, sessionsFull: 1, worstResponse: 1 } })
  await db().checkIn.create({
    data: {
      ...{ ...own, sessionId: id, backPainBefore: 1, kneePainBefore: 1, siteBefore: 4, backPainMax: 2, kneePainMax: 2 },
      ...{ siteAfter: 4, newWeakness: false, newNumbness: false, effort: 4, settled24h: true, nextMorningAt: at },
      ...{ responseColour: 'green', responseReasons: [], responseProvisional: false },
    },
  })
}

const standing = () => db().patientStanding.findFirst({ where: { patientId } })

it('works out what the rules suggest, and again only once something it rests on has changed', async () => {
  expect(await findStale()).toContain(patientId)
  await followUp(patientId, Date.now())
  // Ten days without a session.
  expect(await standing()).toMatchObject({ step: 'regress' })
  expect(await findStale()).not.toContain(patientId)

  for (const daysAgo of [4, 3, 2]) await logWell(daysAgo)
  expect(await findStale()).toContain(patientId)
  await followUp(patientId, Date.now())
  const ready = await standing()
  expect(ready).toMatchObject({ step: 'progress', steps: 1 })
  await followUp(patientId, Date.now() + 1000)
  expect((await standing())?.since).toEqual(ready?.since)

  const [now, scope] = [{ today: TODAY, timeZone: ZONE, atMs: Date.now() + 2000 }, staffScope(clinicId, memberId)]
  const [proposal] = (await getProposals(scope, patientId, now)).proposals
  if (!proposal) throw new Error('Nothing is suggested')
  await declineProposal(scope, { patientId, key: proposalKey(proposal), reason: 'Holiday first.' }, now)
  expect(await findStale()).toContain(patientId)
  await followUp(patientId, Date.now() + 3000)
  expect(await standing()).toMatchObject({ step: null, steps: 0, since: null })
})

describe('silence', () => {
  const HOUR = 3_600_000
  const silent = async () =>
    (await db().alert.findMany({ where: { patientId, kind: 'silent' }, orderBy: { raisedAt: 'asc' } })).map(
      ({ level, acknowledgedAt }) => `${level} ${acknowledgedAt ? 'seen' : 'open'}`,
    )
  const begin = Date.now() - 10 * 24 * HOUR
  const beginEarlier = () =>
    db().programme.updateMany({ where: { patientId }, data: { stateChangedAt: new Date(begin) } })

  it('is told once quietly, becomes louder, and is not told again once somebody has acknowledged it', async () => {
    await beginEarlier()
    await followUp(patientId, begin + 48 * HOUR)
    expect(await silent()).toEqual([])
    expect((await standing())?.judgeAt?.getTime()).toBe(begin + 49 * HOUR)
    await followUp(patientId, begin + 49 * HOUR)
    await Promise.all([followUp(patientId, begin + 60 * HOUR), followUp(patientId, begin + 60 * HOUR)])
    expect(await silent()).toEqual(['low open'])
    await followUp(patientId, begin + 14 * 24 * HOUR)
    expect(await silent()).toEqual(['high open'])
    await db().alert.updateMany({
      where: { patientId, kind: 'silent' },
      data: { acknowledgedAt: new Date(), acknowledgedById: memberId, outcomeKind: 'spoke', outcome: 'Called.' },
    })
    await followUp(patientId, begin + 15 * 24 * HOUR)
    expect(await silent()).toEqual(['high seen'])
  })

  it('is broken by a message, and no silence where nothing is asked', async () => {
    await beginEarlier()
    await db().message.create({
      data: { id: uuidv7(), clinicId, patientId, body: 'Away.', sentAt: new Date(begin + 40 * HOUR) },
    })
    await followUp(patientId, begin + 60 * HOUR)
    expect(await silent()).toEqual([])
    await db().programme.updateMany({ where: { patientId }, data: { state: 'paused', stateReason: 'other' } })
    await followUp(patientId, begin + 300 * HOUR)
    expect(await silent()).toEqual([])
  })

  it('is found when its hour comes', async () => {
    await beginEarlier()
    await followUp(patientId, Date.now())
    expect(await silent()).toEqual(['low open'])
    expect(await findStale()).not.toContain(patientId)
    await db().patientStanding.updateMany({ where: { patientId }, data: { judgeAt: new Date(Date.now() - 1000) } })
    expect(await findStale()).toContain(patientId)
  })
})

it('begins each day anew', async () => {
  await followUp(patientId, Date.now())
  await db().patientStanding.updateMany({ where: { patientId }, data: { workedOn: toDateColumn(addDays(TODAY, -1)) } })
  expect(await findStale()).toContain(patientId)
})

it('goes through the queue', async () => {
  await workJobs(FOLLOW_UP, ({ id }) => followUp(id, Date.now()))
  await putJob(FOLLOW_UP, { id: patientId })
  await vi.waitFor(async () => expect(await standing()).not.toBeNull(), { timeout: 30_000, interval: 200 })
})
