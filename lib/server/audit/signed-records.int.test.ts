import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { confirmableFindings } from '@/lib/domain/assessment/confirmable.fixture'
import type { ClinicId, PatientId } from '@/lib/domain/shared/ids'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import { saveAssessmentDraft } from '@/lib/server/assessment/commands'
import { getConfirmationPage } from '@/lib/server/assessment/confirmation-queries'
import { contentHash, isUnchangedSinceSigning, SIGNED_COLUMNS } from '@/lib/server/assessment/content-hash'
import { signConfirmation } from '@/lib/server/assessment/sign-confirmation'
import { verifySignedRecords } from '@/lib/server/audit/signed-records'
import { prismaClient } from '@/lib/server/db/client'
import type { Prisma } from '@/lib/server/db/generated/client'
import { type Scope, staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { buildEpisode } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const nowMs = Date.now()
const today = localDayAt(nowMs, 'Europe/London')

let database: TestDatabase
let clinicId: ClinicId
let patientId: PatientId
let scope: Scope
let confirmationId: string

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
})
/** Signed as the product signs, with an answer beside the findings that the signature does not cover. */
beforeEach(async () => {
  const db = prismaClient()
  clinicId = await buildClinic(db)
  const { memberId } = await buildMember(db, clinicId)
  patientId = await buildPatient(db, clinicId, memberId)
  await buildEpisode(db, { clinicId, patientId, memberId }, 'right')
  scope = staffScope(clinicId, memberId)
  const draft = { findings: confirmableFindings(), explicit: ['history.numbness'] }
  await saveAssessmentDraft(scope, { patientId, version: 0, draft }, today)
  const statement = { basis: 'clinical_examination', reasoning: 'The knee sign changed with the spine.' } as const
  const signed = await signConfirmation(scope, { patientId, version: 1, ...statement }, { nowMs, today })
  if (!signed.ok) throw new Error(signed.reason)
  confirmationId = signed.value.id
})

/** As somebody who owns the server: no trigger stands in the way. */
function tamper(work: (tx: Prisma.TransactionClient) => Promise<unknown>): Promise<void> {
  return prismaClient().$transaction(async (tx) => {
    await tx.$executeRaw`set local session_replication_role = replica`
    await work(tx)
  })
}

const isShownUnchanged = async () =>
  (await getConfirmationPage(scope, patientId, today))?.confirmation?.isUnchanged ?? null

test('a record that nobody touched is unchanged, also when its state moves on', async () => {
  expect(await isShownUnchanged()).toBe(true)
  await prismaClient().confirmation.updateMany({ where: { clinicId }, data: { state: 'suspended' } })
  expect(await isShownUnchanged()).toBe(true)
  expect(await verifySignedRecords(clinicId)).toEqual({ records: 1, problems: [] })
})

const CHANGES: [string, (tx: Prisma.TransactionClient) => Promise<unknown>][] = [
  [
    'the reasoning',
    (tx) => tx.$executeRaw`update confirmation set reasoning = 'Other words.' where clinic_id = ${clinicId}::uuid`,
  ],
  [
    'the signer',
    (tx) => tx.$executeRaw`update confirmation set signer_name = 'Somebody' where clinic_id = ${clinicId}::uuid`,
  ],
  [
    'the hour',
    (tx) =>
      tx.$executeRaw`update confirmation set signed_at = signed_at - interval '1 day' where clinic_id = ${clinicId}::uuid`,
  ],
  [
    'a condition',
    (tx) =>
      tx.$executeRaw`update confirmation set conditions = '{spinal_stenosis}', primary_condition = 'spinal_stenosis' where clinic_id = ${clinicId}::uuid`,
  ],
  [
    'one finding',
    (tx) =>
      tx.$executeRaw`update assessment set findings = jsonb_set(findings, '{history,numbness}', '"present"') where clinic_id = ${clinicId}::uuid`,
  ],
  [
    'a finding more',
    (tx) =>
      tx.$executeRaw`update assessment set findings = findings || '{"added": true}' where clinic_id = ${clinicId}::uuid`,
  ],
]

test.each(CHANGES)(
  'a change of %s made past the triggers shows on the page and on the command line',
  async (_, change) => {
    await tamper(change)
    expect(await isShownUnchanged()).toBe(false)
    expect((await verifySignedRecords(clinicId)).problems).toEqual([{ id: confirmationId, problem: 'changed' }])
  },
)

test('a hash that was made to fit is not the one that the log wrote down', async () => {
  await tamper(async (tx) => {
    await tx.confirmation.updateMany({ where: { clinicId }, data: { reasoning: 'Other words, well hidden.' } })
    const row = await tx.confirmation.findFirstOrThrow({ where: { clinicId }, select: SIGNED_COLUMNS })
    const { explicitlyNotAssessed: _, ...findings } = row.assessment.findings as Record<string, unknown>
    const hash = contentHash({ ...row, signedAt: row.signedAt.toISOString(), findings })
    await tx.confirmation.updateMany({ where: { clinicId }, data: { contentHash: hash } })
  })
  const row = await prismaClient().confirmation.findFirstOrThrow({ where: { clinicId }, select: SIGNED_COLUMNS })
  expect(isUnchangedSinceSigning(row)).toBe(true)
  expect((await verifySignedRecords(clinicId)).problems).toEqual([{ id: confirmationId, problem: 'not_as_audited' }])
})
