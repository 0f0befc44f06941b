import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { confirmableFindings } from '@/lib/domain/assessment/confirmable.fixture'
import { type Goal, usualGoal } from '@/lib/domain/programmes/goals'
import { addDays, localDayAt } from '@/lib/domain/shared/plain-date'
import { prismaClient } from '@/lib/server/db/client'
import { isRefusedBy } from '@/lib/server/db/database-errors'
import { patientScope, type Scope, staffScope, withScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { activateProgramme } from '@/lib/server/programmes/activate-programme'
import { getBesideExercises, getGoalsPage } from '@/lib/server/programmes/goals/goals-queries'
import { saveGoals } from '@/lib/server/programmes/goals/save-goals'
import { startRevision } from '@/lib/server/programmes/start-revision'
import { getToday } from '@/lib/server/sessions/today-queries'
import { buildArticleReviews } from '@/prisma/seed/builders/article-reviews'
import {
  type BuiltProgramme,
  buildConfirmation,
  buildEpisode,
  buildProgramme,
  type CareOf,
} from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const AT_MS = Date.now()
const TODAY = localDayAt(AT_MS, 'Europe/London')
const WALK = usualGoal('low_impact_exercise', 'Walk a little', 1)

let database: TestDatabase
let care: CareOf
let scope: Scope
let programme: BuiltProgramme
let draftId: string

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
})
beforeEach(begin)

async function begin(): Promise<void> {
  const db = prismaClient()
  const clinicId = await buildClinic(db, { isDemo: true })
  const { memberId } = await buildMember(db, clinicId)
  care = { clinicId, memberId, patientId: await buildPatient(db, clinicId, memberId) }
  scope = staffScope(clinicId, memberId)
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId, { findings: confirmableFindings() })
  programme = await buildProgramme(db, care, episodeId, { slugs: ['bridge', 'prone-lying-rest'] })
  await startRevision(scope, { patientId: care.patientId, programmeId: programme.programmeId }, TODAY)
  draftId = (await page())?.draft?.id ?? ''
}

const sign = () =>
  buildArticleReviews(
    prismaClient(),
    { ...care, name: 'Noor Example' },
    { reviewedOn: new Date(`${addDays(TODAY, -1)}T00:00:00Z`), reviewBy: new Date(`${addDays(TODAY, 90)}T00:00:00Z`) },
  )

const page = (within = scope) => getGoalsPage(within, care.patientId, TODAY)
const articleId = async (slug: string) =>
  (await prismaClient().article.findFirstOrThrow({ where: { slug, clinicId: null } })).id
const save = async (goals: readonly Goal[], articles: readonly string[] = [], version?: number) => {
  const draft = (await page())?.draft
  const given = await Promise.all(articles.map(async (slug) => ({ articleId: await articleId(slug), fromPhase: 1 })))
  const plan = { patientId: care.patientId, revisionId: draftId, version: version ?? draft?.version ?? 0 }
  return saveGoals(scope, { ...plan, goals, articles: given }, TODAY)
}
const activate = async () => {
  const { version } = await prismaClient().programmeRevision.findUniqueOrThrow({ where: { id: draftId } })
  const revision = { patientId: care.patientId, revisionId: draftId, version, teachBack: 'all_shown' as const }
  return activateProgramme(scope, revision, { today: TODAY, atMs: AT_MS })
}
const today = () => getToday(patientScope(care.clinicId, care.patientId), { nowMs: AT_MS, timeZone: 'Europe/London' })

it('ships eight articles that nobody has signed yet', async () => {
  const shipped = await prismaClient().article.findMany({ where: { clinicId: null } })
  expect(shipped).toHaveLength(8)
  expect(shipped.every(({ reviewedAt, reviewedBy }) => reviewedAt === null && reviewedBy === null)).toBe(true)
})

