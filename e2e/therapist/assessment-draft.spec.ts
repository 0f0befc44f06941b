import { database } from '@/e2e/fixtures/database'
import { setPassword } from '@/e2e/fixtures/passwords'
import { expect, test } from '@/e2e/fixtures/test'
import { mintSession, type World } from '@/e2e/fixtures/world'
import { answerByKeyboard } from '@/e2e/pages/keyboard'
import type { AssessmentFindings } from '@/lib/domain/assessment/assessment'
import { confirmableFindings } from '@/lib/domain/assessment/confirmable.fixture'
import type { PatientId } from '@/lib/domain/shared/ids'
import { findingsColumns } from '@/lib/server/assessment/commands'
import { buildEpisode } from '@/prisma/seed/builders/care'
import { buildMember, buildPatient } from '@/prisma/seed/builders/people'

const assessmentOf = (patientId: string) => `/therapist/patients/${patientId}/assessment`

/** A second patient, whom nobody has assessed; born in 1950. */
async function newPatient(world: World): Promise<PatientId> {
  const memberId = world.therapist.memberId
  const names = { givenName: 'Nell', familyName: 'Freshly' }
  const patientId = await buildPatient(database(), world.clinicId, memberId, names)
  await buildEpisode(database(), { clinicId: world.clinicId, patientId, memberId }, 'right')
  return patientId
}

const STENOSIS: AssessmentFindings = {
  ...confirmableFindings(),
  stenosisSigns: {
    worse_standing_walking: 'present',
    no_pain_seated: 'present',
    better_bending: 'present',
    wide_gait: 'absent',
  },
  conditions: ['spinal_stenosis'],
  primaryCondition: 'spinal_stenosis',
}

function draftOf(patientId: string) {
  return database().assessment.findFirst({ where: { patientId, state: 'draft' } })
}

test('a draft saves itself, the gates follow, and nothing in the form moves', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await loginAs('therapist')
  await page.goto(assessmentOf(world.patientId))
  const strength = page.getByLabel('Strength, L4, Right', { exact: true })
  await page
    .getByRole('group', { name: 'Which knee the episode is about' })
    .getByRole('radio', { name: 'Right' })
    .check()
  await page.getByLabel('Work', { exact: false }).first().fill('Bus driver')
  await strength.selectOption('4')
  await page.getByRole('group', { name: 'Suspected roots' }).getByRole('checkbox', { name: 'L4' }).check()
  await strength.focus()
  await expect(page.getByText(/^Saved \d\d:\d\d\. The gates are up to date\.$/)).toBeVisible()
  await expect(page.getByText('A sign at a suspected root.')).toBeVisible()
  await expect(strength).toBeFocused()
  await expect(strength).toHaveValue('4')
  await scan(page)
  await page.reload()
  await expect(page.getByLabel('Work', { exact: false }).first()).toHaveValue('Bus driver')
  await expect(strength).toHaveValue('4')
})

test('two therapists on one draft: both answers stand side by side, and each can be taken', async ({
  page,
  browser,
  world,
  loginAs,
  scan,
}) => {
  const colleague = await buildMember(database(), world.clinicId, { name: 'Cora Colleague' })
  const token = await mintSession({ clinicId: world.clinicId, memberId: colleague.memberId })
  const context = await browser.newContext()
  const url = process.env.PLUMBLINE_BASE_URL ?? ''
  await context.addCookies([{ name: 'plumbline.session', value: token, url, httpOnly: true, sameSite: 'Lax' }])
  const other = await context.newPage()
  await loginAs('therapist')
  await page.goto(assessmentOf(world.patientId))
  await other.goto(assessmentOf(world.patientId))

  await other.getByLabel('Who assessed before').fill('Theirs')
  await other.getByLabel('Hobbies and sport').fill('Rowing')
  await other.getByRole('button', { name: 'Save draft' }).click()
  await expect(other.getByText('Draft saved. The gates are up to date.')).toBeVisible()

  await page.getByLabel('Who assessed before').fill('Mine')
  const conflict = page.getByRole('region', { name: 'Somebody else saved this assessment too' })
  await expect(conflict).toBeVisible()
  await expect(conflict.getByRole('button', { name: 'Yours Mine' })).toHaveAttribute('aria-pressed', 'true')
  await expect(conflict.getByRole('button', { name: 'Theirs Rowing' })).toHaveAttribute('aria-pressed', 'true')
  await scan(page)
  await conflict.getByRole('button', { name: 'Theirs Theirs' }).click()
  await expect(page.getByLabel('Who assessed before')).toHaveValue('Theirs')
  await conflict.getByRole('button', { name: 'Yours Mine' }).click()
  await page.getByRole('button', { name: 'Save draft' }).click()
  await expect(page.getByText('Draft saved. The gates are up to date.')).toBeVisible()
  await expect(conflict).toBeHidden()
  const stored = JSON.stringify((await draftOf(world.patientId))?.findings)
  expect(stored).toContain('Mine')
  expect(stored).toContain('Rowing')
  await context.close()
})

