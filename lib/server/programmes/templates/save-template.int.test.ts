import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ClinicId, MemberId, PatientId, TemplateId } from '@/lib/domain/shared/ids'
import { addDays, localDayAt } from '@/lib/domain/shared/plain-date'
import { templateSearchSchema } from '@/lib/schemas/templates'
import { prismaClient } from '@/lib/server/db/client'
import { type Scope, staffScope, withScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { chooseTemplate } from '@/lib/server/programmes/choose-template'
import { getGuidance } from '@/lib/server/programmes/guidance/guidance-queries'
import { reviewGuidance } from '@/lib/server/programmes/guidance/review-guidance'
import { readProgramme } from '@/lib/server/programmes/rows/programme-rows'
import { manageTemplate } from '@/lib/server/programmes/templates/manage-template'
import { type SaveTemplate, saveTemplate } from '@/lib/server/programmes/templates/save-template'
import { getProgrammeToKeep, getTemplateToEdit } from '@/lib/server/programmes/templates/template-form-queries'
import { getTemplateList } from '@/lib/server/programmes/templates/template-list'
import { getTemplatePage } from '@/lib/server/programmes/templates/template-page'
import { buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const AT_MS = Date.now()
const TODAY = localDayAt(AT_MS, 'Europe/London')
const NOW = { today: TODAY, atMs: AT_MS }
const SECRET = 'Zebedee should go slowly.'
const DETAILS: SaveTemplate['details'] = {
  name: 'Thigh, settled',
  summary: 'For thigh pain that has settled.',
  conditions: ['lumbar_radiculopathy'],
  direction: 'extension',
  roots: ['L4'],
  irritability: 'low',
  suitableWhen: ['It has settled.'],
  notSuitableWhen: [],
  evidenceNote: '',
  reviewBy: addDays(TODAY, 365),
  reporting: { provider: 'A physiotherapist.' },
  changeNote: null,
}
const ALL = templateSearchSchema.parse({})

let database: TestDatabase
let clinicId: ClinicId
let memberId: MemberId
let scope: Scope
let colleague: Scope
let strangers: Scope
let patientId: PatientId

beforeAll(async () => {
  database = await openTestDatabase()
  const db = prismaClient()
  clinicId = await buildClinic(db)
  memberId = (await buildMember(db, clinicId, { name: 'Olga Own' })).memberId
  scope = staffScope(clinicId, memberId)
  colleague = staffScope(clinicId, (await buildMember(db, clinicId, { name: 'Cora Colleague' })).memberId)
  const other = await buildClinic(db)
  strangers = staffScope(other, (await buildMember(db, other)).memberId)
  patientId = await buildPatient(db, clinicId, memberId)
  const care = { clinicId, patientId, memberId }
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  const slugs = ['abdominal-brace-supine', 'sciatic-slider-supine']
  const { itemIds } = await buildProgramme(db, care, episodeId, { slugs, draft: true })
  const words = { note: SECRET, why: 'It calms the nerve.', overrideReason: 'Zebedee gets up this way.' }
  await db.programmeItem.update({
    where: { id: itemIds[1] ?? '' },
    data: { ...words, side: 'both', rightDose: { reps: 6 } },
  })
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
})

async function kept(by = scope, change: Partial<SaveTemplate> = {}) {
  const read = await getProgrammeToKeep(scope, patientId, TODAY)
  if (!read) throw new Error('Nothing to keep')
  const words = [
    { note: false, why: false },
    { note: false, why: true },
  ]
  const source = { kind: 'programme', patientId, revisionId: read.revisionId, version: read.version, words } as const
  return saveTemplate(by, 'Olga Own', { source, target: null, details: DETAILS, isShared: false, ...change }, NOW)
}
const saved = async (change: Partial<SaveTemplate> = {}) => {
  const answer = await kept(scope, change)
  if (!answer.ok) throw new Error(answer.reason)
  const page = await getTemplatePage(scope, answer.value.slug, null)
  if (!page?.template.own) throw new Error('Not there')
  return { slug: answer.value.slug, page, own: page.template.own }
}
const slugsOf = async (by: Scope) => (await getTemplateList(by, ALL, TODAY)).templates.map(({ slug }) => slug)

test('a programme becomes a template: the plan and the ticked words go along, nothing personal does', async () => {
  const { page, slug } = await saved()
  expect(slug).toMatch(/^own-thigh-settled/)
  expect(page.template).toMatchObject({ author: 'Olga Own', number: 1, roots: ['L4'], isReviewed: false })
  expect(page.template.phases).toMatchObject([
    {
      name: 'Settle',
      stage: 'acute_irritable',
      items: [
        { exerciseSlug: 'abdominal-brace-supine', side: null, note: null, why: null },
        { exerciseSlug: 'sciatic-slider-supine', side: 'both', note: null, why: 'It calms the nerve.' },
      ],
    },
  ])
  expect(page.template.phases[0]?.items[1]?.doseOverride).toMatchObject({ mode: 'hold', sets: 2, right: null })
  const stored = await prismaClient().template.findMany({
    where: { clinicId },
    include: { phases: { include: { items: true } } },
  })
  expect(JSON.stringify(stored)).not.toContain('Zebedee')
  expect(page.answers.filter(({ by }) => by === 'author').map(({ item }) => item)).toEqual(['provider'])
  const event = await prismaClient().auditEvent.findFirstOrThrow({ where: { clinicId, action: 'template.save' } })
  expect(event).toMatchObject({
    patientId: null,
    detail: { template: slug, number: 1, from: 'programme', shared: false },
  })
})

test('mine is mine until it is shared; another clinic never sees it', async () => {
  const { slug, own, page } = await saved()
  expect([await slugsOf(scope), await slugsOf(colleague)].map((list) => list.includes(slug))).toEqual([true, false])
  expect(await getTemplatePage(colleague, slug, null)).toBeNull()
  expect(await manageTemplate(colleague, { slug, version: own.version }, 'share', AT_MS)).toMatchObject({
    reason: 'not_found',
  })
  expect((await manageTemplate(scope, { slug, version: own.version }, 'share', AT_MS)).ok).toBe(true)
  expect(await manageTemplate(scope, { slug, version: own.version }, 'share', AT_MS)).toMatchObject({
    reason: 'conflict',
  })
  expect(await slugsOf(colleague)).toContain(slug)
  expect(await slugsOf(strangers)).toHaveLength(18)
  expect(await getTemplatePage(strangers, slug, null)).toBeNull()
  expect(await getTemplateToEdit(strangers, slug)).toBeNull()
  expect(await manageTemplate(strangers, { slug, version: own.version + 1 }, 'archive', AT_MS)).toMatchObject({
    reason: 'not_found',
  })
  const target = { ownId: own.id, number: page.template.number }
  const source = { kind: 'template', slug, number: 1, words: [] } as const
  const theirs = await saveTemplate(strangers, 'x', { source, target, details: DETAILS, isShared: true }, NOW)
  expect(theirs).toMatchObject({ ok: false, reason: 'not_found' })
})

test('each save is a version more; a colleague may write one, a stale one is refused, and what was written stays', async () => {
  const { slug, own } = await saved({ isShared: true })
  const source = { kind: 'template', slug, number: 1, words: [{ note: 'Breathe.', why: null }] } as const
  const next = {
    source,
    target: { ownId: own.id, number: 1 },
    details: { ...DETAILS, changeNote: 'A note more.' },
    isShared: false,
  }
  expect(await saveTemplate(colleague, 'Cora Colleague', next, NOW)).toEqual({ ok: true, value: { slug, number: 2 } })
  expect(await saveTemplate(scope, 'Olga Own', next, NOW)).toMatchObject({ reason: 'conflict' })
  const newest = await getTemplatePage(scope, slug, null)
  expect(newest).toMatchObject({ isCurrent: true, template: { number: 2, author: 'Cora Colleague' } })
  expect(newest?.template.own?.isShared).toBe(true)
  expect(newest?.versions.map(({ number, changeNote }) => [number, changeNote])).toEqual([
    [2, 'A note more.'],
    [1, null],
  ])
  const first = await getTemplatePage(scope, slug, 1)
  expect(first).toMatchObject({ isCurrent: false, template: { number: 1, author: 'Olga Own' } })
  const id = first?.template.id ?? ''
  const db = prismaClient()
  await expect(db.template.update({ where: { id }, data: { name: 'Other' } })).rejects.toThrow()
  await expect(db.template.update({ where: { id }, data: { replacedAt: null } })).rejects.toThrow()
  await expect(
    db.templateItem.updateMany({ where: { phase: { templateId: id } }, data: { note: 'x' } }),
  ).rejects.toThrow()
  await expect(
    withScope(scope, (tx) => tx.template.updateMany({ where: { id }, data: { summary: 'x' } })),
  ).rejects.toThrow()
})

test('a review is of one version: the programme from it may start, the next version is a draft again', async () => {
  const { slug, own, page } = await saved()
  const guidance = await getGuidance(scope, { kind: 'template', key: slug })
  const review = { kind: 'template', key: slug, digest: guidance?.digest ?? '', reviewBy: addDays(TODAY, 30) } as const
  expect((await reviewGuidance(scope, review, TODAY)).ok).toBe(true)
  const db = prismaClient()
  const patient = await buildPatient(db, clinicId, memberId)
  const care = { clinicId, patientId: patient, memberId }
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  const templateId = page.template.id as TemplateId
  expect((await chooseTemplate(scope, { patientId: patient, templateId }, TODAY)).ok).toBe(true)
  const source = { kind: 'template', slug, number: 1, words: [] } as const
  const next = { source, target: { ownId: own.id, number: 1 }, details: DETAILS, isShared: false }
  expect((await saveTemplate(scope, 'Olga Own', next, NOW)).ok).toBe(true)
  const programme = await withScope(scope, (tx) => readProgramme(tx, episodeId))
  expect(programme).toMatchObject({ templateId, templateIsReviewed: true })
  expect((await getTemplatePage(scope, slug, null))?.template.isReviewed).toBe(false)
  // A replaced version is not given any more.
  const other = await buildPatient(db, clinicId, memberId)
  await buildConfirmation(db, { ...care, patientId: other }, await buildEpisode(db, { ...care, patientId: other }))
  expect(await chooseTemplate(scope, { patientId: other, templateId }, TODAY)).toMatchObject({
    reason: 'template_gone',
  })
})

test('put away it is offered to nobody and comes back; a bad day and a stale programme are refused', async () => {
  const { slug, own } = await saved({ isShared: true })
  expect((await manageTemplate(scope, { slug, version: own.version }, 'archive', AT_MS)).ok).toBe(true)
  expect(await slugsOf(scope)).not.toContain(slug)
  expect(await getTemplatePage(colleague, slug, null)).toBeNull()
  expect((await getTemplatePage(scope, slug, null))?.template.own?.isArchived).toBe(true)
  expect((await manageTemplate(scope, { slug, version: own.version + 1 }, 'restore', AT_MS)).ok).toBe(true)
  expect(await slugsOf(colleague)).toContain(slug)
  expect(await kept(scope, { details: { ...DETAILS, reviewBy: TODAY } })).toMatchObject({ reason: 'review_by' })
  const read = await getProgrammeToKeep(scope, patientId, TODAY)
  const source = { kind: 'programme', patientId, revisionId: read?.revisionId ?? '', version: 99, words: [] } as const
  expect(await kept(scope, { source })).toMatchObject({ reason: 'conflict' })
  expect(await kept(strangers)).toMatchObject({ reason: 'not_found' })
})
