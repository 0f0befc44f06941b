import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ClinicId, MemberId, PatientId } from '@/lib/domain/shared/ids'
import { openSession } from '@/lib/server/auth/session-store'
import { findActor } from '@/lib/server/auth/sessions/session-standing'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { type Scope, staffScope, withScope } from '@/lib/server/db/scope'
import { withTestClient } from '@/lib/server/db/testing/with-test-client'
import { archiveMember } from '@/lib/server/people/leaving/archive-member'
import { listCaseloadOf } from '@/lib/server/people/leaving/caseload-of'
import { buildConfirmation, buildEpisode } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const nowMs = Date.now()
const refused = { ok: false, reason: 'has_patients' }
const done = { ok: true, value: true }
let db: PrismaClient
let clinicId: ClinicId
let adminId: MemberId
let scope: Scope
let leaving: MemberId
let staying: MemberId
withTestClient((client) => {
  db = client
})
beforeEach(async () => {
  clinicId = await buildClinic(db)
  adminId = (await buildMember(db, clinicId, { roles: ['clinic_admin'], canConfirm: false })).memberId
  leaving = (await buildMember(db, clinicId)).memberId
  staying = (await buildMember(db, clinicId)).memberId
  scope = staffScope(clinicId, adminId)
})

const input = (toAll: MemberId | null, each: readonly (readonly [PatientId, MemberId])[] = []) => {
  return { memberId: leaving, version: 1, toAll, each: new Map(each) }
}
const therapistOf = async (id: PatientId) => (await db.patient.findUniqueOrThrow({ where: { id } })).therapistId

describe('a member who leaves', () => {
  test('is signed out at once, and their patients go to a colleague with all that waits', async () => {
    const patientId = await buildPatient(db, clinicId, leaving)
    await db.alert.create({ data: { clinicId, patientId, id: uuidv7(), kind: 'over_doing', level: 'low' } })
    const session = { deviceLabel: 'Test', nowMs, replaces: null }
    const cookie = await openSession({ kind: 'staff', clinicId, memberId: leaving }, session)
    expect(await archiveMember(scope, input(null), nowMs)).toEqual(refused)
    expect(await archiveMember(scope, input(adminId), nowMs)).toEqual(refused)
    expect(await archiveMember(scope, input(leaving), nowMs)).toEqual(refused)
    expect(await findActor(cookie, nowMs)).not.toBeNull()
    expect(await archiveMember(scope, input(staying), nowMs)).toEqual(done)
    expect(await findActor(cookie, nowMs)).toBeNull()
    expect(await therapistOf(patientId)).toBe(staying)
    expect(await db.alert.count({ where: { patient: { therapistId: staying }, acknowledgedAt: null } })).toBe(1)
    const events = await db.auditEvent.findMany({ where: { clinicId }, orderBy: { number: 'asc' } })
    expect(events.slice(-2)).toMatchObject([
      { action: 'patient.hand_over', patientId, subjectId: staying, actorId: adminId },
      { action: 'member.archive', subjectId: leaving, detail: { patientsMoved: 1 } },
    ])
  })

  test('one for each, and one for the rest; who was moved meanwhile stays where they are', async () => {
    const other = (await buildMember(db, clinicId)).memberId
    const [ana, bea, cia] = await Promise.all([1, 2, 3].map(() => buildPatient(db, clinicId, leaving)))
    if (!ana || !bea || !cia) throw new Error('There are no patients')
    expect((await listCaseloadOf(scope, leaving)).map(({ id }) => id).toSorted()).toEqual([ana, bea, cia].toSorted())
    await db.patient.update({ where: { id: cia }, data: { therapistId: other } })
    expect(await archiveMember(scope, input(null, [[ana, other]]), nowMs)).toEqual(refused)
    const answer = await archiveMember(
      scope,
      input(staying, [
        [ana, other],
        [cia, staying],
      ]),
      nowMs,
    )
    expect(answer).toEqual(done)
    expect(await Promise.all([ana, bea, cia].map(therapistOf))).toEqual([other, staying, other])
  })

  test('whom they had put off is back, and whom a colleague was asked to look at stays with the colleague', async () => {
    const patientId = await buildPatient(db, clinicId, leaving)
    const put = { snoozedUntil: new Date(nowMs + 7 * 86_400_000), snoozedLane: 'silent', assignedToId: staying }
    await db.queueMark.create({
      data: { clinicId, patientId, ...put, changedById: leaving, changedAt: new Date(nowMs) },
    })
    const heir = (await buildMember(db, clinicId)).memberId
    expect(await archiveMember(scope, input(heir), nowMs)).toEqual(done)
    expect(await db.queueMark.findFirstOrThrow({ where: { patientId } })).toMatchObject({
      ...{ snoozedUntil: null, snoozedLane: null, assignedToId: staying, changedById: adminId, version: 2 },
    })
  })

  test('keeps their name on what they signed', async () => {
    const patientId = await buildPatient(db, clinicId, leaving)
    const care = { clinicId, patientId, memberId: leaving }
    await buildConfirmation(db, care, await buildEpisode(db, care))
    await archiveMember(scope, input(staying), nowMs)
    expect(await db.confirmation.findFirstOrThrow({ where: { patientId } })).toMatchObject({ signedById: leaving })
    expect(await db.assessment.findFirstOrThrow({ where: { patientId } })).toMatchObject({ assessedById: leaving })
  })

  test('two who leave to each other at one moment do not both go', async () => {
    await buildPatient(db, clinicId, leaving)
    await buildPatient(db, clinicId, staying)
    const swapped = { ...input(leaving), memberId: staying }
    const answers = await Promise.allSettled([
      archiveMember(scope, input(staying), nowMs),
      archiveMember(scope, swapped, nowMs),
    ])
    expect(answers.filter((one) => one.status === 'fulfilled' && one.value.ok)).toHaveLength(1)
    expect(await db.patient.count({ where: { clinicId, therapist: { archivedAt: { not: null } } } })).toBe(0)
  })

  test('is nobody’s own doing, needs the version of now, and stays within the clinic', async () => {
    expect(await archiveMember(scope, { ...input(null), memberId: adminId }, nowMs)).toEqual({
      ok: false,
      reason: 'yourself',
    })
    expect(await archiveMember(scope, { ...input(null), version: 7 }, nowMs)).toEqual({ ok: false, reason: 'conflict' })
    const elsewhere = await buildClinic(db)
    const foreign = (await buildMember(db, elsewhere)).memberId
    await buildPatient(db, clinicId, leaving)
    expect(await archiveMember(scope, input(foreign), nowMs)).toEqual(refused)
    expect(await archiveMember(scope, { ...input(null), memberId: foreign }, nowMs)).toEqual({
      ok: false,
      reason: 'not_found',
    })
    expect(await listCaseloadOf(staffScope(elsewhere, foreign), leaving)).toEqual([])
  })
})

describe('the database', () => {
  test('lets nobody leave a patient behind, and gives nobody who has left a patient', async () => {
    const patientId = await buildPatient(db, clinicId, leaving)
    const leave = (id: MemberId) => db.member.update({ where: { id }, data: { archivedAt: new Date() } })
    await expect(leave(leaving)).rejects.toThrow(/member_has_patients/)
    await leave(staying)
    const give = withScope(scope, (tx) =>
      tx.patient.update({ where: { id: patientId }, data: { therapistId: staying } }),
    )
    await expect(give).rejects.toThrow(/therapist_has_left/)
  })
})
