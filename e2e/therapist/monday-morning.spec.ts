import { v7 as uuidv7 } from 'uuid'
import { database } from '@/e2e/fixtures/database'
import { plantSession } from '@/e2e/fixtures/history'
import { plantSilentPatient } from '@/e2e/fixtures/silent-patient'
import { expect, test } from '@/e2e/fixtures/test'
import type { World } from '@/e2e/fixtures/world'
import { errorSummary } from '@/e2e/pages/form-errors'

test('who needs me, why, and what I did about it', async ({ page, world, loginAs, scan }) => {
  const alertId = await plantRedResponse(world)
  await plantSilentPatient(world)
  await loginAs('therapist')

  await test.step('the caseload says why, most urgent first', async () => {
    await page.goto('/therapist/caseload')
    const worse = page.getByRole('row').filter({ hasText: world.patientName })
    await expect(worse).toContainText('Worsening')
    await expect(worse).toContainText('Pain moved down the leg')
    const silent = page.getByRole('row').filter({ hasText: 'Sile Quiet' })
    await expect(silent).toContainText('Silent')
    await expect(silent).toContainText(/No log or reply for \d+ days/)
    const names = await page.getByRole('table').getByRole('link').allTextContents()
    expect(names.findIndex((name) => name.includes(world.patientName.split(' ')[1] ?? ''))).toBe(0)
    await scan(page)
  })

  await test.step('the dossier: the session, its colour with a word, the time line', async () => {
    await page
      .getByRole('table')
      .getByRole('link', { name: new RegExp(world.patientName.split(' ')[1] ?? '') })
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Pia')
    const session = page.getByRole('region', { name: 'Sessions' }).getByRole('listitem').first()
    await expect(session).toContainText('Red')
    await expect(session).toContainText('moved down the leg')
    await expect(session).toContainText('Knee 3 → 7')
    await expect(session).toContainText('Knee → foot')
    await expect(page.getByRole('figure', { name: /Sessions: 2 done, 0 told us not done, 3 unknown/ })).toBeVisible()
    await page.getByText('Show as a table').first().click()
    await expect(page.getByRole('table').first()).toContainText('7')
    await scan(page)
  })

  await test.step('acknowledge the alert, with what was done', async () => {
    const alerts = page.getByRole('region', { name: 'Alerts' })
    await expect(alerts.getByText('Pain moved down the leg')).toBeVisible()
    await alerts.locator('summary', { hasText: 'Acknowledge' }).click()
    await alerts.getByRole('button', { name: 'Acknowledge' }).click()
    await expect(errorSummary(page)).toBeFocused()
    await scan(page)
    await alerts.getByRole('radio', { name: 'Programme changed' }).check()
    await alerts.getByLabel('What did you do?').fill('Telephoned: eased after lying prone. Bends less until Friday.')
    await alerts.getByRole('button', { name: 'Acknowledge' }).click()
    await expect(alerts.getByText('Nothing waits for you.')).toBeVisible()
    await alerts.getByText('Looked at (1)').click()
    await expect(alerts.getByText('Programme changed')).toBeVisible()
    await expect(alerts.getByText('Telephoned: eased after lying prone.')).toBeVisible()
    await expect(alerts.getByText(world.therapist.name)).toBeVisible()
    await scan(page)
  })

  const alert = await database().alert.findUniqueOrThrow({ where: { id: alertId } })
  expect(alert).toMatchObject({
    acknowledgedById: world.therapist.memberId,
    outcomeKind: 'plan_changed',
    outcome: 'Telephoned: eased after lying prone. Bends less until Friday.',
  })
  await page.goto('/therapist/caseload')
  await expect(page.getByRole('row').filter({ hasText: world.patientName })).not.toContainText('moved down')
})

test('a red flag stands above everything else', async ({ page, world, loginAs, scan }) => {
  await plantSilentPatient(world)
  await database().alert.create({
    data: { id: uuidv7(), clinicId: world.clinicId, patientId: world.patientId, kind: 'red_flag', level: 'critical' },
  })
  await loginAs('therapist')
  await page.goto('/therapist/caseload')
  await expect(page.getByText('1 person is urgent.')).toBeVisible()
  await expect(page.getByRole('rowgroup').nth(1)).toContainText('Urgent')
  await expect(page.getByRole('rowgroup').nth(1)).toContainText(world.patientName)
  await scan(page)
  await page.getByLabel('Find by name').fill('Quiet')
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  // No search hides whoever is urgent (hazard H33).
  const names = page.getByRole('rowheader').getByRole('link')
  await expect(names).toHaveText([world.patientName, 'Sile Quiet'])
  await page.getByLabel('Find by name').fill('Nobody')
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  await expect(names).toHaveText([world.patientName])
})

/** A red session of yesterday that went down to the foot, and the alert that it raised. */
async function plantRedResponse(world: World): Promise<string> {
  await plantSession(world, { daysAgo: 4, kneePainMax: 3 })
  const sessionId = await plantSession(world, {
    daysAgo: 1,
    colour: 'red',
    reasons: ['peripheralised'],
    kneePainMax: 7,
    siteAfter: 6,
  })
  const id = uuidv7()
  await database().alert.create({
    data: {
      id,
      clinicId: world.clinicId,
      patientId: world.patientId,
      kind: 'peripheralised',
      level: 'high',
      sessionId,
    },
  })
  return id
}
