import { database } from '@/e2e/fixtures/database'
import { plantDraft } from '@/e2e/fixtures/history'
import { setPassword } from '@/e2e/fixtures/passwords'
import { expect, test } from '@/e2e/fixtures/test'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import { letConfirmationRunOut } from '@/prisma/seed/builders/run-out'

test('a confirmation that ran out stops patient and therapist, until it is signed again', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await letConfirmationRunOut(database(), world.patientId, localDayAt(Date.now(), 'Europe/London'))

  await loginAs('patient')
  await page.goto('/patient/today')
  await expect(page.getByRole('heading', { name: 'Time to see your therapist' })).toBeVisible()
  await expect(page.getByText('Please contact your clinic.')).toBeVisible()
  await expect(page.getByRole('link', { name: /^Call / })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Start session/ })).toHaveCount(0)
  await scan(page)
  await page.goto('/patient/session')
  await expect(page).toHaveURL('/patient/today')

  await loginAs('therapist')
  await page.goto('/therapist/caseload')
  // Under its own reason, or beside a more urgent one once the job has looked at the six days without a session.
  await expect(page.getByRole('row', { name: world.patientName })).toContainText(/Confirmation ended|Also:.*Review due/)
  const dossier = `/therapist/patients/${world.patientId}`
  await page.goto(dossier)
  await expect(page.getByText('The confirmation has run out')).toBeVisible()
  await expect(page.getByText('the patient can start no session', { exact: false })).toBeVisible()
  await scan(page)

  const password = await setPassword(world.therapist.userId)
  await plantDraft(world)
  await page.goto(`${dossier}/confirmation`)
  await page.getByLabel('Clinical examination', { exact: true }).check()
  await page.getByLabel('Your reasoning').fill('The knee sign changed with the spine again.')
  await page.getByLabel('Your password').fill(password)
  await page.getByRole('button', { name: 'Sign the confirmation' }).click()
  await expect(page.getByRole('heading', { name: 'In force' })).toBeVisible()

  await loginAs('patient')
  await page.goto('/patient/today')
  await expect(page.getByRole('button', { name: /^Start session/ })).toBeVisible()
})
