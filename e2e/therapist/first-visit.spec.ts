import type { Page } from '@playwright/test'
import { database } from '@/e2e/fixtures/database'
import { setPassword } from '@/e2e/fixtures/passwords'
import { expect, test } from '@/e2e/fixtures/test'
import type { World } from '@/e2e/fixtures/world'
import { activateAllShown } from '@/e2e/pages/activation'
import { fillAssessment } from '@/e2e/pages/assessment'
import { readCode } from '@/e2e/pages/card'
import { openDoor, signIn } from '@/e2e/pages/door'
import { expectErrorSummary } from '@/e2e/pages/form-errors'
import type { PatientId } from '@/lib/domain/shared/ids'
import { buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildPatient } from '@/prisma/seed/builders/people'

const SCRIPT = '<script>alert(1)</script>'

test('from the first meeting to the card in the patient’s hand', async ({ page, browser, world, scan }) => {
  test.slow()
  const password = await setPassword(world.therapist.userId)

  await test.step('sign in', async () => {
    await signIn(page, world.therapist.email, password)
    await expect(page).toHaveURL('/therapist/caseload')
    await page.getByRole('link', { name: 'Add a patient' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Add a patient' })).toBeVisible()
  })
  await test.step('add the patient', () => addPatient(page, scan))
  await test.step('assess', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Ángela O’Hara-Ruiz' })).toBeVisible()
    // The knee is the episode's; no finding is filled in for anybody.
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(1)
    const knee = page.getByRole('group', { name: 'Which knee the episode is about' })
    await expect(knee.getByRole('radio', { name: 'Left' })).toBeChecked()
    await page.getByRole('button', { name: 'Save draft' }).click()
    await expect(page.getByText('Draft saved. The gates are up to date.')).toBeVisible()
    await expect(page.getByText('0 of 6 met')).toBeVisible()
    await fillAssessment(page)
    await page.getByRole('button', { name: 'Save and go to confirmation' }).click()
  })
  await test.step('confirm and sign', () => confirmAndSign(page, password, scan))
  await test.step('choose a template, adjust a dose, activate', () => prescribe(page, scan))
  const code = await test.step('the card', async () => {
    await page.getByRole('button', { name: 'Make a card' }).click()
    await expect(
      page
        .getByRole('img', { name: 'Square to scan, leads to the patient’s page' })
        .or(page.getByRole('img', { name: /^Square to scan/ }))
        .first(),
    ).toBeVisible()
    await scan(page)
    return readCode(page)
  })
  await test.step('the code opens the patient’s door on a phone', async () => {
    const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })
    const patient = await phone.newPage()
    await openDoor(patient, code, '1957')
    await expect(patient).toHaveURL('/patient/today')
    await expect(patient.getByRole('heading', { level: 1, name: /Ángela$/ })).toBeVisible()
    await expect(patient.getByRole('heading', { name: 'Today’s session' })).toBeVisible()
    await phone.close()
  })
  await expectStored(world)
})

test('a programme whose source is not confirmed cannot be started, and the screen says why', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  const { patientId, programmeId } = await buildUnconfirmed(world)
  await loginAs('therapist')
  await page.goto(`/therapist/patients/${patientId}/programme`)
  await expect(page.getByText('You can prepare a programme. It cannot start yet.')).toBeVisible()
  await expect(page.getByText('The source of the pain is not confirmed and signed.')).toBeVisible()
  await scan(page)
  await page.getByRole('button', { name: /^Activate/ }).click()
  await expect(page).toHaveURL(/\/programme\/activate(#|$)/)
  await expect(page.getByText('One thing is missing before')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Activate/ })).toHaveCount(0)
  await scan(page)
  const programme = await database().programme.findUniqueOrThrow({ where: { id: programmeId } })
  expect(programme).toMatchObject({ state: 'draft', currentRevision: null })
})

/** Bad input first: each error at its field, the summary in focus, everything typed still there. */
async function addPatient(page: Page, scan: (page: Page) => Promise<void>): Promise<void> {
  const long = 'x'.repeat(10_000)
  await page.getByLabel('Given name').fill(SCRIPT)
  await page.getByLabel('Family name').fill(long)
  await page.getByLabel('Date of birth').fill('2999-01-01')
  await page.getByRole('button', { name: 'Add and assess' }).click()
  await expectErrorSummary(page, [
    'Use letters, blanks, hyphens and apostrophes only.',
    'This is too long: 80 characters at most.',
    'This date lies in the future.',
    'Choose a side: left, right or both.',
  ])
  await expect(page.getByLabel('Given name')).toHaveValue(SCRIPT)
  await expect(page.getByLabel('Family name')).toHaveValue(long)
  await expect(page.getByLabel('Date of birth')).toHaveValue('2999-01-01')
  await scan(page)

  await page.getByLabel('Given name').fill('Ángela')
  await page.getByLabel('Family name').fill('O’Hara-Ruiz')
  await page.getByRole('group', { name: 'Which knee hurts?' }).getByRole('radio', { name: 'Left' }).check()
  await page.getByLabel('Date of birth').fill('1957-03-09')
  await page.getByRole('button', { name: 'Add and assess' }).click()
}

