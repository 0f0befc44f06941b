import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { HandoutChoices } from '@/lib/domain/sessions/handout/handout'
import type { PatientId } from '@/lib/domain/shared/ids'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { prismaClient } from '@/lib/server/db/client'
import { patientScope, type Scope, staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { getHandout } from '@/lib/server/sessions/handout/handout-queries'
import { printHandout } from '@/lib/server/sessions/handout/print-handout'
import {
  type BuiltProgramme,
  buildConfirmation,
  buildEpisode,
  buildProgramme,
  type CareOf,
} from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const SLUGS = ['bridge', 'bird-dog', 'prone-lying-rest']

let database: TestDatabase
let care: CareOf
let scope: Scope
let programme: BuiltProgramme
const facts = { nowMs: Date.now(), timeZone: 'Europe/London' }

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
})
beforeEach(async () => {
  const db = prismaClient()
  const clinicId = await buildClinic(db)
  const { memberId } = await buildMember(db, clinicId, { name: 'Thea Example' })
  care = { clinicId, memberId, patientId: await buildPatient(db, clinicId, memberId) }
  scope = staffScope(clinicId, memberId)
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  programme = await buildProgramme(db, care, episodeId, { slugs: SLUGS })
})

const found = (within = scope, patientId: PatientId = care.patientId, phase: number | null = null) =>
  getHandout(within, { patientId, phase }, facts)

async function sheet(within = scope) {
  const answer = await found(within)
  if (answer?.state !== 'active') throw new Error('There is no sheet')
  return answer.handout
}

describe('what is on the sheet', () => {
  it('is each item as it is stored, with the texts of the version that it gives', async () => {
    const { items, revision } = await sheet()
    expect(revision).toBe(1)
    const stored = await prismaClient().programmeItem.findMany({
      where: { revisionId: programme.revisionId },
      orderBy: { position: 'asc' },
      include: { given: true },
    })
    expect(items).toHaveLength(stored.length)
    for (const [index, { given, ...row }] of stored.entries()) {
      const { dose, ...item } = items[index] ?? {}
      expect(item).toMatchObject({
        ...{ id: row.id, name: given.name, side: row.side, note: row.note, why: row.why },
        ...{ instructions: given.instructions, stopIf: given.stopIf, figure: { slug: given.slug } },
      })
      const { mode, sets, reps, holdSeconds, durationSeconds, restSeconds, sessionsPerDay, daysPerWeek, tempo } = row
      expect(dose).toMatchObject({ mode, sets, reps, holdSeconds, durationSeconds, restSeconds, tempo })
      expect(dose).toMatchObject({ sessionsPerDay, daysPerWeek, weightKg: row.weightKg, band: row.band })
    }
  })

  it('stays what was given when the library says something else since', async () => {
    const before = await sheet()
    const db = prismaClient()
    const { exerciseId } = await db.programmeItem.findFirstOrThrow({ where: { id: before.items[0]?.id ?? '' } })
    await db.exercise.update({ where: { id: exerciseId }, data: { instructions: ['Something else.'] } })
    expect((await sheet()).items).toEqual(before.items)
  })

  it('is the same for the patient as for the therapist', async () => {
    expect(await sheet(patientScope(care.clinicId, care.patientId))).toEqual(await sheet())
  })

  it('names the clinic’s numbers and the patient by initials, and says that nobody has reviewed the texts', async () => {
    const clinic = await prismaClient().clinic.findUniqueOrThrow({ where: { id: care.clinicId } })
    const { emergencyNumber, emergencyPlace } = clinic
    const handout = await sheet()
    expect(handout).toMatchObject({
      clinic: { name: clinic.name, emergencyNumber, emergencyPlace },
      isDraftContent: true,
    })
    expect(handout.initials).toMatch(/^\p{L}{2}$/u)
    expect(handout.therapist.name).toBe('Thea Example')
  })

  it('is no draft once each of the given texts was reviewed', async () => {
    const rows = await prismaClient().programmeItem.findMany({ where: { revisionId: programme.revisionId } })
    await prismaClient().exerciseReview.createMany({
      data: rows.map(({ exerciseId, exerciseVersion: version }) => ({
        ...{ exerciseId, version, clinicId: care.clinicId, reviewedBy: 'Thea Example', reviewerId: care.memberId },
        reviewedOn: new Date(),
      })),
    })
    expect((await sheet()).isDraftContent).toBe(false)
  })

  it('leaves out what is paused and names it', async () => {
    const [first] = (await sheet()).items
    const row = await prismaClient().programmeItem.findFirstOrThrow({ where: { id: first?.id ?? '' } })
    const { lineageId, exerciseId } = row
    const { programmeId } = programme
    await prismaClient().itemPause.create({
      data: { clinicId: care.clinicId, patientId: care.patientId, programmeId, lineageId, exerciseId, reasons: [] },
    })
    const { items, paused } = await sheet()
    expect(paused).toEqual([first?.name])
    expect(items.map(({ id }) => id)).toEqual(programme.itemIds.filter((id) => id !== first?.id))
  })
})

describe('there is no sheet', () => {
  it.each(['suspended', 'paused'] as const)('while the programme is %s', async (state) => {
    await prismaClient().programme.update({ where: { id: programme.programmeId }, data: { state } })
    expect(await found()).toMatchObject({ state })
  })

  it('when the confirmation has run out', async () => {
    const later = { ...facts, nowMs: facts.nowMs + 100 * 86_400_000 }
    expect(await getHandout(scope, { patientId: care.patientId, phase: null }, later)).toMatchObject({
      state: 'expired',
    })
  })

  it('for another clinic, for another patient, or of a patient who is not there', async () => {
    const db = prismaClient()
    const clinicId = await buildClinic(db)
    const { memberId } = await buildMember(db, clinicId)
    expect(await found(staffScope(clinicId, memberId))).toBeNull()
    const other = await buildPatient(db, care.clinicId, care.memberId)
    expect(await found(patientScope(care.clinicId, other))).toBeNull()
    await db.patient.update({ where: { id: care.patientId }, data: { archivedAt: new Date() } })
    expect(await found()).toBeNull()
  })
})

describe('handing it out', () => {
  const choices: HandoutChoices = {
    ...{ paper: 'a4', print: 'large', weeks: 2, from: plainDate('2026-11-26'), shownSide: 'right' },
  }
  const entries = () =>
    prismaClient().auditEvent.findMany({ where: { clinicId: care.clinicId, action: 'handout.print' } })

  it('is recorded, with how and never with what', async () => {
    await printHandout(scope, { question: { patientId: care.patientId, phase: null }, choices }, facts)
    expect(await entries()).toMatchObject([
      { patientId: care.patientId, detail: { paper: 'a4', print: 'large', weeks: 2, revision: 1, phase: 1 } },
    ])
  })

  it('is recorded of a patient too, and not where there was nothing to hand out', async () => {
    const own = patientScope(care.clinicId, care.patientId)
    const question = { patientId: care.patientId, phase: null }
    await printHandout(own, { question, choices }, facts)
    await prismaClient().programme.update({ where: { id: programme.programmeId }, data: { state: 'suspended' } })
    await printHandout(own, { question, choices }, facts)
    expect(await entries()).toMatchObject([{ actorKind: 'patient', actorId: care.patientId }])
  })
})
