import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import type { MemberId, PatientId } from '@/lib/domain/shared/ids'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import type { SessionReport } from '@/lib/schemas/sessions'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { patientScope, type Scope, staffScope, withScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { startRevision } from '@/lib/server/programmes/start-revision'
import { recordSession } from '@/lib/server/sessions/commands'
import { answerNextMorning } from '@/lib/server/sessions/next-morning-commands'
import { readSnapshot } from '@/lib/server/sessions/programme-snapshot'
import { getSessionResult } from '@/lib/server/sessions/session-queries'
import { getToday } from '@/lib/server/sessions/today-queries'
import { recordWarningCheck } from '@/lib/server/sessions/warning-commands'
import { buildArticleReviews } from '@/prisma/seed/builders/article-reviews'
import {
  type BuiltProgramme,
  buildConfirmation,
  buildEpisode,
  buildProgramme,
  buildVisit,
} from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'
import { letConfirmationRunOut } from '@/prisma/seed/builders/run-out'

const ZONE = 'Europe/London'
const HOUR = 3_600_000
const noon = Date.parse(`${new Date().toISOString().slice(0, 10)}T12:00:00Z`)
const today = localDayAt(noon, ZONE)
const facts = { nowMs: noon, timeZone: ZONE }

let database: TestDatabase
let db: PrismaClient
let id: PatientId
let scope: Scope
let staff: Scope
let programme: BuiltProgramme

beforeAll(async () => {
  database = await openTestDatabase()
  db = createClient(database.url, 4)
})
afterAll(async () => {
  await db.$disconnect()
  await database.drop()
})
/** A bridge with a rung below and one above, and a brace at the foot of its ladder. */
beforeEach(async () => {
  const clinicId = await buildClinic(db, { isDemo: true })
  const { memberId } = await buildMember(db, clinicId)
  id = await buildPatient(db, clinicId, memberId)
  const care = { clinicId, patientId: id, memberId }
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  programme = await buildProgramme(db, care, episodeId, { slugs: ['bridge', 'abdominal-brace-supine'] })
  scope = patientScope(clinicId, id)
  staff = staffScope(clinicId, memberId)
})

type Answers = {
  readonly knee?: number
  readonly hurts?: number
  readonly revisionId?: string
  readonly itemIds?: readonly string[]
}

async function log({ knee = 9, hurts, revisionId, itemIds }: Answers = {}, nowMs = noon) {
  const clear = Object.fromEntries(
    ['bladder_bowel_saddle', 'both_legs', 'new_weakness', 'new_numbness', 'unwell_fever', 'fall_injury'].map((key) => [
      key,
      false,
    ]),
  )
  const before = { backPainBefore: 2, kneePainBefore: 3, siteBefore: 4 }
  const check = await recordWarningCheck(scope, { ...clear, ...before }, { nowMs: nowMs - HOUR / 2, timeZone: ZONE })
  const report: SessionReport = {
    id: uuidv7(),
    warningCheckId: check.warningCheckId,
    programmeId: programme.programmeId,
    revisionId: revisionId ?? programme.revisionId,
    variant: 'good_day',
    before: { backPain: 2, kneePain: 3, site: 4 },
    items: (itemIds ?? programme.itemIds).map((itemId, index) => ({
      itemId,
      setsDone: 2,
      skipReason: null,
      difficulty: index === hurts ? 'hurts' : 'right',
      ...{ repsDone: null, weightKg: null, band: null },
    })),
    checkIn: {
      ...{ backPainMax: 2, kneePainMax: knee, siteAfter: 4, spreadReverted: null },
      ...{ newWeakness: false, newNumbness: false, effort: 4, note: null },
    },
  }
  const answer = await recordSession(scope, report, { nowMs, timeZone: ZONE })
  return { answer, sessionId: report.id, checkId: check.warningCheckId }
}

const snapshot = () => readSnapshot(scope, { today, texts: false })
const slugs = async () => (await snapshot()).items.map(({ exerciseSlug }) => exerciseSlug)
const revisions = () =>
  db.programmeRevision.findMany({
    where: { programmeId: programme.programmeId },
    orderBy: { number: 'asc' },
    select: { number: true, createdById: true, activatedAt: true, version: true },
  })

describe('a red', () => {
  it('keeps what is asked for and given to read beside the exercises', async () => {
    const { id: articleId } = await db.article.findFirstOrThrow({ where: { slug: 'how-much-pain-is-ok' } })
    const own = { clinicId: scope.clinicId, patientId: id, revisionId: programme.revisionId }
    const { actorId: memberId } = staff
    const days = { reviewedOn: new Date('2026-11-01'), reviewBy: new Date('2028-11-01') }
    await buildArticleReviews(db, { clinicId: scope.clinicId, memberId, name: 'Noor Example' }, days)
    await db.$executeRaw`alter table programme_article disable trigger user`
    await db.programmeArticle.create({ data: { ...own, id: uuidv7(), articleId, fromPhase: 1 } })
    await db.$executeRaw`alter table programme_article enable trigger user`
    await log()
    expect((await snapshot()).revision?.number).toBe(2)
    expect((await snapshot()).articles).toMatchObject([{ slug: 'how-much-pain-is-ok' }])
  })

  it('swaps for the easier exercise next time, in a revision by nobody, and says so to the patient', async () => {
    const { checkId } = await log()
    expect(await slugs()).toEqual(['mini-bridge', 'abdominal-brace-supine'])
    expect(await revisions()).toMatchObject([{ number: 1 }, { number: 2, createdById: null }])
    const swap = [{ from: expect.stringMatching(/bridge/i), to: expect.stringMatching(/bridge/i) }]
    expect(await getToday(scope, facts)).toMatchObject({ steppedDown: swap, news: null })
    expect(await getSessionResult(scope, checkId, facts)).toMatchObject({ colour: 'red', steppedDown: swap })
    const events = await db.auditEvent.findMany({ where: { patientId: id, action: 'programme.step_down' } })
    expect(events.map(({ detail, actorKind }) => [actorKind, detail])).toEqual([
      ['patient', { by: 'rules', revision: 2, items: 1 }],
    ])
  })

  it('leaves alone what went well beside an exercise that hurt', async () => {
    await log({ hurts: 1 })
    expect(await slugs()).toEqual(['bridge', 'abdominal-brace-supine'])
    expect(await revisions()).toHaveLength(1)
  })

  it('ends for today what has nothing easier, and gives the rest', async () => {
    await log()
    const { items, redToday } = await snapshot()
    expect([items.length, redToday.length]).toEqual([2, 2])
    const view = await getToday(scope, facts)
    expect(view).toMatchObject({ session: { status: 'ended', left: 0, items: [{ id: items[0]?.id }] } })
    const [brace] = await db.programmeItem.findMany({ where: { id: items[1]?.id ?? '' } })
    expect(brace?.lineageId).toBe(items[1]?.lineageId)
  })

  it('that the next morning brings swaps too', async () => {
    const { sessionId } = await log({ knee: 3 })
    expect(await slugs()).toContain('bridge')
    const morning = { nowMs: noon + 20 * HOUR, timeZone: ZONE }
    expect(await answerNextMorning(scope, { sessionId, settled: false }, morning)).toMatchObject({ ok: true })
    expect(await slugs()).toContain('mini-bridge')
  })

  it('swaps nothing for what the findings speak against', async () => {
    const { id: _id, createdAt: _at, ...signed } = await db.assessment.findFirstOrThrow({ where: { patientId: id } })
    // Lying down needs care then, and care needs a note: a therapist's.
    const data = { ...signed, findings: {}, id: uuidv7(), modifiers: ['cannot_get_to_floor'] }
    await db.assessment.create({ data })
    await log()
    expect(await slugs()).toEqual(['bridge', 'abdominal-brace-supine'])
  })

  it.each([
    ['a direction that was found once speaks against nothing', 1, 'pelvic-tilt-supine'],
    ['what goes against a direction that was found again is not swapped in', 2, 'pelvic-tilt-seated'],
  ])('%s', async (_name, visits, expected) => {
    const { clinicId, actorId: memberId } = staff as Scope & { actorId: MemberId }
    id = await buildPatient(db, clinicId, memberId)
    const care = { clinicId, patientId: id, memberId }
    const episodeId = await buildEpisode(db, care)
    await buildConfirmation(db, care, episodeId)
    if (visits > 1) await buildVisit(db, care, episodeId, { daysAgo: 3 })
    programme = await buildProgramme(db, care, episodeId, { slugs: ['pelvic-tilt-seated'] })
    scope = patientScope(clinicId, id)
    await log()
    expect(await slugs()).toEqual([expected])
  })

  it('that began before the confirmation ran out is taken in, and swaps nothing any more', async () => {
    await letConfirmationRunOut(db, id, today)
    const { answer } = await log({}, noon - 24 * HOUR)
    expect(answer).toMatchObject({ ok: true, value: { response: { colour: 'red' } } })
    expect(await revisions()).toHaveLength(1)
  })

  it('keeps a draft that is open, and tells its author that something changed', async () => {
    await startRevision(staff, { patientId: id, programmeId: programme.programmeId }, today)
    await log()
    expect(await revisions()).toMatchObject([
      { number: 1 },
      { number: 2, createdById: null },
      { number: 3, activatedAt: null, version: 2 },
    ])
  })
})

test('a green session changes nothing', async () => {
  await log({ knee: 3 })
  expect(await slugs()).toEqual(['bridge', 'abdominal-brace-supine'])
})

test('the second of two reds in seven days goes down once more before the plan pauses', async () => {
  await log({}, noon - 2 * 24 * HOUR)
  const { revision, items } = await snapshot()
  const again = await log({ revisionId: revision?.id ?? '', itemIds: items.map((item) => item.id) })
  expect(again.answer).toMatchObject({ ok: true, value: { halted: 'paused' } })
})

describe('the database', () => {
  const stepDown = (as: Scope, sessionId: string, slug: string) =>
    withScope(as, async (tx) => {
      const exercise = await tx.exercise.findFirstOrThrow({ where: { slug, clinicId: null } })
      const dose = { mode: 'hold', sets: 1, reps: 1, holdSeconds: 5, restSeconds: 30 }
      const steps = JSON.stringify([{ itemId: programme.itemIds[0], exerciseId: exercise.id, ...dose }])
      const rows = await tx.$queryRaw<{ revision: number | null }[]>`
        select app.step_down(${sessionId}::uuid, ${steps}::jsonb, ${today}::date) as revision`
      return rows[0]?.revision ?? null
    })
  /** A red whose only exercise hurt has nothing easier: nothing was swapped yet. */
  const red = async () => (await log({ hurts: 1 })).sessionId

  it.each(['bridge-march', 'bridge', 'walk-brisk'])(
    'takes nothing but a rung further down, whatever code asks: not %s',
    async (slug) => {
      await expect(stepDown(scope, await red(), slug)).rejects.toThrow(/not_easier/)
    },
  )

  it('takes a rung down once, after a red of this person only', async () => {
    const green = (await log({ knee: 3 })).sessionId
    expect(await stepDown(scope, green, 'mini-bridge')).toBeNull()
    const sessionId = await red()
    const stranger = patientScope(scope.clinicId, uuidv7() as PatientId)
    expect(await stepDown(stranger, sessionId, 'mini-bridge')).toBeNull()
    expect(await stepDown(scope, sessionId, 'mini-bridge')).toBe(2)
    expect(await stepDown(scope, sessionId, 'mini-bridge')).toBeNull()
  })

  it('lets nobody else write a revision without an author, and shows no assessment to a patient', async () => {
    const byNobody = withScope(staff, (tx) =>
      tx.programmeRevision.updateMany({ where: { programmeId: programme.programmeId }, data: { createdById: null } }),
    )
    await expect(byNobody).rejects.toThrow()
    expect(await withScope(scope, (tx) => tx.assessment.count())).toBe(0)
  })
})
