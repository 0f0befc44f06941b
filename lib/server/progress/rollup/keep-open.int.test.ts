import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { keepDaysOpen } from '@/lib/server/progress/rollup/keep-open'
import { closeQueue } from '@/lib/server/queue/job-queue'
import { buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const ZONE = 'Asia/Kathmandu'

let database: TestDatabase
let db: PrismaClient

beforeAll(async () => {
  database = await openTestDatabase()
  db = createClient(database.url, 4)
})
afterAll(async () => {
  await closeQueue()
  await db.$disconnect()
  await database.drop()
})

test('a process that starts opens the days of every clinic, through the queue, up to the day that its calendar shows', async () => {
  const clinicId = await buildClinic(db, { timeZone: ZONE })
  const { memberId } = await buildMember(db, clinicId)
  const care = { clinicId, memberId, patientId: await buildPatient(db, clinicId, memberId) }
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  await buildProgramme(db, care, episodeId, { daysAgo: 3 })
  const quiet = await buildClinic(db)
  keepDaysOpen()
  const marks = () => db.rollupMark.findMany({ where: { clinicId: { in: [clinicId, quiet] }, throughDay: null } })
  await vi.waitFor(async () => expect(await marks()).toEqual([]), { timeout: 30_000, interval: 200 })
  const mark = await db.rollupMark.findUniqueOrThrow({ where: { clinicId } })
  expect(mark.throughDay).toEqual(toDateColumn(localDayAt(Date.now(), ZONE)))
  const days = await db.patientDay.count({ where: { patientId: care.patientId, sessionsDue: 1 } })
  expect(days).toBeGreaterThanOrEqual(4)
  const [job] = await db.$queryRaw<{ data: object }[]>`
    select data from plumbline_queue.job where name = 'open_days' and data ->> 'id' = ${clinicId}`
  expect(job?.data).toEqual({ id: clinicId })
})
