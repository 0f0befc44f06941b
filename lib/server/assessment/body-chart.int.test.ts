import { afterAll, beforeAll, expect, it } from 'vitest'
import { emptyFindings } from '@/lib/domain/assessment/assessment'
import { type BodyChart, EMPTY_CHART } from '@/lib/domain/assessment/body-chart/body-chart'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import { getBodyChartPage } from '@/lib/server/assessment/body-chart-queries'
import { saveAssessmentDraft } from '@/lib/server/assessment/commands'
import { prismaClient } from '@/lib/server/db/client'
import { staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { buildConfirmation, buildEpisode } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const SHIN: BodyChart = { ...EMPTY_CHART, pain: ['front-right-upper_shin_inner'] }
const KNEE: BodyChart = { ...EMPTY_CHART, pain: ['front-right-knee_inner'], tingling: ['front-right-knee_inner'] }
const today = localDayAt(Date.now(), 'Europe/London')

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
  const { memberId } = await buildMember(db, clinicId)
  const patientId = await buildPatient(db, clinicId, memberId)
  const care = { clinicId, patientId, memberId }
  return { scope: staffScope(clinicId, memberId), patientId, care, episodeId: await buildEpisode(db, care, 'right') }
}

it('shows signed charts and the saved draft as the latest, each against the one before', async () => {
  const { scope, patientId, care, episodeId } = await openClinic()
  await buildConfirmation(prismaClient(), care, episodeId, { findings: { ...emptyFindings(), bodyChart: SHIN } })
  const draft = { findings: { ...emptyFindings(), bodyChart: KNEE }, explicit: [] }
  expect((await saveAssessmentDraft(scope, { patientId, version: 0, draft }, today)).ok).toBe(true)
  const page = await getBodyChartPage(scope, patientId)
  expect(page?.columns).toMatchObject([
    { place: 'first', isDraft: false, chart: SHIN, since: null },
    { place: 'now', isDraft: true, chart: KNEE, since: { pain: { gained: KNEE.pain, lost: SHIN.pain } } },
  ])
})

it('leaves out assessments from before there was a chart', async () => {
  const { scope, patientId, care, episodeId } = await openClinic()
  await buildConfirmation(prismaClient(), care, episodeId)
  expect((await getBodyChartPage(scope, patientId))?.columns).toEqual([])
})

it('shows nothing of another clinic’s patient', async () => {
  const [own, other] = [await openClinic(), await openClinic()]
  expect(await getBodyChartPage(own.scope, other.patientId)).toBeNull()
})
