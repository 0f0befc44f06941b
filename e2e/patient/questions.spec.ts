import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import { expectErrorSummary } from '@/e2e/pages/form-errors'
import { choose, expectNothingChosen } from '@/e2e/pages/warning-questions'

const SITES = ['Back', 'Leg', 'Knee'] as const
const MOMENTS = ['now', 'worst in 24 hours', 'mostly in 24 hours'] as const
const PAINS = SITES.flatMap((site) => MOMENTS.map((moment) => `${site} pain: ${moment}`))

test('what is due is asked on the phone, one after the other, and the therapist sees whose answers they are', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await loginAs('patient')
  await page.goto('/patient/today')
  await expect(page.getByRole('region', { name: 'Question sheets for you' }).getByRole('listitem')).toHaveText([
    'How much pain?',
    'What is hard to do?',
    'Your back and your day',
  ])
  await scan(page)
  await page.getByRole('link', { name: 'Fill in now' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'How much pain?' })).toBeVisible()
  await expectNothingChosen(page)
  await page.getByRole('button', { name: '9 questions left' }).click()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  for (const pain of PAINS) await choose(page, pain, '6')
  await scan(page)
  await page.getByRole('button', { name: 'Send' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'What is hard to do?' })).toBeVisible()
  for (const [index, name] of ['Stairs', 'Kneeling', 'stairs'].entries()) {
    await page.getByLabel(`Activity ${index + 1}, in your own words`).fill(name)
    await choose(page, `How well does activity ${index + 1} go?`, '4')
  }
  await page.getByRole('button', { name: 'Send' }).click()
  await expectErrorSummary(page, ['This stands there twice.'])
  await page.getByLabel('Activity 3, in your own words').fill('Getting out of bed')
  await scan(page)
  await page.getByRole('button', { name: 'Send' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Your back and your day' })).toBeVisible()
  await expectNothingChosen(page)
  for (const row of await page.getByRole('radio', { name: 'No', exact: true }).all()) await row.check()
  await scan(page)
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page).toHaveURL('/patient/today')
  await expect(page.getByText('Question sheets for you')).toHaveCount(0)
  await page.goto('/patient/questions/nprs')
  await expect(page.getByText('There is nothing to answer here today.')).toBeVisible()
  await scan(page)

  await page.setViewportSize({ width: 1280, height: 800 })
  await loginAs('therapist')
  await page.goto(`/therapist/patients/${world.patientId}/measures`)
  const row = page.getByRole('table', { name: 'Pain, 0 to 10' }).getByRole('row').nth(1)
  await expect(row).toContainText('The patient')
  await scan(page)
})

test('a therapist asks for one now; without JavaScript what is missing is named, and the rest is kept', async ({
  page,
  browser,
  baseURL,
  world,
  loginAs,
}) => {
  await loginAs('therapist')
  await page.goto(`/therapist/patients/${world.patientId}/measures`)
  const asked = page.getByRole('region', { name: 'Asked on the phone' })
  await asked
    .getByRole('form', { name: 'Ask for it now: Change overall in words (PGIC)' })
    .getByRole('button', { name: 'Ask now' })
    .click()
  await expect(asked.getByText('Asked for now, waiting')).toBeVisible()

  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) })
  await loginAs('patient', world, context)
  const phone = await context.newPage()
  await phone.goto('/patient/today')
  await expect(phone.getByText('Your therapist would like your answers now.')).toBeVisible()
  await phone.getByRole('link', { name: 'Fill in now' }).click()
  await expectNothingChosen(phone)
  await phone.getByRole('button', { name: 'Send' }).click()
  await expectErrorSummary(phone, ['Please choose one.'])
  await phone.getByRole('radio', { name: 'Much better', exact: true }).check()
  await phone.getByRole('button', { name: 'Send' }).click()

  await phone.goto('/patient/questions/rmdq')
  for (let index = 0; index < 23; index++)
    await phone.getByRole('radio', { name: 'Yes', exact: true }).nth(index).check()
  await phone.getByRole('button', { name: 'Send' }).click()
  await expectErrorSummary(phone, ['Please answer yes or no.'])
  await expect(phone.getByRole('radio', { checked: true })).toHaveCount(23)
  await phone.getByRole('radio', { name: 'No', exact: true }).nth(23).check()
  await phone.getByRole('button', { name: 'Send' }).click()
  await expect(phone.getByRole('heading', { level: 1, name: 'How much pain?' })).toBeVisible()
  await context.close()

  const taken = await database().measureTaking.findMany({
    where: { patientId: world.patientId },
    orderBy: { recordedAt: 'asc' },
    select: { measure: true, mode: true, recordedById: true, scores: true },
  })
  expect(taken).toEqual([
    { measure: 'pgic', mode: 'patient', recordedById: null, scores: { level: 2 } },
    { measure: 'rmdq', mode: 'patient', recordedById: null, scores: { total: 23 } },
  ])
})
