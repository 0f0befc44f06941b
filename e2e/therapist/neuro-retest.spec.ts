import { v7 as uuidv7 } from 'uuid'
import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import type { World } from '@/e2e/fixtures/world'
import { activateAllShown } from '@/e2e/pages/activation'
import { confirmableFindings, examinedGrid } from '@/lib/domain/assessment/confirmable.fixture'

const DAY_MS = 86_400_000
const dayColumn = (daysAgo: number) => new Date(new Date(Date.now() - daysAgo * DAY_MS).toISOString().slice(0, 10))

/** The phase of two weeks began three weeks ago. */
async function letThePhaseEnd(world: World): Promise<void> {
  const db = database()
  await db.$executeRaw`alter table programme_revision disable trigger user`
  await db.programmeRevision.update({
    where: { id: world.programme.revisionId },
    data: { phaseStartedOn: dayColumn(21), effectiveFrom: dayColumn(21) },
  })
  await db.$executeRaw`alter table programme_revision enable trigger user`
}

/** Gives the open draft a second phase, with the first one's first exercise. */
async function addPhase(world: World): Promise<void> {
  const db = database()
  const where = { programmeId: world.programme.programmeId, activatedAt: null }
  const draft = await db.programmeRevision.findFirstOrThrow({ where, include: { phases: true } })
  const [first] = draft.phases
  if (!first) throw new Error('The draft has no phase')
  const { id: _id, ...phase } = first
  const second = await db.programmePhase.create({
    data: {
      ...phase,
      ...{ entryCriteria: [], progressCriteria: [], regressCriteria: [], progressRule: {} },
      position: 2,
      name: 'Rebuild',
    },
  })
  const item = await db.programmeItem.findFirstOrThrow({ where: { phaseId: first.id }, orderBy: { position: 'asc' } })
  const { id: _item, lineageId: _lineage, rightDose: _right, ...given } = item
  await db.programmeItem.create({ data: { ...given, phaseId: second.id, lineageId: uuidv7() } })
}

async function signExamination(world: World): Promise<void> {
  const { clinicId, patientId, episodeId, therapist } = world
  await database().assessment.create({
    data: {
      ...{ clinicId, patientId, episodeId, assessedById: therapist.memberId, state: 'signed', signedAt: new Date() },
      assessedOn: dayColumn(0),
      findings: { ...confirmableFindings(), neuro: examinedGrid() },
      conditions: ['lumbar_radiculopathy'],
      directionalPreference: 'extension',
      irritability: 'low',
    },
  })
}

test('an overdue re-test of the nerve signs stands in caseload and dossier, and a later phase waits for it', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await letThePhaseEnd(world)
  await loginAs('therapist')
  await test.step('it is seen in the work queue and in the dossier', async () => {
    await page.goto('/therapist/caseload')
    const row = page.getByRole('row').filter({ hasText: world.patientName })
    await expect(row).toContainText('Re-test due')
    await page.goto(`/therapist/patients/${world.patientId}`)
    await expect(page.getByText(/^Re-test overdue since/)).toBeVisible()
    await scan(page)
  })

  const programme = `/therapist/patients/${world.patientId}/programme`
  await test.step('the next phase waits, and the screen says for what', async () => {
    await page.goto(programme)
    await page.getByRole('button', { name: 'Change programme' }).click()
    await expect(page.getByRole('button', { name: /^Activate revision 2/ })).toBeVisible()
    await addPhase(world)
    await page.reload()
    const move = page.getByRole('button', { name: 'Make this the phase now' })
    // A page that has only just arrived does not listen yet.
    await expect(async () => {
      if (await move.isVisible()) await move.click()
      await expect(page.getByText(/^A later phase waits for the nerve signs/)).toBeVisible({ timeout: 2_000 })
    }).toPass()
    await scan(page)
    await page.getByRole('button', { name: /^Activate revision 2/ }).click()
    await expect(page.getByText('One thing is missing before Pia can have it.')).toBeVisible()
    await scan(page)
    await page.getByRole('link', { name: 'To the assessment' }).click()
    await expect(page).toHaveURL(/\/assessment$/)
  })

  await signExamination(world)
  await test.step('once it is signed the phase begins', async () => {
    await page.goto(`${programme}?edit=`)
    await expect(page.getByRole('region', { name: 'Before it starts' })).toContainText('Nothing is missing.')
    await page.getByRole('button', { name: 'Activate revision 2', exact: true }).click()
    await activateAllShown(page)
    await page.goto(`/therapist/patients/${world.patientId}`)
    await expect(page.getByText('phase 2 of 2', { exact: false }).first()).toBeVisible()
  })
})
