import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { WEEKLY_QUESTIONS, WEEKLY_URGENCY } from '@/lib/domain/assessment/weekly-screen'
import type { PatientId } from '@/lib/domain/shared/ids'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { patientScope, type Scope, staffScope, withScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { getDossierAlerts } from '@/lib/server/progress/dossier-alerts'
import { getStop } from '@/lib/server/sessions/stop-queries'
import { getToday } from '@/lib/server/sessions/today-queries'
import { noteMistake } from '@/lib/server/sessions/warning-commands'
import { isWeeklyDue, recordWeeklyScreen } from '@/lib/server/sessions/weekly-screen'
import { buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const DAY = 86_400_000
const noon = Date.parse(`${new Date().toISOString().slice(0, 10)}T12:00:00Z`)
const facts = { nowMs: noon, timeZone: 'Europe/London' }
const ALL_NO = Object.fromEntries(WEEKLY_QUESTIONS.map((question) => [question, false]))

let database: TestDatabase
let db: PrismaClient
let patient: { readonly id: PatientId; readonly scope: Scope; readonly staff: Scope; readonly programmeId: string }

async function newPatient() {
  const clinicId = await buildClinic(db)
  const { memberId } = await buildMember(db, clinicId)
  const id = await buildPatient(db, clinicId, memberId)
  const care = { clinicId, patientId: id, memberId }
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  const { programmeId } = await buildProgramme(db, care, episodeId)
  return { id, scope: patientScope(clinicId, id), staff: staffScope(clinicId, memberId), programmeId }
}

beforeAll(async () => {
  database = await openTestDatabase()
  db = createClient(database.url, 4)
})
afterAll(async () => {
  await db.$disconnect()
  await database.drop()
})
beforeEach(async () => {
  patient = await newPatient()
})

async function programmeState() {
  return (await db.programme.findUniqueOrThrow({ where: { id: patient.programmeId } })).state
}

describe('when it is due', () => {
  test('a week after the assessment that was signed, and a week after each answer', async () => {
    // The builder signed a week ago.
    expect(await isWeeklyDue(patient.scope, facts)).toBe(true)
    await recordWeeklyScreen(patient.scope, ALL_NO, facts)
    expect(await isWeeklyDue(patient.scope, { ...facts, nowMs: noon + 6 * DAY })).toBe(false)
    expect(await isWeeklyDue(patient.scope, { ...facts, nowMs: noon + 7 * DAY })).toBe(true)
  })

  test('for somebody who was never asked; others’ answers do not count', async () => {
    await recordWeeklyScreen(patient.scope, ALL_NO, facts)
    const other = await buildPatient(db, patient.scope.clinicId, patient.staff.actorId as never)
    expect(await isWeeklyDue(patientScope(patient.scope.clinicId, other), facts)).toBe(true)
  })
})

describe('what an answer does', () => {
  test('nine noes are kept with the version of the rules, and stop nothing', async () => {
    expect(await recordWeeklyScreen(patient.scope, ALL_NO, facts)).toEqual({ kind: 'clear' })
    expect(await programmeState()).toBe('active')
    expect(await getStop(patient.scope)).toBeNull()
    const [row] = await db.weeklyScreen.findMany({ where: { patientId: patient.id } })
    expect(row).toMatchObject({ positives: [], open: [], urgency: null, settingsNumber: 1 })
  })

  test.each(WEEKLY_QUESTIONS)('a yes to "%s" alone suspends, alerts and hides the exercises', async (question) => {
    await recordWeeklyScreen(patient.scope, { [question]: true }, facts)
    expect(await programmeState()).toBe('suspended')
    expect(await getToday(patient.scope, facts)).toMatchObject({ state: 'suspended' })
    expect(await getStop(patient.scope)).toMatchObject({
      urgency: WEEKLY_URGENCY[question],
      check: { answers: { screen: 'weekly', yes: [question] }, isMistakeNoted: false },
    })
    const alerts = await getDossierAlerts(patient.staff, patient.id)
    expect(alerts).toMatchObject([
      { kind: 'red_flag', level: 'critical', signs: { screen: 'weekly', yes: [question], isMistakeNoted: false } },
    ])
  })

  test('pressed by mistake is noted once, seen by the clinic, and releases nothing', async () => {
    await recordWeeklyScreen(patient.scope, { fall: true }, facts)
    const [row] = await db.weeklyScreen.findMany({ where: { patientId: patient.id } })
    const stranger = await newPatient()
    expect(await noteMistake(stranger.scope, row?.id ?? '', noon)).toBe(false)
    expect(await noteMistake(patient.scope, row?.id ?? '', noon)).toBe(true)
    expect(await noteMistake(patient.scope, row?.id ?? '', noon)).toBe(false)
    expect(await programmeState()).toBe('suspended')
    expect(await getDossierAlerts(patient.staff, patient.id)).toMatchObject([{ signs: { isMistakeNoted: true } }])
  })
})

test('the database keeps answers as they were given, by whatever code', async () => {
  await recordWeeklyScreen(patient.scope, { fall: true }, facts)
  const where = { patientId: patient.id }
  const undo = () => db.weeklyScreen.updateMany({ where, data: { positives: [], urgency: null } })
  await expect(undo()).rejects.toThrow()
  const inScope = withScope(patient.scope, (tx) => tx.weeklyScreen.updateMany({ where, data: { open: [] } }))
  await expect(inScope).rejects.toThrow()
  await expect(withScope(patient.scope, (tx) => tx.weeklyScreen.deleteMany({ where }))).rejects.toThrow()
  const own = { clinicId: patient.scope.clinicId, patientId: patient.id, answeredAt: new Date(), settingsNumber: 1 }
  // An open question without a yes; a yes without how urgent it is; a question that nobody asks.
  for (const bad of [
    { positives: [], open: ['fall'] },
    { positives: ['fall'], urgency: null },
    { positives: ['luck'], urgency: 'urgent' },
  ]) {
    await expect(db.weeklyScreen.create({ data: { ...own, ...bad } })).rejects.toThrow()
  }
})
