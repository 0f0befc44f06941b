import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { confirmableFindings } from '@/lib/domain/assessment/confirmable.fixture'
import type { NotShownReason, TeachBack } from '@/lib/domain/programmes/changes/teach-back'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import { prismaClient } from '@/lib/server/db/client'
import { patientScope, type Scope, staffScope, withScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { activateProgramme } from '@/lib/server/programmes/activate-programme'
import { getActivationPage } from '@/lib/server/programmes/changes/activation-queries'
import { getNotShown } from '@/lib/server/programmes/changes/not-shown'
import { dismissNews } from '@/lib/server/sessions/dismiss-news'
import { getToday } from '@/lib/server/sessions/today-queries'
import {
  type BuiltProgramme,
  buildConfirmation,
  buildEpisode,
  buildProgramme,
  type CareOf,
} from '@/prisma/seed/builders/care'
import { buildNextRevision } from '@/prisma/seed/builders/next-revision'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const ZONE = 'Europe/London'
const AT_MS = Date.now()
const TODAY = localDayAt(AT_MS, ZONE)
const NOW = { today: TODAY, atMs: AT_MS }

let database: TestDatabase
let care: CareOf
let scope: Scope
let patient: Scope
let programme: BuiltProgramme
let draftId: string

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
})
/** A programme of two exercises, and a draft that swaps the first and adds one. */
beforeEach(async () => {
  const db = prismaClient()
  const clinicId = await buildClinic(db, { isDemo: true })
  const { memberId } = await buildMember(db, clinicId, { name: 'Thea Example' })
  care = { clinicId, memberId, patientId: await buildPatient(db, clinicId, memberId) }
  scope = staffScope(clinicId, memberId)
  patient = patientScope(clinicId, care.patientId)
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId, { findings: confirmableFindings() })
  programme = await buildProgramme(db, care, episodeId, { slugs: ['bridge', 'prone-lying-rest'] })
  draftId = await buildNextRevision(db, care, programme, {
    items: [
      { slug: 'bridge-march', continues: 0, reps: 6 },
      { slug: 'prone-lying-rest', continues: 1 },
      { slug: 'abdominal-brace-supine' },
    ],
    isDraft: true,
  })
})

const page = async (within = scope) => (await getActivationPage(within, care.patientId, TODAY))?.page ?? null
const asked = async () => (await page())?.items.filter(({ asksTeachBack }) => asksTeachBack) ?? []
const activate = (teachBack: TeachBack, version = 1) =>
  activateProgramme(scope, { patientId: care.patientId, revisionId: draftId, version, teachBack }, NOW)
const stored = () => prismaClient().teachBack.findMany({ where: { revisionId: draftId }, orderBy: { reason: 'asc' } })
const today = () => getToday(patient, { nowMs: AT_MS, timeZone: ZONE })

describe('the last look', () => {
  it('shows what the patient will see change, and asks about what is new or different', async () => {
    const seen = await page()
    expect(seen?.items).toMatchObject([
      { name: 'Bridge with march', change: 'swapped', was: { name: 'Bridge' }, asksTeachBack: true },
      { change: 'same', was: null, asksTeachBack: false },
      { change: 'added', was: null, asksTeachBack: true },
    ])
    expect(seen).toMatchObject({ before: { number: 1 }, problems: [], gone: [], news: [{ kind: 'swapped' }, {}] })
  })

  it('lists what still blocks', async () => {
    await prismaClient().programmeItem.deleteMany({ where: { revisionId: draftId } })
    expect((await page())?.problems).toMatchObject([{ reason: 'no_items' }])
  })

  it('is not there for another clinic, and empty without a draft', async () => {
    const clinicId = await buildClinic(prismaClient())
    const { memberId } = await buildMember(prismaClient(), clinicId)
    expect(await getActivationPage(staffScope(clinicId, memberId), care.patientId, TODAY)).toBeNull()
    await activate('all_shown')
    expect(await getActivationPage(scope, care.patientId, TODAY)).toMatchObject({ page: null })
  })
})

