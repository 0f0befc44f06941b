import { visitor } from '@/e2e/access/sent-forms'
import { database } from '@/e2e/fixtures/database'
import { setPassword } from '@/e2e/fixtures/passwords'
import { expect, ownerOf, test } from '@/e2e/fixtures/test'
import { mintSession } from '@/e2e/fixtures/world'

test('an admin erases a record: a legal ground, a second look, the password, and the person is gone', async ({
  page,
  browser,
  baseURL,
  world,
  loginAs,
  scan,
}) => {
  await database().dataRequest.deleteMany({ where: { clinicId: world.clinicId } })
  const password = await setPassword(world.admin.userId)
  const family = world.patientName.split(' ')[1] ?? ''
  const phone = await visitor(browser, baseURL ?? '', await mintSession(ownerOf('patient', world)))
  expect((await phone.request.get('/patient/today')).status()).toBe(200)

  await loginAs('clinic_admin')
  await page.goto('/admin/requests')
  const form = page.getByRole('form', { name: 'Write a request down' })
  await form.getByRole('radio', { name: /^Erasure of the record/ }).check()
  await form.getByLabel('Patient', { exact: true }).selectOption(`${family}, Pia`)
  await form.getByRole('radio', { name: /^In person/ }).check()
  await form.getByRole('button', { name: 'Write it down' }).click()
  await expect(page.getByText('The request is written down.')).toBeVisible()

  await page.getByText('Agree to erase').first().click()
  const agree = page.getByRole('form', { name: /^Agree to erase/ })
  await agree.getByRole('button', { name: 'Agree and look at what goes' }).click()
  await expect(agree.getByRole('alert')).toBeVisible()
  await agree.getByRole('radio', { name: /^Consent is withdrawn/ }).check()
  await agree.getByRole('button', { name: 'Agree and look at what goes' }).click()
  await expect(page.getByRole('heading', { name: `Erase ${world.patientName}`, level: 1 })).toBeVisible()
  await expect(page.getByRole('region', { name: 'This goes, for good' })).toContainText(
    'of assessments and confirmations',
  )
  await expect(page.getByRole('region', { name: 'This stays' })).toContainText('without a name')
  await scan(page)
  const erase = page.getByRole('form', { name: 'Erase for good' })
  await erase.getByLabel('Your own password').fill('somebody at an open screen')
  await erase.getByRole('button', { name: 'Erase now' }).click()
  await expect(erase.getByRole('link', { name: 'This is not your password. Nothing was changed.' })).toBeVisible()
  await erase.getByLabel('Your own password').fill(password)
  await erase.getByRole('button', { name: 'Erase now' }).click()
  await expect(page.getByText('The record is erased.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Erased patient' })).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('Pia')
  await scan(page)

  expect((await phone.request.get('/patient/today', { maxRedirects: 0 })).status()).toBeGreaterThanOrEqual(303)
  await phone.close()
  await loginAs('therapist')
  expect((await page.request.get(`/therapist/patients/${world.patientId}`)).status()).toBe(404)
  await page.goto('/therapist/caseload')
  await expect(page.getByRole('main')).not.toContainText('Pia')
  const row = await database().patient.findUniqueOrThrow({ where: { id: world.patientId } })
  expect(row).toMatchObject({ givenName: '–', familyName: '–', phone: null })
})

test('a duty to keep the record is a refusal with its last day, and with words for the patient', async ({
  page,
  world,
  loginAs,
}) => {
  await loginAs('clinic_admin')
  await page.goto(`/admin/requests/${world.erasureRequestId}`)
  await page.getByRole('link', { name: 'All requests' }).click()
  await page.getByText('Refuse to erase').first().click()
  const refuse = page.getByRole('form', { name: /^Refuse to erase/ })
  await refuse.getByLabel('Ground').selectOption('A law says that health records must be kept (17.3 b)')
  await refuse.getByLabel('Reason, in words for the patient').fill('We must keep treatment records for eight years.')
  await refuse.getByRole('button', { name: 'Refuse to erase' }).click()
  await expect(refuse.getByRole('alert')).toContainText('Enter the last day on which the record must be kept.')
  await refuse.getByLabel(/^Must be kept until/).fill('2034-11-27')
  await refuse.getByRole('button', { name: 'Refuse to erase' }).click()
  await expect(page.getByText('The request is refused. Tell the patient why.')).toBeVisible()
  await expect(page.getByText(/To be kept until 27 Nov\w* 2034\. Told: We must keep/)).toBeVisible()
  expect((await page.request.get(`/admin/requests/${world.erasureRequestId}`)).status()).toBe(404)
})
