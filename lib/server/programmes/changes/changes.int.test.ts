import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { PatientId } from '@/lib/domain/shared/ids'
import { prismaClient } from '@/lib/server/db/client'
import { type Scope, staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { getChangesPage } from '@/lib/server/programmes/changes/changes-queries'
import {
  type BuiltProgramme,
  buildConfirmation,
  buildEpisode,
  buildProgramme,
  type CareOf,
} from '@/prisma/seed/builders/care'
import { buildNextRevision } from '@/prisma/seed/builders/next-revision'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

let database: TestDatabase
let care: CareOf
let scope: Scope
let programme: BuiltProgramme

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
})
beforeEach(async () => {
  const db = prismaClient()
  const clinicId = await buildClinic(db)
  const { memberId } = await buildMember(db, clinicId, { name: 'Thea Example' })
  care = { clinicId, memberId, patientId: await buildPatient(db, clinicId, memberId) }
  scope = staffScope(clinicId, memberId)
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  programme = await buildProgramme(db, care, episodeId, { slugs: ['bridge', 'prone-lying-rest', 'bird-dog'] })
})

const page = (
  from: number | null = null,
  to: number | null = null,
  within = scope,
  patient: PatientId = care.patientId,
) => getChangesPage(within, patient, { from, to, timeZone: 'Europe/London' })

/** Revision 2: another exercise in the bridge's place, nothing more of the second, the third otherwise dosed, one new. */
async function change(): Promise<void> {
  await buildNextRevision(prismaClient(), care, programme, {
    items: [
      { slug: 'bridge-march', continues: 0, reps: 6 },
      { slug: 'bird-dog', continues: 2, reps: 10, note: 'Slowly.' },
      { slug: 'abdominal-brace-supine' },
    ],
    weekdays: [1, 3, 5],
  })
}

it('has nothing to compare while there is one revision', async () => {
  expect(await page()).toMatchObject({ between: null, revisions: [{ number: 1, author: 'Thea Example' }] })
})

it('compares the newest with the one before, unless asked otherwise', async () => {
  await change()
  const answer = await page()
  expect(answer?.between).toMatchObject({
    from: { number: 1 },
    to: { number: 2, isDraft: false },
    comparison: {
      items: {
        added: [{ exerciseSlug: 'abdominal-brace-supine' }],
        removed: [{ exerciseSlug: 'prone-lying-rest' }],
        changed: [
          { exerciseChanged: true, after: { exerciseSlug: 'bridge-march' } },
          { exerciseChanged: false, noteChanged: true, dose: [{ field: 'reps', from: 8, to: 10 }] },
        ],
      },
      schedule: { to: { weekdays: [1, 3, 5] } },
    },
  })
  expect([...(answer?.between?.names.values() ?? [])]).toContain('Bridge')
})

it('says who wrote a revision, and when it was the rules', async () => {
  await change()
  const down = [{ slug: 'bridge', continues: 0 }]
  await buildNextRevision(prismaClient(), care, programme, { number: 3, items: down, isByRules: true })
  await buildNextRevision(prismaClient(), care, programme, { number: 4, items: down, isDraft: true })
  expect((await page())?.revisions).toMatchObject([
    { number: 4, isDraft: true, isByRules: false },
    { number: 3, isByRules: true, author: null },
    { number: 2, isByRules: false, author: 'Thea Example' },
    { number: 1 },
  ])
  // Any two, in any order; a number that none has is as if none were asked for.
  expect((await page(4, 1))?.between).toMatchObject({ from: { number: 4 }, to: { number: 1 } })
  expect((await page(9, 9))?.between).toMatchObject({ from: { number: 3 }, to: { number: 4 } })
})

it('still shows a programme that was stopped', async () => {
  await change()
  await prismaClient().programme.update({ where: { id: programme.programmeId }, data: { state: 'stopped' } })
  expect((await page())?.between).toMatchObject({ to: { number: 2 } })
})

it('is not found by another clinic', async () => {
  await change()
  const clinicId = await buildClinic(prismaClient())
  const { memberId } = await buildMember(prismaClient(), clinicId)
  expect(await page(null, null, staffScope(clinicId, memberId))).toBeNull()
})
