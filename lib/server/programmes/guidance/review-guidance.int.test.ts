import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ClinicId } from '@/lib/domain/shared/ids'
import { addDays, localDayAt } from '@/lib/domain/shared/plain-date'
import { contentSearchSchema } from '@/lib/schemas/content-register'
import { prismaClient } from '@/lib/server/db/client'
import { type Scope, staffScope, withScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { readTemplates } from '@/lib/server/programmes/rows/template-rows'
import { buildClinic, buildMember } from '@/prisma/seed/builders/people'
import { getContentRegister } from './content-register'
import { getGuidance } from './guidance-queries'
import { reviewGuidance } from './review-guidance'

const TODAY = localDayAt(Date.now(), 'Europe/London')
const REVIEW_BY = addDays(TODAY, 30)
const TEMPLATE = { kind: 'template', key: 'radiculopathy-extension' } as const
const ARTICLE = { kind: 'article', key: 'how-much-pain-is-ok' } as const
type Asked = typeof TEMPLATE | typeof MODIFIER | typeof ARTICLE
const MODIFIER = { kind: 'modifier', key: 'kneeling_painful' } as const

let database: TestDatabase
let clinicId: ClinicId
let scope: Scope
let strangers: Scope

beforeAll(async () => {
  database = await openTestDatabase()
  const db = prismaClient()
  clinicId = await buildClinic(db)
  scope = staffScope(clinicId, (await buildMember(db, clinicId, { name: 'Quentin Reviewer' })).memberId)
  const other = await buildClinic(db)
  strangers = staffScope(other, (await buildMember(db, other)).memberId)
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
})

async function opened(asked: Asked, by = scope) {
  const guidance = await getGuidance(by, asked)
  if (!guidance) throw new Error('It is not there')
  return guidance
}
const review = async (asked: Asked) =>
  reviewGuidance(scope, { ...asked, digest: (await opened(asked)).digest, reviewBy: REVIEW_BY }, TODAY)
const isReviewed = async (by: Scope) =>
  (await withScope(by, (tx) => readTemplates(tx, {}))).find(({ slug }) => slug === TEMPLATE.key)?.isReviewed

test('a template and a modifier are read as a whole: author, rights, and what they do', async () => {
  const template = await opened(TEMPLATE)
  expect(template).toMatchObject({ author: 'Plumbline', licence: 'MIT', review: null, isOwn: false })
  if (template.kind !== 'template') throw new Error('Not a template')
  const { phases } = template.text
  expect(phases.every(({ items, rule }) => items.length >= 2 && rule !== null)).toBe(true)
  const modifier = await opened(MODIFIER)
  expect(modifier.kind === 'modifier' && modifier.reach?.care.length).toBeGreaterThan(0)
  expect(await getGuidance(scope, { kind: 'template', key: 'no-such' })).toBeNull()
})

test('a review stands in the register, counts for the clinic that gave it, and becomes overdue', async () => {
  expect(await isReviewed(scope)).toBe(false)
  expect(await review(TEMPLATE)).toEqual({ ok: true, value: true })
  expect(await review(MODIFIER)).toEqual({ ok: true, value: true })
  expect(await review(ARTICLE)).toEqual({ ok: true, value: true })
  const register = (today = TODAY, of = scope) =>
    getContentRegister(of, contentSearchSchema.parse({ words: 'quentin' }), today)
  const line = { reviewer: 'Quentin Reviewer', reviewedOn: TODAY, reviewBy: REVIEW_BY }
  expect((await register()).lines).toMatchObject([
    { ...line, kind: 'template', slug: TEMPLATE.key, state: 'reviewed' },
    { ...line, kind: 'modifier', slug: MODIFIER.key, state: 'reviewed' },
    { ...line, kind: 'article', slug: ARTICLE.key, state: 'reviewed' },
  ])
  expect((await register(addDays(REVIEW_BY, 1))).counts.overdue).toBe(3)
  expect((await register(TODAY, strangers)).lines).toEqual([])
  expect([await isReviewed(scope), await isReviewed(strangers)]).toEqual([true, false])
  const action = { in: ['template.review', 'modifier.review', 'article.review'] }
  expect(await prismaClient().auditEvent.count({ where: { clinicId, action } })).toBe(3)
})

test('an article is read as patients see it, with its sources', async () => {
  const article = await opened(ARTICLE)
  expect(article).toMatchObject({ author: 'Plumbline', licence: 'MIT', evidence: 'S12, S27' })
  expect(article.kind === 'article' && article.article.body.length).toBeGreaterThan(5)
})

test('what says something else now is a draft again, and the old reading cannot be signed', async () => {
  const { digest } = await opened(TEMPLATE)
  const item = await prismaClient().templateItem.findFirstOrThrow({
    where: { phase: { template: { slug: TEMPLATE.key } } },
  })
  await prismaClient().templateItem.update({ where: { id: item.id }, data: { doseOverride: { sets: 4 } } })
  expect(await isReviewed(scope)).toBe(false)
  expect((await opened(TEMPLATE)).review).toMatchObject({ by: 'Quentin Reviewer', isOfNow: false })
  const stale = await reviewGuidance(scope, { ...TEMPLATE, digest, reviewBy: REVIEW_BY }, TODAY)
  expect(stale).toMatchObject({ ok: false, reason: 'conflict' })
  await prismaClient().templateItem.update({ where: { id: item.id }, data: { doseOverride: item.doseOverride ?? {} } })
  expect(await isReviewed(scope)).toBe(true)
})

test('nobody reviews without the right to, too far ahead, or what is not there; no review can be changed', async () => {
  const { digest } = await opened(TEMPLATE)
  const far = await reviewGuidance(scope, { ...TEMPLATE, digest, reviewBy: addDays(TODAY, 4000) }, TODAY)
  expect(far).toMatchObject({ reason: 'review_by' })
  const unknown = { kind: 'modifier', key: 'no_such', digest, reviewBy: REVIEW_BY } as const
  expect(await reviewGuidance(scope, unknown, TODAY)).toMatchObject({ reason: 'not_found' })
  await prismaClient().member.updateMany({ where: { clinicId }, data: { canConfirm: false } })
  expect(await review(MODIFIER)).toMatchObject({ reason: 'no_capability' })
  await expect(prismaClient().guidanceReview.deleteMany({ where: { clinicId } })).rejects.toThrow()
  await expect(withScope(strangers, (tx) => tx.guidanceReview.findMany({ select: { id: true } }))).resolves.toEqual([])
})
