import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { confirmableFindings } from '@/lib/domain/assessment/confirmable.fixture'
import type { ClinicId, MemberId, PatientId } from '@/lib/domain/shared/ids'
import { addDays, localDayAt } from '@/lib/domain/shared/plain-date'
import { prismaClient } from '@/lib/server/db/client'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { patientScope, type Scope, staffScope, withScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { assignPatient, snoozePatient, wakePatient } from '@/lib/server/people/caseload/mark-commands'
import { getCaseload, getCaseloadCounts } from '@/lib/server/people/caseload-queries'
import { acknowledgeAlert, getAcknowledged } from '@/lib/server/progress/alert-commands'
import { buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const TODAY = localDayAt(Date.now(), 'Europe/London')
const NOW = { today: TODAY, nowMs: Date.now() }
const until = addDays(TODAY, 3)

let database: TestDatabase
let clinicId: ClinicId
let memberId: MemberId
let colleagueId: MemberId
let patientId: PatientId
let scope: Scope
let colleague: Scope
const db = () => prismaClient()
const own = () => ({ clinicId, patientId })

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(async () => {
  await db().$disconnect()
  await database.drop()
})
/** Silent for nine days. */
beforeEach(async () => {
  clinicId = await buildClinic(db())
  memberId = (await buildMember(db(), clinicId, { name: 'Thea Therapist' })).memberId
  colleagueId = (await buildMember(db(), clinicId, { name: 'Kit Colleague' })).memberId
  scope = staffScope(clinicId, memberId)
  colleague = staffScope(clinicId, colleagueId)
  patientId = await buildPatient(db(), clinicId, memberId)
  const care = { clinicId, patientId, memberId }
  const episodeId = await buildEpisode(db(), care)
  await buildConfirmation(db(), care, episodeId, { findings: confirmableFindings() })
  await buildProgramme(db(), care, episodeId, { daysAgo: 9 })
})

async function raise(level: 'critical' | 'high') {
  const id = uuidv7()
  const kind = level === 'critical' ? 'red_flag' : 'peripheralised'
  await db().alert.create({ data: { ...own(), id, kind, level } })
  return id
}
const listOf = async (whose: MemberId) =>
  (await getCaseload(scope, { therapistId: whose, name: null }, TODAY)).map(({ id }) => id)

describe('snoozePatient', () => {
  it('puts off to a day, audits it, and takes no stale page', async () => {
    expect(await snoozePatient(scope, { patientId, version: 0, until }, NOW)).toEqual({ ok: true, value: true })
    const row = await db().queueMark.findFirstOrThrow({ where: own() })
    expect(row).toMatchObject({ snoozedLane: 'silent', snoozedUntil: toDateColumn(until), changedById: memberId })
    expect(await snoozePatient(scope, { patientId, version: 0, until }, NOW)).toMatchObject({ reason: 'conflict' })
    expect(await wakePatient(scope, { patientId, version: 7 }, NOW)).toMatchObject({ reason: 'conflict' })
    expect(await wakePatient(colleague, { patientId, version: 1 }, NOW)).toMatchObject({ ok: true })
    const events = await db().auditEvent.findMany({ where: own(), orderBy: { number: 'asc' } })
    expect(events.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['queue.snooze', memberId],
      ['queue.wake', colleagueId],
    ])
  })

  it('of two at the same moment one wins', async () => {
    const both = await Promise.all(
      [scope, colleague].map((whose) => snoozePatient(whose, { patientId, version: 0, until }, NOW)),
    )
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(await db().auditEvent.count({ where: { ...own(), action: 'queue.snooze' } })).toBe(1)
  })

  it('puts off nobody who is urgent, and the database would not take it either (hazard H33)', async () => {
    await raise('critical')
    expect(await snoozePatient(scope, { patientId, version: 0, until }, NOW)).toMatchObject({ reason: 'urgent' })
    const forced = { ...own(), snoozedUntil: toDateColumn(until), changedById: memberId, changedAt: new Date() }
    for (const snoozedLane of ['red_flag', 'suspended']) {
      await expect(db().queueMark.create({ data: { ...forced, snoozedLane } })).rejects.toThrow('queue_mark_not_urgent')
    }
  })

  it('finds whoever was put off, until their day', async () => {
    await snoozePatient(scope, { patientId, version: 0, until }, NOW)
    const putOff = async (day: typeof TODAY) =>
      (await getCaseload(scope, { therapistId: null, name: null, snoozedAfter: day }, day)).length
    expect([await putOff(TODAY), await putOff(addDays(until, -1)), await putOff(until)]).toEqual([1, 1, 0])
  })
})

describe('assignPatient', () => {
  it('moves a patient into the list of a colleague and back, and leaves their therapist as it is', async () => {
    expect(await assignPatient(scope, { patientId, version: 0, memberId: colleagueId }, NOW)).toMatchObject({
      ok: true,
    })
    expect([await listOf(memberId), await listOf(colleagueId)]).toEqual([[], [patientId]])
    const [patient] = await getCaseload(scope, { therapistId: null, name: null }, TODAY)
    expect(patient).toMatchObject({ therapist: { id: memberId }, assignee: { name: 'Kit Colleague' } })
    expect(await assignPatient(colleague, { patientId, version: 1, memberId }, NOW)).toMatchObject({ ok: true })
    expect([await listOf(memberId), await listOf(colleagueId)]).toEqual([[patientId], []])
  })

  it('gives a patient back whose colleague has left, and asks nobody of another clinic', async () => {
    await assignPatient(scope, { patientId, version: 0, memberId: colleagueId }, NOW)
    await db().member.update({ where: { id: colleagueId }, data: { archivedAt: new Date() } })
    expect([await listOf(memberId), await listOf(colleagueId)]).toEqual([[patientId], []])
    const elsewhere = await buildClinic(db())
    const stranger = (await buildMember(db(), elsewhere)).memberId
    expect(await assignPatient(scope, { patientId, version: 1, memberId: stranger }, NOW)).toMatchObject({
      reason: 'member_gone',
    })
    const theirs = staffScope(elsewhere, stranger)
    expect(await assignPatient(theirs, { patientId, version: 0, memberId: stranger }, NOW)).toMatchObject({
      reason: 'not_found',
    })
  })

  it('counts who is urgent in the list of a colleague', async () => {
    await assignPatient(scope, { patientId, version: 0, memberId: colleagueId }, NOW)
    expect(await getCaseloadCounts(scope, memberId)).toEqual({ mine: 0, team: 1, urgentElsewhere: 0 })
    await raise('critical')
    expect(await getCaseloadCounts(scope, memberId)).toMatchObject({ urgentElsewhere: 1 })
    expect(await getCaseloadCounts(scope, colleagueId)).toEqual({ mine: 1, team: 1, urgentElsewhere: 0 })
  })
})

it('of two who acknowledge at once one wins, and the other can be told who and when', async () => {
  const alertId = await raise('high')
  const seen = { patientId, alertId, version: 1, outcomeKind: 'spoke', outcome: 'Called.' } as const
  expect(await getAcknowledged(scope, alertId)).toBeNull()
  const both = await Promise.all([scope, colleague].map((whose) => acknowledgeAlert(whose, seen, NOW.nowMs)))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: 'conflict' })
  const winner = both[0]?.ok ? 'Thea Therapist' : 'Kit Colleague'
  expect(await getAcknowledged(scope, alertId)).toEqual({ by: winner, atMs: NOW.nowMs })
})

it('shows marks to no patient and to no other clinic', async () => {
  await assignPatient(scope, { patientId, version: 0, memberId: colleagueId }, NOW)
  const count = (whose: Scope) => withScope(whose, (tx) => tx.queueMark.count())
  const elsewhere = await buildClinic(db())
  const stranger = staffScope(elsewhere, (await buildMember(db(), elsewhere)).memberId)
  expect([await count(scope), await count(patientScope(clinicId, patientId)), await count(stranger)]).toEqual([1, 0, 0])
})