describe('teach-back', () => {
  it('is stored with the revision: who, which, shown or why not', async () => {
    const [first, second] = await asked()
    const why: NotShownReason = 'remote_visit'
    const answers = new Map([
      [first?.lineageId ?? '', 'shown'],
      [second?.lineageId ?? '', why],
    ] as const)
    expect(await activate(answers)).toMatchObject({ ok: true, value: { revision: 2 } })
    expect(await stored()).toMatchObject([
      { lineageId: second?.lineageId, shown: false, reason: why, askedById: care.memberId },
      { lineageId: first?.lineageId, shown: true, reason: null },
    ])
    expect(await getNotShown(scope, draftId)).toEqual([{ lineageId: second?.lineageId, reason: why }])
    expect(await getNotShown(patient, draftId)).toEqual([])
    const [event] = await prismaClient().auditEvent.findMany({
      where: { action: 'programme.activate', patientId: care.patientId },
    })
    expect(event?.detail).toMatchObject({ revision: 2, shown: 1 })
  })

  it('has to be answered for each: else nothing starts and nothing is stored', async () => {
    const [first, second] = await asked()
    expect(await activate(new Map([[first?.lineageId ?? '', 'shown']]))).toMatchObject({
      ok: false,
      reason: 'teach_back_missing',
      lineageIds: [second?.lineageId],
    })
    expect(await activate('all_shown', 7)).toMatchObject({ reason: 'conflict' })
    expect(await stored()).toEqual([])
    expect(await prismaClient().programme.findUnique({ where: { id: programme.programmeId } })).toMatchObject({
      currentRevision: 1,
    })
  })

  it('never changes, even for the owner of the tables, and is about an item of the revision', async () => {
    await activate('all_shown')
    const change = (sql: string) => prismaClient().$executeRawUnsafe(sql)
    await expect(change(`update teach_back set shown = false, reason = 'no_time'`)).rejects.toThrow('teach_back_final')
    await expect(change('delete from teach_back')).rejects.toThrow('teach_back_final')
    const other = {
      ...own(),
      revisionId: draftId,
      lineageId: crypto.randomUUID(),
      shown: true,
      askedById: care.memberId,
    }
    await expect(prismaClient().teachBack.create({ data: { ...other, id: crypto.randomUUID() } })).rejects.toThrow()
  })

  it('is a clinician’s record by their own name', async () => {
    await activate('all_shown')
    expect(await withScope(patient, (tx) => tx.teachBack.count())).toBe(0)
    const { memberId } = await buildMember(prismaClient(), care.clinicId)
    const [row] = await stored()
    const copy = { ...row, id: crypto.randomUUID(), askedById: memberId } as never
    await expect(withScope(scope, (tx) => tx.teachBack.create({ data: copy }))).rejects.toThrow()
  })
})

describe('the news of today’s page', () => {
  it('says what changed in two sentences, until the patient puts it away', async () => {
    expect((await today()).news).toBeNull()
    await activate('all_shown')
    expect((await today()).news).toMatchObject({
      isToday: true,
      said: null,
      news: [{ kind: 'swapped', from: 'Bridge', to: 'Bridge with march' }, { kind: 'start_low' }],
    })
    await dismissNews(patient, draftId)
    await dismissNews(patient, draftId)
    expect((await today()).news).toBeNull()
  })

  it('says what the therapist wrote first, and is gone after a week', async () => {
    await prismaClient().programmeRevision.update({ where: { id: draftId }, data: { changeNote: 'A step on.' } })
    await activate('all_shown')
    expect((await today()).news).toMatchObject({
      said: { author: 'Thea Example', note: 'A step on.' },
      news: [{ kind: 'swapped' }],
    })
    const later = (days: number) => getToday(patient, { nowMs: AT_MS + days * 86_400_000, timeZone: ZONE })
    expect((await later(7)).news).not.toBeNull()
    expect((await later(8)).news).toBeNull()
  })

  it('cannot be put away by anybody else', async () => {
    await activate('all_shown')
    const stranger = await buildPatient(prismaClient(), care.clinicId, care.memberId, { givenName: 'Bea' })
    await dismissNews(patientScope(care.clinicId, stranger), draftId)
    const mark = { ...own(), revisionId: draftId }
    await expect(withScope(scope, (tx) => tx.newsSeen.create({ data: mark }))).rejects.toThrow()
    expect((await today()).news).not.toBeNull()
  })
})

const own = () => ({ clinicId: care.clinicId, patientId: care.patientId })
