import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, localDayAt } from '@/lib/domain/shared/plain-date'
import { contentSearchSchema } from '@/lib/schemas/content-register'
import { prismaClient } from '@/lib/server/db/client'
import { type Scope, staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { copyExercise } from '@/lib/server/exercises/own/own-exercise-moves'
import { reviewExercise } from '@/lib/server/exercises/own/review-exercise'
import { buildClinic, buildMember } from '@/prisma/seed/builders/people'
import { getContentRegister } from './content-register'

/** Shipped templates and modifiers. */
const GUIDANCE = 18 + 16 + 8
const TODAY = localDayAt(Date.now(), 'Europe/London')
let database: TestDatabase
let scope: Scope
let strangers: Scope

beforeAll(async () => {
  database = await openTestDatabase()
  const db = prismaClient()
  const [ours, theirs] = [await buildClinic(db), await buildClinic(db)]
  scope = staffScope(ours, (await buildMember(db, ours, { name: 'Quentin Reviewer' })).memberId)
  strangers = staffScope(theirs, (await buildMember(db, theirs)).memberId)
  await copyExercise(scope, 'Olga Own', { slug: 'bridge', nameOfCopy: (name) => `${name} of ours` })
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
})

const register = (search: object = {}, of = scope, today = TODAY) =>
  getContentRegister(of, contentSearchSchema.parse(search), today)

test('shipped content stands there with its author and licence, as a draft; an own exercise with its own', async () => {
  const { lines, counts } = await register()
  expect(counts).toEqual({ draft: 102 + GUIDANCE, reviewed: 0, overdue: 0 })
  expect(lines.find((line) => line.slug === 'bridge')).toMatchObject({
    author: 'Plumbline',
    licence: 'MIT',
    isOwn: false,
    state: 'draft',
    reviewer: null,
  })
  expect(
    lines.every(
      (line) =>
        line.isOwn ||
        line.kind === 'modifier' ||
        (line.evidence !== '' && (line.source !== '' || ['template', 'article'].includes(line.kind))),
    ),
  ).toBe(true)
  expect((await register({ origin: 'own' })).lines).toMatchObject([{ name: 'Bridge of ours', author: 'Olga Own' }])
  expect((await register({ origin: 'own' }, strangers)).lines).toEqual([])
})

test('a review shows who, when and until when, and becomes overdue', async () => {
  const reviewBy = addDays(TODAY, 30)
  await reviewExercise(scope, { slug: 'bridge', version: 1, reviewBy }, TODAY)
  const { lines, counts } = await register({ state: 'reviewed' })
  expect(lines).toMatchObject([{ slug: 'bridge', reviewer: 'Quentin Reviewer', reviewedOn: TODAY, reviewBy }])
  expect(counts).toEqual({ draft: 101 + GUIDANCE, reviewed: 1, overdue: 0 })
  const later = addDays(reviewBy, 1)
  expect((await register({ state: 'overdue' }, scope, later)).lines).toMatchObject([{ slug: 'bridge' }])
  expect((await register({ state: 'reviewed' }, strangers)).lines).toEqual([])
})

test('templates and flags stand beside the exercises, and each kind can be shown alone', async () => {
  const kinds = async (kind: string) => (await register({ kind })).lines.map((line) => line.kind)
  expect(new Set(await kinds('template'))).toEqual(new Set(['template']))
  expect(await kinds('modifier')).toHaveLength(16)
  expect((await register({ kind: 'template' })).lines[0]).toMatchObject({
    author: 'Plumbline',
    licence: 'MIT',
    state: 'draft',
  })
})

test('words find names, authors, reviewers and evidence', async () => {
  expect((await register({ words: 'quentin' })).lines.map((line) => line.slug)).toEqual(['bridge'])
  expect((await register({ words: 'olga bridge' })).lines.map((line) => line.slug)).toEqual(['own-bridge'])
  expect((await register({ words: 'no such word' })).lines).toEqual([])
})
