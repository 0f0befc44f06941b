import { database } from '@/e2e/fixtures/database'
import { setPassword } from '@/e2e/fixtures/passwords'
import { expect, test } from '@/e2e/fixtures/test'

test('a copy of a record is released by password, taken, and closes again', async ({ page, world, loginAs, scan }) => {
  const password = await setPassword(world.admin.userId)
  const family = world.patientName.split(' ')[1] ?? ''
  await loginAs('clinic_admin')
  await page.goto('/admin/adherence')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Requests' }).click()
  const form = page.getByRole('form', { name: 'Write a request down' })
  await form.getByRole('button', { name: 'Write it down' }).click()
  await expect(form.getByRole('alert')).toBeVisible()
  await scan(page)
  await form.getByRole('radio', { name: /^Copy of the record/ }).check()
  await form.getByLabel('Patient', { exact: true }).selectOption(`${family}, Pia`)
  await form.getByRole('radio', { name: /^By a document/ }).check()
  await form.getByRole('button', { name: 'Write it down' }).click()
  await expect(page.getByText('The request is written down.')).toBeVisible()

  const request = await database().dataRequest.findFirstOrThrow({ where: { clinicId: world.clinicId, kind: 'copy' } })
  const file = `/api/requests/${request.id}/record.json`
  expect((await page.request.get(file)).status()).toBe(404)

  const card = page.getByRole('listitem').filter({ hasText: family }).filter({ hasText: 'Copy of the record' })
  await card.getByText('Release the copy').first().click()
  const release = card.getByRole('form', { name: /^Release the copy/ })
  await release.getByLabel('Your own password').fill('somebody at an open screen')
  await release.getByRole('button', { name: 'Release the copy' }).click()
  await expect(release.getByRole('link', { name: 'This is not your password. Nothing was changed.' })).toBeVisible()
  expect((await page.request.get(file)).status()).toBe(404)
  await release.getByLabel('Your own password').fill(password)
  await release.getByRole('button', { name: 'Release the copy' }).click()
  await expect(page.getByText('The files can be taken now.')).toBeVisible()
  await scan(page)

  const json = await page.request.get(file)
  expect(json.headers()).toMatchObject({ 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' })
  expect(json.headers()['content-disposition']).toBe('attachment; filename="record.json"')
  const copy = await json.json()
  expect(copy.tables.patient).toMatchObject([{ family_name: family }])
  expect(copy.tables.programme).toHaveLength(1)
  const html = await (await page.request.get(file.replace('.json', '.html'))).text()
  expect(html).toContain(`<dd>${family}</dd>`)

  await database().dataRequest.update({ where: { id: request.id }, data: { releasedUntil: new Date() } })
  expect((await page.request.get(file)).status()).toBe(404)
  await page.reload()
  await expect(page.getByText(/^Files, until/)).toHaveCount(0)
  const events = await database().auditEvent.findMany({
    where: { clinicId: world.clinicId, subjectKind: 'data_request' },
    orderBy: { number: 'asc' },
  })
  expect(events.map(({ action }) => action.replace('data_request.', ''))).toEqual(['open', 'release', 'take', 'take'])
})

test('a request is declined with its reason, and another clinic’s is not there', async ({
  page,
  world,
  strangers,
  loginAs,
}) => {
  await database().dataRequest.create({
    data: {
      clinicId: world.clinicId,
      patientId: world.patientId,
      receivedOn: new Date('2026-11-02'),
      identity: 'in_person',
      openedById: world.admin.memberId,
      openedAt: new Date(),
    },
  })
  await loginAs('clinic_admin', strangers)
  await page.goto('/admin/requests')
  await expect(page.getByRole('heading', { name: 'Waiting' })).toBeVisible()
  await expect(page.getByText(world.patientName.split(' ')[1] ?? '')).toHaveCount(0)
  await loginAs('clinic_admin')
  await page.goto('/admin/requests')
  await page.getByText('Decline', { exact: true }).first().click()
  await page.getByLabel('Reason, with the law that it rests on').fill('Article 12.5 (b): the third copy this month.')
  await page.getByRole('button', { name: 'Decline', exact: true }).click()
  await expect(page.getByText('The request is declined. Tell the patient why.')).toBeVisible()
  await expect(page.getByText(/^Declined on .*the third copy this month/)).toBeVisible()
})