test('a full assessment to the signature by keyboard alone', async ({ page, world, loginAs }) => {
  test.slow()
  const password = await setPassword(world.therapist.userId)
  const patientId = await newPatient(world)
  await loginAs('therapist')
  await page.goto(assessmentOf(patientId))
  const answers = {
    'history.radiates_back_to_knee': 'present',
    'history.worse_bending': 'present',
    unilateral: 'right',
    'neuro.L4.right.sensation': 'altered',
    'neuro.L4.right.strength': '4',
    localScreenResult: 'not_local',
    sides: 'right',
    suspectedRoots: ['L4'],
    conditions: ['lumbar_radiculopathy'],
    primaryCondition: 'lumbar_radiculopathy',
    irritability: 'low',
  }
  await answerByKeyboard(page, answers, true, 'Save and go to confirmation')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/confirmation$/)
  const signature = { basis: 'clinical_examination', reasoning: 'The signs point to the root.', password }
  await answerByKeyboard(page, signature, false, 'Sign the confirmation')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'In force' })).toBeVisible()
  const confirmation = await database().confirmation.findFirstOrThrow({ where: { patientId } })
  expect(confirmation).toMatchObject({ state: 'confirmed', roots: ['L4'] })
})

test('a provisional stenosis is confirmed once imaging agrees', async ({ page, world, loginAs }) => {
  test.slow()
  const password = await setPassword(world.therapist.userId)
  const patientId = await newPatient(world)
  const episode = await database().episode.findFirstOrThrow({ where: { patientId } })
  const plant = () =>
    database().assessment.create({
      data: {
        clinicId: world.clinicId,
        patientId,
        episodeId: episode.id,
        state: 'draft',
        assessedOn: new Date(),
        assessedById: world.therapist.memberId,
        ...findingsColumns({ findings: STENOSIS, explicit: [] }),
      },
    })
  const sign = async (button: string) => {
    await page.getByRole('radio', { name: 'Clinical examination' }).check()
    await page.getByLabel('Your reasoning').fill('Relief when seated and when bending forward.')
    await page.getByLabel('Your password', { exact: true }).fill(password)
    await page.getByRole('button', { name: button }).click()
  }
  await loginAs('therapist')
  await plant()
  await page.goto(`/therapist/patients/${patientId}/confirmation`)
  await sign('Sign as provisional')
  await expect(page.getByText('Provisional', { exact: true })).toBeVisible()

  await plant()
  await page.goto(assessmentOf(patientId))
  const report = page.locator('#imaging')
  await report.getByLabel('Kind').first().selectOption('MRI')
  await report.getByLabel('Finding').first().selectOption('Spinal stenosis')
  await report.getByLabel('Level').first().selectOption('L3/4')
  await report.getByLabel('Side').first().selectOption('Right')
  await report.getByLabel('Agrees with the signs').first().selectOption('Yes')
  await page.getByRole('button', { name: 'Save and go to confirmation' }).click()
  await expect(page).toHaveURL(/\/confirmation$/)
  await sign('Sign the confirmation')
  await expect(page.getByText('Confirmed', { exact: true })).toBeVisible()
  const rows = await database().confirmation.findMany({ where: { patientId }, orderBy: { signedAt: 'asc' } })
  expect(rows.map((row) => row.state)).toEqual(['expired', 'confirmed'])
})
