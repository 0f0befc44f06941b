import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'

test('a patient asks for a copy and for erasure, and reads the clinic’s answer', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await database().dataRequest.deleteMany({ where: { clinicId: world.clinicId } })
  await loginAs('patient')
  await page.goto('/patient/me')
  await page.getByRole('link', { name: 'Your data' }).click()
  await page.getByRole('button', { name: 'Ask for a copy' }).click()
  await expect(page.getByText('We have your request. The clinic will answer it.')).toBeVisible()
  await page.getByRole('button', { name: 'Ask to erase my data' }).click()
  await expect(page.getByText('You have asked for this. The clinic has not answered yet.')).toHaveCount(2)
  await scan(page)

  await loginAs('clinic_admin')
  await page.goto('/admin/requests')
  await expect(page.getByText(/Asked by the patient, signed in on their own device/)).toHaveCount(2)
  await page.getByText('Refuse to erase').first().click()
  const refuse = page.getByRole('form', { name: /^Refuse to erase/ })
  await refuse.getByLabel('Ground').selectOption('Legal claims (17.3 e)')
  await refuse.getByLabel('Reason, in words for the patient').fill('A court asked us to keep it.')
  await refuse.getByRole('button', { name: 'Refuse to erase' }).click()
  await expect(page.getByText('The request is refused. Tell the patient why.')).toBeVisible()

  await loginAs('patient')
  await page.goto('/patient/me/data')
  await expect(page.getByText('Why: A court asked us to keep it.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ask to erase my data' })).toBeVisible()
})
