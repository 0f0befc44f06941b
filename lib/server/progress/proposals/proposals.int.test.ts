import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Dose } from '@/lib/domain/exercises/dose'
import { volumeOf } from '@/lib/domain/progress/proposals/next-dose'
import { proposalKey } from '@/lib/domain/progress/proposals/proposal'
import type { ClinicId, MemberId, PatientId } from '@/lib/domain/shared/ids'
import { addDays, localDayAt } from '@/lib/domain/shared/plain-date'
import { prismaClient } from '@/lib/server/db/client'
import { patientScope, type Scope, staffScope, withScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { startRevision } from '@/lib/server/programmes/start-revision'
import { approveProposal, declineProposal } from '@/lib/server/progress/proposals/decide-proposal'
import { getProposals } from '@/lib/server/progress/proposals/queries'
import { buildGoodSessions, type Logged, logSession } from '@/lib/server/progress/proposals/testing/good-sessions'
import { readSnapshot } from '@/lib/server/sessions/programme-snapshot'
import type { BuiltProgramme } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember } from '@/prisma/seed/builders/people'

const ZONE = 'Europe/London'
const atMs = Date.now()
const TODAY = localDayAt(atMs, ZONE)
const NOW = { today: TODAY, timeZone: ZONE, atMs }

let database: TestDatabase
let scope: Scope
let clinicId: ClinicId
let memberId: MemberId
let patientId: PatientId
let programme: BuiltProgramme

beforeAll(async () => {
  database = await openTestDatabase()
  clinicId = await buildClinic(prismaClient())
  memberId = (await buildMember(prismaClient(), clinicId)).memberId
  scope = staffScope(clinicId, memberId)
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
})
beforeEach(async () => {
  const built = await buildGoodSessions(prismaClient(), { clinicId, memberId }, atMs)
  patientId = built.patientId
  programme = built.programme
})

const log = (daysAgo: number, logged: Logged = {}) =>
  logSession(prismaClient(), { clinicId, patientId }, { programme, daysAgo, atMs, ...logged })

async function onlyKey(): Promise<string> {
  const { proposals } = await getProposals(scope, patientId, NOW)
  expect(proposals).toHaveLength(1)
  return proposals[0] ? proposalKey(proposals[0]) : ''
}

const suggested = async () => (await getProposals(scope, patientId, NOW)).proposals

const doseNow = async () => {
  const { items } = await readSnapshot(patientScope(clinicId, patientId), { today: TODAY, texts: false })
  return items[0]?.dose
}
const decisions = () => prismaClient().proposal.findMany({ where: { patientId } })

describe('a proposal', () => {
  it('that a therapist puts in force changes one thing of the next session, in a revision of theirs', async () => {
    const before = await doseNow()
    const key = await onlyKey()
    expect(await doseNow()).toEqual(before)
    const answer = await approveProposal(scope, { patientId, key, changeNote: 'A little more of it.' }, NOW)
    expect(answer).toEqual({ ok: true, value: { revision: 2 } })
    const after = await doseNow()
    const changed = Object.entries(after ?? {}).filter(([field, value]) => Reflect.get(before ?? {}, field) !== value)
    expect(changed).toHaveLength(1)
    const revision = await prismaClient().programmeRevision.findFirstOrThrow({
      where: { programmeId: programme.programmeId, number: 2 },
    })
    expect(revision).toMatchObject({ createdById: memberId, changeNote: 'A little more of it.' })
    const [decision] = await decisions()
    expect(decision).toMatchObject({ state: 'approved', decidedById: memberId, revisionNumber: 2, kind: 'progress' })
    expect(decision?.evidence).toMatchObject({
      sessions: [{ colour: 'green' }, { colour: 'green' }, { colour: 'green' }],
    })
    expect(await suggested()).toEqual([])
    expect(await approveProposal(scope, { patientId, key, changeNote: null }, NOW)).toMatchObject({
      reason: 'approved_by',
    })
  })

  it('that is declined changes nothing and is not offered again for a week', async () => {
    const before = await doseNow()
    const declined = await declineProposal(scope, { patientId, key: await onlyKey(), reason: 'Holiday first.' }, NOW)
    expect(declined).toEqual({ ok: true, value: true })
    expect(await doseNow()).toEqual(before)
    expect(await suggested()).toEqual([])
    const inAWeek = { ...NOW, today: addDays(TODAY, 7) }
    const kinds = (await getProposals(scope, patientId, inAWeek)).proposals.map(({ kind }) => kind)
    expect(kinds).toContain('regress')
    expect(await decisions()).toMatchObject([{ state: 'declined', reason: 'Holiday first.', revisionNumber: null }])
  })

  it('is not made of an unknown morning, and goes back after a red', async () => {
    await log(1, { settled24h: null })
    expect(await suggested()).toEqual([])
    await prismaClient().checkIn.updateMany({ where: { patientId, settled24h: null }, data: { responseColour: 'red' } })
    expect(await suggested()).toMatchObject([{ kind: 'regress', reason: 'red' }])
  })

  it('waits while a draft is open, and never takes the place of one that was seen', async () => {
    const key = await onlyKey()
    await log(1, { colour: 'red' })
    expect(await approveProposal(scope, { patientId, key, changeNote: null }, NOW)).toMatchObject({ reason: 'gone' })
    await startRevision(scope, { patientId, programmeId: programme.programmeId }, TODAY)
    const newer = await onlyKey()
    expect(await approveProposal(scope, { patientId, key: newer, changeNote: null }, NOW)).toMatchObject({
      reason: 'draft_open',
    })
    expect(await decisions()).toEqual([])
  })

  it('is not another clinic’s to decide', async () => {
    const key = await onlyKey()
    const otherClinic = await buildClinic(prismaClient())
    const other = staffScope(otherClinic, (await buildMember(prismaClient(), otherClinic)).memberId)
    expect(await approveProposal(other, { patientId, key, changeNote: null }, NOW)).toMatchObject({ reason: 'gone' })
    expect(await declineProposal(other, { patientId, key, reason: 'No.' }, NOW)).toMatchObject({ reason: 'gone' })
  })
})

