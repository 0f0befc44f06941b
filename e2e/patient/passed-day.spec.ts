import type { Page } from '@playwright/test'
import { database } from '@/e2e/fixtures/database'
import { dayColumn, plantDay } from '@/e2e/fixtures/history'
import { expect, test } from '@/e2e/fixtures/test'

const asked = (page: Page) => page.getByRole('region').filter({ hasText: 'What got in the way?' })

/** The same on the phone of the project and on a family's laptop. */
const DEVICES = {
  phone: {},
  laptop: { viewport: { width: 1280, height: 860 }, isMobile: false, hasTouch: false, deviceScaleFactor: 1 },
}

for (const [device, use] of Object.entries(DEVICES)) {
  test.describe(`on a ${device}`, () => {
    test.use(use)

    test('a day that has passed: asked once, one tap, a tip, and it counts as told', async ({
      page,
      world,
      loginAs,
      scan,
    }) => {
      await loginAs('patient')
      await page.goto('/patient/today')
      await expect(asked(page).getByText('What got in the way?')).toBeVisible()
      await asked(page).getByRole('button', { name: 'Not now' }).scrollIntoViewIfNeeded()
      await scan(page)
      await asked(page).getByRole('button', { name: 'I forgot' }).click()
      await expect(page.getByRole('status').getByText('Thank you for telling us.')).toBeVisible()
      await expect(page.getByText('Tie it to something you do each day')).toBeVisible()
      // No reason stands in an address, where a history would keep it.
      expect(new URL(page.url()).search).toBe('')
      await scan(page)
      const where = { clinicId: world.clinicId, patientId: world.patientId, localDay: dayColumn(1) }
      expect(await database().missedReport.findMany({ where, select: { reason: true } })).toEqual([
        { reason: 'forgot' },
      ])
      const day = await database().patientDay.findMany({ where, select: { sessionsFull: true, toldNotDone: true } })
      expect(day).toEqual([{ sessionsFull: 0, toldNotDone: 1 }])
      // Once a day is enough: nothing is asked of the day before.
      await expect(asked(page)).toHaveCount(0)
    })
  })
}

test('the question is put away with one tap, and stays away', async ({ page, loginAs }) => {
  await loginAs('patient')
  await page.goto('/patient/today')
  await asked(page).getByRole('button', { name: 'Not now' }).click()
  await expect(asked(page)).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Today’s session' })).toBeVisible()
  await expect(asked(page)).toHaveCount(0)
})

test('without JavaScript the same taps do', async ({ browser, world, loginAs }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  await loginAs('patient', world, context)
  const page = await context.newPage()
  await page.goto('/patient/today')
  await asked(page).getByRole('button', { name: 'No time' }).click()
  await expect(page.getByText('Some days are full. A short session counts too.')).toBeVisible()
  await context.close()
})

test('after breakfast, in the kitchen: the patient’s own plan stands on today’s page', async ({
  page,
  loginAs,
  scan,
}) => {
  await loginAs('patient')
  await page.goto('/patient/me/calendar')
  await page.getByLabel('After what?').fill('breakfast')
  await page.getByLabel('Where?').fill('in the kitchen')
  await page.getByRole('button', { name: 'Save the times' }).click()
  await expect(page.getByLabel('Time of the session')).toHaveAccessibleDescription(/Say at what time too/)
  await scan(page)
  await page.getByLabel('Time of the session').fill('8:30')
  await page.getByRole('button', { name: 'Save the times' }).click()
  await expect(page.getByText('The times are saved.')).toBeVisible()
  await page.goto('/patient/today')
  await expect(page.getByText('After breakfast, in the kitchen · 8:30')).toBeVisible()
})

test('weeks in a row are said quietly, and can be switched off', async ({ page, world, loginAs }) => {
  const own = { clinicId: world.clinicId, patientId: world.patientId }
  await database().programmeWindow.updateMany({ where: own, data: { startsOn: dayColumn(40) } })
  for (let back = 1; back <= 30; back += 1) await plantDay(own, dayColumn(back), { sessionsFull: 1, sessionsApp: 1 })
  await loginAs('patient')
  await page.goto('/patient/today')
  const row = page.getByText(/weeks in a row as planned/)
  await expect(row).toBeVisible()
  await page.goto('/patient/me')
  await page.getByLabel('Show me my weeks in a row').uncheck()
  await page.getByRole('button', { name: 'Save my choice' }).click()
  await expect(page.getByText('Saved. Your page follows it from now on.')).toBeVisible()
  await page.goto('/patient/today')
  await expect(page.getByRole('heading', { name: 'Today’s session' })).toBeVisible()
  await expect(row).toHaveCount(0)
})
