import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'

test('told us not done: one tap with a reason, and doing it later still counts', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await loginAs('patient')
  await page.goto('/patient/today')
  await page.getByText('I can’t today').click()
  // Out from behind the bar at the foot, where a finger can reach them.
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await scan(page)
  const why = page.getByRole('form', { name: 'What gets in the way?' })
  await why.getByRole('button', { name: 'No time' }).click()
  await expect(page.getByRole('heading', { name: 'Thank you for telling us.' })).toBeVisible()
  await expect(page.getByText('Some days are full. A short session counts too.')).toBeVisible()
  await expect(page.getByText('Do a session anyway')).toBeVisible()
  await scan(page)
  const where = { clinicId: world.clinicId, patientId: world.patientId }
  const reports = await database().missedReport.findMany({ where, select: { slot: true, reason: true } })
  expect(reports).toEqual([{ slot: 1, reason: 'time' }])
  const days = await database().patientDay.findMany({
    where: { ...where, toldNotDone: { gt: 0 } },
    select: { sessionsFull: true, toldNotDone: true },
  })
  expect(days).toEqual([{ sessionsFull: 0, toldNotDone: 1 }])
})
