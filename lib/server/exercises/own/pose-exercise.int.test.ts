import { afterAll, beforeAll, expect, test } from 'vitest'
import { controlValuesOf } from '@/lib/domain/figures/posing/controls'
import { type Posing, viewNameOf } from '@/lib/domain/figures/posing/posed-record'
import type { ClinicId } from '@/lib/domain/shared/ids'
import { prismaClient } from '@/lib/server/db/client'
import { type Scope, staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { findFigure } from '@/lib/server/exercises/figures'
import { archiveExercise, copyExercise, restoreExercise } from '@/lib/server/exercises/own/own-exercise-moves'
import { getExerciseRecord } from '@/lib/server/exercises/own/own-exercise-queries'
import { buildClinic, buildMember } from '@/prisma/seed/builders/people'
import { getPosableExercise, poseExercise } from './pose-exercise'

const AUTHOR = 'Thea Author'

let database: TestDatabase
let clinicId: ClinicId
let scope: Scope
let strangers: Scope
let slug: string

beforeAll(async () => {
  database = await openTestDatabase()
  const db = prismaClient()
  clinicId = await buildClinic(db)
  scope = staffScope(clinicId, (await buildMember(db, clinicId)).memberId)
  const other = await buildClinic(db)
  strangers = staffScope(other, (await buildMember(db, other)).memberId)
  const nameOfCopy = (name: string) => `${name} (our copy)`
  const copy = await copyExercise(scope, AUTHOR, { slug: 'long-arc-quad-seated', nameOfCopy })
  slug = copy.ok ? copy.value.slug : ''
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
})

async function opened() {
  const exercise = await getPosableExercise(scope, slug)
  if (!exercise) throw new Error('The copy is not there')
  const { figure, version } = exercise
  const [start, end] = figure.keyframes
  const posing: Posing = {
    view: viewNameOf(figure.view),
    movement: 'there_and_back',
    stays: figure.planted,
    start: { text: start.text, values: controlValuesOf(start) },
    end: { text: end.text, values: controlValuesOf(end) },
  }
  return { version, posing, id: exercise.id }
}

const withKnee = (posing: Posing, knee: number): Posing => ({
  ...posing,
  end: { text: 'The right knee is a little bent.', values: { ...posing.end.values, knee_r: knee } },
})

test('a posed figure is a new version of its own; the version before keeps the old one', async () => {
  const { version, posing, id } = await opened()
  const answer = await poseExercise(scope, AUTHOR, { slug, version, posing: withKnee(posing, 33) })
  expect(answer).toEqual({ ok: true, value: { version: version + 1 } })
  const now = await findFigure(scope, { exerciseId: id, version: version + 1 })
  expect(now?.record.keyframes).toMatchObject([
    {},
    { text: 'The right knee is a little bent.', angles: { knee_r: 33 } },
  ])
  const before = await findFigure(scope, { exerciseId: id, version })
  expect(before?.record.keyframes.at(-1)?.angles?.knee_r).not.toBe(33)
  expect(await getExerciseRecord(scope, slug)).toMatchObject({ figureOf: slug, version: version + 1, author: AUTHOR })
})

test('over somebody else’s change it is refused, and nothing is written', async () => {
  const { version, posing } = await opened()
  const stale = await poseExercise(scope, AUTHOR, { slug, version: version - 1, posing: withKnee(posing, 50) })
  expect(stale).toMatchObject({ ok: false, reason: 'conflict' })
  expect((await opened()).version).toBe(version)
})

test('what sinks into the floor or cannot stay where it stands is refused with where', async () => {
  const { version, posing } = await opened()
  const lowered = { ...posing.start.values, height: 1 }
  const sunk: Posing = { ...posing, stays: [], start: { ...posing.start, values: lowered } }
  const answer = await poseExercise(scope, AUTHOR, { slug, version, posing: sunk })
  expect(answer).toMatchObject({ ok: false, reason: 'faults' })
  const away = { ...posing.end.values, height: posing.end.values.height + 60 }
  const flying: Posing = { ...posing, stays: ['foot_l'], end: { ...posing.end, values: away } }
  const drifted = await poseExercise(scope, AUTHOR, { slug, version, posing: flying })
  expect(drifted.ok ? [] : drifted.detail).toContainEqual(expect.objectContaining({ kind: 'drift', where: 'foot_l' }))
  expect((await opened()).version).toBe(version)
})

test('who sinks into the seat in one of the postures is refused with where', async () => {
  const { version, posing } = await opened()
  const height = posing.end.values.height - 6
  const deep: Posing = { ...posing, stays: [], end: { ...posing.end, values: { ...posing.end.values, height } } }
  const answer = await poseExercise(scope, AUTHOR, { slug, version, posing: deep })
  expect(answer.ok ? [] : answer.detail).toContainEqual(expect.objectContaining({ kind: 'chair', where: 'pelvis' }))
  expect((await opened()).version).toBe(version)
})

test('nobody else’s, nothing shipped and nothing put away can be posed', async () => {
  const { version, posing } = await opened()
  expect(await getPosableExercise(strangers, slug)).toBeNull()
  expect(await poseExercise(strangers, AUTHOR, { slug, version, posing })).toMatchObject({ reason: 'not_found' })
  expect(await getPosableExercise(scope, 'bridge')).toBeNull()
  expect(await poseExercise(scope, AUTHOR, { slug: 'bridge', version: 1, posing })).toMatchObject({
    reason: 'not_found',
  })
  await archiveExercise(scope, { slug, version }, Date.now())
  expect(await getPosableExercise(scope, slug)).toBeNull()
  expect(await poseExercise(scope, AUTHOR, { slug, version, posing })).toMatchObject({ reason: 'not_found' })
  await restoreExercise(scope, { slug, version })
  expect((await opened()).version).toBe(version)
})

test('one posing is in the audit, and none that was refused', async () => {
  expect(await prismaClient().auditEvent.count({ where: { clinicId, action: 'exercise.pose' } })).toBe(1)
})
