import { database } from '@/e2e/fixtures/database'
import { plantSession } from '@/e2e/fixtures/history'
import { expect, test } from '@/e2e/fixtures/test'

test('minutes are written down, corrected in sight, and stand in the clinic’s ledger and its files', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await plantSession(world, { daysAgo: 1 })
  await loginAs('therapist')
  await page.goto(`/therapist/patients/${world.patientId}`)
  await page.getByRole('link', { name: 'Monitoring', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Remote monitoring of ${world.patientName}`)
  await expect(page.getByText('Nothing has been written down yet.')).toBeVisible()

  await test.step('what is missing is said at the field', async () => {
    const form = page.getByRole('form', { name: 'Write down minutes' })
    await form.getByRole('button', { name: 'Write it down' }).click()
    await expect(form.getByRole('alert')).toContainText('Please choose one.')
    await scan(page)
    await form.getByLabel('What', { exact: true }).selectOption('Spoke with the patient')
    await form.getByLabel('Minutes').fill('0')
    await form.getByRole('radio', { name: 'Phone' }).check()
    await form.getByRole('button', { name: 'Write it down' }).click()
    await expect(form.getByRole('link', { name: 'Enter at least one minute.' })).toBeVisible()
    await form.getByLabel('Minutes').fill('45')
    await form.getByRole('button', { name: 'Write it down' }).click()
    await expect(page.getByText('The minutes are written down.')).toBeVisible()
  })
  const month = page.getByRole('table', { name: /^Minutes in / })
  await expect(month).toContainText('98980: first 20 minutes')
  await expect(month).toContainText('98981: each further 20 minutes, once')

  await test.step('a correction stands in for the entry, and both stay', async () => {
    await page.getByRole('link', { name: /^Correct: Spoke with the patient/ }).click()
    const form = page.getByRole('form', { name: 'Correct an entry' })
    await expect(form.getByLabel('Minutes')).toHaveValue('45')
    await form.getByLabel('Minutes').fill('19')
    await form.getByRole('button', { name: 'Save the correction' }).click()
    await expect(form.getByRole('link', { name: 'Say why it is corrected.' })).toBeVisible()
    await form.getByLabel('Why is it corrected?').fill('Another call')
    await form.getByRole('button', { name: 'Save the correction' }).click()
    await expect(page.getByText('The correction counts from now on.')).toBeVisible()
    await expect(month).toContainText('98979: first 10 minutes')
    const log = page.getByRole('table', { name: 'Everything that was written down' })
    await expect(log.getByRole('row').filter({ hasText: 'Corrected' })).toContainText('45')
    await expect(log).toContainText('Correction: Another call')
    await scan(page)
  })

  await test.step('the admin sees days and minutes, and takes them out as files', async () => {
    await loginAs('clinic_admin')
    await page.goto('/admin/adherence')
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Monitoring' }).click()
    const name = `${world.patientName.split(' ')[1]}, Pia`
    const windows = page.getByRole('table', { name: '30-day windows' })
    const running = windows.getByRole('row').filter({ hasText: 'Runs until' })
    await expect(running).toContainText(name)
    await expect(running.getByRole('cell').nth(2)).toHaveText(/Activity days\s*1$/)
    await expect(page.getByRole('table', { name: /^Entries of / })).toContainText(world.therapist.name)
    await expect(page.getByText('Another call')).toHaveCount(0)
    await expect(page.getByText('An open question: is this a device?')).toBeVisible()
    await scan(page)
    const href = (await page.getByRole('link', { name: 'Entries', exact: true }).getAttribute('href')) ?? ''
    const answer = await page.request.get(href)
    expect(answer.headers()).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'cache-control': 'private, no-store',
    })
    const text = await answer.text()
    expect(text).toContain(`"${name}"`)
    expect(text).toContain('"Spoke with the patient",19,"Phone"')
    const events = await database().auditEvent.findMany({
      where: { clinicId: world.clinicId, action: { startsWith: 'monitoring.' } },
      orderBy: { number: 'asc' },
    })
    expect(events.map(({ action }) => action)).toEqual(['monitoring.record', 'monitoring.correct', 'monitoring.export'])
  })
})

test('a name that a spreadsheet would run is text in every file', async ({ page, world, loginAs }) => {
  await database().patient.update({ where: { id: world.patientId }, data: { familyName: '=HYPERLINK("x")' } })
  await plantSession(world, { daysAgo: 0 })
  await loginAs('clinic_admin')
  await page.goto('/admin/ledger')
  for (const file of ['30-day windows', 'Months']) {
    const href = (await page.getByRole('link', { name: file, exact: true }).getAttribute('href')) ?? ''
    expect(await (await page.request.get(href)).text()).toContain(`"'=HYPERLINK(""x""), Pia"`)
  }
})

test('the ledger’s files are for the clinic’s admins alone', async ({ page, loginAs, world, strangers }) => {
  const path = `/api/ledger/windows?month=${new Date().toISOString().slice(0, 7)}`
  expect((await page.request.get(path)).status()).toBe(401)
  for (const role of ['therapist', 'patient'] as const) {
    await loginAs(role)
    expect((await page.request.get(path)).status()).not.toBe(200)
  }
  await loginAs('clinic_admin', strangers)
  expect(await (await page.request.get(path)).text()).not.toContain(world.patientName.split(' ')[1])
  await loginAs('clinic_admin')
  for (const bad of ['/api/ledger/windows?month=2026-13', '/api/ledger/other?month=2026-11', '/api/ledger/windows'])
    expect((await page.request.get(bad)).status()).toBe(422)
})

test('a month that is none, or has not begun, is the month of today', async ({ page, loginAs }) => {
  await loginAs('clinic_admin')
  const current = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'Europe/London' })
  for (const month of ['2026-13', '2999-01', 'x', '']) {
    await page.goto(`/admin/ledger?month=${month}&page=99`)
    await expect(page.getByRole('navigation', { name: 'Month' }).locator('[aria-current="page"]')).toHaveText(
      current.format(new Date()),
    )
  }
})
