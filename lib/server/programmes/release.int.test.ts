import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { AssessmentFindings, NeuroGrid } from '@/lib/domain/assessment/assessment'
import { confirmableFindings } from '@/lib/domain/assessment/confirmable.fixture'
import { NERVE_ROOTS } from '@/lib/domain/assessment/vocabulary'
import type { ClinicId, EpisodeId, MemberId, PatientId, ProgrammeId } from '@/lib/domain/shared/ids'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import { saveAssessmentDraft } from '@/lib/server/assessment/commands'
import { signConfirmation } from '@/lib/server/assessment/sign-confirmation'
import { prismaClient } from '@/lib/server/db/client'
import { patientScope, type Scope, staffScope, withScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { moveProgramme } from '@/lib/server/programmes/move-programme'
import { buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const nowMs = Date.now()
const moment = { nowMs, today: localDayAt(nowMs, 'Europe/London') }
const CELL = { sensation: 'altered', strength: '5', reflex: 2 } as const
const EXAMINED: AssessmentFindings = {
  ...confirmableFindings(),
  neuro: Object.fromEntries(NERVE_ROOTS.map((root) => [root, { left: CELL, right: CELL }])) as NeuroGrid,
}

let database: TestDatabase
let clinicId: ClinicId
let signerId: MemberId
let colleagueId: MemberId
let patientId: PatientId
let programmeId: ProgrammeId

beforeAll(async () => {
  database = await openTestDatabase()
  const db = prismaClient()
  clinicId = await buildClinic(db)
  signerId = (await buildMember(db, clinicId)).memberId
  colleagueId = (await buildMember(db, clinicId, { canConfirm: false })).memberId
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
})
/** Suspended the day before yesterday, with its confirmation. */
beforeEach(async () => {
  const db = prismaClient()
  patientId = await buildPatient(db, clinicId, signerId)
  const care = { clinicId, patientId, memberId: signerId }
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  programmeId = (await buildProgramme(db, care, episodeId)).programmeId
  await withScope(staffScope(clinicId, signerId), async (tx) => {
    await tx.$executeRaw`select app.halt_programme(${programmeId}::uuid, 'suspended', 'red_flag', ${moment.today}::date - 2, true)`
    // The suspension lies before the signature, as in life.
    const stateChangedAt = new Date(nowMs - 86_400_000)
    await tx.programme.updateMany({ where: { id: programmeId }, data: { stateChangedAt } })
  })
})

async function signAnew(): Promise<void> {
  const scope = staffScope(clinicId, signerId)
  await saveAssessmentDraft(scope, { patientId, version: 0, draft: { findings: EXAMINED, explicit: [] } }, moment.today)
  const statement = { basis: 'clinical_examination', reasoning: 'The knee sign changed with the spine.' } as const
  expect((await signConfirmation(scope, { patientId, version: 1, ...statement }, moment)).ok).toBe(true)
}

async function release(memberId: MemberId) {
  const { version } = await prismaClient().programme.findUniqueOrThrow({ where: { id: programmeId } })
  const input = { patientId, programmeId, version, move: { kind: 'resume' } } as const
  return moveProgramme(staffScope(clinicId, memberId), input, { today: moment.today, atMs: nowMs })
}

const stateNow = async () => (await prismaClient().programme.findUniqueOrThrow({ where: { id: programmeId } })).state

test('needs a fresh signature with the whole examination', async () => {
  const scope = staffScope(clinicId, signerId)
  expect(await release(signerId)).toMatchObject({ reason: 'not_confirmed' })
  const short = { findings: confirmableFindings(), explicit: [] }
  await saveAssessmentDraft(scope, { patientId, version: 0, draft: short }, moment.today)
  const statement = { basis: 'clinical_examination', reasoning: 'The knee sign changed with the spine.' } as const
  expect(await signConfirmation(scope, { patientId, version: 1, ...statement }, moment)).toMatchObject({
    reason: 'neuro_exam_incomplete',
  })
  await saveAssessmentDraft(scope, { patientId, version: 1, draft: { findings: EXAMINED, explicit: [] } }, moment.today)
  expect((await signConfirmation(scope, { patientId, version: 2, ...statement }, moment)).ok).toBe(true)
  expect(await release(signerId)).toEqual({ ok: true, value: true })
  const db = prismaClient()
  const windows = await db.programmeWindow.findMany({ where: { programmeId }, orderBy: { startsOn: 'asc' } })
  expect(windows.map((window) => [window.kind, window.endsOn === null])).toEqual([
    ['active', false],
    ['paused', false],
    ['active', true],
  ])
  const actions = (await db.auditEvent.findMany({ where: { patientId } })).map((event) => event.action)
  expect(actions).toContain('programme.clear')
})

test('a colleague without the right cannot press it, behind whoever’s signature', async () => {
  await signAnew()
  expect(await release(colleagueId)).toEqual({ ok: false, reason: 'not_qualified' })
  expect(await stateNow()).toBe('suspended')
  expect((await release(signerId)).ok).toBe(true)
})

test('the same by raw SQL: the database asks who acts', async () => {
  await signAnew()
  const raw = (scope: Scope) =>
    withScope(scope, (tx) => tx.$executeRaw`update programme set state = 'active' where id = ${programmeId}::uuid`)
  await expect(raw(staffScope(clinicId, colleagueId))).rejects.toThrow(/unqualified_release/)
  expect(await raw(patientScope(clinicId, patientId))).toBe(0)
  for (const state of ['active', 'paused'] as const) {
    const nobody = prismaClient().programme.updateMany({ where: { id: programmeId }, data: { state } })
    await expect(nobody).rejects.toThrow(/unqualified_release/)
  }
  expect(await stateNow()).toBe('suspended')
  expect(await raw(staffScope(clinicId, signerId))).toBe(1)
})

test('is refused by the database behind an older signature, by whatever code', async () => {
  const db = prismaClient()
  const { episodeId } = await db.programme.findUniqueOrThrow({ where: { id: programmeId } })
  await db.confirmation.updateMany({ where: { patientId }, data: { state: 'expired' } })
  await buildConfirmation(db, { clinicId, patientId, memberId: signerId }, episodeId as EpisodeId)
  for (const state of ['active', 'paused'] as const) {
    const raw = withScope(staffScope(clinicId, signerId), (tx) =>
      tx.programme.updateMany({ where: { id: programmeId }, data: { state } }),
    )
    await expect(raw).rejects.toThrow(/programme_release/)
  }
  expect(await stateNow()).toBe('suspended')
})

test('does nothing for a programme that is not suspended', async () => {
  const db = prismaClient()
  const other = await buildPatient(db, clinicId, signerId)
  const care = { clinicId, patientId: other, memberId: signerId }
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  const running = await buildProgramme(db, care, episodeId)
  const input = { patientId: other, programmeId: running.programmeId, version: 1, move: { kind: 'resume' } } as const
  const now = { today: moment.today, atMs: nowMs }
  expect(await moveProgramme(staffScope(clinicId, colleagueId), input, now)).toMatchObject({
    reason: 'not_from_this_state',
  })
})