describe('no path without a clinician, raw SQL included (H10)', () => {
  const insert = (columns: string, values: string) =>
    prismaClient().$executeRawUnsafe(
      `insert into proposal (id, clinic_id, patient_id, programme_id, kind, evidence, state${columns})
       values (gen_random_uuid(), $1::uuid, $2::uuid, $3::uuid, 'progress', '{}', ${values})`,
      clinicId,
      patientId,
      programme.programmeId,
    )

  it('nothing is approved or declined by nobody', async () => {
    await expect(insert('', `'approved'`)).rejects.toThrow(/proposal_decided/)
    await expect(insert(', decided_at, revision_number', `'approved', now(), 1`)).rejects.toThrow(/proposal_decided/)
    await expect(insert(', decided_at, reason', `'declined', now(), 'No.'`)).rejects.toThrow(/proposal_decided/)
    await expect(insert('', `'open'`)).resolves.toBe(1)
  })

  it('a decision stays as it was', async () => {
    await declineProposal(scope, { patientId, key: await onlyKey(), reason: 'Holiday first.' }, NOW)
    const change = prismaClient()
      .$executeRaw`update proposal set reason = 'Other.' where patient_id = ${patientId}::uuid`
    await expect(change).rejects.toThrow(/proposal_decided/)
    const gone = prismaClient().$executeRaw`delete from proposal where patient_id = ${patientId}::uuid`
    await expect(gone).rejects.toThrow(/proposal_decided/)
  })

  it('a patient’s scope writes neither a proposal nor a revision nor a dose', async () => {
    const own = patientScope(clinicId, patientId)
    const attempts = [
      `insert into proposal (id, clinic_id, patient_id, programme_id, kind, evidence) select gen_random_uuid(), clinic_id, patient_id, id, 'progress', '{}' from programme`,
      `insert into programme_revision (id, clinic_id, patient_id, programme_id, number, created_by) select gen_random_uuid(), clinic_id, patient_id, programme_id, 9, created_by from programme_revision`,
    ]
    for (const sql of attempts) {
      await expect(
        withScope(own, (tx) => tx.$executeRawUnsafe(sql)),
        sql,
      ).rejects.toThrow(/row-level security/)
    }
    const dose = withScope(own, (tx) => tx.programmeItem.updateMany({ data: { sets: 5 } }))
    expect((await dose).count).toBe(0)
  })
})

describe('after 14 days away', () => {
  it('one thing is suggested: to begin again with 60 to 70 % of the work, and a therapist puts it in force', async () => {
    const db = prismaClient()
    const away = { today: addDays(TODAY, 12), timeZone: ZONE, atMs: atMs + 12 * 86_400_000 }
    const before = await doseNow()
    const [proposal, ...others] = (await getProposals(scope, patientId, away)).proposals
    expect(others).toEqual([])
    expect(proposal).toMatchObject({ kind: 'restart', from: 1, to: 1, lastOn: addDays(TODAY, -2) })
    expect(await doseNow()).toEqual(before)
    const key = proposal ? proposalKey(proposal) : ''
    expect(await approveProposal(scope, { patientId, key, changeNote: null }, away)).toMatchObject({ ok: true })
    const after = await doseNow()
    const share = volumeOf(after as Dose) / volumeOf(before as Dose)
    expect(share).toBeGreaterThanOrEqual(0.5)
    expect(share).toBeLessThanOrEqual(0.7)
    expect((await getProposals(scope, patientId, away)).proposals).toEqual([])
    expect(await db.proposal.count({ where: { patientId, kind: 'restart', decidedById: memberId } })).toBe(1)
  })

  it('13 days are none', async () => {
    const { proposals } = await getProposals(scope, patientId, { today: addDays(TODAY, 11), timeZone: ZONE })
    expect(proposals.map(({ kind }) => kind)).not.toContain('restart')
  })
})
