import type { Page } from '@playwright/test'
import { v7 as uuidv7 } from 'uuid'
import { plantCohort, plantPatients } from '@/e2e/fixtures/clinic-month'
import { database } from '@/e2e/fixtures/database'
import { dayColumn, plantSession } from '@/e2e/fixtures/history'
import { expect, test } from '@/e2e/fixtures/test'
import type { World } from '@/e2e/fixtures/world'

/** What clinicians and patients wrote: no admin's page may hold it. */
const CANARY_NOTE = 'Zephyrine'

const rowNamed = (page: Page, name: string) =>
  page
    .getByRole('table', { name: 'The same numbers as a table' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) })

test('every number opens the patients behind it, and a clinical group has no names', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await plantPatients(world, world.therapist.memberId, 5)
  await loginAs('clinic_admin')
  await page.goto('/admin/adherence?table=therapist')
  await expect(page.getByRole('heading', { name: 'Does age make a difference?' })).toBeVisible()

  await test.step('a therapist’s number', async () => {
    const told = rowNamed(page, world.therapist.name).getByRole('link').nth(3)
    await expect(told).toHaveText('5')
    await told.click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${world.therapist.name}: told us not done`)
    const rows = page.getByRole('table', { name: 'Patients behind this number' }).getByRole('row')
    await expect(rows).toHaveCount(6)
    await expect(page.getByText('5 patients make up this number.')).toBeVisible()
    await expect(page.getByText('Pia')).toHaveCount(0)
    await scan(page)
    await page.getByRole('link', { name: 'Back to the overview' }).click()
  })

  await test.step('a condition’s', async () => {
    await page.getByRole('navigation', { name: 'Rows of the table' }).getByRole('link', { name: 'Condition' }).click()
    const patients = rowNamed(page, 'Lumbar radiculopathy').getByRole('link').first()
    await expect(patients).toHaveText('5')
    await patients.click()
    await expect(page.getByText('This list has no names')).toBeVisible()
    await expect(page.getByRole('table')).toHaveCount(0)
    await expect(page.getByText('Month')).toHaveCount(0)
    await scan(page)
  })
})

test('every number beside adherence opens its people: who stopped, and who is compared', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await plantCohort(world, world.therapist.memberId)
  await loginAs('clinic_admin')
  await page.goto('/admin/adherence')
  const curve = page.getByRole('region', { name: 'When do people stop?' })
  await expect(curve).toContainText('Week 3: 2 of 8 stopped')
  await expect(curve).toContainText('75% now')
  await scan(page)
  await curve.getByRole('link', { name: '8 people' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('8 people began')
  await expect(page.getByRole('row').filter({ hasText: 'Not stopped' })).toHaveCount(6)
  await page.getByRole('link', { name: 'Back to the overview' }).click()
  await curve.getByText('Week by week').click()
  await curve.getByRole('link', { name: '2', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 people stopped in week 3')
  await expect(page.getByRole('row').filter({ hasText: 'Stopped in week 3' })).toHaveCount(2)
  await scan(page)
  await page.getByRole('link', { name: 'Back to the overview' }).click()

  const outcome = page.getByRole('region', { name: 'Do those who do more get better?' })
  await expect(outcome).toContainText('Not proof of cause.')
  await expect(outcome).toContainText('80% or more: median change −4, 6 patients.')
  await outcome.getByText('In numbers').click()
  await outcome.getByRole('link', { name: '6', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sessions done: 80% or more')
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(7)
  await scan(page)
})

test('an admin reads no word that was written in care', async ({ page, world, loginAs }) => {
  const [patientId = world.patientId] = await plantPatients(world, world.therapist.memberId, 5)
  await plantNotes(world)
  await loginAs('clinic_admin')
  const paths = [
    '/admin/adherence',
    '/admin/adherence?table=condition',
    '/admin/adherence/patients?by=clinic&group=all&part=patients',
    '/admin/adherence/patients?by=condition&group=lumbar_radiculopathy&part=done',
    '/api/exports/adherence?sheet=groups',
    '/api/exports/adherence?sheet=trends',
  ]
  for (const path of paths) {
    const html = await (await page.request.get(path)).text()
    expect(html, path).not.toContain(CANARY_NOTE)
    if (!path.includes('by=condition') && !path.includes('exports')) continue
    for (const known of [patientId, 'Month A', world.patientName]) expect(html, path).not.toContain(known)
  }
})

test('the file holds what the page shows, for machines, and no formula', async ({ page, world, loginAs }) => {
  const db = database()
  await plantPatients(world, world.therapist.memberId, 5)
  await db.member.update({
    where: { clinicId_id: { clinicId: world.clinicId, id: world.therapist.memberId } },
    data: { name: '=HYPERLINK("https://x.example","Thea")' },
  })
  await loginAs('clinic_admin')
  await page.goto('/admin/adherence')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Numbers as CSV' }).click()
  expect((await download).suggestedFilename()).toMatch(/^adherence-groups-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv$/)

  // Whoever reads commas as points still gets numbers that a machine reads.
  const headers = { 'accept-language': 'de-DE' }
  const answer = await page.request.get('/api/exports/adherence?sheet=groups', { headers })
  expect(answer.headers()['content-type']).toBe('text/csv; charset=utf-8')
  expect(answer.headers()['cache-control']).toBe('private, no-store')
  const text = (await answer.body()).toString('utf8')
  expect(text.startsWith('\uFEFF"From","To","By","Group"')).toBe(true)
  const lines = text.split('\r\n')
  expect(
    new Set(
      lines
        .filter((line) => !line.includes('='))
        .slice(0, -1)
        .map((line) => line.split(',').length),
    ),
  ).toEqual(new Set([14]))
  const therapist = lines.find((line) => line.includes('HYPERLINK'))
  expect(therapist).toContain(`"'=HYPERLINK(""https://x.example"",""Thea"")",6,`)
  expect(therapist).toMatch(/,0\.\d+,/)
  expect(lines.find((line) => line.includes('Lumbar radiculopathy'))).toContain('Rounded to the nearest 5.')

  const events = await db.auditEvent.findMany({ where: { clinicId: world.clinicId, action: 'adherence.export' } })
  expect(events.map((event) => event.actorId)).toEqual([world.admin.memberId, world.admin.memberId])

  for (const query of ['sheet=groups&from=2026-11-09&to=2026-11-01', 'sheet=all', 'sheet=groups&clinic=other', '']) {
    expect((await page.request.get(`/api/exports/adherence?${query}`)).status(), query).toBe(422)
  }
  const trends = await (await page.request.get('/api/exports/adherence?sheet=trends')).text()
  expect(trends).toContain('"How fast do we answer?","Critical","Alerts",0,0')
})

test('nobody but the clinic’s admins takes the numbers out', async ({ context, world, strangers, loginAs }) => {
  await plantPatients(world, world.therapist.memberId, 5)
  const ask = async () => context.request.get('/api/exports/adherence?sheet=groups')
  expect((await ask()).status()).toBe(401)
  for (const role of ['patient', 'therapist'] as const) {
    await loginAs(role)
    expect([401, 403, 404], role).toContain((await ask()).status())
    await context.clearCookies()
  }
  await loginAs('clinic_admin', strangers)
  const theirs = await (await ask()).text()
  expect(theirs).toContain('"Whole clinic",1,')
  expect(theirs).not.toContain(world.therapist.name)
  expect(await database().auditEvent.count({ where: { clinicId: world.clinicId, action: 'adherence.export' } })).toBe(0)
})

test('what an address asks for wrongly is said at the place, or is not there', async ({
  page,
  world,
  strangers,
  loginAs,
  scan,
}) => {
  await loginAs('clinic_admin')
  const day = (daysAgo: number) => dayColumn(daysAgo).toISOString().slice(0, 10)

  await test.step('an end before the beginning', async () => {
    await page.goto(`/admin/adherence?from=${day(1)}&to=${day(9)}`)
    await expect(page.getByRole('link', { name: 'The last day lies before the first.' })).toBeVisible()
    await expect(page.getByLabel('From', { exact: true })).toHaveValue(day(1))
    await expect(page.getByRole('region', { name: 'All patients' })).toContainText('In the last 30 days')
  })
  await test.step('a hundred years', async () => {
    await page.goto(`/admin/adherence?from=1926-11-27&to=${day(0)}`)
    await expect(page.getByRole('link', { name: 'Choose at most a year: 366 days.' })).toBeVisible()
    await scan(page)
  })
  await test.step('another clinic’s ids, invented ones, and no words of ours', async () => {
    for (const query of [
      `by=therapist&group=${strangers.therapist.memberId}&part=patients`,
      `by=therapist&group=${uuidv7()}&part=patients`,
      `by=therapist&group=${world.therapist.memberId}&part=patients`,
      'by=shoe_size&group=all&part=patients',
      `by=clinic&group=all&part=patients&from=${day(1)}&to=${day(9)}`,
      '',
    ]) {
      const response = await page.request.get(`/admin/adherence/patients?${query}`)
      expect(response.status(), query).toBe(404)
      expect(await response.text()).not.toContain(strangers.therapist.name)
    }
  })
})

/** A note in every place that takes one. */
async function plantNotes(world: World): Promise<void> {
  const db = database()
  const sessionId = await plantSession(world, { daysAgo: 3 })
  await db.checkIn.updateMany({ where: { sessionId }, data: { note: CANARY_NOTE } })
  const own = { clinicId: world.clinicId, patientId: world.patientId }
  await db.message.create({
    data: { ...own, id: uuidv7(), memberId: world.therapist.memberId, body: CANARY_NOTE },
  })
  await db.alert.create({
    data: {
      ...{ ...own, id: uuidv7(), kind: 'over_doing', level: 'low', sessionId },
      ...{
        acknowledgedAt: new Date(),
        acknowledgedById: world.therapist.memberId,
        outcome: CANARY_NOTE,
        outcomeKind: 'spoke',
      },
    },
  })
}
