import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { confirmableFindings } from '@/lib/domain/assessment/confirmable.fixture'
import type { ClinicId, EpisodeId, MemberId, PatientId } from '@/lib/domain/shared/ids'
import { addDays, localDayAt } from '@/lib/domain/shared/plain-date'
import { saveAssessmentDraft } from '@/lib/server/assessment/commands'
import { signConfirmation } from '@/lib/server/assessment/sign-confirmation'
import { prismaClient } from '@/lib/server/db/client'
import { staffScope, withScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { buildConfirmation, buildEpisode } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const nowMs = Date.now()
const today = localDayAt(nowMs, 'Europe/London')

let database: TestDatabase
let clinicId: ClinicId
let adminId: MemberId
let therapistId: MemberId
let patientId: PatientId
let episodeId: EpisodeId

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
})
beforeEach(async () => {
  const db = prismaClient()
  clinicId = await buildClinic(db)
  adminId = (await buildMember(db, clinicId, { roles: ['clinic_admin'], canConfirm: false })).memberId
  therapistId = (await buildMember(db, clinicId)).memberId
  patientId = await buildPatient(db, clinicId, therapistId)
  episodeId = await buildEpisode(db, { clinicId, patientId, memberId: therapistId }, 'right')
})

describe('the right to confirm, by raw SQL', () => {
  it.each([
    "registration_body = ' '",
    'registration_number = null',
    'registration_expires_on = null',
    'registration_checked_by = null',
    'registration_checked_on = null',
  ])('is not had with %s', async (change) => {
    const raw = prismaClient().$executeRawUnsafe(`update member set ${change} where id = $1::uuid`, therapistId)
    await expect(raw).rejects.toThrow(/member_confirms_on_checked_registration/)
  })

  it('rests on no check of one’s own, even as the owner', async () => {
    const raw = prismaClient()
      .$executeRaw`update member set registration_checked_by = id where id = ${therapistId}::uuid`
    await expect(raw).rejects.toThrow(/member_registration_checked_by_another/)
  })

  it('is not written by oneself, by a colleague who is no admin, or in the name of another', async () => {
    const colleagueId = (await buildMember(prismaClient(), clinicId, { canConfirm: false })).memberId
    const longer = (actor: MemberId, checker: MemberId) =>
      withScope(
        staffScope(clinicId, actor),
        (tx) => tx.$executeRaw`update member set registration_expires_on = registration_expires_on + 1,
          registration_checked_by = ${checker}::uuid where id = ${therapistId}::uuid`,
      )
    for (const [actor, checker] of [
      [therapistId, adminId],
      [colleagueId, colleagueId],
      [adminId, colleagueId],
    ] as const) {
      await expect(longer(actor, checker)).rejects.toThrow(/own_registration/)
    }
    expect(await longer(adminId, adminId)).toBe(1)
  })
})

describe('a registration that has ended', () => {
  const sign = () => {
    const statement = { basis: 'clinical_examination', reasoning: 'The knee sign changed with the spine.' } as const
    return signConfirmation(
      staffScope(clinicId, therapistId),
      { patientId, version: 1, ...statement },
      { nowMs, today },
    )
  }

  beforeEach(async () => {
    const draft = { findings: confirmableFindings(), explicit: [] }
    await saveAssessmentDraft(staffScope(clinicId, therapistId), { patientId, version: 0, draft }, today)
  })

  it('signs nothing: not by command, not by raw SQL', async () => {
    const ended = new Date(addDays(today, -1))
    await prismaClient().member.update({ where: { id: therapistId }, data: { registrationExpiresOn: ended } })
    expect(await sign()).toEqual({ ok: false, reason: 'registration_expired' })
    const raw = buildConfirmation(prismaClient(), { clinicId, patientId, memberId: therapistId }, episodeId)
    await expect(raw).rejects.toThrow(/unqualified_signature/)
    expect(await prismaClient().confirmation.count({ where: { clinicId } })).toBe(0)
  })

  it('signs on its last day', async () => {
    const last = new Date(today)
    await prismaClient().member.update({ where: { id: therapistId }, data: { registrationExpiresOn: last } })
    expect((await sign()).ok).toBe(true)
  })
})

describe('a signature, by raw SQL', () => {
  it('is refused of an admin, of a colleague without the right, and in another’s name', async () => {
    const colleagueId = (await buildMember(prismaClient(), clinicId, { canConfirm: false })).memberId
    for (const memberId of [adminId, colleagueId]) {
      const raw = buildConfirmation(prismaClient(), { clinicId, patientId, memberId }, episodeId)
      await expect(raw).rejects.toThrow(/unqualified_signature/)
    }
    await buildConfirmation(prismaClient(), { clinicId, patientId, memberId: therapistId }, episodeId, {
      state: 'expired',
    })
    const inAnothersName = withScope(
      staffScope(clinicId, colleagueId),
      (
        tx,
      ) => tx.$executeRaw`insert into confirmation select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid()))).*
        from confirmation c where c.clinic_id = ${clinicId}::uuid`,
    )
    await expect(inAnothersName).rejects.toThrow(/unqualified_signature/)
  })
})
