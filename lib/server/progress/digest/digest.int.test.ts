import { afterAll, beforeAll, expect, test } from 'vitest'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import { prismaClient } from '@/lib/server/db/client'
import { staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { getDigest } from '@/lib/server/progress/digest/digest-queries'
import { buildFullClinic, type FullClinic } from '@/prisma/seed/builders/full-clinic'
import { buildClinic, buildMember } from '@/prisma/seed/builders/people'

const NOW = { today: localDayAt(Date.now(), 'Europe/London'), timeZone: 'Europe/London' }

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

test('says what the log says, in parts that add up', async () => {
  const digest = await getDigest(staffScope(clinic.clinicId, clinic.memberId), clinic.patientId, NOW)
  if (!digest) throw new Error('There is no digest')
  const { parts, colours, noted, measures, alerts, since } = digest
  expect(parts.done + parts.toldNotDone + parts.unknown + parts.notYet).toBe(parts.due)
  expect(noted).toHaveLength(colours.amber + colours.red)
  expect(colours.green).toBe(1)
  expect(measures).toContainEqual(
    expect.objectContaining({
      measure: 'rmdq',
      first: expect.objectContaining({ value: 14 }),
      latest: expect.objectContaining({ value: 9 }),
    }),
  )
  expect(alerts.every(({ acknowledged }) => acknowledged === null)).toBe(true)
  expect(since < NOW.today).toBe(true)
})

test('another clinic gets none', async () => {
  const clinicId = await buildClinic(prismaClient())
  const { memberId } = await buildMember(prismaClient(), clinicId)
  expect(await getDigest(staffScope(clinicId, memberId), clinic.patientId, NOW)).toBeNull()
})
