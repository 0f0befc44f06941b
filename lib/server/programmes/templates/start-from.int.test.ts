import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ClinicId, EpisodeId, MemberId, PatientId } from '@/lib/domain/shared/ids'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import { prismaClient } from '@/lib/server/db/client'
import { type Scope, staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { forgetLibrary } from '@/lib/server/exercises/queries'
import { getProgrammePage } from '@/lib/server/programmes/editor-queries'
import { getLastChoice } from '@/lib/server/programmes/templates/last-choice'
import { startFromLast, startFromNothing } from '@/lib/server/programmes/templates/start-from'
import { buildConfirmation, buildEpisode, buildProgramme, buildVisit } from '@/prisma/seed/builders/care'
import { buildOwnExercise } from '@/prisma/seed/builders/content'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const TODAY = localDayAt(Date.now(), 'Europe/London')
const BLOCKED_TODAY = 'double-knee-to-chest'

let database: TestDatabase
let clinicId: ClinicId
let memberId: MemberId
let scope: Scope
let strangers: Scope

beforeAll(async () => {
  database = await openTestDatabase()
  const db = prismaClient()
  clinicId = await buildClinic(db)
  memberId = (await buildMember(db, clinicId)).memberId
  scope = staffScope(clinicId, memberId)
  const other = await buildClinic(db)
  strangers = staffScope(other, (await buildMember(db, other)).memberId)
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
})

/** Somebody whose programme of an earlier, left-sided episode was stopped, and who is confirmed anew. */
async function returning(side: 'left' | 'right'): Promise<{ patientId: PatientId; lastId: string }> {
  const db = prismaClient()
  const patientId = await buildPatient(db, clinicId, memberId)
  const care = { clinicId, patientId, memberId }
  const before = await buildEpisode(db, care, 'left')
  const { confirmationId } = await buildConfirmation(db, care, before)
  const slugs = ['abdominal-brace-supine', 'sciatic-slider-supine', BLOCKED_TODAY]
  const { programmeId, itemIds } = await buildProgramme(db, care, before, { slugs, daysAgo: 40 })
  await db.programmeWindow.deleteMany({ where: { programmeId } })
  await db.programme.update({ where: { id: programmeId }, data: { state: 'stopped', stateReason: 'goals_met' } })
  await db.confirmation.update({ where: { id: confirmationId }, data: { state: 'revoked' } })
  await db.episode.update({ where: { id: before }, data: { closedOn: new Date(), closeReason: 'Well.' } })
  expect(itemIds).toHaveLength(3)
  const episodeId: EpisodeId = await buildEpisode(db, care, side)
  await buildConfirmation(db, care, episodeId)
  await buildVisit(db, care, episodeId, { daysAgo: 14 })
  return { patientId, lastId: programmeId }
}

const pageOf = async (patientId: PatientId) => {
  const page = await getProgrammePage(scope, patientId, TODAY)
  if ('missing' in page) throw new Error('No page')
  return page
}

test('the last programme is offered, copied for the side of today, and judged by the rules of today', async () => {
  const { patientId, lastId } = await returning('right')
  const { picture } = await pageOf(patientId)
  const offered = await getLastChoice(scope, picture, 'Europe/London')
  expect(offered).toMatchObject({ id: lastId, phases: 1, items: 2, leftOut: ['Both knees to chest'] })
  expect((await startFromLast(scope, { patientId, programmeId: lastId }, TODAY)).ok).toBe(true)
  const { draft, programme } = await pageOf(patientId)
  expect(programme).toMatchObject({ title: 'Settle and move', state: 'draft' })
  const items = draft?.phases.flatMap((phase) => phase.items) ?? []
  expect(items.map(({ exerciseSlug, side }) => [exerciseSlug, side])).toEqual([
    ['abdominal-brace-supine', null],
    ['sciatic-slider-supine', 'right'],
  ])
  expect(items[0]?.dose).toMatchObject({ mode: 'hold', sets: 2, reps: 8, holdSeconds: 5 })
  expect(draft?.leftOut.map(({ slug }) => slug)).toEqual([BLOCKED_TODAY])
  // What was given stays what it was.
  expect(await prismaClient().programmeItem.count({ where: { revision: { programmeId: lastId } } })).toBe(3)
  expect(await startFromLast(scope, { patientId, programmeId: lastId }, TODAY)).toEqual({
    ok: false,
    reason: 'has_programme',
  })
  const audited = await prismaClient().auditEvent.findFirst({
    where: { patientId, action: 'programme.start_from_last' },
  })
  expect(audited?.detail).toEqual({ leftOut: 1, gone: 0 })
})

test('an exercise that the clinic put away stays behind and is named', async () => {
  const db = prismaClient()
  const own = await buildOwnExercise(db, clinicId, { slug: 'own-put-away', name: 'Put away' })
  const patientId = await buildPatient(db, clinicId, memberId)
  const care = { clinicId, patientId, memberId }
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  const { programmeId, revisionId, itemIds } = await buildProgramme(db, care, episodeId, { draft: true })
  await db.programmeItem.update({
    where: { id: itemIds[0] ?? '' },
    data: { exerciseId: own.exerciseId, exerciseVersion: 0, side: null },
  })
  const at = new Date()
  await db.programmeRevision.update({ where: { id: revisionId }, data: { activatedAt: at, effectiveFrom: at } })
  await db.programme.update({ where: { id: programmeId }, data: { state: 'stopped', currentRevision: 1 } })
  await db.exercise.update({ where: { id: own.exerciseId }, data: { archivedAt: at } })
  forgetLibrary(scope)
  const { picture } = await pageOf(patientId)
  expect(await getLastChoice(scope, picture, 'Europe/London')).toMatchObject({ items: 2, leftOut: ['Put away'] })
  expect((await startFromLast(scope, { patientId, programmeId }, TODAY)).ok).toBe(true)
  expect((await pageOf(patientId)).draft?.phases[0]?.items).toHaveLength(2)
})

test('nothing is one empty phase, and the unfinished draft bars another one', async () => {
  const { patientId } = await returning('left')
  const words = { title: 'Own programme', phase: 'First phase', goal: 'Move.' }
  expect((await startFromNothing(scope, { patientId, words }, TODAY)).ok).toBe(true)
  const { draft, programme } = await pageOf(patientId)
  expect(programme?.title).toBe('Own programme')
  expect(draft?.phases).toMatchObject([{ name: 'First phase', stage: 'sub_acute', items: [] }])
  expect(draft?.problems.map(({ reason }) => reason)).toContain('no_items')
  expect(await startFromNothing(scope, { patientId, words }, TODAY)).toMatchObject({ reason: 'has_programme' })
})

test('another clinic begins nothing here, and nobody copies somebody else’s programme', async () => {
  const [one, other] = [await returning('left'), await returning('left')]
  const words = { title: 'x', phase: 'x', goal: 'x' }
  expect(await startFromNothing(strangers, { patientId: one.patientId, words }, TODAY)).toMatchObject({
    reason: 'not_found',
  })
  const theirs = { patientId: one.patientId, programmeId: one.lastId }
  expect(await startFromLast(strangers, theirs, TODAY)).toMatchObject({ reason: 'not_found' })
  const crossed = { patientId: one.patientId, programmeId: other.lastId }
  expect(await startFromLast(scope, crossed, TODAY)).toMatchObject({ reason: 'last_gone' })
})
