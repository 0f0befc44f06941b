import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planFor, sessionStateOf } from '@/lib/domain/sessions/session-of-day'
import type { AuthSessionId, ClinicId, MemberId, PatientId } from '@/lib/domain/shared/ids'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import type { PatientActor } from '@/lib/server/auth/actor'
import { prismaClient } from '@/lib/server/db/client'
import { patientScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { getDeviceBundle } from '@/lib/server/sessions/device/bundle-queries'
import { getToday } from '@/lib/server/sessions/today-queries'
import { type BuiltProgramme, buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildNextRevision } from '@/prisma/seed/builders/next-revision'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

/** Stands wherever somebody may type: none of it may be on a device. */
const CANARY = 'Quillonby'
const nowMs = Date.now()
const timeZone = 'Europe/London'
const today = localDayAt(nowMs, timeZone)

let database: TestDatabase
let clinicId: ClinicId
let memberId: MemberId

async function newPatient(): Promise<{ actor: PatientActor; programme: BuiltProgramme }> {
  const db = prismaClient()
  const names = { givenName: `Ann ${CANARY}`, familyName: `Reed ${CANARY}` }
  const patientId: PatientId = await buildPatient(db, clinicId, memberId, names)
  const care = { clinicId, patientId, memberId }
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId, { findings: { note: CANARY } })
  const programme = await buildProgramme(db, care, episodeId, { note: CANARY })
  const clinic = {
    ...{ id: clinicId, name: `${CANARY} Clinic`, language: 'en-GB', isDemo: false, minutesBudget: 20 },
    ...{ timeZone, emergencyNumber: '112', emergencyPlace: 'A&E', phone: '01632 960001', advicePhone: '111' },
  }
  const actor: PatientActor = {
    ...{ kind: 'patient', authSessionId: 'any' as AuthSessionId, clinicId, clinic, patientId, look: null },
    ...{ scope: patientScope(clinicId, patientId), ...names },
  }
  return { actor, programme }
}

beforeAll(async () => {
  database = await openTestDatabase()
  clinicId = await buildClinic(prismaClient(), { name: `${CANARY} Clinic` })
  memberId = (await buildMember(prismaClient(), clinicId, { name: `Thea ${CANARY}` })).memberId
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
})

describe('what a device keeps', () => {
  test('is the day that the server shows too', async () => {
    const { actor, programme } = await newPatient()
    const { plan, initials } = await getDeviceBundle(actor, nowMs)
    const shown = await getToday(actor.scope, { nowMs, timeZone })
    expect(sessionStateOf(plan, today)).toBe('active')
    expect(plan).toMatchObject({ programmeId: programme.programmeId, revisionId: programme.revisionId, day: today })
    expect(planFor(plan, today, 'good_day').steps.map(({ item }) => item.id)).toEqual(
      shown.state === 'active' ? shown.session.items.map(({ id }) => id) : [],
    )
    expect(plan.items.every(({ instructions }) => instructions.length > 0)).toBe(true)
    expect(initials).toBe('AR')
  })

  test('holds no name, no finding and no note, wherever they stand', async () => {
    const { actor } = await newPatient()
    const kept = JSON.stringify(await getDeviceBundle(actor, nowMs))
    for (const secret of [CANARY, 'radiculopathy', 'Noor', 'PH000001', actor.patientId, 'note']) {
      expect(kept, 'what must not be on a device').not.toContain(secret)
    }
  })

  test('knows what stands around the session, and neither who changed it nor in which words', async () => {
    const { actor, programme } = await newPatient()
    const care = { clinicId, patientId: actor.patientId, memberId }
    const revisionId = await buildNextRevision(prismaClient(), care, programme, {
      changeNote: `${CANARY} wrote this`,
      items: [{ slug: 'bridge', continues: 1 }],
      news: [{ kind: 'added', names: ['Bridge'] }],
    })
    const own = { clinicId, patientId: actor.patientId }
    const time = { slot: 1, minuteOfDay: 510, cue: 'breakfast', place: null }
    await prismaClient().sessionTime.create({ data: { ...own, ...time } })
    const bundle = await getDeviceBundle(actor, nowMs)
    expect(bundle.change).toMatchObject({ revisionId, isSeen: false, news: [{ kind: 'added', names: ['Bridge'] }] })
    expect(bundle.times).toEqual([time])
    const shown = await getToday(actor.scope, { nowMs, timeZone })
    expect(bundle.phase?.name).toBe(shown.state === 'active' ? shown.session.phase.name : null)
    expect(JSON.stringify(bundle)).not.toContain(CANARY)
  })

  test('is nothing to do while the programme is stopped', async () => {
    const { actor, programme } = await newPatient()
    const stopped = { state: 'suspended', stateReason: 'red_flag' } as const
    await prismaClient().programme.update({ where: { id: programme.programmeId }, data: stopped })
    const { plan } = await getDeviceBundle(actor, nowMs)
    expect(plan).toMatchObject({ state: 'suspended', items: [], variants: [] })
  })

  test('is another one for another patient of the clinic', async () => {
    const [own, other] = [await newPatient(), await newPatient()]
    const [mine, theirs] = [await getDeviceBundle(own.actor, nowMs), await getDeviceBundle(other.actor, nowMs)]
    expect(mine.personKey).not.toBe(theirs.personKey)
    expect(mine.personKey).toBe((await getDeviceBundle(own.actor, nowMs)).personKey)
    expect(mine.plan.items.map(({ id }) => id)).toEqual(own.programme.itemIds)
    expect(JSON.stringify(mine)).not.toContain(other.programme.itemIds[0])
  })
})