describe('what a draft has beside its exercises', () => {
  it('is saved as a whole, and told to whoever has an older draft', async () => {
    expect(await save([WALK], ['lifting-and-carrying'])).toMatchObject({ ok: true })
    expect((await page())?.draft).toMatchObject({
      goals: [{ kind: 'low_impact_exercise', title: 'Walk a little', value: 150, frequency: 'weekly' }],
      articles: [{ title: 'Lifting and carrying', fromPhase: 1, isReviewed: false }],
    })
    expect(await save([], [], 1)).toMatchObject({ ok: false, reason: 'conflict' })
    expect((await page())?.draft?.goals).toHaveLength(1)
  })

  it('refuses a number out of range, an unknown phase, and the same article twice', async () => {
    expect(await save([WALK, { ...WALK, title: 'Swim', value: 9 }])).toMatchObject({
      reason: 'goal_problems',
      detail: [{ index: 1, field: 'value', min: 10, max: 420 }],
    })
    expect(await save([WALK, WALK])).toMatchObject({ detail: [{ index: 1, field: 'title', reason: 'twice' }] })
    expect(await save([{ ...WALK, fromPhase: 9 }])).toMatchObject({ reason: 'goal_problems' })
    expect(await save([], ['lifting-and-carrying', 'lifting-and-carrying'])).toMatchObject({
      reason: 'unknown_article',
    })
  })

  it('is another clinic’s business', async () => {
    const clinicId = await buildClinic(prismaClient())
    const { memberId } = await buildMember(prismaClient(), clinicId)
    const other = staffScope(clinicId, memberId)
    expect(await page(other)).toBeNull()
    const plan = { patientId: care.patientId, revisionId: draftId, version: 1, goals: [], articles: [] }
    expect(await saveGoals(other, plan, TODAY)).toMatchObject({ reason: 'not_found' })
    expect(await getBesideExercises(other, draftId)).toEqual({ goals: [], articles: [] })
  })

  it('takes no article of another clinic', async () => {
    const clinicId = await buildClinic(prismaClient())
    const own = {
      slug: 'own',
      title: 'Own',
      summary: 'Own.',
      outline: [],
      tryThis: 'Try.',
      contentVersion: '1',
      author: 'A member',
    }
    const { id } = await prismaClient().article.create({ data: { ...own, clinicId } })
    const plan = { patientId: care.patientId, revisionId: draftId, version: 1, goals: [] }
    expect(await saveGoals(scope, { ...plan, articles: [{ articleId: id, fromPhase: 1 }] }, TODAY)).toMatchObject({
      reason: 'unknown_article',
    })
    const row = { clinicId: care.clinicId, patientId: care.patientId, revisionId: draftId, articleId: id, fromPhase: 1 }
    const error = await withScope(scope, (tx) => tx.programmeArticle.create({ data: row })).catch((caught) => caught)
    expect(isRefusedBy(error, 'foreign_article')).toBe(true)
  })
})

describe('once it is in force', () => {
  it('the patient sees it, it never changes, and the next draft has it too', async () => {
    await sign()
    await save([WALK, { ...WALK, title: 'Later', fromPhase: 1 }], ['lifting-and-carrying'])
    expect(await activate()).toMatchObject({ ok: true })
    const seen = await today()
    expect(seen.beside.goals).toMatchObject([{ kind: 'low_impact_exercise', value: 150 }, { title: 'Later' }])
    expect(seen.beside.articles).toMatchObject([{ slug: 'lifting-and-carrying', title: 'Lifting and carrying' }])
    expect(seen.news?.news).toMatchObject([{ kind: 'goals' }, { kind: 'reading', names: ['Lifting and carrying'] }])
    const late = prismaClient().programmeArticle.deleteMany({ where: { revisionId: draftId } })
    await expect(late).rejects.toThrow('revision_activated')
    await startRevision(scope, { patientId: care.patientId, programmeId: programme.programmeId }, TODAY)
    expect((await page())?.draft).toMatchObject({ number: 3, goals: [{}, {}], articles: [{ fromPhase: 1 }] })
  })

  it('what nobody has reviewed is hidden from patients, of a demo clinic too, until a name stands for it', async () => {
    await save([WALK], ['lifting-and-carrying'])
    await prismaClient().programmeRevision.update({
      where: { id: draftId },
      data: { activatedAt: new Date(AT_MS), effectiveFrom: new Date(`${TODAY}T00:00:00Z`) },
    })
    await prismaClient().programme.update({ where: { id: programme.programmeId }, data: { currentRevision: 2 } })
    expect((await today()).beside).toMatchObject({ goals: [{ title: 'Walk a little' }], articles: [] })
    await sign()
    expect((await today()).beside.articles).toHaveLength(1)
  })
})
