import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PlainMonth } from '@/lib/domain/monitoring/month'
import { rangeBefore } from '@/lib/domain/progress/adherence-period'
import { DIMENSIONS } from '@/lib/domain/progress/overview/dimension'
import type { ClinicId, MemberId, PatientId } from '@/lib/domain/shared/ids'
import { addDays, localDayAt } from '@/lib/domain/shared/plain-date'
import { verifyInstallation } from '@/lib/server/audit/checkpoints/verify-checkpoints'
import { listAuditEvents } from '@/lib/server/audit/queries'
import { verifySignedRecords } from '@/lib/server/audit/signed-records'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { patientScope, type Scope, staffScope, withScope } from '@/lib/server/db/scope'
import { withTestClient } from '@/lib/server/db/testing/with-test-client'
import { getLedger } from '@/lib/server/monitoring/queries'
import { getCaseload } from '@/lib/server/people/caseload-queries'
import { readLedgerFile } from '@/lib/server/people/erasure/ledger-file'
import { agreedErasure } from '@/lib/server/people/erasure/testing/agreed-erasure'
import { getPatientHeading } from '@/lib/server/people/queries'
import { erasePatient } from '@/lib/server/people/requests/erasure-commands'
import { getDataRequests } from '@/lib/server/people/requests/queries'
import { getSecondLook } from '@/lib/server/people/requests/second-look'
import { getAdherenceReport } from '@/lib/server/progress/adherence-queries'
import { getGroupPatients } from '@/lib/server/progress/overview/group-patients'
import { getBeginners } from '@/lib/server/progress/overview/trend-patients'
import { getAdherenceTrends } from '@/lib/server/progress/overview/trends-queries'
import { verifyRollup } from '@/lib/server/progress/rollup/verify-rollup'
import { clearOrphans } from '@/lib/server/storage/clear-orphans'
import { keepBeside, keepIncoming, keptBytes } from '@/lib/server/storage/media-files'
import { buildAttachment } from '@/prisma/seed/builders/attachment'
import { buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildFinishedSession } from '@/prisma/seed/builders/finished-session'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const NOW = Date.now()
const TODAY = localDayAt(NOW, 'Europe/London')
/** Past periods: the day of the erasure itself is not over. */
const RANGE = { from: addDays(TODAY, -20), to: addDays(TODAY, -1) }
const SPAN = { range: RANGE, before: rangeBefore(RANGE), today: TODAY }
const EARLIER = { from: addDays(TODAY, -6), to: addDays(TODAY, -3) }
const SPANS = [SPAN, { range: EARLIER, before: rangeBefore(EARLIER), today: TODAY }]
const done = { ok: true, value: true }

let db: PrismaClient
let clinicId: ClinicId
let memberId: MemberId
let ada: Scope
let people: PatientId[]
withTestClient((client) => {
  db = client
})
beforeAll(async () => {
  process.env.AUDIT_DIR = mkdtempSync(join(tmpdir(), 'erasures-'))
  process.env.MEDIA_DIR = mkdtempSync(join(tmpdir(), 'erased-files-'))
  clinicId = await buildClinic(db)
  memberId = (await buildMember(db, clinicId)).memberId
  ada = staffScope(clinicId, (await buildMember(db, clinicId, { roles: ['clinic_admin'], canConfirm: false })).memberId)
  people = []
  for (let index = 0; index < 12; index += 1) people.push(await buildPerson(index))
}, 120_000)

/** Twelve people under way for ten days; one of two has a device, and each has an alert that was looked at. */
async function buildPerson(index: number): Promise<PatientId> {
  const patientId = await buildPatient(db, clinicId, memberId, {
    ...{ givenName: 'Vesper', familyName: `Quillon${index}`, dateOfBirth: index < 6 ? '1979-03-04' : '1951-03-04' },
  })
  const care = { clinicId, patientId, memberId }
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  const programme = await buildProgramme(db, care, episodeId, { daysAgo: 9 })
  await buildFinishedSession(db, care, programme)
  await buildAttachment(db, care, episodeId)
  const own = { clinicId, patientId }
  if (index % 2 === 0) {
    const device = { deviceLabel: 'Phone', tokenHash: crypto.getRandomValues(new Uint8Array(32)) }
    await db.authSession.create({ data: { ...own, ...device, id: uuidv7(), idleExpiresAt: new Date(NOW) } })
  }
  for (let day = 2; day < 8; day += 1) {
    const counts = {
      sessionsFull: 1,
      sessionsApp: 1,
      kneePainMax: 2 + day,
      backPainMax: 5,
      setsDone: 4,
      setsPrescribed: 4,
    }
    const key = { ...own, localDay: toDateColumn(addDays(TODAY, -day)) }
    await db.patientDay.upsert({
      where: { clinicId_patientId_localDay: key },
      create: { ...key, ...counts },
      update: counts,
    })
  }
  const seen = {
    acknowledgedAt: new Date(NOW - 3 * 86_400_000),
    acknowledgedById: memberId,
    outcome: 'Rang.',
    outcomeKind: 'spoke',
  }
  const raised = new Date(NOW - 3 * 86_400_000 - 3_600_000)
  await db.alert.create({ data: { ...own, ...seen, id: uuidv7(), kind: 'over_doing', level: 'low', raisedAt: raised } })
  return patientId
}

