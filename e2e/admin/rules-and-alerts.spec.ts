import { v7 as uuidv7 } from 'uuid'
import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import { errorSummary } from '@/e2e/pages/form-errors'

const DAY_MS = 86_400_000

test('rules are changed with a reason, as a new version beside the old one', async ({ page, loginAs, scan }) => {
  await loginAs('clinic_admin')
  await page.goto('/admin/clinic')
  await page.getByRole('link', { name: 'See and change the rules' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Rules' })).toBeVisible()
  const form = page.getByRole('form', { name: 'The clinic’s rules' })
  await expect(form.getByLabel('Monday: opens')).toHaveValue('09:00')
  await form.getByLabel('Amber up to').fill('2')
  await form.getByLabel('Friday: closes').fill('8:30')
  await form.getByLabel('Closed days').fill('31/02/2027')
  await form.getByRole('button', { name: 'Save as a new version' }).click()
  await expect(errorSummary(page)).toBeFocused()
  await expect(errorSummary(page).getByRole('link')).toHaveText([
    'One real day a line, like 25/12/2026; at most 60.',
    'Please fill this in.',
  ])
  await scan(page)

  await form.getByLabel('Closed days').fill('25/12/2026\n2027-01-01')
  await form.getByLabel('Why do you change it?').fill('Agreed at the team meeting.')
  await form.getByRole('button', { name: 'Save as a new version' }).click()
  await expect(errorSummary(page).getByRole('link')).toHaveText([
    'Amber must end above green.',
    'The clinic must close after it opens.',
  ])
  await form.getByLabel('Amber up to').fill('4')
  await form.getByLabel('Urgent from').fill('8')
  await form.getByLabel('Friday: closes').fill('12:30')
  await form.getByRole('button', { name: 'Save as a new version' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved as a new version.' })).toBeVisible()
  const versions = page.getByRole('region', { name: 'Versions' }).getByRole('listitem')
  await expect(versions).toHaveCount(2)
  await expect(versions.first()).toContainText('Version 2')
  await expect(versions.first()).toContainText('Agreed at the team meeting.')
  await expect(versions.first()).toContainText('amber to 4')
  await expect(versions.last()).toContainText('amber to 5')
  await expect(versions.first()).toContainText('8 urgent')
  await expect(versions.last()).toContainText('7 urgent')
  await scan(page)
})

test('an urgent alert that nobody acknowledges ends with the admin, without its content', async ({
  page,
  context,
  world,
  loginAs,
  scan,
}) => {
  const { clinicId, patientId } = world
  await database().alert.create({
    data: {
      id: uuidv7(),
      ...{ clinicId, patientId, kind: 'red_flag', level: 'critical' },
      // Longer ago than any weekend.
      raisedAt: new Date(Date.now() - 5 * DAY_MS),
    },
  })
  await loginAs('clinic_admin')
  await page.goto('/admin/alerts')
  const waiting = page.getByRole('row').filter({ hasText: world.patientName })
  await expect(waiting).toContainText('Escalated to you')
  await expect(waiting).toContainText(world.therapist.name)
  await expect(page.getByText('1 urgent alert has waited for too long.')).toBeVisible()
  expect(await page.content()).not.toMatch(/Warning sign|red_flag/)
  await expect(page.getByText('No clinic lead is named: what waits too long goes to all admins.')).toBeVisible()
  await scan(page)
  await context.clearCookies()

  await loginAs('therapist')
  await page.goto('/therapist/alerts')
  const open = page.getByRole('row').filter({ hasText: world.patientName })
  await expect(open).toContainText('Warning sign')
  await expect(open).toContainText('Escalated to the admins')
  await scan(page)
  await open.getByRole('link', { name: /^Look and acknowledge/ }).click()
  await expect(page).toHaveURL(`/therapist/patients/${patientId}#alerts`)
  const alerts = page.getByRole('region', { name: /^Alerts/ })
  await alerts.getByText('Acknowledge', { exact: true }).first().click()
  await alerts.getByRole('radio', { name: 'Sent to emergency care' }).check()
  await alerts.getByLabel('What did you do?').fill('Called: went to A&E and was seen.')
  await alerts.getByRole('button', { name: 'Acknowledge' }).click()
  await expect(alerts.getByText('Nothing waits for you.')).toBeVisible()
  await page.goto('/therapist/alerts')
  await expect(page.getByRole('heading', { name: 'Nothing waits' })).toBeVisible()
})

test('a named clinic lead gets what nobody acknowledges, and hears of it on their own page', async ({
  page,
  context,
  world,
  loginAs,
  scan,
}) => {
  const { clinicId, patientId } = world
  await database().alert.create({
    data: {
      id: uuidv7(),
      ...{ clinicId, patientId, kind: 'red_flag', level: 'critical' },
      raisedAt: new Date(Date.now() - 5 * DAY_MS),
    },
  })
  await loginAs('therapist')
  await page.goto('/therapist/caseload')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText('come to you as the clinic lead')).toHaveCount(0)
  await context.clearCookies()

  await loginAs('clinic_admin')
  await page.goto('/admin/alerts')
  await page.getByRole('link', { name: 'Name the clinic lead' }).click()
  const form = page.getByRole('form', { name: 'The clinic’s rules' })
  await expect(form.getByLabel('Clinic lead', { exact: true })).toHaveValue('')
  await form.getByLabel('Clinic lead', { exact: true }).selectOption({ label: world.therapist.name })
  await form.getByLabel('Why do you change it?').fill('She is here every day.')
  await form.getByRole('button', { name: 'Save as a new version' }).click()
  const versions = page.getByRole('region', { name: 'Versions' }).getByRole('listitem')
  await expect(versions.first()).toContainText(`Clinic lead: ${world.therapist.name}.`)
  await expect(versions.last()).toContainText('No clinic lead: all admins.')
  await scan(page)
  await page.goto('/admin/alerts')
  await expect(page.getByRole('row').filter({ hasText: world.patientName })).toContainText(
    `Escalated to ${world.therapist.name}`,
  )
  await scan(page)
  await context.clearCookies()

  await loginAs('therapist')
  await page.goto('/therapist/caseload')
  await expect(page.getByText('An urgent alert has come to you as the clinic lead')).toBeVisible()
  await scan(page)
  await page.getByRole('link', { name: 'See who needs you' }).click()
  await expect(page.getByRole('row').filter({ hasText: world.patientName })).toContainText('Escalated to you')
})
