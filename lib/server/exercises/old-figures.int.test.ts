import { afterAll, beforeAll, expect, test } from 'vitest'
import { controlValuesOf } from '@/lib/domain/figures/posing/controls'
import { viewNameOf } from '@/lib/domain/figures/posing/posed-record'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import { prismaClient } from '@/lib/server/db/client'
import { patientScope, type Scope, staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { getExerciseDetails } from '@/lib/server/exercises/details'
import { findFigure } from '@/lib/server/exercises/figures'
import { getLibraryEntries } from '@/lib/server/exercises/library-entries'
import { getExerciseRecord } from '@/lib/server/exercises/own/own-exercise-queries'
import { getPosableExercise, poseExercise } from '@/lib/server/exercises/own/pose-exercise'
import { readSnapshot } from '@/lib/server/sessions/programme-snapshot'
import { buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildOwnExercise } from '@/prisma/seed/builders/content'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

/** What was kept before figures were records: a start and an end in plane angles. */
const OLD_POSE = {
  view: 'side',
  movement_type: 'there_and_back',
  start: { text: 'Lying face up, knees bent.', root_pitch_deg: -90, root_roll_deg: 0, angles: { knee_l: 90 } },
  end: { text: 'The pelvis has lifted.', root_pitch_deg: -75, root_roll_deg: 0, angles: { knee_l: 90 } },
  moving_joints: [],
  fixed_contacts: ['head', 'feet'],
  props: [],
  notes: null,
}
const AUTHOR = 'Thea Author'

let database: TestDatabase
let scope: Scope
let patient: Scope

beforeAll(async () => {
  database = await openTestDatabase()
  const db = prismaClient()
  const clinicId = await buildClinic(db)
  const { memberId } = await buildMember(db, clinicId)
  scope = staffScope(clinicId, memberId)
  const lent = await buildOwnExercise(db, clinicId, { slug: 'own-lent', name: 'Lent' })
  const alone = await buildOwnExercise(db, clinicId, { slug: 'own-alone', name: 'Alone' })
  await db.exercise.update({ where: { id: lent.exerciseId }, data: { pose: OLD_POSE, figureOf: 'bridge' } })
  await db.exercise.update({ where: { id: alone.exerciseId }, data: { pose: OLD_POSE, figureOf: null } })
  const patientId = await buildPatient(db, clinicId, memberId)
  const care = { clinicId, patientId, memberId }
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  // The programme is given what is kept the old way; a later release draws it anew.
  const shipped = await db.exercise.findFirstOrThrow({ where: { slug: 'bridge', clinicId: null } })
  await db.exercise.update({ where: { id: shipped.id }, data: { pose: OLD_POSE } })
  await buildProgramme(db, care, episodeId, { slugs: ['bridge'] })
  await db.exercise.update({ where: { id: shipped.id }, data: { pose: shipped.pose ?? {} } })
  patient = patientScope(clinicId, patientId)
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
})

const figureOf = async (slug: string) => {
  const { id, version } = await prismaClient().exercise.findFirstOrThrow({ where: { slug } })
  return findFigure(scope, { exerciseId: id, version })
}

test('an own exercise whose figure was kept the old way shows the one of the exercise that lent it', async () => {
  expect((await getLibraryEntries(scope, '', () => null)).entries.map(({ facts }) => facts.slug)).toContain('own-lent')
  const bridge = await figureOf('bridge')
  expect(await figureOf('own-lent')).toEqual({ slug: 'own-lent', name: 'Lent', record: bridge?.record })
  const details = await getExerciseDetails(scope, 'own-lent')
  expect(details?.postures).toEqual(bridge?.record.keyframes.map(({ text }) => text))
  expect(await getExerciseRecord(scope, 'own-lent')).toMatchObject({ figureOf: 'bridge' })
  expect((await getPosableExercise(scope, 'own-lent'))?.figure.muscles).toEqual(bridge?.record.muscles)
})

test('without a lender there is no figure, and posing begins with somebody who stands', async () => {
  expect(await figureOf('own-alone')).toBeNull()
  expect(await getExerciseDetails(scope, 'own-alone')).toMatchObject({ postures: null })
  const opened = await getPosableExercise(scope, 'own-alone')
  if (!opened) throw new Error('It cannot be posed')
  const [start, end] = opened.figure.keyframes
  const values = { ...controlValuesOf(end), elbow_r: 60 }
  const posing = {
    view: viewNameOf(opened.figure.view),
    movement: 'there_and_back' as const,
    stays: opened.figure.planted,
    start: { text: 'Standing.', values: controlValuesOf(start) },
    end: { text: 'The right elbow is bent.', values },
  }
  const posed = await poseExercise(scope, AUTHOR, { slug: 'own-alone', version: opened.version, posing })
  expect(posed).toMatchObject({ ok: true })
  const now = await figureOf('own-alone')
  expect(now?.record.keyframes.map(({ text }) => text)).toEqual(['Standing.', 'The right elbow is bent.'])
  const { id } = await prismaClient().exercise.findFirstOrThrow({ where: { slug: 'own-alone' } })
  const before = await findFigure(scope, { exerciseId: id, version: opened.version })
  expect(before?.record).toEqual(now?.record)
})

test("a patient's session has a picture and its words for a version that was kept the old way", async () => {
  const today = localDayAt(Date.now(), 'Europe/London')
  const [item] = (await readSnapshot(patient, { today, texts: true })).items
  expect(item?.postures).toEqual(['Lying face up, knees bent.', 'The pelvis has lifted.'])
  const shown = await findFigure(patient, { exerciseId: item?.exerciseId ?? '', version: item?.exerciseVersion ?? 0 })
  expect(shown?.record).toEqual((await figureOf('bridge'))?.record)
})
