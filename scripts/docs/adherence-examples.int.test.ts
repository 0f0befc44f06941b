import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rangeBefore } from '@/lib/domain/progress/adherence-period'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { type Scope, staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { getAdherenceReport } from '@/lib/server/progress/adherence-queries'
import { recountDay } from '@/lib/server/sessions/paper/recount-day'
import { buildEpisode, type CareOf } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'
import { type DaysExample, dayOf, daysExamples } from './adherence-examples'

const NOVEMBER = { from: dayOf('1'), to: dayOf('30') }

let database: TestDatabase
let db: PrismaClient

beforeAll(async () => {
  database = await openTestDatabase()
  db = createClient(database.url, 4)
})
afterAll(async () => {
  await db.$disconnect()
  await database.drop()
})

async function buildPlan(care: CareOf, { log }: DaysExample) {
  const own = { clinicId: care.clinicId, patientId: care.patientId }
  const [programmeId, revisionId] = [uuidv7(), uuidv7()]
  const episodeId = await buildEpisode(db, care)
  await db.programme.create({ data: { ...own, id: programmeId, episodeId, title: 'Settle', state: 'stopped' } })
  await db.programmeRevision.create({
    data: { ...own, id: revisionId, programmeId, number: 1, createdById: care.memberId },
  })
  await db.programmeWindow.createMany({
    data: log.windows.map(({ startsOn, endsOn, weekdays, ...window }) => ({
      ...{ ...own, ...window, id: uuidv7(), programmeId, revisionId, weekdays: [...weekdays] },
      ...{ startsOn: toDateColumn(startsOn), endsOn: endsOn && toDateColumn(endsOn) },
    })),
  })
  return { programmeId, revisionId }
}

/** Each entry as a row of the record, and its day counted by the product's own statement. */
async function logAll(care: CareOf, plan: Awaited<ReturnType<typeof buildPlan>>, { log }: DaysExample): Promise<void> {
  const own = { clinicId: care.clinicId, patientId: care.patientId }
  for (const [index, { day, source, isRetrospective, setsDone, setsPrescribed }] of log.sessions.entries()) {
    const at = new Date(`${day}T10:00:00Z`)
    await db.session.create({
      data: {
        ...{ ...own, ...plan, id: uuidv7(), localDay: toDateColumn(day), slot: index + 1, source },
        ...{ startedAt: at, finishedAt: at, retrospective: isRetrospective, setsDone, setsPrescribed },
        ...{ payloadHash: new Uint8Array(32), ...(source === 'paper' ? { keyedById: care.memberId } : {}) },
        ...(source === 'app' ? { warningCheckId: await clearCheck(own, at) } : {}),
      },
    })
  }
  for (const [index, day] of log.missed.entries()) {
    const said = { id: uuidv7(), slot: index + 1, reason: 'time', reportedAt: new Date(`${day}T18:00:00Z`) }
    await db.missedReport.create({ data: { ...own, ...said, localDay: toDateColumn(day) } })
  }
  for (const day of new Set([...log.missed, ...log.sessions.map((session) => session.day)])) {
    await recountDay(db, { ...own, day })
  }
}

async function clearCheck(own: { clinicId: string; patientId: string }, answeredAt: Date): Promise<string> {
  const answers = { bladderBowelSaddle: false, bothLegs: false, newWeakness: false, newNumbness: false }
  const { id } = await db.warningCheck.create({
    data: {
      ...{ ...own, ...answers, id: uuidv7(), answeredAt, unwellFever: false, fallInjury: false, positive: false },
      ...{ backPainBefore: 2, kneePainBefore: 3, siteBefore: 4 },
    },
    select: { id: true },
  })
  return id
}

describe('docs/adherence.md in a real database', () => {
  test.each(daysExamples())('$name', async (example) => {
    const clinicId = await buildClinic(db)
    const { memberId } = await buildMember(db, clinicId)
    const care = { clinicId, memberId, patientId: await buildPatient(db, clinicId, memberId) }
    const scope: Scope = staffScope(clinicId, memberId)
    await logAll(care, await buildPlan(care, example), example)
    const span = { range: NOVEMBER, before: rangeBefore(NOVEMBER), today: example.seenOn }
    expect((await getAdherenceReport(scope, span, { client: db })).current).toEqual(example.parts)
  })
})
