import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import { mintSession, type World } from '@/e2e/fixtures/world'
import { tellNotToday } from '@/e2e/pages/not-today'
import { setLine } from '@/e2e/pages/sync-line'

const BANNER = 'Your answers are saved on this device. They will be sent.'
const reports = (world: World) => database().missedReport.count({ where: { patientId: world.patientId } })

test.beforeEach(async ({ page, loginAs }) => {
  await loginAs('patient')
  await setLine(page, 'lost_there')
  await page.goto('/patient/today')
  await tellNotToday(page)
  await expect(page.getByText(BANNER)).toBeVisible()
  await page.goto('/patient/me')
  await page.getByRole('button', { name: 'Sign out here' }).click()
  await expect(page.getByRole('group', { name: 'Something is not sent yet' })).toBeFocused()
})

test('kept: nobody else sees it, and it goes when its own person is back', async ({
  page,
  context,
  world,
  strangers,
  loginAs,
  scan,
}) => {
  await scan(page)
  await page.getByRole('button', { name: 'Send it now, then sign out' }).click()
  await expect(page.getByText('It could not be sent just now.')).toBeVisible()
  await page.getByRole('button', { name: 'Keep it here until I sign in again' }).click()
  await expect(page).toHaveURL('/door')

  await setLine(page, 'through')
  await loginAs('patient', strangers)
  await page.goto('/patient/unsent')
  await expect(page.getByText('Everything is sent')).toBeVisible()
  await expect(page.getByText(BANNER)).toHaveCount(0)
  expect([await reports(world), await reports(strangers)]).toEqual([0, 0])

  const token = await mintSession({ clinicId: world.clinicId, patientId: world.patientId })
  const url = new URL(page.url()).origin
  await context.addCookies([{ name: 'plumbline.session', value: token, url, httpOnly: true, sameSite: 'Lax' }])
  await page.goto('/patient/today')
  await expect.poll(() => reports(world)).toBe(1)
  expect(await reports(strangers)).toBe(0)
})

test('sent: signing out waits for it', async ({ page, world }) => {
  await setLine(page, 'through')
  await page.getByRole('button', { name: 'Send it now, then sign out' }).click()
  await expect(page).toHaveURL('/door')
  expect(await reports(world)).toBe(1)
})

test('removed: only after a second step, and for good', async ({ page, context, world }) => {
  await page.getByRole('button', { name: 'Remove it and sign out' }).click()
  await page.getByRole('button', { name: 'Yes, remove it and sign out' }).click()
  await expect(page).toHaveURL('/door')

  await setLine(page, 'through')
  const token = await mintSession({ clinicId: world.clinicId, patientId: world.patientId })
  const url = new URL(page.url()).origin
  await context.addCookies([{ name: 'plumbline.session', value: token, url, httpOnly: true, sameSite: 'Lax' }])
  await page.goto('/patient/unsent')
  await expect(page.getByText('Everything is sent')).toBeVisible()
  expect(await reports(world)).toBe(0)
})
