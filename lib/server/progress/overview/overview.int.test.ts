import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AdherenceParts } from '@/lib/domain/progress/adherence'
import { rangeBefore } from '@/lib/domain/progress/adherence-period'
import { DIMENSIONS, type Dimension, GROUP_PARTS, isClinical } from '@/lib/domain/progress/overview/dimension'
import type { ClinicId, MemberId, PatientId } from '@/lib/domain/shared/ids'
import { addDays, localDayAt } from '@/lib/domain/shared/plain-date'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { type Scope, staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { type AdherenceReport, getAdherenceReport } from '@/lib/server/progress/adherence-queries'
import { type GroupQuestion, getGroupPatients } from '@/lib/server/progress/overview/group-patients'
import { buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const TODAY = localDayAt(Date.now(), 'Europe/London')
const RANGE = { from: addDays(TODAY, -29), to: TODAY }
const SPAN = { range: RANGE, before: rangeBefore(RANGE), today: TODAY }
const NAMES_ALLOWED = { mayReadPatients: true }
const NUMBERS_ONLY = { mayReadPatients: false }

let database: TestDatabase
let client: PrismaClient
let clinicId: ClinicId
let members: MemberId[]
let scope: Scope
let report: AdherenceReport
let foreignScope: Scope

beforeAll(async () => {
  database = await openTestDatabase()
  client = createClient(database.url, 4)
  clinicId = await buildClinic(client)
  members = []
  for (const name of ['Noor Example', 'Ben Example', 'Ida Example']) {
    members.push((await buildMember(client, clinicId, { name })).memberId)
  }
  scope = staffScope(clinicId, members[0] as MemberId)
  for (let index = 0; index < 16; index += 1) await buildPerson(index)
  const other = await buildClinic(client)
  foreignScope = staffScope(other, (await buildMember(client, other)).memberId)
  report = await getAdherenceReport(scope, SPAN, { client })
}, 120_000)

afterAll(async () => {
  await client.$disconnect()
  await database.drop()
})

/**
 * Sixteen people, due daily for ten days: six of Noor's, seven of Ben's, three of Ida's. Six have a template; five are
 * young; six have a device, five of them paper too; one of two did one more day than the next.
 */
async function buildPerson(index: number): Promise<void> {
  const memberId = members[index < 6 ? 0 : index < 13 ? 1 : 2] as MemberId
  const patientId = await buildPatient(client, clinicId, memberId, {
    familyName: `Rowan ${String.fromCharCode(65 + index)}`,
    dateOfBirth: index < 5 ? '1991-02-03' : '1948-02-03',
  })
  const care = { clinicId, patientId, memberId }
  const episodeId = await buildEpisode(client, care)
  await buildConfirmation(client, care, episodeId)
  const programme = await buildProgramme(client, care, episodeId, { daysAgo: 9 })
  const template = await client.template.findFirstOrThrow({ where: { slug: 'disc-extension', clinicId: null } })
  if (index < 6) {
    await client.programme.update({ where: { id: programme.programmeId }, data: { templateId: template.id } })
  }
  if (index < 6) await buildDevice(patientId)
  if (index < 5) await buildPaper(patientId, programme)
  await client.patientDay.createMany({
    data: Array.from({ length: 1 + (index % 4) }, (_, day) => ({
      clinicId,
      patientId,
      localDay: toDateColumn(addDays(TODAY, -4 - day)),
      sessionsFull: 1,
    })),
  })
}

async function buildDevice(patientId: PatientId): Promise<void> {
  await client.authSession.create({
    data: {
      id: uuidv7(),
      clinicId,
      patientId,
      deviceLabel: 'Test browser',
      tokenHash: randomBytes(32),
      idleExpiresAt: new Date(),
    },
  })
}

async function buildPaper(
  patientId: PatientId,
  { programmeId, revisionId }: { programmeId: string; revisionId: string },
): Promise<void> {
  const at = new Date(Date.now() - 8 * 86_400_000)
  await client.session.create({
    data: {
      ...{ id: uuidv7(), clinicId, patientId, programmeId, revisionId, keyedById: members[0] ?? null },
      ...{ source: 'paper', slot: 1, startedAt: at, finishedAt: at, setsPrescribed: 2, setsDone: 2 },
      localDay: toDateColumn(addDays(TODAY, -8)),
      payloadHash: new Uint8Array(32),
    },
  })
}

const sizes = (dimension: Dimension) =>
  Object.fromEntries(
    report.groups[dimension].map((group) => [group.name ?? group.key, group.hidden ? group.because : group.patients]),
  )

const ask = (question: GroupQuestion, may = NAMES_ALLOWED) => getGroupPatients(scope, SPAN, question, may, { client })

describe('the groups of a period', () => {
  it('tell people apart by what they are, have and were given, and hide the small ones', () => {
    expect(sizes('clinic')).toEqual({ all: 16 })
    // Three are too few; the six next to them are hidden so that the three do not come out as what is left.
    expect(sizes('therapist')).toEqual({
      'Noor Example': 'protects_small',
      'Ben Example': 7,
      'Ida Example': 'small',
    })
    expect(sizes('age')).toEqual({ under_40: 5, '70_to_79': 11 })
    expect(sizes('language')).toEqual({ 'en-GB': 16 })
    expect(sizes('access')).toEqual({ app_and_paper: 'protects_small', app: 'small', none_yet: 10 })
  })

  it('round what is clinical', () => {
    expect(sizes('condition')).toEqual({ lumbar_radiculopathy: 15 })
    expect(Object.values(sizes('template')).sort()).toEqual([10, 5])
    expect(sizes('phase')).toEqual({ '1': 15 })
    for (const group of DIMENSIONS.filter(isClinical).flatMap((dimension) => report.groups[dimension])) {
      if (!group.hidden) expect(group.current.done % 5).toBe(0)
    }
  })

  it('are nobody’s of another clinic', async () => {
    const theirs = await getAdherenceReport(foreignScope, SPAN, { client })
    expect(Object.values(theirs.groups).flat()).toEqual([])
  })
})

describe('the list behind a number', () => {
  const countOf = (parts: AdherenceParts) => ({
    patients: 1,
    due: parts.due,
    done: parts.done,
    told_not_done: parts.toldNotDone,
    unknown: parts.unknown,
    not_yet: parts.notYet,
    paused: parts.paused,
  })

  it('adds up to it, for every number of every group that is shown', async () => {
    for (const dimension of DIMENSIONS.filter((each) => !isClinical(each))) {
      for (const group of report.groups[dimension]) {
        if (group.hidden) continue
        for (const part of GROUP_PARTS) {
          const found = await ask({ dimension, key: group.key, part }, NUMBERS_ONLY)
          const sum = found?.lines?.reduce((total, line) => total + countOf(line.current)[part], 0)
          expect(sum, `${dimension} ${group.key} ${part}`).toBe(
            part === 'patients' ? group.patients : countOf(group.current)[part],
          )
        }
      }
    }
  })

  it('has no names where they would say what people are treated for, save for a therapist', async () => {
    for (const dimension of DIMENSIONS.filter(isClinical)) {
      const [group] = report.groups[dimension]
      const question = { dimension, key: group?.key ?? '', part: 'patients' } as const
      expect(await ask(question, NUMBERS_ONLY)).toMatchObject({ lines: null })
      expect((await ask(question))?.lines?.length).toBeGreaterThanOrEqual(5)
    }
  })

  it('is not there for a hidden group, an invented one, or another clinic’s', async () => {
    const [noor, ben] = members as [MemberId, MemberId]
    expect(await ask({ dimension: 'therapist', key: noor, part: 'due' })).toBeNull()
    expect(await ask({ dimension: 'therapist', key: uuidv7(), part: 'due' })).toBeNull()
    expect(await ask({ dimension: 'age', key: '=1+1', part: 'due' })).toBeNull()
    const question = { dimension: 'therapist', key: ben, part: 'due' } as const
    expect(await getGroupPatients(foreignScope, SPAN, question, NAMES_ALLOWED, { client })).toBeNull()
    expect((await ask(question))?.lines).toHaveLength(7)
  })
})
