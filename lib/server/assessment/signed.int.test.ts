import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AssessmentFindings, emptyFindings } from '@/lib/domain/assessment/assessment'
import { confirmableFindings } from '@/lib/domain/assessment/confirmable.fixture'
import type { AssessmentId } from '@/lib/domain/shared/ids'
import { addDays, localDayAt } from '@/lib/domain/shared/plain-date'
import { saveAssessmentDraft } from '@/lib/server/assessment/commands'
import { signConfirmation } from '@/lib/server/assessment/sign-confirmation'
import { getSignedAssessment, getSignedAssessments } from '@/lib/server/assessment/signed-queries'
import { prismaClient } from '@/lib/server/db/client'
import { staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { buildConfirmation, buildEpisode } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const nowMs = Date.now()
const today = localDayAt(nowMs, 'Europe/London')
const now = { today, timeZone: 'Europe/London' }
const SIGNED = { basis: 'clinical_examination', reasoning: 'The knee sign changed with the spine.' } as const

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
})

async function openClinic() {
  const db = prismaClient()
  const clinicId = await buildClinic(db)
  const { memberId } = await buildMember(db, clinicId, { name: 'Noor Example' })
  const patientId = await buildPatient(db, clinicId, memberId)
  const care = { clinicId, patientId, memberId }
  const episodeId = await buildEpisode(db, care, 'right')
  const first = await buildConfirmation(db, care, episodeId, { findings: emptyFindings() })
  return { scope: staffScope(clinicId, memberId), patientId, care, episodeId, firstId: first.assessmentId }
}
type Opened = Awaited<ReturnType<typeof openClinic>>

async function signAgain({ scope, patientId }: Opened, findings: AssessmentFindings): Promise<AssessmentId> {
  await saveAssessmentDraft(scope, { patientId, version: 0, draft: { findings, explicit: [] } }, today)
  const signed = await signConfirmation(scope, { patientId, version: 1, ...SIGNED }, { nowMs, today })
  if (!signed.ok) throw new Error(signed.reason)
  const lines = (await getSignedAssessments(scope, patientId, today))?.lines
  if (!lines?.[0]) throw new Error('Nothing was signed')
  return lines[0].id
}

describe('the list of signed assessments', () => {
  it('has the newest first, with what became of each statement; a draft is not in it', async () => {
    const opened = await openClinic()
    const newId = await signAgain(opened, confirmableFindings())
    const { scope, patientId } = opened
    const draft = { findings: emptyFindings(), explicit: [] }
    await saveAssessmentDraft(scope, { patientId, version: 0, draft }, today)
    expect((await getSignedAssessments(scope, patientId, today))?.lines).toEqual([
      {
        id: newId,
        assessedOn: today,
        assessedBy: 'Noor Example',
        conditions: ['lumbar_radiculopathy'],
        confirmation: { state: 'confirmed', stateReason: null },
      },
      {
        id: opened.firstId,
        assessedOn: addDays(today, -7),
        assessedBy: 'Noor Example',
        conditions: ['lumbar_radiculopathy'],
        confirmation: { state: 'expired', stateReason: 'superseded' },
      },
    ])
  })

  it('says that a statement has run out, even if nothing wrote it down', async () => {
    const { scope, patientId } = await openClinic()
    const late = await getSignedAssessments(scope, patientId, addDays(today, 365))
    expect(late?.lines[0]?.confirmation?.state).toBe('expired')
  })

  it('shows nothing of another clinic', async () => {
    const [own, other] = [await openClinic(), await openClinic()]
    expect(await getSignedAssessments(own.scope, other.patientId, today)).toBeNull()
  })
})

describe('a signed assessment', () => {
  it('comes with the one before it and with its statement; the older one knows that it is history', async () => {
    const opened = await openClinic()
    const { scope, patientId, firstId } = opened
    const newId = await signAgain(opened, confirmableFindings())
    expect(await getSignedAssessment(scope, { patientId, assessmentId: newId }, now)).toMatchObject({
      assessedOn: today,
      assessedBy: 'Noor Example',
      before: { assessedOn: addDays(today, -7) },
      newerId: null,
      findings: { ...confirmableFindings(), reasoning: SIGNED.reasoning },
      statement: { state: 'confirmed', reasoning: SIGNED.reasoning, assessmentId: newId },
    })
    expect(await getSignedAssessment(scope, { patientId, assessmentId: firstId }, now)).toMatchObject({
      before: null,
      newerId: newId,
      statement: { stateReason: 'superseded' },
    })
  })

  it('says whether its direction was found once or repeats the visit before, and knows nothing of later ones', async () => {
    const opened = await openClinic()
    const newId = await signAgain(opened, { ...confirmableFindings(), directionalPreference: 'extension' })
    const preferenceAt = async (assessmentId: AssessmentId) => {
      const page = await getSignedAssessment(opened.scope, { patientId: opened.patientId, assessmentId }, now)
      return page?.preference
    }
    const first = addDays(today, -7)
    const of = (on: typeof today) => ({ direction: 'extension', on })
    expect(await preferenceAt(opened.firstId)).toEqual({ ...of(first), standing: 'observed', repeats: null })
    expect(await preferenceAt(newId)).toEqual({ ...of(today), standing: 'established', repeats: first })
  })

  it('is found under its own patient and clinic only, and a draft never', async () => {
    const [own, other] = [await openClinic(), await openClinic()]
    const neighbourId = await buildPatient(prismaClient(), own.care.clinicId, own.care.memberId)
    await buildEpisode(prismaClient(), { ...own.care, patientId: neighbourId })
    const look = (scope: Opened['scope'], patientId: Opened['patientId'], assessmentId: AssessmentId) =>
      getSignedAssessment(scope, { patientId, assessmentId }, now)
    expect(await look(own.scope, own.patientId, own.firstId)).not.toBeNull()
    expect(await look(own.scope, neighbourId, own.firstId)).toBeNull()
    expect(await look(own.scope, other.patientId, other.firstId)).toBeNull()
    expect(await look(own.scope, own.patientId, other.firstId)).toBeNull()
    const draft = { findings: emptyFindings(), explicit: [] }
    await saveAssessmentDraft(own.scope, { patientId: own.patientId, version: 0, draft }, today)
    const { id } = await prismaClient().assessment.findFirstOrThrow({
      where: { clinicId: own.care.clinicId, state: 'draft' },
      select: { id: true },
    })
    expect(await look(own.scope, own.patientId, id as AssessmentId)).toBeNull()
  })
})
