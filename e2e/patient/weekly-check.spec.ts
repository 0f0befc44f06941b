import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import { answer, expectNothingChosen } from '@/e2e/pages/warning-questions'
import { WEEKLY_QUESTIONS } from '@/lib/domain/assessment/weekly-screen'
import words from '@/lib/i18n/messages/en-GB/sessions.json' with { type: 'json' }

const QUESTIONS = words.weekly.question

test('nine noes: the page promises nothing, and today asks no more', async ({ page, world, loginAs, scan }) => {
  await loginAs('patient')
  await page.goto('/patient/today')
  await page.getByRole('link', { name: 'Answer now' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Your weekly check' })).toBeVisible()
  await expectNothingChosen(page)
  await scan(page)
  for (const question of WEEKLY_QUESTIONS) await answer(page, QUESTIONS[question], 'No')
  await page.getByRole('button', { name: 'Send my answers' }).click()
  await expect(page.getByText('No warning signs reported today.')).toBeVisible()
  await expect(page.getByText(/you are fine|no danger|safe/i)).toHaveCount(0)
  await scan(page)
  await page.getByRole('link', { name: 'Back to Today' }).click()
  await expect(page.getByRole('button', { name: /^Start session/ })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Answer now' })).toHaveCount(0)
  expect(await database().alert.count({ where: { clinicId: world.clinicId } })).toBe(0)
})

for (const question of WEEKLY_QUESTIONS) {
  test(`one yes in the weekly check stops everything: ${question}`, async ({ page, world, loginAs }) => {
    await loginAs('patient')
    await page.goto('/patient/weekly-check')
    await answer(page, QUESTIONS[question], 'Yes')
    await page.getByRole('button', { name: 'Send my answers' }).click()
    await expect(page).toHaveURL('/patient/stop')
    await expect(page.getByRole('heading', { level: 1, name: /^Stop\./ })).toBeVisible()
    await expect(page.getByText(`You said yes to: “${QUESTIONS[question]}”`)).toBeVisible()
    for (const path of ['/patient/today', '/patient/session', `/patient/session/${world.checkId}`]) {
      await page.goto(path)
      await expect(page.getByRole('main')).toBeVisible()
      await expect(page.getByRole('button', { name: /^Start|^Do a session/ }), path).toHaveCount(0)
    }
  })
}

test('the answers can be shown and printed, and the therapist reads them with the note of a mistake', async ({
  page,
  context,
  world,
  loginAs,
  scan,
}) => {
  await loginAs('patient')
  await page.goto('/patient/weekly-check')
  await answer(page, QUESTIONS.weight_or_cancer, 'Yes')
  await page.getByRole('button', { name: 'Send my answers' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Stop. Get checked within 3 days.' })).toBeVisible()
  await page.getByText('Show my answers to staff').click()
  await expect(page.getByRole('button', { name: 'Print my answers' })).toBeVisible()
  await scan(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Print my answers' })).toBeHidden()
  await expect(page.getByRole('listitem').filter({ hasText: QUESTIONS.weight_or_cancer })).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: 'I pressed this by mistake' }).click()
  await expect(page.getByText('We have noted that you pressed this by mistake.')).toBeVisible()
  await context.clearCookies()

  await loginAs('therapist')
  await page.goto(`/therapist/patients/${world.patientId}`)
  const alerts = page.getByRole('region', { name: /^Alerts/ })
  await expect(alerts.getByText(QUESTIONS.weight_or_cancer)).toBeVisible()
  await expect(alerts.getByText('The patient says: pressed by mistake.')).toBeVisible()
})