async function confirmAndSign(page: Page, password: string, scan: (page: Page) => Promise<void>): Promise<void> {
  await expect(
    page.getByText('I confirm that this knee pain comes from the lower back: Lumbar radiculopathy.'),
  ).toBeVisible()
  await scan(page)
  await page.getByRole('button', { name: 'Sign the confirmation' }).click()
  await expectErrorSummary(page, ['Please choose one.', 'Please fill this in.', 'Please fill this in.'])
  await page.getByRole('radio', { name: 'Clinical examination' }).check()
  await page.getByLabel('Your reasoning').fill(`The knee sign changed with the spine. ${SCRIPT}`)
  await page.getByLabel('Your password', { exact: true }).fill('not my password at all')
  await page.getByRole('button', { name: 'Sign the confirmation' }).click()
  await expectErrorSummary(page, ['This is not your password.'])
  await expect(page.getByLabel('Your reasoning')).toHaveValue(`The knee sign changed with the spine. ${SCRIPT}`)
  await page.getByLabel('Your password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign the confirmation' }).click()
  await expect(page.getByRole('heading', { name: 'In force' })).toBeVisible()
  await expect(page.getByText('Confirmed', { exact: true })).toBeVisible()
  await scan(page)
  await page.getByRole('link', { name: 'Go to the programme' }).click()
}

async function prescribe(page: Page, scan: (page: Page) => Promise<void>): Promise<void> {
  await page
    .getByRole('button', { name: /^Choose this/ })
    .first()
    .click()
  const dose = page.getByLabel(/^Dose of /).first()
  await expect(dose).toBeVisible()
  await scan(page)
  const before = await dose.inputValue()
  await dose.fill(before.replace(/^\d+/, '99'))
  await expect(page.getByText('Sets: 5 is the most, 1 the least.')).toBeVisible()
  await expect(page.getByText('One dose cannot be read yet.')).toBeVisible()
  await dose.fill(before.replace(/^\d+/, '4'))
  for (const note of await page.getByLabel('Note for the patient (needed here)').all()) {
    if (await note.isVisible()) await note.fill('Slowly, within comfort.')
  }
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await expect(page.getByText('Nothing is missing.')).toBeVisible()
  await page.getByRole('button', { name: 'Activate', exact: true }).click()
  await expect(page.getByRole('checkbox', { name: /has shown me/ })).toBeVisible()
  await scan(page)
  await activateAllShown(page)
}

/** One patient, one signed assessment, one confirmation, one active programme with the adjusted dose, and the audit of each. */
async function expectStored(world: World): Promise<void> {
  const patient = await database().patient.findFirstOrThrow({
    where: { clinicId: world.clinicId, givenName: 'Ángela' },
    include: {
      episodes: {
        include: { confirmations: true, programmes: { include: { revisions: { include: { items: true } } } } },
      },
    },
  })
  const [episode] = patient.episodes
  expect(patient.episodes).toHaveLength(1)
  expect(episode?.side).toBe('left')
  expect(episode?.confirmations).toMatchObject([
    { state: 'confirmed', roots: ['L4'], signerName: world.therapist.name },
  ])
  expect(episode?.programmes).toMatchObject([{ state: 'active', currentRevision: 1 }])
  expect(episode?.programmes[0]?.revisions[0]?.items.some((item) => item.sets === 4)).toBe(true)
  const actions = await database().auditEvent.findMany({
    where: { clinicId: world.clinicId, actorId: world.therapist.memberId },
    select: { action: true },
    orderBy: { number: 'asc' },
  })
  const seen = actions.map(({ action }) => action)
  for (const action of [
    'patient.add',
    'confirmation.sign',
    'programme.choose_template',
    'programme.activate',
    'card.make',
  ]) {
    expect(seen, action).toContain(action)
  }
}

/** A second patient of the clinic: assessed, provisional, with a draft programme. */
async function buildUnconfirmed(world: World): Promise<{ patientId: PatientId; programmeId: string }> {
  const db = database()
  const memberId = world.therapist.memberId
  const patientId = await buildPatient(db, world.clinicId, memberId, { givenName: 'Una', familyName: 'Waits' })
  const care = { clinicId: world.clinicId, patientId, memberId }
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId, { state: 'provisional' })
  const { programmeId } = await buildProgramme(db, care, episodeId, { draft: true })
  return { patientId, programmeId }
}
