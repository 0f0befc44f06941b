import { afterAll, beforeAll, expect, test } from 'vitest'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import { prismaClient } from '@/lib/server/db/client'
import { staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { getExerciseRecords } from '@/lib/server/progress/exercises/exercise-records'
import { buildFullClinic, type FullClinic } from '@/prisma/seed/builders/full-clinic'
import { buildClinic, buildMember } from '@/prisma/seed/builders/people'

const TODAY = localDayAt(Date.now(), 'Europe/London')

let database: TestDatabase
let clinic: FullClinic

beforeAll(async () => {
  database = await openTestDatabase()
  clinic = await buildFullClinic(prismaClient())
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
})

test('each exercise comes with what was logged of it, by the name that was given', async () => {
  const scope = staffScope(clinic.clinicId, clinic.memberId)
  const page = await getExerciseRecords(scope, clinic.patientId, { zoom: 'week', today: TODAY })
  const logged = await prismaClient().sessionItem.findMany({
    where: { sessionId: clinic.sessionId },
    select: {
      setsDone: true,
      setsPrescribed: true,
      item: { select: { given: { select: { slug: true, name: true } } } },
    },
  })
  expect(page?.records).toHaveLength(logged.length)
  const [first] = logged
  expect(page?.records).toContainEqual(
    expect.objectContaining({ ...first?.item.given, sessions: 1, setsPrescribed: first?.setsPrescribed }),
  )
  expect(page?.window.to).toBe(TODAY)
  const all = await getExerciseRecords(scope, clinic.patientId, { zoom: 'all', today: TODAY })
  expect(all?.records).toEqual(page?.records)
  const none = await getExerciseRecords(scope, clinic.otherPatientId, { zoom: 'all', today: TODAY })
  expect(none?.records ?? []).toEqual([])
})

test('another clinic sees nothing of it', async () => {
  const clinicId = await buildClinic(prismaClient())
  const { memberId } = await buildMember(prismaClient(), clinicId)
  const page = await getExerciseRecords(staffScope(clinicId, memberId), clinic.patientId, { zoom: 'all', today: TODAY })
  expect(page).toBeNull()
})
