import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AssessmentFindings } from '@/lib/domain/assessment/assessment'
import { concordantImaging, confirmableFindings } from '@/lib/domain/assessment/confirmable.fixture'
import type { PatientId, TemplateId } from '@/lib/domain/shared/ids'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import { saveAssessmentDraft } from '@/lib/server/assessment/commands'
import { signConfirmation } from '@/lib/server/assessment/sign-confirmation'
import { prismaClient } from '@/lib/server/db/client'
import { type Scope, staffScope, withScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { activateProgramme } from '@/lib/server/programmes/activate-programme'
import { chooseTemplate } from '@/lib/server/programmes/choose-template'
import { readPicture } from '@/lib/server/programmes/picture'
import { draftOf, readProgramme } from '@/lib/server/programmes/rows/programme-rows'
import { buildEpisode } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const nowMs = Date.now()
const today = localDayAt(nowMs, 'Europe/London')
const base = confirmableFindings()
const NARROW: AssessmentFindings = {
  ...base,
  conditions: ['spinal_stenosis'],
  primaryCondition: 'spinal_stenosis',
  stenosisSigns: { ...base.stenosisSigns, no_pain_seated: 'present', better_bending: 'present' },
}
const IMAGED: AssessmentFindings = {
  ...NARROW,
  imaging: [concordantImaging({ finding: 'spinal_stenosis', side: 'central' })],
}

let database: TestDatabase
let scope: Scope
let patientId: PatientId

beforeAll(async () => {
  database = await openTestDatabase()
  const db = prismaClient()
  const clinicId = await buildClinic(db)
  const { memberId } = await buildMember(db, clinicId)
  patientId = await buildPatient(db, clinicId, memberId)
  await buildEpisode(db, { clinicId, patientId, memberId }, 'right')
  scope = staffScope(clinicId, memberId)
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
})

async function signed(findings: AssessmentFindings) {
  await saveAssessmentDraft(scope, { patientId, version: 0, draft: { findings, explicit: [] } }, today)
  const statement = { basis: 'examination_and_imaging', reasoning: 'Sitting and bending ease the leg.' } as const
  return signConfirmation(scope, { patientId, version: 1, ...statement }, { nowMs, today })
}

async function activate() {
  const draft = await withScope(scope, async (tx) => {
    const picture = await readPicture(tx, patientId, today)
    const programme = 'missing' in picture ? null : await readProgramme(tx, picture.episodeId)
    return programme && draftOf(programme)
  })
  if (!draft) throw new Error('No draft')
  return activateProgramme(
    scope,
    { patientId, revisionId: draft.id, version: draft.version, teachBack: 'all_shown' },
    { today, atMs: nowMs },
  )
}

test('a narrowed canal without imaging: templates can be chosen and not activated, until imaging confirms it', async () => {
  expect(await signed(NARROW)).toMatchObject({ ok: true, value: { state: 'provisional' } })
  const template = await prismaClient().template.findFirstOrThrow({
    where: { clinicId: null, slug: { contains: 'stenosis' } },
    orderBy: { slug: 'asc' },
  })
  expect((await chooseTemplate(scope, { patientId, templateId: template.id as TemplateId }, today)).ok).toBe(true)
  const refused = await activate()
  expect(refused.ok ? [] : refused.detail.map((problem) => problem.reason)).toContain('not_confirmed')

  expect(await signed(IMAGED)).toMatchObject({ ok: true, value: { state: 'confirmed' } })
  const answer = await activate()
  expect(answer.ok ? [] : answer.detail.map((problem) => problem.reason)).not.toContain('not_confirmed')
  const states = await prismaClient().confirmation.findMany({ where: { patientId }, orderBy: { createdAt: 'asc' } })
  expect(states.map(({ state, stateReason }) => [state, stateReason])).toEqual([
    ['expired', 'superseded'],
    ['confirmed', null],
  ])
})
