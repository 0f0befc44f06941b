import { afterAll, beforeAll, expect, it } from 'vitest'
import { prismaClient } from '@/lib/server/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { openDays } from '@/lib/server/progress/rollup/open-days'
import { buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildFinishedSession } from '@/prisma/seed/builders/finished-session'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'
import { verifyRollups } from './verify-rollups'

let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
})

it('says that all holds and ends well; names each day that differs by ids alone and ends with 1', async () => {
  expect(await verifyRollups()).toEqual({ lines: ['There is no clinic here.'], exitCode: 0 })
  const db = prismaClient()
  const clinicId = await buildClinic(db)
  const { memberId } = await buildMember(db, clinicId)
  const patientId = await buildPatient(db, clinicId, memberId)
  const care = { clinicId, memberId, patientId }
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  const sessionId = await buildFinishedSession(db, care, await buildProgramme(db, care, episodeId))
  await openDays(clinicId, Date.now())
  const { lines, exitCode } = await verifyRollups()
  expect(exitCode).toBe(0)
  expect(lines).toEqual([
    expect.stringMatching(/: 1 patient, 7 patient-days, all as the record says, open up to \S+\.$/),
  ])

  await db.session.update({ where: { id: sessionId }, data: { setsDone: 1 } })
  const { localDay } = await db.session.findUniqueOrThrow({ where: { id: sessionId } })
  const broken = await verifyRollups()
  expect(broken.exitCode).toBe(1)
  const { name } = await db.clinic.findUniqueOrThrow({ where: { id: clinicId } })
  expect(broken.lines).toEqual([
    `${name}: DIFFERS for patient ${patientId} on ${localDay.toISOString().slice(0, 10)}.`,
    `${name}: 1 of 7 patient-days are not what the record says.`,
  ])
})
