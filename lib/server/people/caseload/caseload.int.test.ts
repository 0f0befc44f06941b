import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { confirmableFindings } from '@/lib/domain/assessment/confirmable.fixture'
import { caseloadLine } from '@/lib/domain/progress/caseload/caseload-line'
import type { CaseloadReason } from '@/lib/domain/progress/caseload/caseload-reason'
import type { ClinicId, MemberId, PatientId } from '@/lib/domain/shared/ids'
import { addDays, localDayAt } from '@/lib/domain/shared/plain-date'
import { prismaClient } from '@/lib/server/db/client'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { patientScope, type Scope, staffScope, withScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { getThread, readMessages } from '@/lib/server/messages/thread/thread'
import { getCaseload } from '@/lib/server/people/caseload-queries'
import { type BuiltProgramme, buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const TODAY = localDayAt(Date.now(), 'Europe/London')

let database: TestDatabase
let clinicId: ClinicId
let memberId: MemberId
let patientId: PatientId
let scope: Scope
let programme: BuiltProgramme
const db = () => prismaClient()
const own = () => ({ clinicId, patientId })

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(async () => {
  await db().$disconnect()
  await database.drop()
})
/** Under way for two days, and on course. */
beforeEach(async () => {
  clinicId = await buildClinic(db())
  memberId = (await buildMember(db(), clinicId)).memberId
  scope = staffScope(clinicId, memberId)
  patientId = await buildPatient(db(), clinicId, memberId, { givenName: 'Pia', familyName: 'Patient' })
  const care = { clinicId, patientId, memberId }
  const episodeId = await buildEpisode(db(), care)
  await buildConfirmation(db(), care, episodeId, { findings: confirmableFindings() })
  programme = await buildProgramme(db(), care, episodeId, { daysAgo: 2 })
})

async function reasons(name: string | null = null): Promise<CaseloadReason[]> {
  const [patient] = await getCaseload(scope, { therapistId: memberId, name }, TODAY)
  if (!patient) return []
  const { verdict } = caseloadLine(patient.care)
  return [verdict.reason, ...verdict.others]
}

async function raise(kind: string, level: 'critical' | 'high' | 'low'): Promise<() => Promise<unknown>> {
  const id = uuidv7()
  await db().alert.create({ data: { ...own(), id, kind, level } })
  const seen = { acknowledgedAt: new Date(), acknowledgedById: memberId, outcomeKind: 'spoke', outcome: 'Called.' }
  return () => db().alert.update({ where: { id }, data: seen })
}

describe('a reason stands there with its cause and goes with it', () => {
  it.each([
    ['red_flag', 'critical', 'red_flag'],
    ['peripheralised', 'high', 'worsening'],
    ['two_reds', 'high', 'two_reds'],
    ['conflict', 'high', 'conflict'],
    ['over_doing', 'low', 'over_doing'],
  ] as const)('alert %s (%s) as %s', async (kind, level, reason) => {
    const acknowledge = await raise(kind, level)
    expect(await reasons()).toEqual([reason])
    await acknowledge()
    expect(await reasons()).toEqual(['none'])
  })

  it('an item that the rules have paused', async () => {
    const { lineageId, exerciseId } = await db().programmeItem.findFirstOrThrow({
      where: { revisionId: programme.revisionId },
    })
    const id = uuidv7()
    await db().itemPause.create({
      data: { ...own(), id, programmeId: programme.programmeId, lineageId, exerciseId, reasons: [] },
    })
    expect(await reasons()).toEqual(['conflict'])
    await db().itemPause.update({
      where: { id },
      data: { ending: 'allowed', endedAt: new Date(), endedById: memberId },
    })
    expect(await reasons()).toEqual(['none'])
  })

  it('silence, which a message or a "not today" ends and an empty day of the roll-up does not', async () => {
    await db().programmeWindow.updateMany({ where: own(), data: { startsOn: toDateColumn(addDays(TODAY, -9)) } })
    expect(await reasons()).toContain('silent')
    await db().patientDay.create({ data: { ...own(), localDay: toDateColumn(addDays(TODAY, -1)) } })
    expect(await reasons()).toContain('silent')
    const messageId = uuidv7()
    await db().message.create({ data: { ...own(), id: messageId, body: 'Away until Monday.' } })
    expect(await reasons()).toEqual(['message'])
    await readMessages(scope, { patientId, messageId }, Date.now())
    expect(await reasons()).toEqual(['none'])
    await db().message.deleteMany({ where: own() })
    await db().patientDay.updateMany({ where: own(), data: { toldNotDone: 1 } })
    expect(await reasons()).toEqual(['none'])
  })

  it('a measure that was asked some days ago, until it is answered', async () => {
    const { id: episodeId } = await db().episode.findFirstOrThrow({ where: own() })
    const at = new Date(Date.now() - 4 * 86_400_000)
    await db().measureRequest.create({
      data: { ...own(), episodeId, measure: 'pgic', requestedById: memberId, requestedAt: at },
    })
    expect(await reasons()).toEqual(['measure_due'])
    const taking = { ...own(), episodeId, measure: 'pgic', form: '1', language: 'en-GB', mode: 'patient' as const }
    await db().measureTaking.create({
      data: { ...taking, answers: {}, scores: { level: 2 }, takenOn: toDateColumn(TODAY) },
    })
    expect(await reasons()).toEqual(['none'])
  })

  it('a step that the rules suggest, until somebody decides', async () => {
    const workedAt = new Date(Date.now() - 1000)
    const standing = { ...own(), workedOn: toDateColumn(TODAY), workedAt }
    await db().patientStanding.create({
      data: { ...standing, step: 'progress', name: 'Bridge', steps: 1, since: workedAt },
    })
    expect(await reasons()).toEqual(['ready'])
    await db().proposal.create({
      data: {
        ...own(),
        ...{
          programmeId: programme.programmeId,
          kind: 'progress',
          evidence: {},
          state: 'declined',
          reason: 'Not yet.',
        },
        ...{ decidedAt: new Date(), decidedById: memberId },
      },
    })
    expect(await reasons()).toEqual(['none'])
  })
})

it('no name that is typed hides whoever is urgent (hazard H33)', async () => {
  expect(await reasons('Nobody')).toEqual([])
  const acknowledge = await raise('red_flag', 'critical')
  expect(await reasons('Nobody')).toEqual(['red_flag'])
  await acknowledge()
  await db().programme.updateMany({ where: own(), data: { state: 'suspended', stateReason: 'red_flag' } })
  expect(await reasons('Nobody')).toEqual(['suspended'])
})

it('reads messages up to the one that was on the page, audits it, and shows another clinic nothing', async () => {
  const [first, second] = [uuidv7(), uuidv7()]
  const at = Date.now()
  await db().message.create({ data: { ...own(), id: first, body: 'First.', sentAt: new Date(at - 2000) } })
  await db().message.create({ data: { ...own(), id: second, body: 'Second.', sentAt: new Date(at - 1000) } })
  const elsewhere = await buildClinic(db())
  const stranger = staffScope(elsewhere, (await buildMember(db(), elsewhere)).memberId)
  expect(await getThread(stranger, patientId)).toBeNull()
  expect(await readMessages(stranger, { patientId, messageId: second }, at)).toMatchObject({ reason: 'not_found' })
  expect(await readMessages(scope, { patientId, messageId: first }, at)).toEqual({ ok: true, value: 1 })
  const thread = await getThread(scope, patientId)
  expect(thread?.messages.map(({ body, readAtMs }) => [body, readAtMs === null])).toEqual([
    ['Second.', true],
    ['First.', false],
  ])
  const event = await db().auditEvent.findFirstOrThrow({ where: { clinicId, action: 'message.read' } })
  expect(event).toMatchObject({ patientId, actorId: memberId, detail: { count: 1 } })
})

it('keeps what the rules suggest from the patient and from another clinic', async () => {
  await db().patientStanding.create({ data: { ...own(), workedOn: toDateColumn(TODAY), workedAt: new Date() } })
  const count = (whose: Scope) => withScope(whose, (tx) => tx.patientStanding.count())
  const elsewhere = await buildClinic(db())
  expect(await count(scope)).toBe(1)
  expect(await count(patientScope(clinicId, patientId))).toBe(0)
  expect(await count(staffScope(elsewhere, (await buildMember(db(), elsewhere)).memberId))).toBe(0)
})
