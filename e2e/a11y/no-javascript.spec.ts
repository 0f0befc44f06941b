import { database } from '@/e2e/fixtures/database'
import { setPassword } from '@/e2e/fixtures/passwords'
import { expect, test } from '@/e2e/fixtures/test'
import { makeCard } from '@/e2e/pages/card'
import { openDoor, signIn } from '@/e2e/pages/door'
import { errorSummary, expectErrorSummary } from '@/e2e/pages/form-errors'
import { fillExercise, photo, sendFile } from '@/e2e/pages/own-exercise'
import { fillLast, fillPain, fillPlaceAndEffort } from '@/e2e/pages/player'
import { answer, answerAllNo, expectNothingChosen, fillStartingPoint } from '@/e2e/pages/warning-questions'

test.use({ javaScriptEnabled: false })

test('staff sign in and add a patient; what is wrong is said, and what was typed is kept', async ({ page, world }) => {
  const password = await setPassword(world.therapist.userId)
  await signIn(page, world.therapist.email, 'a wrong password altogether')
  await expect(page.getByRole('alert')).toContainText('E-mail and password do not match.')
  await expect(page.getByLabel('E-mail')).toHaveValue(world.therapist.email)
  await signIn(page, world.therapist.email, password)
  await expect(page).toHaveURL('/therapist/caseload')

  await page.goto('/therapist/patients/new')
  await page.getByLabel('Given name').fill('Noscript')
  await page.getByRole('button', { name: 'Add and assess' }).click()
  await expectErrorSummary(page, [
    'Please fill this in.',
    'Please fill this in.',
    'Choose a side: left, right or both.',
  ])
  await expect(page.getByLabel('Given name')).toHaveValue('Noscript')
  await page.getByLabel('Family name').fill('Person')
  await page.getByLabel('Date of birth').fill('1970-02-28')
  await page.getByRole('group', { name: 'Which knee hurts?' }).getByRole('radio', { name: 'Both' }).check()
  await page.getByRole('button', { name: 'Add and assess' }).click()
  await expect(page).toHaveURL(/\/assessment(#|$)/)
  const patients = await database().patient.findMany({ where: { clinicId: world.clinicId, givenName: 'Noscript' } })
  expect(patients).toHaveLength(1)
})

test('a patient opens the door and does a whole session on one page', async ({ page, browser, world, loginAs }) => {
  const code = await makeCard(browser, loginAs, world)
  await openDoor(page, code, '1960')
  await expect(page).toHaveURL('/patient/today')
  await page.getByRole('button', { name: /^Start session/ }).click()

  await expectNothingChosen(page)
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  const unanswered = Array.from({ length: 6 }, () => 'Please answer yes or no.')
  const starts = [
    'Choose a number for your back pain.',
    'Choose a number for your knee pain.',
    'Choose the furthest point.',
  ]
  await expectErrorSummary(page, [...unanswered, ...starts])
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await answerAllNo(page)
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  // The address still names the last field that a link led to, so the browser goes there and not to the summary.
  await expect(errorSummary(page).getByRole('link')).toHaveText(starts)
  await fillStartingPoint(page)
  await page.getByRole('button', { name: 'Next', exact: true }).click()

  const sets = page.getByLabel('Sets done')
  await expect(sets).toHaveCount(3)
  await page.getByRole('button', { name: 'Finish' }).click()
  await expectErrorSummary(page, [
    ...Array.from({ length: 3 }, () => 'Say how many sets you did.'),
    ...starts,
    'Say yes or no: anything newly weak?',
    'Say yes or no: anything newly numb?',
    'Say how hard it was, from 0 to 10.',
  ])
  await expect(page.getByRole('list', { name: 'How to do it' })).toHaveCount(3)
  for (const index of [0, 1]) await sets.nth(index).selectOption('2')
  await sets.nth(2).selectOption('0')
  await page.getByLabel('If not all: why?').nth(2).selectOption('No time')
  await fillPain(page)
  await fillPlaceAndEffort(page)
  await page.getByRole('radio', { name: 'It did not move down' }).check()
  await fillLast(page)
  await page.getByRole('button', { name: 'Finish' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Well done. Session saved.' })).toBeVisible()
  await expect(page.getByText('4 of 6 sets done')).toBeVisible()

  const session = await database().session.findFirstOrThrow({
    where: { patientId: world.patientId },
    include: { items: { orderBy: { position: 'asc' } }, checkIn: true },
  })
  expect(session).toMatchObject({ setsPrescribed: 6, setsDone: 4 })
  expect(session.items.map(({ setsDone, skipReason }) => ({ setsDone, skipReason }))).toEqual([
    { setsDone: 2, skipReason: null },
    { setsDone: 2, skipReason: null },
    { setsDone: 0, skipReason: 'time' },
  ])
  expect(session.checkIn).toMatchObject({ backPainMax: 2, kneePainMax: 3, siteAfter: 3, responseColour: 'green' })
})

test('one yes stops without JavaScript too, with the other questions open', async ({ page, world, loginAs }) => {
  await loginAs('patient')
  await page.goto('/patient/session')
  await answer(page, 'Both legs painful, numb or weak', 'Yes')
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Stop. Go to A&E now, or call 999.' })).toBeVisible()
  const programme = await database().programme.findUniqueOrThrow({ where: { id: world.programme.programmeId } })
  expect(programme.state).toBe('suspended')
})

test('a therapist writes an exercise and adds a photo; a refused file is said so, and what was typed is kept', async ({
  page,
  world,
  loginAs,
}) => {
  await loginAs('therapist')
  await page.goto('/therapist/library/new')
  await fillExercise(page, 'Noscript slide')
  await page.getByLabel('Steps').fill('Only one')
  await page.getByRole('button', { name: 'Add exercise' }).click()
  await expectErrorSummary(page, ['Write 3 to 6 steps, one a line; there is 1.'])
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Noscript slide')
  await page.getByLabel('Steps').fill('One\nTwo\nThree')
  await page.getByRole('button', { name: 'Add exercise' }).click()
  await page.getByRole('link', { name: 'Photos and video' }).click()
  const alt = 'A person stands.'
  await sendFile(page, alt, { name: 'a.gif', mimeType: 'image/gif', buffer: Buffer.from('GIF89a') })
  await expect(page.locator('#file-error')).toHaveText(/not a JPEG, PNG/)
  await expect(page.getByLabel('What it shows')).toHaveValue(alt)
  await sendFile(page, alt, { name: 'a.jpg', mimeType: 'image/jpeg', buffer: await photo() })
  await expect(page.getByText('Added. The exercise has a new version.')).toBeVisible()
  expect(await database().exerciseMedia.count({ where: { clinicId: world.clinicId, alt } })).toBe(1)
})
