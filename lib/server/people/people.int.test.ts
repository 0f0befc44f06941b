import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MemberId } from '@/lib/domain/shared/ids'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { prismaClient } from '@/lib/server/db/client'
import { staffScope, withScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { getCaseload, getCaseloadCounts } from '@/lib/server/people/caseload-queries'
import { addPatient } from '@/lib/server/people/commands'
import { getPatientHeading, getTherapists } from '@/lib/server/people/queries'
import { buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const TODAY = plainDate(new Date().toISOString().slice(0, 10))

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
})

async function openClinic() {
  const clinicId = await buildClinic(prismaClient())
  const { memberId } = await buildMember(prismaClient(), clinicId)
  return { clinicId, memberId, scope: staffScope(clinicId, memberId) }
}

function newPatient(therapistId: MemberId) {
  return {
    givenName: 'Zoë',
    familyName: 'O’Brien-Núñez',
    dateOfBirth: plainDate('1961-02-03'),
    sex: null,
    phone: null,
    side: 'left',
    therapistId,
  } as const
}

describe('addPatient', () => {
  it('adds the person with an open episode, and audits it', async () => {
    const { memberId, scope } = await openClinic()
    const added = await addPatient(scope, newPatient(memberId), TODAY)
    if (!added.ok) throw new Error(added.reason)
    expect(await getPatientHeading(scope, added.value)).toMatchObject({
      familyName: 'O’Brien-Núñez',
      episode: { side: 'left', openedOn: TODAY },
    })
    const events = await withScope(scope, (tx) => tx.auditEvent.findMany({ select: { action: true, patientId: true } }))
    expect(events).toEqual([{ action: 'patient.add', patientId: added.value }])
  })

  it('refuses a birth in the future and a therapist of another clinic', async () => {
    const [own, other] = [await openClinic(), await openClinic()]
    const patient = newPatient(own.memberId)
    const unborn = { ...patient, dateOfBirth: addDays(TODAY, 1) }
    expect(await addPatient(own.scope, unborn, TODAY)).toMatchObject({ reason: 'born_in_future' })
    const foreign = { ...patient, therapistId: other.memberId }
    expect(await addPatient(own.scope, foreign, TODAY)).toMatchObject({ reason: 'therapist_unknown' })
  })
})

describe('getCaseload', () => {
  it('shows everyone once, mine or the team, and finds by any part of the name', async () => {
    const { clinicId, memberId, scope } = await openClinic()
    const colleague = await buildMember(prismaClient(), clinicId, { name: 'Kit Example' })
    const patientId = await buildPatient(prismaClient(), clinicId, memberId, {
      givenName: 'Mia',
      familyName: 'Percent%',
    })
    await buildPatient(prismaClient(), clinicId, colleague.memberId, { givenName: 'Otto', familyName: 'Aster' })
    const care = { clinicId, memberId, patientId }
    const episodeId = await buildEpisode(prismaClient(), care)
    await buildConfirmation(prismaClient(), care, episodeId)
    await buildProgramme(prismaClient(), care, episodeId, { daysAgo: 8 })

    const names = async (therapistId: MemberId | null, name: string | null) =>
      (await getCaseload(scope, { therapistId, name }, TODAY)).map((patient) => patient.givenName)
    expect(await names(memberId, null)).toEqual(['Mia'])
    expect(await names(null, null)).toEqual(['Otto', 'Mia'])
    expect(await names(null, 'mi %')).toEqual(['Mia'])
    expect(await names(null, '_tto')).toEqual([])
    expect(await getCaseloadCounts(scope, memberId)).toEqual({ mine: 1, team: 2, urgentElsewhere: 0 })

    const [mia] = await getCaseload(scope, { therapistId: memberId, name: null }, TODAY)
    expect(mia).toMatchObject({
      side: 'left',
      roots: ['L4'],
      care: { programme: { state: 'active' }, lastLogOn: null },
    })
    expect(mia?.care.windows).toHaveLength(1)
  })

  it('shows nothing of another clinic', async () => {
    const [own, other] = [await openClinic(), await openClinic()]
    const patientId = await buildPatient(prismaClient(), other.clinicId, other.memberId)
    await buildEpisode(prismaClient(), { ...other, patientId })
    expect(await getCaseload(own.scope, { therapistId: null, name: null }, TODAY)).toEqual([])
    expect(await getPatientHeading(own.scope, patientId)).toBeNull()
    expect(await getTherapists(own.scope)).toHaveLength(1)
  })
})
