import { afterAll, beforeAll, expect, test } from 'vitest'
import { diffRevisions } from '@/lib/domain/programmes/revision-diff'
import type { ClinicId, MemberId, PatientId } from '@/lib/domain/shared/ids'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import { prismaClient } from '@/lib/server/db/client'
import { isRefusedBy } from '@/lib/server/db/database-errors'
import { patientScope, type Scope, staffScope, withScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { forgetLibrary } from '@/lib/server/exercises/queries'
import { activateProgramme } from '@/lib/server/programmes/activate-programme'
import { getProgrammePage } from '@/lib/server/programmes/editor-queries'
import { takeNewerVersions } from '@/lib/server/programmes/take-newer-versions'
import { getDossierProgramme } from '@/lib/server/progress/dossier-programme'
import { readSnapshot } from '@/lib/server/sessions/programme-snapshot'
import { buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const AT_MS = Date.now()
const TODAY = localDayAt(AT_MS, 'Europe/London')
const SLUG = 'abdominal-brace-supine'
const STEPS = ['Lie on your back.', 'Breathe out slowly.', 'Rest.']

let database: TestDatabase
let clinicId: ClinicId
let memberId: MemberId
let patientId: PatientId
let programmeId: string
let scope: Scope

beforeAll(async () => {
  database = await openTestDatabase()
  const db = prismaClient()
  clinicId = await buildClinic(db)
  memberId = (await buildMember(db, clinicId)).memberId
  scope = staffScope(clinicId, memberId)
  patientId = await buildPatient(db, clinicId, memberId)
  const care = { clinicId, patientId, memberId }
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  programmeId = (await buildProgramme(db, care, episodeId, { slugs: [SLUG, 'prone-lying-rest'] })).programmeId
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
})

/** The shipped exercise in new words, as an import would write them. */
async function rewrite(change: { name?: string; instructions?: string[]; contentVersion?: string }): Promise<void> {
  await prismaClient().exercise.updateMany({ where: { slug: SLUG, clinicId: null }, data: change })
  forgetLibrary(scope)
}

async function givenToPatient() {
  const own = patientScope(clinicId, patientId)
  const { items } = await withScope(own, (tx) => readSnapshot(own, { today: TODAY, texts: true }, tx))
  return items.find((item) => item.exerciseSlug === SLUG)
}

async function inForceItem() {
  const page = await getProgrammePage(scope, patientId, TODAY)
  if ('missing' in page) throw new Error('No programme page')
  return page.inForce?.phases.flatMap((phase) => phase.items).find((item) => item.exerciseSlug === SLUG)
}

const versionsOf = (slug: string) =>
  prismaClient().exerciseVersion.findMany({ where: { slug, clinicId: null }, orderBy: { version: 'asc' } })

test('an edit makes the next version; what does not change the content makes none', async () => {
  await rewrite({ contentVersion: 'another release' })
  expect((await versionsOf(SLUG)).map((row) => row.version)).toEqual([1])
  await rewrite({ name: 'Tummy brace, gently', instructions: STEPS })
  const [first, second] = await versionsOf(SLUG)
  expect([first?.name, second?.name]).toEqual(['Tummy brace lying down', 'Tummy brace, gently'])
  expect(second).toMatchObject({ version: 2, instructions: STEPS, author: 'Plumbline', createdById: null })
})

test('a programme keeps what it was given, for the patient and in the record, and says that a newer version exists', async () => {
  const given = await givenToPatient()
  expect(given?.name).toBe('Tummy brace lying down')
  expect(given?.instructions).not.toEqual(STEPS)
  const item = await inForceItem()
  expect(item).toMatchObject({ name: 'Tummy brace lying down', newer: { given: 1, current: 2 } })
  expect(item?.newer?.changes.map((change) => change.field)).toEqual(['name', 'instructions'])
  const dossier = await getDossierProgramme(scope, patientId)
  expect(dossier?.items.map(({ name, isOutdated }) => [name, isOutdated])).toEqual([
    ['Tummy brace lying down', true],
    ['Face-down rest', false],
  ])
})

test('taken over in one step it is a draft of a new revision; the patient sees it once it is in force', async () => {
  expect(await takeNewerVersions(scope, { patientId, programmeId }, TODAY)).toEqual({
    ok: true,
    value: { number: 2, lines: 1 },
  })
  // Pressed twice: the same draft, and nothing more to take.
  expect(await takeNewerVersions(scope, { patientId, programmeId }, TODAY)).toMatchObject({
    value: { number: 2, lines: 0 },
  })
  expect((await givenToPatient())?.name).toBe('Tummy brace lying down')
  const page = await getProgrammePage(scope, patientId, TODAY)
  const draft = 'missing' in page ? null : page.draft
  const plan = draft?.plan.lines.map((line) => ({ ...line, lineageId: line.lineageId ?? line.id })) ?? []
  expect(diffRevisions(draft?.itemsInForce ?? [], plan).changed).toMatchObject([
    { versionChanged: true, exerciseChanged: false, dose: [] },
  ])
  const revision = { patientId, revisionId: draft?.id ?? '', version: draft?.version ?? 0 }
  expect(
    await activateProgramme(scope, { ...revision, teachBack: 'all_shown' }, { today: TODAY, atMs: AT_MS }),
  ).toMatchObject({ ok: true })
  expect(await givenToPatient()).toMatchObject({ name: 'Tummy brace, gently', instructions: STEPS })
  expect(await inForceItem()).toMatchObject({ newer: null })
})

test('a version never changes, whoever asks', async () => {
  const db = prismaClient()
  for (const sql of ["update exercise_version set name = 'x'", 'delete from exercise_version']) {
    const error = await db.$executeRawUnsafe(sql).catch((reason: unknown) => reason)
    expect(isRefusedBy(error, 'record_is_final'), sql).toBe(true)
  }
  await expect(withScope(scope, (tx) => tx.exerciseVersion.deleteMany({}))).rejects.toThrow(/permission denied/)
})

test('an item gives a version that exists, the current one unless it says otherwise', async () => {
  const items = await prismaClient().programmeItem.findMany({
    where: { exercise: { slug: SLUG }, patientId },
    orderBy: { revision: { number: 'asc' } },
    select: { exerciseVersion: true },
  })
  expect(items.map((item) => item.exerciseVersion)).toEqual([1, 2])
})

test('neither whose an exercise is nor its slug ever changes, and own slugs are told from shipped ones', async () => {
  const db = prismaClient()
  const attempt = (data: { slug?: string; clinicId?: string }) =>
    db.exercise.updateMany({ where: { slug: SLUG, clinicId: null }, data }).catch((reason: unknown) => reason)
  expect(isRefusedBy(await attempt({ slug: 'another' }), 'exercise_identity')).toBe(true)
  expect(isRefusedBy(await attempt({ clinicId }), 'exercise_identity')).toBe(true)
})
