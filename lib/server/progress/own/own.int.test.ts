import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { NPRS_MOMENTS, NPRS_SITES } from '@/lib/domain/measures/measure'
import type { MeasureAnswers } from '@/lib/domain/measures/score'
import { addDays, localDayAt } from '@/lib/domain/shared/plain-date'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { patientScope, type Scope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { answerMeasure } from '@/lib/server/measures/patient-commands'
import { getOwnMeasures } from '@/lib/server/progress/own/own-measures'
import { getOwnReview } from '@/lib/server/progress/own/own-review'
import { type BuiltProgramme, buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildNextRevision } from '@/prisma/seed/builders/next-revision'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const DAY_MS = 86_400_000
const facts = { nowMs: Date.parse(`${new Date().toISOString().slice(0, 10)}T12:00:00Z`), timeZone: 'Europe/London' }
const today = localDayAt(facts.nowMs, facts.timeZone)

let database: TestDatabase
let db: PrismaClient
let own: Scope
let care: Parameters<typeof buildNextRevision>[1]
let programme: BuiltProgramme

beforeAll(async () => {
  database = await openTestDatabase()
  db = createClient(database.url, 4)
})
afterAll(async () => {
  await db.$disconnect()
  await database.drop()
})

async function person() {
  const clinicId = await buildClinic(db)
  const { memberId } = await buildMember(db, clinicId, { name: 'Marta Kaya' })
  const patientId = await buildPatient(db, clinicId, memberId)
  return { clinicId, patientId, memberId }
}

beforeEach(async () => {
  care = await person()
  own = patientScope(care.clinicId, care.patientId)
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  programme = await buildProgramme(db, care, episodeId, { daysAgo: 50 })
})

const row = (daysAgo: number) => ({
  ...{ clinicId: care.clinicId, patientId: care.patientId },
  localDay: toDateColumn(addDays(today, -daysAgo)),
})

describe('what a patient has reached', () => {
  test('is read from the roll-up; a red day is none of it', async () => {
    await db.patientDay.createMany({
      data: [
        { ...row(40), sessionsFull: 1, worstResponse: 4 },
        { ...row(39), sessionsPart: 1, worstResponse: 1 },
        ...Array.from({ length: 9 }, (_, at) => ({ ...row(30 - at), sessionsFull: 1, worstResponse: 1 })),
      ],
    })
    const { milestones, hadPlan } = await getOwnReview(own, facts)
    expect(hadPlan).toBe(true)
    expect(milestones).toContainEqual({ kind: 'first_session', day: addDays(today, -39) })
    expect(milestones).toContainEqual({ kind: 'sessions', count: 10, day: addDays(today, -22) })
  })

  test('is nothing for somebody new, who has no plan yet, and nothing of somebody else', async () => {
    await db.patientDay.create({ data: { ...row(3), sessionsFull: 1 } })
    const stranger = await person()
    const seen = await getOwnReview(patientScope(stranger.clinicId, stranger.patientId), facts)
    expect(seen).toEqual({ milestones: [], changes: [], hadPlan: false })
  })
})

describe('what the therapist saw and changed', () => {
  test('is what was written for the patient, by whom and when; the first plan is no change', async () => {
    expect((await getOwnReview(own, facts)).changes).toEqual([])
    const changeNote = 'You did so well that we go on.'
    const items = [{ slug: 'bridge', continues: 0 }]
    const id = await buildNextRevision(db, care, programme, { items, changeNote, daysAgo: 3 })
    const draft = { items, number: 3, isDraft: true, changeNote: 'Not said yet.' }
    await buildNextRevision(db, care, programme, draft)
    expect((await getOwnReview(own, facts)).changes).toEqual([
      { id, day: addDays(today, -3), author: 'Marta Kaya', note: changeNote, news: [] },
    ])
  })
})

describe('what the own answers say', () => {
  const pain = (value: number): MeasureAnswers => ({
    measure: 'nprs',
    pain: Object.fromEntries(
      NPRS_SITES.map((site) => [site, Object.fromEntries(NPRS_MOMENTS.map((moment) => [moment, value]))]),
    ) as Extract<MeasureAnswers, { measure: 'nprs' }>['pain'],
  })

  test('is the last against the first', async () => {
    expect(await getOwnMeasures(own, facts)).toEqual([])
    await answerMeasure(own, pain(7), { ...facts, nowMs: facts.nowMs - 8 * DAY_MS })
    const measure = { measure: 'nprs', max: 10 }
    expect(await getOwnMeasures(own, facts)).toMatchObject([{ ...measure, value: 7, change: { kind: 'first' } }])
    await answerMeasure(own, pain(4), facts)
    expect(await getOwnMeasures(own, facts)).toEqual([
      { ...measure, takenOn: today, value: 4, change: { kind: 'better', by: 3, isMeaningful: true } },
    ])
  })
})
