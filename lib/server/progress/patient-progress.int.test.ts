import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, localDayAt } from '@/lib/domain/shared/plain-date'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { patientScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { getPatientProgress } from '@/lib/server/progress/patient-progress'
import { buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const facts = { nowMs: Date.parse(`${new Date().toISOString().slice(0, 10)}T12:00:00Z`), timeZone: 'Europe/London' }
const today = localDayAt(facts.nowMs, facts.timeZone)

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

async function patientInCare() {
  const clinicId = await buildClinic(db)
  const { memberId } = await buildMember(db, clinicId)
  const patientId = await buildPatient(db, clinicId, memberId)
  const care = { clinicId, patientId, memberId }
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  await buildProgramme(db, care, episodeId, { daysAgo: 6 })
  return { clinicId, patientId }
}

describe('getPatientProgress', () => {
  test('keeps done, told, unknown and still open apart', async () => {
    const { clinicId, patientId } = await patientInCare()
    const own = { clinicId, patientId }
    await db.patientDay.createMany({
      data: [
        { ...own, localDay: toDateColumn(addDays(today, -6)), sessionsFull: 1, kneePainMax: 5, furthestSite: 5 },
        { ...own, localDay: toDateColumn(addDays(today, -5)), toldNotDone: 1 },
        { ...own, localDay: toDateColumn(addDays(today, -1)), sessionsPart: 1, kneePainMax: 3, furthestSite: 4 },
      ],
    })
    const progress = await getPatientProgress(patientScope(clinicId, patientId), facts)
    expect(progress.adherence).toEqual({ due: 7, done: 2, toldNotDone: 1, unknown: 2, notYet: 2, paused: 0 })
    expect(progress.days.map(({ part }) => part)).toEqual([
      'done',
      'told_not_done',
      'unknown',
      'unknown',
      null,
      'done',
      null,
    ])
    expect(progress.days[0]).toMatchObject({ knee: 5, back: null, site: 5 })
  })

  test('shows nothing of somebody else', async () => {
    const { clinicId, patientId } = await patientInCare()
    const other = await patientInCare()
    await db.patientDay.create({
      data: { clinicId, patientId, localDay: toDateColumn(today), sessionsFull: 1, kneePainMax: 9 },
    })
    const progress = await getPatientProgress(patientScope(other.clinicId, other.patientId), facts)
    expect(progress.days.every(({ knee }) => knee === null)).toBe(true)
  })
})
