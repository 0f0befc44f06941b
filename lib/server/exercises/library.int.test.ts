import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countFacet } from '@/lib/domain/exercises/library/facets'
import type { ClinicId, MemberId, PatientId, TemplateId } from '@/lib/domain/shared/ids'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import { librarySearchSchema } from '@/lib/schemas/library'
import { prismaClient } from '@/lib/server/db/client'
import { isRefusedBy } from '@/lib/server/db/database-errors'
import { patientScope, type Scope, staffScope, withScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { noteLookedUp } from '@/lib/server/exercises/exercise-use'
import { markExercise } from '@/lib/server/exercises/favourites'
import { getLibraryEntries } from '@/lib/server/exercises/library-entries'
import { findExercises } from '@/lib/server/exercises/search'
import { activateProgramme } from '@/lib/server/programmes/activate-programme'
import { chooseTemplate } from '@/lib/server/programmes/choose-template'
import { getPatientInHand } from '@/lib/server/programmes/patient-in-hand'
import { startRevision } from '@/lib/server/programmes/start-revision'
import { buildConfirmation, buildEpisode, buildVisit } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const NOTHING_CHOSEN = librarySearchSchema.parse({})
const TODAY = localDayAt(Date.now(), 'Europe/London')
const nobody = () => null

let database: TestDatabase
let clinicId: ClinicId
let memberId: MemberId
let scope: Scope
let colleague: Scope
let patientId: PatientId

beforeAll(async () => {
  database = await openTestDatabase()
  const db = prismaClient()
  clinicId = await buildClinic(db)
  memberId = (await buildMember(db, clinicId)).memberId
  scope = staffScope(clinicId, memberId)
  colleague = staffScope(clinicId, (await buildMember(db, clinicId)).memberId)
  patientId = await buildPatient(db, clinicId, memberId, { givenName: 'Ana', familyName: 'Rowan' })
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
})

async function activateDraftOf(patient: PatientId): Promise<void> {
  const draft = await prismaClient().programmeRevision.findFirstOrThrow({
    where: { patientId: patient, activatedAt: null },
  })
  const input = { patientId: patient, revisionId: draft.id, version: draft.version, teachBack: 'all_shown' as const }
  expect(await activateProgramme(scope, input, { today: TODAY, atMs: Date.now() })).toMatchObject({ ok: true })
}

async function idOf(slug: string): Promise<string> {
  const { id } = await prismaClient().exercise.findFirstOrThrow({ where: { slug, clinicId: null } })
  return id
}

/** Slugs as the page shows them, best answer first. */
async function slugsFor(words: string): Promise<string[]> {
  const { entries } = await getLibraryEntries(scope, words, nobody)
  return entries.toSorted((a, b) => b.closeness - a.closeness).map((entry) => entry.facts.slug)
}

describe('the search', () => {
  test.each([
    ['bridge', 'bridge'],
    ['brigde', 'bridge'],
    ['birddog', 'bird-dog'],
    ['brd dog', 'bird-dog'],
    ['hamstrng', 'hamstring-active-90-90'],
    ['hams', 'hamstring-stretch-strap'],
    ['gluets', 'bridge'],
    ['glutes', 'bridge-single-leg'],
    ['piriformus', 'piriformis-stretch-supine'],
    ['SLR', 'sciatic-slider-supine'],
    ['sciatica', 'sciatic-slider-seated'],
    ['femoral nerve', 'femoral-slider-prone'],
    ['slipped disc', 'prone-press-up'],
    ['stenosus', 'walk-forward-lean'],
    ['theraband', 'band-row-standing'],
    ['all fours', 'quadruped-leg-slide'],
    ['foot drop', 'toe-raise-seated'],
    ['cardio', 'pool-walk'],
    ['L3', 'quad-set-supine'],
    ['squat', 'sit-to-stand'],
    ['mckenzie', 'prone-press-up'],
    ['calf strength', 'heel-raise-two-leg'],
  ])('%s finds %s', async (words, slug) => {
    expect(await slugsFor(words)).toContain(slug)
  })

  test.each([
    ['bridge', 'bridge'],
    ['sit to stand', 'sit-to-stand'],
    ['dead bug', 'dead-bug'],
    ['deadbug', 'dead-bug'],
    ['cat cow camel', 'cat-camel'],
  ])('%s shows %s first', async (words, slug) => {
    expect((await slugsFor(words))[0]).toBe(slug)
  })

  test('a misspelt word does not find what merely sounds alike', async () => {
    const walls = (await slugsFor('wall')).length
    expect(walls).toBeGreaterThan(5)
    expect(await slugsFor('swiss ball')).toEqual([])
    expect(await slugsFor('xylophone')).toEqual([])
    expect((await slugsFor('nerve mobility')).length).toBeLessThan(15)
  })

  test('all words count; when no exercise has all of them, it says how many it found', async () => {
    const both = await withScope(scope, (tx) => findExercises(tx, 'hamstring seated'))
    expect(both).toMatchObject({ asked: 2, met: 2 })
    const most = await withScope(scope, (tx) => findExercises(tx, 'hamstring xylophone'))
    expect(most).toMatchObject({ asked: 2, met: 1 })
    expect(most?.closeness.size).toBeGreaterThan(5)
    expect(await withScope(scope, (tx) => findExercises(tx, '  '))).toBeNull()
  })

  test('what is typed is data: signs of a pattern or of SQL find nothing and break nothing', async () => {
    for (const words of ["'); drop table exercise; --", '%', '\\', '%%%%', 'a'.repeat(80)]) {
      await expect(slugsFor(words)).resolves.toBeDefined()
    }
  })

  test("another clinic's own exercises are not found", async () => {
    const db = prismaClient()
    const other = await buildClinic(db)
    const shipped = await db.exercise.findFirstOrThrow({ where: { slug: 'bridge', clinicId: null } })
    const { id: _id, pose, defaultDose, ...rest } = shipped
    const own = {
      ...rest,
      clinicId: other,
      slug: 'own-zebra',
      name: 'Zebra bridge',
      pose: pose ?? {},
      defaultDose: defaultDose ?? {},
    }
    await db.exercise.create({ data: own })
    expect(await slugsFor('zebra')).toEqual([])
    const theirs = staffScope(other, (await buildMember(db, other)).memberId)
    const seen = await getLibraryEntries(theirs, 'zebra', nobody)
    expect(seen.entries.map((entry) => entry.facts.slug)).toEqual(['own-zebra'])
  })
})

describe('the library', () => {
  test('has every exercise, and facets count what the content says', async () => {
    const { entries, total, ladderNames } = await getLibraryEntries(scope, '', nobody)
    expect([entries.length, total]).toEqual([101, 101])
    const counts = (facet: Parameters<typeof countFacet>[2]) =>
      Object.fromEntries(countFacet(entries, NOTHING_CHOSEN, facet).map(({ value, count }) => [value, count]))
    expect(counts('category')).toEqual({
      ...{ core: 25, posture: 23, flexibility: 20, strength: 18, low_impact_cardio: 8, nerve_mobility: 7 },
    })
    expect(counts('direction')).toEqual({ flexion: 12, extension: 6, neutral: 73, rotation: 5, lateral: 5 })
    expect(counts('load')).toEqual({ low: 72, moderate: 22, high: 7 })
    expect(counts('root')).toMatchObject({ L2: 5 })
    expect(counts('condition')).toMatchObject({ spinal_stenosis: 76 })
    expect(counts('equipment')).toMatchObject({ mat: 45, chair: 20 })
    expect(ladderNames.size).toBe(25)
  })

  test('fits a patient in hand by the rules that programmes use, and knows no other clinic’s', async () => {
    const db = prismaClient()
    const care = { clinicId, patientId, memberId }
    const episodeId = await buildEpisode(db, care)
    await buildConfirmation(db, care, episodeId)
    const marks = async () => {
      const hand = await getPatientInHand(scope, patientId, TODAY)
      expect(hand).toMatchObject({ initials: 'AR', direction: 'extension' })
      const { entries } = await getLibraryEntries(scope, '', (library) => hand?.fittedTo?.(library) ?? null)
      const slugs = ['prone-press-up', 'single-knee-to-chest', 'bridge']
      return slugs.map((slug) => entries.find((entry) => entry.facts.slug === slug)?.mark)
    }
    // Found once, extension eases and forbids nothing; found again on another day it is established (clinical.md 1.3).
    expect(await marks()).toEqual(['eases', 'suits', 'suits'])
    await buildVisit(db, care, episodeId, { daysAgo: 7 })
    expect(await marks()).toEqual(['eases', 'suits', 'suits'])
    await buildVisit(db, care, episodeId, { daysAgo: 14 })
    expect(await marks()).toEqual(['eases', 'clashes', 'suits'])
    const other = await buildClinic(db)
    const stranger = staffScope(other, (await buildMember(db, other)).memberId)
    expect(await getPatientInHand(stranger, patientId, TODAY)).toBeNull()
  })
})

describe('favourites', () => {
  test('are the member’s own: no colleague, patient or other clinic sees or removes them', async () => {
    const exerciseId = await idOf('dead-bug')
    expect(await markExercise(scope, { exerciseId, isFavourite: true })).toMatchObject({ ok: true })
    expect(await markExercise(scope, { exerciseId, isFavourite: true })).toMatchObject({ ok: true })
    const favourites = async (whose: Scope) =>
      (await getLibraryEntries(whose, '', nobody)).entries.filter((entry) => entry.isFavourite).map(({ id }) => id)
    expect(await favourites(scope)).toEqual([exerciseId])
    expect(await favourites(colleague)).toEqual([])
    await markExercise(colleague, { exerciseId, isFavourite: false })
    const asPatient = patientScope(clinicId, patientId)
    expect(await withScope(asPatient, (tx) => tx.exerciseFavourite.count())).toBe(0)
    expect(await withScope(colleague, (tx) => tx.exerciseFavourite.deleteMany({}))).toEqual({ count: 0 })
    expect(await favourites(scope)).toEqual([exerciseId])
    await markExercise(scope, { exerciseId, isFavourite: false })
    expect(await favourites(scope)).toEqual([])
  })

  test('are of exercises that the clinic has', async () => {
    const nothing = '019ac000-0000-7000-8000-000000000000'
    expect(await markExercise(scope, { exerciseId: nothing, isFavourite: true })).toEqual({
      ok: false,
      reason: 'not_found',
    })
    const foreign = await prismaClient().exercise.findFirstOrThrow({ where: { slug: 'own-zebra' } })
    const input = { exerciseId: foreign.id, isFavourite: true }
    expect(await markExercise(scope, input)).toEqual({ ok: false, reason: 'not_found' })
    const raw = await withScope(
      scope,
      (tx) => tx.$executeRaw`insert into exercise_favourite (id, clinic_id, member_id, exercise_id)
        values (app.uuidv7(), ${clinicId}::uuid, ${memberId}::uuid, ${foreign.id}::uuid)`,
    ).catch((error: unknown) => error)
    expect(isRefusedBy(raw, 'foreign_exercise')).toBe(true)
  })
})

describe('use', () => {
  test('counts a programme once, however many revisions give the exercise', async () => {
    const db = prismaClient()
    const another = await buildPatient(db, clinicId, memberId)
    const care = { clinicId, patientId: another, memberId }
    await buildConfirmation(db, care, await buildEpisode(db, care))
    const template = await db.template.findFirstOrThrow({ where: { slug: 'radiculopathy-extension', clinicId: null } })
    await chooseTemplate(scope, { patientId: another, templateId: template.id as TemplateId }, TODAY)
    await activateDraftOf(another)
    const used = async (whose: Scope) =>
      (await getLibraryEntries(whose, '', nobody)).entries.find((entry) => entry.facts.slug === 'bridge')?.programmes
    expect([await used(scope), await used(colleague)]).toEqual([1, 0])
    const { id: programmeId } = await db.programme.findFirstOrThrow({ where: { patientId: another } })
    await startRevision(scope, { patientId: another, programmeId }, TODAY)
    await activateDraftOf(another)
    expect(await db.programmeRevision.count({ where: { programmeId, activatedAt: { not: null } } })).toBe(2)
    expect(await used(scope)).toBe(1)
  })

  test('looking an exercise up makes it recent, for that member alone', async () => {
    const exerciseId = await idOf('wall-angel')
    await noteLookedUp(scope, exerciseId, Date.now())
    await noteLookedUp(scope, exerciseId, Date.now())
    const recent = async (whose: Scope) =>
      (await getLibraryEntries(whose, '', nobody)).entries.filter((entry) => entry.isRecent).map((entry) => entry.id)
    expect(await recent(scope)).toContain(exerciseId)
    expect(await recent(colleague)).toEqual([])
  })
})
