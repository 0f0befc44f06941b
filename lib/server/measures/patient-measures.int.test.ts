import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { NPRS_MOMENTS, NPRS_SITES } from '@/lib/domain/measures/measure'
import type { MeasureAnswers } from '@/lib/domain/measures/score'
import type { EpisodeId, MemberId, PatientId } from '@/lib/domain/shared/ids'
import { addDays, localDayAt } from '@/lib/domain/shared/plain-date'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { patientScope, type Scope, staffScope, withScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { getMeasuresDue } from '@/lib/server/measures/asked'
import { answerMeasure, askForMeasure } from '@/lib/server/measures/patient-commands'
import { getPatientQuestions } from '@/lib/server/measures/patient-queries'
import { getMeasures } from '@/lib/server/measures/queries'
import { getProposals } from '@/lib/server/progress/proposals/queries'
import { buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const ZONE = 'Europe/London'
const HOUR = 3_600_000
const noon = Date.parse(`${new Date().toISOString().slice(0, 10)}T12:00:00Z`)
const facts = { nowMs: noon, timeZone: ZONE }
const today = localDayAt(noon, ZONE)

let database: TestDatabase
let db: PrismaClient
let patientId: PatientId
let memberId: MemberId
let episodeId: EpisodeId
let scope: Scope
let staff: Scope

beforeAll(async () => {
  database = await openTestDatabase()
  db = createClient(database.url, 4)
})
afterAll(async () => {
  await db.$disconnect()
  await database.drop()
})
beforeEach(async () => {
  const clinicId = await buildClinic(db)
  memberId = (await buildMember(db, clinicId)).memberId
  patientId = await buildPatient(db, clinicId, memberId)
  const care = { clinicId, patientId, memberId }
  episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  await buildProgramme(db, care, episodeId, { daysAgo: 50 })
  scope = patientScope(clinicId, patientId)
  staff = staffScope(clinicId, memberId)
})

const pain = (value: number): MeasureAnswers => ({
  measure: 'nprs',
  pain: Object.fromEntries(
    NPRS_SITES.map((site) => [site, Object.fromEntries(NPRS_MOMENTS.map((moment) => [moment, value]))]),
  ) as Extract<MeasureAnswers, { measure: 'nprs' }>['pain'],
})
const due = async (nowMs = noon) =>
  (await getMeasuresDue(scope, { nowMs, timeZone: ZONE })).map(({ measure }) => measure)

describe('a patient', () => {
  it('answers what is due, once, and the therapist sees whose answers they are', async () => {
    expect(await due()).toEqual(['nprs', 'psfs', 'rmdq', 'groc'])
    expect(await answerMeasure(scope, pain(7), facts)).toEqual({ ok: true, value: { next: 'psfs' } })
    expect(await answerMeasure(scope, pain(2), facts)).toEqual({ ok: false, reason: 'not_due' })
    expect(await due()).toEqual(['psfs', 'rmdq', 'groc'])
    const measures = await getMeasures(staff, patientId, today)
    expect(measures?.taken).toMatchObject([{ measure: 'nprs', rows: [{ mode: 'patient', recordedBy: null }] }])
    expect(measures?.asked.find(({ measure }) => measure === 'nprs')).toEqual({
      measure: 'nprs',
      isAsked: false,
      dueOn: addDays(today, 7),
    })
    const events = await db.auditEvent.findMany({ where: { patientId, action: 'measure.answer' } })
    expect(events.map(({ actorKind, actorId, detail }) => [actorKind, actorId, detail])).toEqual([
      ['patient', patientId, { measure: 'nprs' }],
    ])
  })

  it('rates the activities of the first time again', async () => {
    const activities = ['Stairs', 'Kneeling', 'Bed'].map((name) => ({ name, score: 3 }))
    await answerMeasure(scope, { measure: 'psfs', activities }, facts)
    const week = { nowMs: noon + 7 * 24 * HOUR, timeZone: ZONE }
    expect(await getPatientQuestions(scope, 'psfs', week)).toEqual({
      isDue: true,
      activities: ['Stairs', 'Kneeling', 'Bed'],
      next: 'nprs',
    })
    expect(await getPatientQuestions(scope, 'psfs', facts)).toMatchObject({ isDue: false })
  })

  it('is told which activity stands there twice, and nothing is stored', async () => {
    const activities = ['Stairs', 'stairs', 'Bed'].map((name) => ({ name, score: 3 }))
    expect(await answerMeasure(scope, { measure: 'psfs', activities }, facts)).toEqual({
      ok: false,
      reason: 'not_scored',
      detail: [{ at: '1', code: 'twice' }],
    })
    expect(await db.measureTaking.count({ where: { patientId } })).toBe(0)
  })

  it('cannot answer what is a therapist’s to measure', async () => {
    expect(await answerMeasure(scope, { measure: 'five_sts', value: 12 }, facts)).toEqual({
      ok: false,
      reason: 'not_due',
    })
  })
})

test('a therapist asks for one now; it is due until it is answered, and not asked twice', async () => {
  const ask = () => askForMeasure(staff, { patientId, measure: 'pgic' }, noon - HOUR)
  expect(await ask()).toEqual({ ok: true, value: true })
  expect(await ask()).toEqual({ ok: false, reason: 'asked_already' })
  expect((await getMeasuresDue(scope, facts))[0]).toEqual({ measure: 'pgic', isAsked: true })
  await answerMeasure(scope, { measure: 'pgic', value: 2 }, facts)
  expect(await due()).not.toContain('pgic')
  const stranger = staffScope(await buildClinic(db), uuidv7() as MemberId)
  expect(await askForMeasure(stranger, { patientId, measure: 'nprs' }, noon)).toEqual({
    ok: false,
    reason: 'not_found',
  })
})

test('nothing is asked by itself while a programme is suspended', async () => {
  await db.programme.updateMany({ where: { patientId }, data: { state: 'suspended' } })
  expect(await due()).toEqual([])
})

describe('the database', () => {
  const insert = (as: Scope, change: object = {}) =>
    withScope(as, (tx) =>
      tx.measureTaking.create({
        data: {
          ...{ id: uuidv7(), clinicId: scope.clinicId, patientId, episodeId, measure: 'rmdq' },
          ...{ form: 'RMDQ-24, original English', language: 'en-GB', mode: 'patient' as const },
          ...{ answers: { measure: 'rmdq', ticked: [] }, scores: { total: 0 }, takenOn: toDateColumn(today) },
          ...{ recordedById: null, ...change },
        },
        select: { id: true },
      }),
    )

  it('takes a patient’s answers from that patient alone', async () => {
    await expect(insert(scope)).resolves.toBeDefined()
    const clinicId = scope.clinicId
    const neighbour = await buildPatient(db, clinicId, memberId)
    await expect(insert(patientScope(clinicId, neighbour))).rejects.toThrow(/row-level security/)
    const elsewhere = await buildClinic(db)
    const stranger = await buildPatient(db, elsewhere, (await buildMember(db, elsewhere)).memberId)
    await expect(insert(patientScope(elsewhere, stranger))).rejects.toThrow(/row-level security/)
    await expect(insert(staff)).rejects.toThrow(/row-level security/)
  })

  it.each<[string, object]>([
    ['in a member’s name', { recordedById: 'member' }],
    ['as measured by a clinician', { mode: 'clinician' }],
    ['of what needs a watch', { measure: 'five_sts', scores: { time: 9 }, answers: { measure: 'five_sts', value: 9 } }],
  ])('takes none of a patient %s', async (_name, change) => {
    const named = 'recordedById' in change ? { recordedById: memberId } : change
    await expect(insert(scope, named)).rejects.toThrow(/row-level security|measure_taking_by_patient/)
  })

  it('lets nobody but staff ask', async () => {
    const asking = withScope(scope, (tx) =>
      tx.measureRequest.create({
        data: {
          id: uuidv7(),
          clinicId: scope.clinicId,
          patientId,
          episodeId,
          measure: 'rmdq',
          requestedById: memberId,
        },
      }),
    )
    await expect(asking).rejects.toThrow(/row-level security/)
  })
})

test('a plateau is judged by what was measured', async () => {
  const plateau = async () =>
    (await getProposals(staff, patientId, { today, timeZone: ZONE })).proposals.find(({ kind }) => kind === 'plateau')
  expect(await plateau()).toBeUndefined()
  await answerMeasure(scope, pain(7), { nowMs: noon - 40 * 24 * HOUR, timeZone: ZONE })
  await answerMeasure(scope, pain(6), facts)
  expect(await plateau()).toMatchObject({ measure: { source: 'nprs', first: 7, latest: 6, mcid: 2 } })
})
