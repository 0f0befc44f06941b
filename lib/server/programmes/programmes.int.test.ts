import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { NeuroGrid } from '@/lib/domain/assessment/assessment'
import { confirmableFindings, examinedGrid } from '@/lib/domain/assessment/confirmable.fixture'
import { writeDose } from '@/lib/domain/programmes/shorthand/write-dose'
import type { ClinicId, MemberId, PatientId, TemplateId } from '@/lib/domain/shared/ids'
import { addDays, localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'
import { prismaClient } from '@/lib/server/db/client'
import { isRefusedBy } from '@/lib/server/db/database-errors'
import { toDateColumn, toPlainDate, toPlainDateOrNull } from '@/lib/server/db/plain-date-column'
import { type Scope, staffScope, withScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { activateProgramme } from '@/lib/server/programmes/activate-programme'
import { chooseTemplate } from '@/lib/server/programmes/choose-template'
import { moveProgramme } from '@/lib/server/programmes/move-programme'
import { readPicture } from '@/lib/server/programmes/picture'
import { draftOf, inForceOf, type ProgrammeRow, readProgramme } from '@/lib/server/programmes/rows/programme-rows'
import type { Revision } from '@/lib/server/programmes/rows/revision-rows'
import { saveDraft } from '@/lib/server/programmes/save-draft'
import { startRevision } from '@/lib/server/programmes/start-revision'
import { buildConfirmation, buildEpisode, buildVisit } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const AT_MS = Date.now()
const TODAY = localDayAt(AT_MS, 'Europe/London')
const NOW = { today: TODAY, atMs: AT_MS }
const later = (days: number) => ({ today: addDays(TODAY, days), atMs: AT_MS + days * 86_400_000 })

let database: TestDatabase
let clinicId: ClinicId
let memberId: MemberId
let scope: Scope
let patientId: PatientId
let templateId: TemplateId

beforeAll(async () => {
  database = await openTestDatabase()
  const db = prismaClient()
  clinicId = await buildClinic(db)
  memberId = (await buildMember(db, clinicId)).memberId
  scope = staffScope(clinicId, memberId)
  const template = await db.template.findFirstOrThrow({ where: { slug: 'radiculopathy-extension', clinicId: null } })
  templateId = template.id as TemplateId
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
})
beforeEach(async () => {
  patientId = await newPatient('confirmed')
})

async function newPatient(state: 'confirmed' | 'provisional'): Promise<PatientId> {
  const db = prismaClient()
  const id = await buildPatient(db, clinicId, memberId)
  const care = { clinicId, patientId: id, memberId }
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId, { state })
  // Extension was found at two visits: it is established, and blocks what bends.
  await buildVisit(db, care, episodeId, { daysAgo: 14 })
  return id
}

async function programmeOf(patient: PatientId, within = scope): Promise<ProgrammeRow> {
  const row = await withScope(within, async (tx) => {
    const picture = await readPicture(tx, patient, TODAY)
    return 'missing' in picture ? null : readProgramme(tx, picture.episodeId)
  })
  if (!row) throw new Error('No programme')
  return row
}

async function draftFor(patient: PatientId): Promise<Revision> {
  const programme = await programmeOf(patient)
  const draft = draftOf(programme)
  if (!draft) throw new Error('No draft')
  return draft
}

function formOf(patient: PatientId, draft: Revision): Parameters<typeof saveDraft>[1] {
  const { id, version, weekdays, sessionsPerDay, lines } = draft
  const items = lines.map(({ lineageId: _lineage, exerciseVersion: _version, side, dose, ...line }) => ({
    ...line,
    dose: writeDose(dose, side),
  }))
  return {
    patientId: patient,
    revisionId: id,
    version,
    weekdays: [...weekdays],
    sessionsPerDay,
    busyDayMinutes: 10,
    variants: [],
    changeNote: null,
    items,
    intent: { kind: 'save' },
  }
}

/** Chooses the template, answers its cautions and activates. */
async function activated(patient: PatientId): Promise<ProgrammeRow> {
  await chooseTemplate(scope, { patientId: patient, templateId }, TODAY)
  const draft = await draftFor(patient)
  const answer = await activateProgramme(
    scope,
    { patientId: patient, revisionId: draft.id, version: draft.version, teachBack: 'all_shown' },
    NOW,
  )
  expect(answer).toEqual({ ok: true, value: { revision: 1 } })
  return programmeOf(patient)
}

async function windowsOf(programmeId: string) {
  const rows = await prismaClient().programmeWindow.findMany({ where: { programmeId }, orderBy: { startsOn: 'asc' } })
  return rows.map(({ kind, startsOn, endsOn }) => [kind, toPlainDate(startsOn), toPlainDateOrNull(endsOn)])
}

/** A signed examination of the nerve signs, so many days after today. */
async function examine(programmeId: string, days: number, change: Partial<NeuroGrid> = {}): Promise<void> {
  const db = prismaClient()
  const { episodeId } = await db.programme.findUniqueOrThrow({ where: { id: programmeId } })
  const signedAt = new Date(later(days).atMs)
  await db.assessment.create({
    data: {
      ...{ clinicId, patientId, episodeId, assessedById: memberId, state: 'signed', signedAt },
      assessedOn: toDateColumn(addDays(TODAY, days)),
      findings: { ...confirmableFindings(), neuro: { ...examinedGrid(), ...change } },
      conditions: ['lumbar_radiculopathy'],
      directionalPreference: 'extension',
      irritability: 'low',
    },
  })
}

test('a template is copied with its doses, the side of the episode and variants', async () => {
  expect((await chooseTemplate(scope, { patientId, templateId }, TODAY)).ok).toBe(true)
  const draft = await draftFor(patientId)
  expect(draft.phases.map((phase) => phase.name)).toEqual(['Settle', 'Rebuild', 'Get strong', 'Keep going'])
  expect(draft.lines.find((line) => line.exerciseSlug === 'prone-press-up')?.dose.reps).toBe(6)
  expect(draft.lines.find((line) => line.exerciseSlug === 'sciatic-slider-supine')?.side).toBe('left')
  expect(
    await prismaClient().programmeVariant.count({ where: { revisionId: draft.id, approvedAt: null } }),
  ).toBeGreaterThan(4)
  expect(await chooseTemplate(scope, { patientId, templateId }, TODAY)).toEqual({ ok: false, reason: 'has_programme' })
})

test('a template that changes later changes nobody’s programme', async () => {
  const before = await activated(patientId)
  const db = prismaClient()
  const [item] = await db.templateItem.findMany({ where: { phase: { templateId } }, orderBy: { id: 'asc' }, take: 1 })
  await db.templateItem.update({ where: { id: item?.id ?? '' }, data: { doseOverride: { sets: 5 }, note: 'Changed.' } })
  await db.templatePhase.updateMany({ where: { templateId }, data: { name: 'Changed' } })
  expect(await programmeOf(patientId)).toEqual(before)
  await db.templateItem.update({
    where: { id: item?.id ?? '' },
    data: { doseOverride: item?.doseOverride ?? {}, note: item?.note ?? null },
  })
})

test('without a confirmation nothing goes live: not by command, not by raw SQL', async () => {
  const unconfirmed = await newPatient('provisional')
  await chooseTemplate(scope, { patientId: unconfirmed, templateId }, TODAY)
  const draft = await draftFor(unconfirmed)
  const input = {
    patientId: unconfirmed,
    revisionId: draft.id,
    version: draft.version,
    teachBack: 'all_shown' as const,
  }
  expect(await activateProgramme(scope, input, NOW)).toMatchObject({ ok: false, reason: 'not_confirmed' })
  const { id } = await programmeOf(unconfirmed)
  const error = await withScope(
    scope,
    (tx) => tx.$executeRaw`update programme set state = 'active', current_revision = 1 where id = ${id}::uuid`,
  ).catch((thrown: unknown) => thrown)
  expect(isRefusedBy(error, 'programme_without_confirmation')).toBe(true)
  expect((await programmeOf(unconfirmed)).state).toBe('draft')
})

test('the same, when the confirmation ran out today', async () => {
  await chooseTemplate(scope, { patientId, templateId }, TODAY)
  const draft = await draftFor(patientId)
  const input = { patientId, revisionId: draft.id, version: draft.version, teachBack: 'all_shown' as const }
  expect(await activateProgramme(scope, input, later(90))).toMatchObject({ ok: false, reason: 'not_confirmed' })
})

test('a stale version is refused and changes nothing', async () => {
  await chooseTemplate(scope, { patientId, templateId }, TODAY)
  const draft = await draftFor(patientId)
  const form = formOf(patientId, draft)
  const saved = await saveDraft(scope, form, TODAY)
  expect(saved).toEqual({ ok: true, value: { version: draft.version + 1, itemId: null } })
  expect(await saveDraft(scope, { ...form, items: [] }, TODAY)).toMatchObject({ ok: false, reason: 'conflict' })
  const input = { patientId, revisionId: draft.id, version: draft.version, teachBack: 'all_shown' as const }
  expect(await activateProgramme(scope, input, NOW)).toMatchObject({ ok: false, reason: 'conflict' })
  expect((await draftFor(patientId)).lines).toEqual(draft.lines)
})

test('a blocked exercise needs a typed reason, an impossible dose and a missing side are refused at their line', async () => {
  await chooseTemplate(scope, { patientId, templateId }, TODAY)
  const first = await draftFor(patientId)
  const add = { kind: 'add', phase: 1, exerciseSlug: 'seated-forward-bend' } as const
  expect((await saveDraft(scope, { ...formOf(patientId, first), intent: add }, TODAY)).ok).toBe(true)
  const blocked = await draftFor(patientId)
  const attempt = { patientId, revisionId: blocked.id, version: blocked.version, teachBack: 'all_shown' as const }
  expect(await activateProgramme(scope, attempt, NOW)).toMatchObject({
    ok: false,
    reason: 'blocked_without_reason',
    detail: [{ items: [{ phase: 1, exerciseSlug: 'seated-forward-bend' }] }],
  })

  const form = formOf(patientId, blocked)
  const bad = form.items.map((item, index) => (index === 1 ? { ...item, dose: '9x8 h5' } : item))
  expect(await saveDraft(scope, { ...form, items: bad }, TODAY)).toMatchObject({
    reason: 'line_problems',
    detail: [
      { index: 1, problems: [{ kind: 'dose', problem: { field: 'sets', reason: 'too_high', min: 1, max: 5 } }] },
    ],
  })
  const reasoned = form.items.map((item) =>
    item.exerciseSlug === 'seated-forward-bend' ? { ...item, overrideReason: 'Gets dressed this way.' } : item,
  )
  const saved = await saveDraft(scope, { ...form, items: reasoned }, TODAY)
  const version = saved.ok ? saved.value.version : 0
  expect((await activateProgramme(scope, { ...attempt, version }, NOW)).ok).toBe(true)
})

test('an activated revision never changes; a change is a new revision with the same lineage', async () => {
  const programme = await activated(patientId)
  const [item] = programme.revisions[0]?.lines ?? []
  const error = await withScope(
    scope,
    (tx) => tx.$executeRaw`update programme_item set sets = 1 where id = ${item?.id ?? ''}::uuid`,
  ).catch((thrown: unknown) => thrown)
  expect(isRefusedBy(error, 'revision_activated')).toBe(true)

  expect(await startRevision(scope, { patientId, programmeId: programme.id }, TODAY)).toEqual({
    ok: true,
    value: { number: 2 },
  })
  expect(await startRevision(scope, { patientId, programmeId: programme.id }, TODAY)).toEqual({
    ok: true,
    value: { number: 2 },
  })
  const draft = await draftFor(patientId)
  expect(draft.lines.map((line) => line.lineageId)).toEqual(programme.revisions[0]?.lines.map((line) => line.lineageId))
  const saved = await saveDraft(scope, { ...formOf(patientId, draft), intent: { kind: 'phase', phase: 2 } }, TODAY)
  const version = saved.ok ? saved.value.version : 0
  const press = () =>
    activateProgramme(scope, { patientId, revisionId: draft.id, version, teachBack: 'all_shown' }, later(14))
  // A later phase waits until the nerve signs were tested again within this one, and signed (H07).
  expect(await press()).toMatchObject({ ok: false, reason: 'neuro_retest_first' })
  await examine(programme.id, 0)
  expect(await press()).toMatchObject({ reason: 'neuro_retest_first' })
  await examine(programme.id, 13, { L5: confirmableFindings().neuro.L5 })
  expect(await press()).toMatchObject({ reason: 'neuro_retest_first' })
  await examine(programme.id, 13)
  expect(await press()).toEqual({ ok: true, value: { revision: 2 } })
  const after = await programmeOf(patientId)
  expect(inForceOf(after)).toMatchObject({ number: 2, currentPhase: 2, phaseStartedOn: addDays(TODAY, 14) })
  expect(await windowsOf(programme.id)).toEqual([
    ['active', TODAY, addDays(TODAY, 13)],
    ['active', addDays(TODAY, 14), null],
  ])
})

test('windows never overlap, whatever is pressed on the same day', async () => {
  const { id } = await activated(patientId)
  const press = async (move: Parameters<typeof moveProgramme>[1]['move'], day: number) => {
    const { version } = await programmeOf(patientId)
    return moveProgramme(scope, { patientId, programmeId: id, version, move }, later(day))
  }
  expect((await press({ kind: 'pause', reason: 'holiday' }, 0)).ok).toBe(true)
  expect(await windowsOf(id)).toEqual([['paused', TODAY, null]])
  expect((await press({ kind: 'resume' }, 0)).ok).toBe(true)
  expect((await press({ kind: 'pause', reason: 'unwell' }, 7)).ok).toBe(true)
  expect(await press({ kind: 'pause', reason: 'unwell' }, 7)).toEqual({ ok: false, reason: 'not_from_this_state' })
  expect((await press({ kind: 'resume' }, 10)).ok).toBe(true)
  expect((await press({ kind: 'stop', reason: 'other' }, 20)).ok).toBe(true)
  const day = (days: number): PlainDate => addDays(TODAY, days)
  expect(await windowsOf(id)).toEqual([
    ['active', TODAY, day(6)],
    ['paused', day(7), day(9)],
    ['active', day(10), day(19)],
  ])
})

test('another clinic finds nothing', async () => {
  await chooseTemplate(scope, { patientId, templateId }, TODAY)
  const draft = await draftFor(patientId)
  const db = prismaClient()
  const otherClinic = await buildClinic(db)
  const other = staffScope(otherClinic, (await buildMember(db, otherClinic)).memberId)
  expect(await chooseTemplate(other, { patientId, templateId }, TODAY)).toEqual({ ok: false, reason: 'not_found' })
  expect(await saveDraft(other, formOf(patientId, draft), TODAY)).toMatchObject({ ok: false, reason: 'not_found' })
  const input = { patientId, revisionId: draft.id, version: draft.version, teachBack: 'all_shown' as const }
  expect(await activateProgramme(other, input, NOW)).toMatchObject({ ok: false, reason: 'not_found' })
})
