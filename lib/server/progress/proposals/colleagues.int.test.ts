import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { proposalKey } from '@/lib/domain/progress/proposals/proposal'
import type { ClinicId, MemberId, PatientId } from '@/lib/domain/shared/ids'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import { prismaClient } from '@/lib/server/db/client'
import { patientScope, type Scope, staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { approveProposal, declineProposal, editProposal } from '@/lib/server/progress/proposals/decide-proposal'
import { getProposals } from '@/lib/server/progress/proposals/queries'
import { buildGoodSessions, ZONE } from '@/lib/server/progress/proposals/testing/good-sessions'
import { readSnapshot } from '@/lib/server/sessions/programme-snapshot'
import type { BuiltProgramme } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember } from '@/prisma/seed/builders/people'

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

async function onlyKey(): Promise<string> {
  const [proposal] = (await getProposals(scope, patientId, NOW)).proposals
  return proposal ? proposalKey(proposal) : ''
}
const doseNow = async () => {
  const { items } = await readSnapshot(patientScope(clinicId, patientId), { today: TODAY, texts: false })
  return items[0]?.dose
}
const decisions = () => prismaClient().proposal.findMany({ where: { patientId } })

describe('a proposal between colleagues', () => {
  it('names the sessions that it rests on, and the figure of the exercise', async () => {
    const { proposals, pictures } = await getProposals(scope, patientId, NOW)
    const logged = await prismaClient().session.findMany({ where: { patientId }, select: { id: true } })
    const [proposal] = proposals
    const named = proposal?.kind === 'progress' ? proposal.sessions.map(({ sessionId }) => sessionId) : []
    expect(named.toSorted()).toEqual(logged.map(({ id }) => id).toSorted())
    expect([...pictures.keys()]).toEqual(['abdominal-brace-supine'])
  })

  it('of two who decide in the same moment the second is told who was first, and nothing is doubled', async () => {
    const key = await onlyKey()
    const { memberId: second } = await buildMember(prismaClient(), clinicId, { name: 'Sam Second' })
    const answers = await Promise.all([
      approveProposal(scope, { patientId, key, changeNote: null }, NOW),
      approveProposal(staffScope(clinicId, second), { patientId, key, changeNote: null }, NOW),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const [refusal] = answers.filter(({ ok }) => !ok)
    expect(refusal).toMatchObject({ reason: 'approved_by', detail: { by: expect.any(String) } })
    expect(await decisions()).toHaveLength(1)
    expect(await prismaClient().programmeRevision.count({ where: { programmeId: programme.programmeId } })).toBe(2)
    const declined = await declineProposal(scope, { patientId, key, reason: 'No.' }, NOW)
    expect(declined).toMatchObject({ ok: false, reason: 'approved_by' })
  })

  it('that a therapist wants otherwise stands in a draft, in force for nobody and decided by nobody', async () => {
    const before = await doseNow()
    const key = await onlyKey()
    expect(await editProposal(scope, { patientId, key }, NOW)).toEqual({ ok: true, value: true })
    expect(await doseNow()).toEqual(before)
    expect(await decisions()).toEqual([])
    const revisions = await prismaClient().programmeRevision.findMany({
      where: { programmeId: programme.programmeId },
      orderBy: { number: 'asc' },
      select: { activatedAt: true, items: { select: { sets: true, reps: true, holdSeconds: true } } },
    })
    expect(revisions[1]?.activatedAt).toBeNull()
    expect(revisions[1]?.items).not.toEqual(revisions[0]?.items)
    expect(await editProposal(scope, { patientId, key }, NOW)).toMatchObject({ reason: 'draft_open' })
    const audited = await prismaClient().auditEvent.findMany({ where: { patientId, action: 'proposal.edit' } })
    expect(audited).toHaveLength(1)
  })

  it('is not another clinic’s to edit', async () => {
    const otherClinic = await buildClinic(prismaClient())
    const other = staffScope(otherClinic, (await buildMember(prismaClient(), otherClinic)).memberId)
    expect(await editProposal(other, { patientId, key: await onlyKey() }, NOW)).toMatchObject({ reason: 'gone' })
  })
})
