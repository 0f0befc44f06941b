import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ClinicId, MemberId } from '@/lib/domain/shared/ids'
import { addDays, localDayAt } from '@/lib/domain/shared/plain-date'
import type { OwnExerciseForm } from '@/lib/schemas/own-exercise'
import { prismaClient } from '@/lib/server/db/client'
import { type Scope, staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { archiveExercise, copyExercise, restoreExercise } from '@/lib/server/exercises/own/own-exercise-moves'
import { FIRST_DOSE, getExerciseChoices, getExerciseRecord } from '@/lib/server/exercises/own/own-exercise-queries'
import { addOwnExercise, editOwnExercise } from '@/lib/server/exercises/own/own-exercises'
import { reviewExercise } from '@/lib/server/exercises/own/review-exercise'
import { getLibrary } from '@/lib/server/exercises/queries'
import { buildClinic, buildMember } from '@/prisma/seed/builders/people'

const AT_MS = Date.now()
const TODAY = localDayAt(AT_MS, 'Europe/London')
const AUTHOR = 'Thea Author'

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

function form(change: Partial<OwnExerciseForm['exercise']> = {}, figureOf = 'bridge'): OwnExerciseForm {
  return {
    figureOf,
    exercise: {
      name: 'Wall slide',
      category: 'strength',
      position: 'standing',
      lumbarBias: 'neutral',
      load: 'low',
      unilateral: false,
      targets: ['quadriceps'],
      equipment: ['wall'],
      instructions: ['Stand with your back to a wall.', 'Slide down slowly.', 'Come up again.'],
      cues: ['Breathe.'],
      commonErrors: ['Too fast.'],
      stopIf: ['Pain spreads further down your leg.'],
      indicatedFor: ['lumbar_radiculopathy'],
      cautionFor: [],
      contraindicatedFor: [],
      easier: null,
      harder: null,
      evidence: '',
      source: '',
      dose: FIRST_DOSE,
      ...change,
    },
  }
}

test("a clinic's own exercise is its own: a draft with an author, found by its staff and by nobody else", async () => {
  const added = await addOwnExercise(scope, AUTHOR, form())
  expect(added).toEqual({ ok: true, value: { slug: 'own-wall-slide', version: 1 } })
  const record = await getExerciseRecord(scope, 'own-wall-slide')
  expect(record).toMatchObject({
    author: AUTHOR,
    isOwn: true,
    version: 1,
    review: null,
    licence: null,
    figureOf: 'bridge',
  })
  expect((await getLibrary(scope)).bySlug.get('own-wall-slide')).toMatchObject({ isOwn: true, isReviewed: false })
  expect(await getExerciseRecord(strangers, 'own-wall-slide')).toBeNull()
  expect((await getLibrary(strangers)).bySlug.has('own-wall-slide')).toBe(false)
  const version = await prismaClient().exerciseVersion.findFirstOrThrow({ where: { slug: 'own-wall-slide' } })
  expect(version).toMatchObject({ createdById: memberId, author: AUTHOR })
})

test('an edit makes a version; the same once more makes none; over somebody else’s edit it is refused', async () => {
  const edit = (version: number, name: string) =>
    editOwnExercise(scope, AUTHOR, { slug: 'own-wall-slide', version, ...form({ name }) })
  expect(await edit(1, 'Slow wall slide')).toMatchObject({ value: { version: 2 } })
  expect(await edit(2, 'Slow wall slide')).toMatchObject({ value: { version: 2 } })
  expect(await edit(1, 'Fast wall slide')).toMatchObject({ reason: 'conflict' })
  expect(await getExerciseRecord(scope, 'own-wall-slide')).toMatchObject({ name: 'Slow wall slide', version: 2 })
})

test('the rules of what is shipped hold for it: name, steps, conditions, ladder, dose and figure', async () => {
  const refused = await addOwnExercise(
    scope,
    AUTHOR,
    form(
      {
        name: 'Bridge',
        instructions: ['One.'],
        contraindicatedFor: ['lumbar_radiculopathy'],
        easier: 'no-such-exercise',
        dose: { ...FIRST_DOSE, sets: 9 },
      },
      'no-such-figure',
    ),
  )
  expect(refused.ok ? [] : refused.detail.map((problem) => problem.kind)).toEqual([
    'name_taken',
    'steps_count',
    'conflict',
    'unknown_neighbour',
    'dose',
    'unknown_figure',
  ])
  expect(await prismaClient().exercise.count({ where: { clinicId } })).toBe(1)
})

test('placed between two rungs it is the step between them, for this clinic only', async () => {
  const [easier, harder] = ['heel-slide-brace', 'supine-march']
  const own = form({ name: 'Half march', category: 'core', easier, harder })
  expect(await addOwnExercise(scope, AUTHOR, own)).toMatchObject({ ok: true })
  const rung = async (of: Scope, slug: string) => (await getLibrary(of)).bySlug.get(slug)?.facts
  expect(await rung(scope, easier)).toMatchObject({ harder: 'own-half-march' })
  expect(await rung(scope, harder)).toMatchObject({ easier: 'own-half-march' })
  expect(await rung(strangers, easier)).toMatchObject({ harder })
})

test('what is shipped is copied, never edited', async () => {
  const edited = await editOwnExercise(scope, AUTHOR, { slug: 'bridge', version: 1, ...form() })
  expect(edited).toMatchObject({ reason: 'not_found' })
  const nameOfCopy = (name: string, number: number) => `${name} (our copy${number === 1 ? '' : ` ${number}`})`
  expect(await copyExercise(scope, AUTHOR, { slug: 'bridge', nameOfCopy })).toEqual({
    ok: true,
    value: { slug: 'own-bridge' },
  })
  expect(await copyExercise(scope, AUTHOR, { slug: 'bridge', nameOfCopy })).toEqual({
    ok: true,
    value: { slug: 'own-bridge-2' },
  })
  const [original, copy, second] = await Promise.all(
    ['bridge', 'own-bridge', 'own-bridge-2'].map((slug) => getExerciseRecord(scope, slug)),
  )
  expect(second?.name).toBe('Bridge (our copy 2)')
  expect(copy).toEqual({
    ...original,
    slug: 'own-bridge',
    name: 'Bridge (our copy)',
    author: AUTHOR,
    isOwn: true,
    copiedFrom: { slug: 'bridge', name: 'Bridge' },
    figureOf: 'bridge',
    easier: null,
    harder: null,
  })
  expect(await copyExercise(strangers, AUTHOR, { slug: 'own-bridge', nameOfCopy })).toMatchObject({
    reason: 'not_found',
  })
})

test('put away, nobody finds it to give it anew; brought back, it is as it was', async () => {
  const away = { slug: 'own-bridge-2', version: 1 }
  expect(await archiveExercise(strangers, away, AT_MS)).toMatchObject({ reason: 'not_found' })
  expect(await archiveExercise(scope, { slug: 'bridge', version: 1 }, AT_MS)).toMatchObject({ reason: 'not_found' })
  expect(await archiveExercise(scope, away, AT_MS)).toEqual({ ok: true, value: true })
  expect((await getExerciseChoices(scope)).some((choice) => choice.slug === 'own-bridge-2')).toBe(false)
  expect((await getLibrary(scope)).bySlug.get('own-bridge-2')).toMatchObject({ isArchived: true })
  expect(await restoreExercise(scope, away)).toEqual({ ok: true, value: true })
  expect((await getLibrary(scope)).bySlug.get('own-bridge-2')).toMatchObject({ isArchived: false, version: 1 })
})

test('a review is of a version: another edit asks for another one', async () => {
  const reviewBy = addDays(TODAY, 700)
  const review = (version: number) => reviewExercise(scope, { slug: 'own-bridge', version, reviewBy }, TODAY)
  expect(await review(7)).toMatchObject({ reason: 'conflict' })
  expect(await review(1)).toEqual({ ok: true, value: true })
  expect(await getExerciseRecord(scope, 'own-bridge')).toMatchObject({ review: { on: TODAY, reviewBy, version: 1 } })
  expect((await getLibrary(scope)).bySlug.get('own-bridge')?.isReviewed).toBe(true)
  await editOwnExercise(scope, AUTHOR, { slug: 'own-bridge', version: 1, ...form({ name: 'Our bridge' }) })
  expect((await getLibrary(scope)).bySlug.get('own-bridge')?.isReviewed).toBe(false)
})

test('shipped content is reviewed by a clinic for itself, by somebody who may', async () => {
  const reviewBy = addDays(TODAY, 700)
  expect(await reviewExercise(scope, { slug: 'bridge', version: 1, reviewBy }, TODAY)).toEqual({
    ok: true,
    value: true,
  })
  expect((await getLibrary(scope)).bySlug.get('bridge')?.isReviewed).toBe(true)
  expect((await getLibrary(strangers)).bySlug.get('bridge')?.isReviewed).toBe(false)
  const far = { slug: 'bridge', version: 1, reviewBy: addDays(TODAY, 4000) }
  expect(await reviewExercise(scope, far, TODAY)).toMatchObject({ reason: 'review_by' })
  const assistant = await buildMember(prismaClient(), clinicId, { name: 'An Assistant', canConfirm: false })
  const may = staffScope(clinicId, assistant.memberId)
  expect(await reviewExercise(may, { slug: 'bridge', version: 1, reviewBy }, TODAY)).toMatchObject({
    reason: 'no_capability',
  })
})

test('each of these is in the audit', async () => {
  const events = await prismaClient().auditEvent.groupBy({ by: ['action'], where: { clinicId }, _count: true })
  expect(Object.fromEntries(events.map((event) => [event.action, event._count]))).toEqual({
    'exercise.add': 2,
    'exercise.edit': 3,
    'exercise.copy': 2,
    'exercise.archive': 1,
    'exercise.restore': 1,
    'exercise.review': 2,
  })
})
