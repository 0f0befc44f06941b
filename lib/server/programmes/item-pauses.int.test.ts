import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { AssessmentFindings } from '@/lib/domain/assessment/assessment'
import { concordantImaging, confirmableFindings } from '@/lib/domain/assessment/confirmable.fixture'
import type { ClinicId, MemberId, PatientId } from '@/lib/domain/shared/ids'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import { saveAssessmentDraft } from '@/lib/server/assessment/commands'
import { signConfirmation } from '@/lib/server/assessment/sign-confirmation'
import { prismaClient } from '@/lib/server/db/client'
import { patientScope, type Scope, staffScope, withScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { activateProgramme } from '@/lib/server/programmes/activate-programme'
import { getProgrammePage } from '@/lib/server/programmes/editor-queries'
import { getOverrideCounts } from '@/lib/server/programmes/override-counts'
import { resumeItem } from '@/lib/server/programmes/resume-item'
import { startRevision } from '@/lib/server/programmes/start-revision'
import { getToday } from '@/lib/server/sessions/today-queries'
import { buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const ZONE = 'Europe/London'
const nowMs = Date.now()
const TODAY = localDayAt(nowMs, ZONE)
const NOW = { today: TODAY, atMs: nowMs }
const REASON = 'Eases the knee in every test; stopped if it spreads.'

let database: TestDatabase
let scope: Scope
let clinicId: ClinicId
let memberId: MemberId
let patientId: PatientId
let programmeId: string

beforeAll(async () => {
  database = await openTestDatabase()
  clinicId = await buildClinic(prismaClient())
  memberId = (await buildMember(prismaClient(), clinicId)).memberId
  scope = staffScope(clinicId, memberId)
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
})
/** A confirmed patient who does a press-up, which stenosis blocks, and a brace, which nothing does. */
beforeEach(async () => {
  await given(['prone-press-up', 'abdominal-brace-supine'])
})

async function given(slugs: readonly string[]): Promise<void> {
  const db = prismaClient()
  patientId = await buildPatient(db, clinicId, memberId)
  const care = { clinicId, patientId, memberId }
  const episodeId = await buildEpisode(db, care, 'right')
  await buildConfirmation(db, care, episodeId)
  programmeId = (await buildProgramme(db, care, episodeId, { slugs })).programmeId
}

async function signAgain(change: Partial<AssessmentFindings>): Promise<void> {
  const draft = { findings: { ...confirmableFindings(), ...change }, explicit: [] }
  expect(await saveAssessmentDraft(scope, { patientId, version: 0, draft }, TODAY)).toMatchObject({ ok: true })
  const statement = { basis: 'clinical_examination', reasoning: 'Walking is limited too.' } as const
  const signed = await signConfirmation(scope, { patientId, version: 1, ...statement }, { nowMs, today: TODAY })
  expect(signed).toMatchObject({ ok: true })
}

/** A report for each condition, so that its label may be used. */
const letter = (finding: 'spinal_stenosis' | 'spondylolisthesis') => concordantImaging({ finding, slipGrade: 'I' })
const STENOSIS = {
  conditions: ['lumbar_radiculopathy', 'spinal_stenosis'],
  stenosisSigns: {
    ...confirmableFindings().stenosisSigns,
    worse_standing_walking: 'present',
    no_pain_seated: 'present',
  },
  imaging: [letter('spinal_stenosis')],
} satisfies Partial<AssessmentFindings>
const STENOSIS_AND_SLIP = {
  ...STENOSIS,
  conditions: [...STENOSIS.conditions, 'spondylolisthesis'],
  imaging: [...STENOSIS.imaging, letter('spondylolisthesis')],
} satisfies Partial<AssessmentFindings>

async function page() {
  const answer = await getProgrammePage(scope, patientId, TODAY)
  if ('missing' in answer || !answer.inForce) throw new Error('No programme in force')
  return { ...answer, items: answer.inForce.phases.flatMap((phase) => phase.items) }
}

function todayOfPatient() {
  return getToday(patientScope(clinicId, patientId), { nowMs, timeZone: ZONE })
}

async function openPause() {
  const pause = (await page()).items.find((item) => item.pause)?.pause
  if (!pause) throw new Error('Nothing is paused')
  return { patientId, pauseId: pause.id, version: pause.version }
}

describe('a newly signed condition', () => {
  it('pauses what it blocks, alerts, and leaves the rest to the patient', async () => {
    await signAgain(STENOSIS)
    const { items, programme } = await page()
    expect(items.map((item) => [item.exerciseSlug, item.pause !== null])).toEqual([
      ['prone-press-up', true],
      ['abdominal-brace-supine', false],
    ])
    expect(programme?.state).toBe('active')
    const alerts = await prismaClient().alert.findMany({ where: { patientId }, select: { kind: true, level: true } })
    expect(alerts).toEqual([{ kind: 'conflict', level: 'high' }])
    const today = await todayOfPatient()
    expect(today.paused).toHaveLength(1)
    expect(today.state === 'active' && today.session.items).toHaveLength(1)
  })

  it('changes nothing when it blocks nothing', async () => {
    await signAgain({})
    expect((await page()).items.every((item) => item.pause === null)).toBe(true)
    expect(await prismaClient().alert.count({ where: { patientId } })).toBe(0)
  })

  it('pauses the programme when nothing of the phase is left, so that no day counts as missed', async () => {
    await given(['prone-press-up'])
    await signAgain(STENOSIS)
    const { programme } = await page()
    expect(programme).toMatchObject({ state: 'paused', stateReason: 'conflict' })
    const open = await prismaClient().programmeWindow.findMany({ where: { programmeId, endsOn: null } })
    expect(open.map(({ kind }) => kind)).toEqual(['paused'])
  })

  it('pauses for a flag as for a condition', async () => {
    await signAgain({ modifiers: ['pregnancy_second_or_third_trimester'] })
    expect((await page()).items.map((item) => item.pause !== null)).toEqual([true, false])
  })
})

describe('a paused item', () => {
  it('is given again only with a typed reason, which stays on the plan and in the next revision', async () => {
    await signAgain(STENOSIS)
    const input = await openPause()
    expect(await resumeItem(scope, { ...input, overrideReason: null }, NOW)).toMatchObject({ reason: 'reason_needed' })
    expect(await resumeItem(scope, { ...input, version: 9, overrideReason: REASON }, NOW)).toMatchObject({
      reason: 'conflict',
    })
    expect(await resumeItem(scope, { ...input, overrideReason: REASON }, NOW)).toMatchObject({ ok: true })
    const { items } = await page()
    expect(items[0]).toMatchObject({ pause: null, overrideReason: REASON, needsReason: false })
    expect((await todayOfPatient()).paused).toEqual([])
    const counted = (await getOverrideCounts(scope)).find(({ slug }) => slug === 'prone-press-up')
    expect(counted).toMatchObject({ inProgramme: 0, givenAgain: 1 })
    await startRevision(scope, { patientId, programmeId }, TODAY)
    const { draft } = await page()
    expect(draft?.phases[0]?.items[0]).toMatchObject({ exerciseSlug: 'prone-press-up', overrideReason: REASON })
    // What was typed against stenosis does not cover a slip.
    await signAgain(STENOSIS_AND_SLIP)
    expect((await page()).items[0]?.pause).not.toBeNull()
  })

  it('needs no reason once nothing speaks against it', async () => {
    await signAgain(STENOSIS)
    await signAgain({})
    expect(await resumeItem(scope, { ...(await openPause()), overrideReason: null }, NOW)).toMatchObject({ ok: true })
    expect((await page()).items[0]).toMatchObject({ pause: null, overrideReason: null })
  })

  it('ends with the next revision in force, which the rules have judged', async () => {
    await signAgain(STENOSIS)
    await startRevision(scope, { patientId, programmeId }, TODAY)
    const { draft } = await page()
    const revision = { patientId, revisionId: draft?.id ?? '', version: draft?.version ?? 0 }
    expect(await activateProgramme(scope, { ...revision, teachBack: 'all_shown' }, NOW)).toMatchObject({
      reason: 'blocked_without_reason',
    })
    const press = await prismaClient().programmeItem.findFirstOrThrow({
      where: { revisionId: revision.revisionId, exercise: { slug: 'prone-press-up' } },
    })
    await prismaClient().programmeItem.delete({ where: { id: press.id } })
    expect(await activateProgramme(scope, { ...revision, teachBack: 'all_shown' }, NOW)).toMatchObject({ ok: true })
    const pauses = await prismaClient().itemPause.findMany({ where: { programmeId } })
    expect(pauses.map(({ ending, endedById }) => [ending, endedById])).toEqual([['removed', memberId]])
  })

  it('is not another clinic’s to give again, nor the patient’s', async () => {
    await signAgain(STENOSIS)
    const input = await openPause()
    const otherClinic = await buildClinic(prismaClient())
    const other = staffScope(otherClinic, (await buildMember(prismaClient(), otherClinic)).memberId)
    expect(await resumeItem(other, { ...input, overrideReason: REASON }, NOW)).toMatchObject({ reason: 'not_found' })
    const written = await withScope(patientScope(clinicId, patientId), (tx) =>
      tx.itemPause.updateMany({ data: { ending: 'allowed', endedAt: new Date(), endedById: memberId } }),
    )
    expect(written.count).toBe(0)
  })

  it('is ended once, by somebody, and never deleted: raw SQL included', async () => {
    await signAgain(STENOSIS)
    const { pauseId } = await openPause()
    const db = prismaClient()
    const nobody = db.$executeRaw`update item_pause set ending = 'allowed', ended_at = now() where id = ${pauseId}::uuid`
    await expect(nobody).rejects.toThrow(/item_pause_ended/)
    const noReason = db.$executeRaw`
      update item_pause set ending = 'resumed', ended_at = now(), ended_by = ${memberId}::uuid where id = ${pauseId}::uuid`
    await expect(noReason).rejects.toThrow(/item_pause_reason/)
    const otherReasons = db.$executeRaw`update item_pause set reasons = '[1]' where id = ${pauseId}::uuid`
    await expect(otherReasons).rejects.toThrow(/item_pause_ended/)
    const gone = db.$executeRaw`delete from item_pause where id = ${pauseId}::uuid`
    await expect(gone).rejects.toThrow(/item_pause_ended/)
  })
})
