import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { PatientId } from '@/lib/domain/shared/ids'
import { addDays, localDayAt } from '@/lib/domain/shared/plain-date'
import type { SessionReport, WarningCheckInput } from '@/lib/schemas/sessions'
import { prismaClient } from '@/lib/server/db/client'
import { patientScope, recordSessionInScope, type Scope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { recordSession } from '@/lib/server/sessions/commands'
import { sessionIdOfCheck } from '@/lib/server/sessions/session-id'
import { getSessionStart, getSessionToPlay } from '@/lib/server/sessions/session-queries'
import { getToday } from '@/lib/server/sessions/today-queries'
import { recordWarningCheck } from '@/lib/server/sessions/warning-commands'
import { type BuiltProgramme, buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'
import { letConfirmationRunOut } from '@/prisma/seed/builders/run-out'

// Neither UTC nor a whole hour: the day on which it runs out begins at 18:15 UTC of the day before.
const ZONE = 'Asia/Kathmandu'
const today = localDayAt(Date.now(), ZONE)
const MIDNIGHT = Date.parse(`${addDays(today, 1)}T00:00:00+05:45`)
const at = (minutes: number) => ({ nowMs: MIDNIGHT + minutes * 60_000, timeZone: ZONE })
const CLEAR: WarningCheckInput = {
  bladder_bowel_saddle: false,
  both_legs: false,
  new_weakness: false,
  new_numbness: false,
  unwell_fever: false,
  fall_injury: false,
  backPainBefore: 2,
  kneePainBefore: 3,
  siteBefore: 4,
}

let database: TestDatabase
let patient: { readonly id: PatientId; readonly scope: Scope; readonly programme: BuiltProgramme }

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
})
/** Confirmed until tonight: tomorrow is the first day without. */
beforeEach(async () => {
  const db = prismaClient()
  const clinicId = await buildClinic(db, { timeZone: ZONE })
  const { memberId } = await buildMember(db, clinicId)
  const id = await buildPatient(db, clinicId, memberId)
  const care = { clinicId, patientId: id, memberId }
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  patient = { id, scope: patientScope(clinicId, id), programme: await buildProgramme(db, care, episodeId) }
  await letConfirmationRunOut(db, id, addDays(today, 1))
})

function report(warningCheckId: string): SessionReport {
  const { itemIds, programmeId, revisionId } = patient.programme
  return {
    id: sessionIdOfCheck(warningCheckId),
    warningCheckId,
    programmeId,
    revisionId,
    variant: 'good_day',
    before: { backPain: 2, kneePain: 3, site: 4 },
    items: itemIds.map((itemId) => ({
      ...{ itemId, setsDone: 2, skipReason: null, difficulty: 'right' as const },
      ...{ repsDone: null, weightKg: null, band: null },
    })),
    checkIn: {
      ...{ backPainMax: 2, kneePainMax: 3, siteAfter: 4, spreadReverted: null, newWeakness: false },
      ...{ newNumbness: false, effort: 4, note: null },
    },
  }
}

const play = (warningCheckId: string, minutes: number) =>
  getSessionToPlay(patient.scope, { warningCheckId, variant: 'good_day' }, at(minutes))

test('begins as usual until the last minute of the clinic’s day, and not after it', async () => {
  expect(await getToday(patient.scope, at(-1))).toMatchObject({ state: 'active' })
  expect(await getSessionStart(patient.scope, at(-1))).toMatchObject({ state: 'active' })
  expect(await getToday(patient.scope, at(0))).toMatchObject({ state: 'expired' })
  expect(await getSessionStart(patient.scope, at(0))).toMatchObject({ state: 'expired' })
})

test('takes in what had begun before, however late it is sent', async () => {
  const { warningCheckId } = await recordWarningCheck(patient.scope, CLEAR, at(-20))
  expect(await play(warningCheckId, 10)).toMatchObject({ kind: 'play' })
  expect(await recordSession(patient.scope, report(warningCheckId), at(10))).toMatchObject({ ok: true })
})

test('opens and keeps no session that begins after it; its warning signs are heard all the same', async () => {
  const { warningCheckId } = await recordWarningCheck(patient.scope, CLEAR, at(5))
  expect(await play(warningCheckId, 6)).toEqual({ kind: 'closed' })
  expect(await recordSession(patient.scope, report(warningCheckId), at(30))).toEqual({
    ok: false,
    reason: 'confirmation_over',
  })
  expect(await prismaClient().session.count({ where: { patientId: patient.id } })).toBe(0)
  await recordWarningCheck(patient.scope, { ...CLEAR, both_legs: true }, at(40))
  expect(await prismaClient().alert.count({ where: { patientId: patient.id, kind: 'red_flag' } })).toBe(1)
})

test.each([
  [0, 'recorded'],
  [1, 'confirmation_over'],
])('a session on paper belongs to its own day: %s days on it is %s', async (days, status) => {
  const { programmeId, revisionId, itemIds } = patient.programme
  const finishedAt = new Date(MIDNIGHT + 9 * 3_600_000).toISOString()
  const payload = {
    session: {
      ...{ id: sessionIdOfCheck(patient.id), patientId: patient.id, programmeId, revisionId, warningCheckId: null },
      ...{ localDay: addDays(today, days), variant: 'good_day', source: 'paper', startedAt: finishedAt, finishedAt },
      ...{ retrospective: true, payloadHash: '00' },
    },
    items: itemIds.map((itemId) => ({ itemId, setsDone: 2, repsDone: null, skipReason: null, difficulty: null })),
    checkIn: {
      ...{ backPainBefore: 2, kneePainBefore: 2, siteBefore: 3, backPainMax: 2, kneePainMax: 2, siteAfter: 3 },
      ...{ newWeakness: false, newNumbness: false, effort: 3, responseColour: 'green', responseReasons: [] },
      ...{ responseProvisional: true, settingsNumber: 1 },
    },
    alerts: [],
  }
  expect(await recordSessionInScope(patient.scope, JSON.stringify(payload))).toMatchObject({ status })
})
