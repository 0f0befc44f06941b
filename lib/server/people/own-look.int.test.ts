import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { CAST } from '@/lib/domain/figures/drawing/look'
import type { ClinicId, PatientId } from '@/lib/domain/shared/ids'
import { openSession } from '@/lib/server/auth/session-store'
import { findActor } from '@/lib/server/auth/sessions/session-standing'
import { prismaClient } from '@/lib/server/db/client'
import type { Prisma } from '@/lib/server/db/generated/client'
import { patientScope, type Scope, staffScope, withScope } from '@/lib/server/db/scope'
import { openTestDatabase } from '@/lib/server/db/testing/test-database'
import { chooseOwnLook } from '@/lib/server/people/own-look'
import { type BuiltMember, buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const database = await openTestDatabase()
const db = prismaClient()
const LAST = CAST.length - 1
const KEPT_OUT = /figure_look_of_patient/

let clinicId: ClinicId
let member: BuiltMember
let patientId: PatientId
let own: Scope
let staff: Scope

beforeEach(async () => {
  clinicId = await buildClinic(db)
  member = await buildMember(db, clinicId)
  patientId = await buildPatient(db, clinicId, member.memberId)
  own = patientScope(clinicId, patientId)
  staff = staffScope(clinicId, member.memberId)
})

afterAll(async () => {
  await db.$disconnect()
  await database.drop()
})

const rowOf = (id: PatientId) => db.patient.findUniqueOrThrow({ where: { id } })
const choose = (look: number | null) => chooseOwnLook(own, look)

describe('chooseOwnLook', () => {
  it('keeps anybody of the cast, and changes nothing else', async () => {
    const before = await rowOf(patientId)
    for (const look of [0, LAST]) {
      await choose(look)
      expect(await rowOf(patientId)).toEqual({ ...before, figureLook: look })
    }
    await expect(choose(LAST + 1)).rejects.toThrow(/patient_figure_look/)
    await expect(choose(-2)).rejects.toThrow(/patient_figure_look/)
    expect((await rowOf(patientId)).figureLook).toBe(LAST)
  })

  it("reaches no other patient's row, and from a scope of staff none at all", async () => {
    const elsewhere = await buildClinic(db)
    const stranger = await buildPatient(db, elsewhere, (await buildMember(db, elsewhere)).memberId)
    const neighbour = await buildPatient(db, clinicId, member.memberId)
    await choose(1)
    await chooseOwnLook(staff, 2)
    // A patient of one clinic, in the scope of another: no such row.
    await chooseOwnLook(patientScope(elsewhere, patientId), 3)
    expect((await rowOf(patientId)).figureLook).toBe(1)
    for (const other of [neighbour, stranger]) expect((await rowOf(other)).figureLook).toBeNull()
  })
})

describe("the patient's row", () => {
  const update = (scope: Scope, data: Prisma.PatientUncheckedUpdateManyInput) =>
    withScope(scope, (tx) => tx.patient.updateMany({ where: { id: patientId }, data }))

  it('takes nothing from the patient but through the choice', async () => {
    const before = await rowOf(patientId)
    for (const data of [{ givenName: 'Another' }, { archivedAt: new Date() }, { figureLook: 1 }, { id: patientId }]) {
      expect(await update(own, data), Object.keys(data).join()).toEqual({ count: 0 })
    }
    expect(await rowOf(patientId)).toEqual(before)
  })

  it('takes the choice from no member of staff, and everything else as ever', async () => {
    await choose(2)
    for (const figureLook of [3, null]) await expect(update(staff, { figureLook })).rejects.toThrow(KEPT_OUT)
    const person = { clinicId, therapistId: member.memberId, givenName: 'New', familyName: 'Person' }
    const data = { ...person, dateOfBirth: new Date('1970-01-01'), figureLook: 1 }
    await expect(withScope(staff, (tx) => tx.patient.create({ data }))).rejects.toThrow(KEPT_OUT)
    expect(await update(staff, { phone: '0123' })).toEqual({ count: 1 })
    expect(await rowOf(patientId)).toMatchObject({ figureLook: 2, phone: '0123' })
  })
})

describe("an actor's look", () => {
  const session = { deviceLabel: 'Test browser', nowMs: Date.now(), replaces: null }
  const lookOf = async (token: string) => (await findActor(token, Date.now()))?.look
  const setClinics = (figureLook: number | null) => db.clinic.update({ where: { id: clinicId }, data: { figureLook } })

  it("is the patient's choice, else the clinic's, else none; staff have the clinic's", async () => {
    const patients = await openSession({ kind: 'patient', clinicId, patientId }, session)
    const members = await openSession({ kind: 'staff', clinicId, memberId: member.memberId }, session)
    expect([await lookOf(patients), await lookOf(members)]).toEqual([null, null])
    await setClinics(LAST)
    expect([await lookOf(patients), await lookOf(members)]).toEqual([LAST, LAST])
    await choose(0)
    expect([await lookOf(patients), await lookOf(members)]).toEqual([0, LAST])
    await choose(null)
    expect(await lookOf(patients)).toBeNull()
    await expect(setClinics(LAST + 1)).rejects.toThrow(/clinic_figure_look/)
    await expect(setClinics(-1)).rejects.toThrow(/clinic_figure_look/)
  })
})
