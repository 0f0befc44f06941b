import { expect, test } from '@/e2e/fixtures/test'
import { expectErrorSummary } from '@/e2e/pages/form-errors'

test('a measure is taken twice, and the second says what changed', async ({ page, world, loginAs, scan }) => {
  await loginAs('therapist')
  await page.goto(`/therapist/patients/${world.patientId}`)
  await page.getByRole('link', { name: 'Measures', exact: true }).click()
  await page.getByRole('link', { name: 'Pain, 0 to 10' }).click()
  const knee = page.getByRole('group', { name: 'Knee pain' })

  await test.step('what is no number of the scale is said at its place, and the rest is kept', async () => {
    await knee.getByLabel('Now').fill('11')
    await knee.getByLabel('Average of 24 hours').fill('7')
    await page.getByRole('button', { name: 'Save' }).click()
    await expectErrorSummary(page, ['Enter a number within the range.'])
    await expect(knee.getByLabel('Average of 24 hours')).toHaveValue('7')
    await scan(page)
  })

  await knee.getByLabel('Now').fill('5')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Measures of ${world.patientName}`)
  const table = page.getByRole('table', { name: 'Pain, 0 to 10' })
  await expect(table.getByRole('row')).toHaveCount(2)

  await page.getByRole('region', { name: 'Pain, 0 to 10' }).getByRole('link', { name: 'Take it again' }).click()
  await knee.getByLabel('Average of 24 hours').fill('4')
  await knee.getByLabel('Now').fill('4')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(table.getByRole('row').nth(1)).toContainText('1 better, not yet meaningful')
  await expect(table.getByRole('row').nth(1)).toContainText('3 better, meaningful')
  await scan(page)
})

test('a total of a licensed copy waits for the licence', async ({ page, world, loginAs, scan }) => {
  await loginAs('therapist')
  await page.goto(`/therapist/patients/${world.patientId}/measures/msk_hq`)
  await expect(page.getByText('MSK-HQ: an admin has to record the clinic’s licence first.')).toBeVisible()
  await page.context().clearCookies()

  await loginAs('clinic_admin')
  await page.goto('/admin/licences')
  const form = page.getByRole('form', { name: 'Record a licence' })
  await form.getByLabel('Measure').selectOption({ label: 'MSK-HQ' })
  await form.getByLabel('Where the permission is kept').fill('Agreement 12, shelf 3')
  await form.getByLabel('Granted on').fill('2026-01-05')
  await form.getByRole('button', { name: 'Record a licence' }).click()
  await expect(page.getByRole('row', { name: /MSK-HQ/ })).toContainText('Agreement 12, shelf 3')
  await scan(page)
  await page.context().clearCookies()

  await loginAs('therapist')
  await page.goto(`/therapist/patients/${world.patientId}/measures/msk_hq`)
  await page.getByLabel('Total of the questionnaire').fill('31')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('table', { name: 'MSK-HQ' })).toContainText('31')
})
