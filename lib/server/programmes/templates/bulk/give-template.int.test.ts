import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ClinicId, MemberId, PatientId } from '@/lib/domain/shared/ids'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import { prismaClient } from '@/lib/server/db/client'
import { type Scope, staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { buildConfirmation, buildEpisode, buildProgramme, buildVisit } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'
import { giveTemplate } from './give-template'
import { getGivePage } from './giving-candidates'
import { getGivingReport } from './giving-report'

const TODAY = localDayAt(Date.now(), 'Europe/London')
const TEMPLATE = { slug: 'radiculopathy-flexion', number: 1 } as const

let database: TestDatabase
let clinicId: ClinicId
let memberId: MemberId
let scope: Scope
let colleague: Scope
let strangers: Scope

beforeAll(async () => {
  database = await openTestDatabase()
  const db = prismaClient()
  clinicId = await buildClinic(db)
  memberId = (await buildMember(db, clinicId)).memberId
  scope = staffScope(clinicId, memberId)
  colleague = staffScope(clinicId, (await buildMember(db, clinicId)).memberId)
  const other = await buildClinic(db)
  strangers = staffScope(other, (await buildMember(db, other)).memberId)
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
})

type Standing = 'confirmed' | 'established' | 'provisional' | 'none' | 'with_programme'

async function person(familyName: string, standing: Standing): Promise<PatientId> {
  const db = prismaClient()
  const patientId = await buildPatient(db, clinicId, memberId, { givenName: 'Pat', familyName })
  const care = { clinicId, patientId, memberId }
  const episodeId = await buildEpisode(db, care)
  if (standing === 'none') return patientId
  await buildConfirmation(db, care, episodeId, standing === 'provisional' ? { state: 'provisional' } : {})
  // Found at two visits, extension is established, and what bends forward is blocked.
  if (standing === 'established') await buildVisit(db, care, episodeId, { daysAgo: 14 })
  if (standing === 'with_programme') await buildProgramme(db, care, episodeId)
  return patientId
}

test('each is judged alone: drafts, what was left out for whom and why, who got none and why', async () => {
  const [fits, clashes, early, unassessed, busy] = [
    await person('A fits', 'confirmed'),
    await person('B clashes', 'established'),
    await person('C early', 'provisional'),
    await person('D new', 'none'),
    await person('E busy', 'with_programme'),
  ]
  const page = await getGivePage(scope, TEMPLATE.slug, TODAY)
  expect(page?.candidates.map(({ familyName, state }) => [familyName, state])).toEqual([
    ['A fits', 'ready'],
    ['B clashes', 'ready'],
    ['C early', 'not_confirmed'],
    ['D new', 'not_assessed'],
    ['E busy', 'has_programme'],
  ])
  const patients = [busy, unassessed, early, clashes, fits]
  const given = await giveTemplate(scope, { ...TEMPLATE, patients }, TODAY)
  if (!given.ok) throw new Error(given.reason)
  const report = await getGivingReport(scope, given.value.givingId)
  expect(report?.template.slug).toBe(TEMPLATE.slug)
  expect(report?.lines.map(({ familyName, refusal }) => [familyName, refusal])).toEqual([
    ['A fits', null],
    ['B clashes', null],
    ['C early', null],
    ['D new', 'not_assessed'],
    ['E busy', 'has_programme'],
  ])
  const leftOut = report?.lines.map((line) => line.leftOut.length) ?? []
  expect(leftOut[1]).toBeGreaterThan(leftOut[0] ?? 0)
  expect(report?.lines[1]?.leftOut.every(({ reasons }) => reasons.some((reason) => reason.level === 'blocked'))).toBe(
    true,
  )
  const programmes = await prismaClient().programme.findMany({
    where: { clinicId, patientId: { in: [fits, clashes, early] } },
  })
  expect(programmes.map(({ state, currentRevision }) => [state, currentRevision])).toEqual([
    ['draft', null],
    ['draft', null],
    ['draft', null],
  ])
  // Again, everybody has one.
  const again = await giveTemplate(scope, { ...TEMPLATE, patients: [fits] }, TODAY)
  const second = again.ok ? await getGivingReport(scope, again.value.givingId) : null
  expect(second?.lines).toMatchObject([{ refusal: 'has_programme', leftOut: [] }])
  expect(await prismaClient().auditEvent.count({ where: { clinicId, action: 'template.give' } })).toBe(2)
})

test('another clinic’s and a colleague’s patients are given nothing, and nobody else reads the report', async () => {
  const patient = await person('F own', 'confirmed')
  for (const by of [strangers, colleague]) {
    expect(await giveTemplate(by, { ...TEMPLATE, patients: [patient] }, TODAY)).toEqual({
      ok: false,
      reason: 'not_found',
    })
    expect((await getGivePage(by, TEMPLATE.slug, TODAY))?.candidates).toEqual([])
  }
  expect(await giveTemplate(scope, { ...TEMPLATE, number: 2, patients: [patient] }, TODAY)).toMatchObject({
    reason: 'conflict',
  })
  const theirs = await giveTemplate(scope, { ...TEMPLATE, patients: [patient] }, TODAY)
  const id = theirs.ok ? theirs.value.givingId : ''
  expect(await getGivingReport(strangers, id)).toBeNull()
  expect(await getGivingReport(colleague, id)).toBeNull()
  await expect(
    prismaClient().templateGivingLine.create({ data: { clinicId, givingId: id, patientId: patient, refusal: null } }),
  ).rejects.toThrow()
})