const who = (index: number) => {
  const patientId = people[index]
  if (!patientId) throw new Error('nobody')
  return { clinicId, patientId, memberId }
}

/** Everything that the overview says of a period, without the lists of names. */
async function figures() {
  const all = []
  for (const span of SPANS) {
    const { byPatient: _names, ...report } = await getAdherenceReport(ada, span)
    // Of two groups of one size the names of their people say which comes first.
    const groups = DIMENSIONS.map((each) => report.groups[each].toSorted((a, b) => a.key.localeCompare(b.key)))
    const shares = report.shares.toSorted((a, b) => a.patientId.localeCompare(b.patientId))
    all.push({ ...report, groups, shares })
    all.push(await getAdherenceTrends(ada, span, report.shares))
  }
  return all
}

test('the clinic’s figures of past periods are the same before and after', async () => {
  const before = await figures()
  expect(JSON.stringify(before)).toContain('"done":')
  expect(before[0]).toMatchObject({ patients: 12 })
  for (const index of [0, 1, 7]) {
    expect(await erasePatient(ada, await agreedErasure(db, who(index)), NOW)).toEqual(done)
  }
  expect(await figures()).toEqual(before)
})

describe('somebody who was erased', () => {
  const texts = async () => {
    const lists = []
    lists.push(await getCaseload(staffScope(clinicId, memberId), { therapistId: null, name: '' }, TODAY))
    lists.push(
      await getLedger(ada, { month: TODAY.slice(0, 7) as PlainMonth, today: TODAY, timeZone: 'Europe/London' }),
    )
    lists.push(await getDataRequests(ada, 'Europe/London'))
    lists.push(await listAuditEvents(ada, {}))
    lists.push((await getAdherenceReport(ada, SPAN)).byPatient)
    lists.push(await getBeginners(ada, SPAN))
    for (const key of DIMENSIONS)
      lists.push(
        await getGroupPatients(ada, SPAN, { dimension: key, key: 'all', part: 'due' }, { mayReadPatients: true }),
      )
    return JSON.stringify(lists)
  }

  test('is named in no list, and no page opens', async () => {
    const named = await texts()
    expect(named).toContain('Quillon2')
    for (const index of [0, 1, 7]) expect(named).not.toMatch(new RegExp(`Quillon${index}\\b`))
    expect(await getPatientHeading(staffScope(clinicId, memberId), who(0).patientId)).toBeNull()
    expect(await getPatientHeading(staffScope(clinicId, memberId), who(2).patientId)).not.toBeNull()
    const found = await getGroupPatients(
      ada,
      SPAN,
      { dimension: 'clinic', key: 'all', part: 'patients' },
      { mayReadPatients: true },
    )
    expect(found).toMatchObject({ erased: 3, group: { patients: 12 } })
    expect(found?.lines).toHaveLength(9)
  })

  test('is seen by no query of the application, whatever it asks', async () => {
    const seen = (scope: Scope) => withScope(scope, (tx) => tx.patient.count({ where: { id: who(0).patientId } }))
    expect(await seen(ada)).toBe(0)
    expect(await seen(patientScope(clinicId, who(0).patientId))).toBe(0)
  })

  test('is not told as different by the recount, and the audit and the signed records are whole', async () => {
    const different = (await verifyRollup(clinicId)).differing.map(({ patientId }) => patientId)
    for (const index of [0, 1, 7]) expect(different).not.toContain(who(index).patientId)
    expect((await verifyInstallation()).flatMap(({ problems }) => problems)).toEqual([])
    expect((await verifySignedRecords(clinicId)).problems).toEqual([])
  })

  test('stands in the ledger with ids and a time, and nothing else', async () => {
    const { erasures, problems } = await readLedgerFile()
    expect(problems).toEqual([])
    expect(erasures.map(({ patientId }) => patientId).toSorted()).toEqual(
      [0, 1, 7].map((index) => who(index).patientId).toSorted(),
    )
    expect(erasures.every(({ atMs }) => atMs === NOW)).toBe(true)
  })
})

describe('erasing', () => {
  test('waits while an alert is open, and while a copy is asked for', async () => {
    const request = await agreedErasure(db, who(3))
    const own = { clinicId, patientId: who(3).patientId }
    const alert = await db.alert.create({ data: { ...own, id: uuidv7(), kind: 'red_flag', level: 'critical' } })
    expect(await erasePatient(ada, request, NOW)).toEqual({ ok: false, reason: 'alert_open' })
    await db.alert.delete({ where: { id: alert.id } })
    const asked = { receivedOn: new Date(), identity: 'in_person', openedById: memberId, openedAt: new Date() }
    const copy = await db.dataRequest.create({ data: { ...own, ...asked, id: uuidv7() } })
    expect(await erasePatient(ada, request, NOW)).toEqual({ ok: false, reason: 'copy_open' })
    // The database asks once more, whatever code calls it.
    const called = await withScope(
      ada,
      (tx) => tx.$queryRaw<{ files: unknown }[]>`select app.erase_patient(${request.requestId}::uuid, now()) as files`,
    )
    expect(called).toEqual([{ files: null }])
    await db.dataRequest.delete({ where: { id: copy.id } })
    expect(await getSecondLook(ada, request.requestId)).toMatchObject({
      patientName: 'Vesper Quillon3',
      waitsFor: null,
    })
  })

  test('is done for an admin of the clinic alone, once, and only what was agreed', async () => {
    const { id: requestId, version } = await db.dataRequest.findFirstOrThrow({
      where: { patientId: who(3).patientId, state: 'agreed' },
    })
    const other = await buildClinic(db)
    const stranger = staffScope(
      other,
      (await buildMember(db, other, { roles: ['clinic_admin'], canConfirm: false })).memberId,
    )
    expect(await erasePatient(stranger, { requestId, version }, NOW)).toEqual({ ok: false, reason: 'not_found' })
    expect(await getSecondLook(stranger, requestId)).toBeNull()
    for (const scope of [staffScope(clinicId, memberId), patientScope(clinicId, who(3).patientId)])
      expect((await erasePatient(scope, { requestId, version }, NOW)).ok).toBe(false)
    expect(await erasePatient(ada, { requestId, version: version + 1 }, NOW)).toEqual({ ok: false, reason: 'conflict' })
    const call = withScope(
      ada,
      (tx) =>
        tx.$queryRaw`select app.erase_rows(${clinicId}::uuid, ${who(3).patientId}::uuid, ${requestId}::uuid, now())`,
    )
    await expect(call).rejects.toThrow(/permission denied/)
    expect(await db.patient.count({ where: { id: who(3).patientId, erasedAt: null } })).toBe(1)
    const answers = await Promise.all([1, 2].map(() => erasePatient(ada, { requestId, version }, NOW)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.auditEvent.count({ where: { patientId: who(3).patientId, action: 'patient.erase' } })).toBe(1)
  })

  test('takes the files, and the clearing of orphans takes what a crash left', async () => {
    const keep = async (index: number) => {
      const storageKey = await keepIncoming(await keepBeside(Buffer.from('a letter')))
      const before = await db.attachment.findFirstOrThrow({ where: { patientId: who(index).patientId } })
      await db.attachment.create({ data: { ...before, id: uuidv7(), storageKey, bytes: 8 } })
      return storageKey
    }
    const [taken, left] = [await keep(4), await keep(5)]
    expect(await erasePatient(ada, await agreedErasure(db, who(4)), NOW)).toEqual(done)
    expect(await keptBytes(taken)).toBeNull()
    // As a process that dies right after the commit: rows only.
    const { requestId } = await agreedErasure(db, who(5))
    await withScope(ada, (tx) => tx.$queryRaw`select app.erase_patient(${requestId}::uuid, now())::text`)
    expect(await keptBytes(left)).toBe(8)
    await clearOrphans(Date.now() + 2 * 3_600_000)
    expect(await keptBytes(left)).toBeNull()
  })

  test('waits for a session that is being logged, and lets none in afterwards', async () => {
    const request = await agreedErasure(db, who(6))
    const own = { clinicId, patientId: who(6).patientId }
    let sent = () => {}
    const isSent = new Promise<void>((resolve) => {
      sent = resolve
    })
    const logging = db.$transaction(async (tx) => {
      await tx.message.create({ data: { ...own, id: uuidv7(), body: 'On its way.' } })
      sent()
      await tx.$executeRaw`select pg_sleep(0.3)`
    })
    await isSent
    expect(await erasePatient(ada, request, NOW)).toEqual(done)
    await logging
    expect(await db.message.count({ where: own })).toBe(0)
  })
})
