import { database } from '@/e2e/fixtures/database'
import { expectSessions } from '@/e2e/fixtures/stored'
import { expect, test } from '@/e2e/fixtures/test'
import { coldStart, fillDevice } from '@/e2e/pages/offline'
import { answerBefore, finish, playAll } from '@/e2e/pages/whole-session'

test.use({ serviceWorkers: 'allow' })

test('two devices do the session of the same day without a signal: both count, neither twice', async ({
  page,
  context,
  browser,
  baseURL,
  world,
  loginAs,
}) => {
  test.slow()
  const second = await browser.newContext({ ...(baseURL ? { baseURL } : {}), serviceWorkers: 'allow' })
  const tablet = await second.newPage()
  await loginAs('patient')
  await loginAs('patient', world, second)
  for (const device of [page, tablet]) await fillDevice(device)
  for (const one of [context, second]) {
    const device = await coldStart(one, '/patient/session')
    await answerBefore(device)
    await playAll(device)
    await finish(device)
    await expect(device.getByRole('heading', { level: 1, name: 'Saved on this device' })).toBeVisible()
  }
  await expectSessions(world, 0)

  await Promise.all([context, second].map((one) => one.setOffline(false)))
  await expectSessions(world, 2)
  const stored = await database().session.findMany({
    where: { patientId: world.patientId },
    orderBy: { startedAt: 'asc' },
    select: { slot: true },
  })
  expect(stored.map(({ slot }) => slot)).toEqual([1, 2])
  for (const one of [context, second]) {
    const device = await one.newPage()
    await device.goto('/patient/unsent')
    await expect(device.getByText('Everything is sent')).toBeVisible()
    await device.goto('/patient/today')
    await expect(device.getByRole('heading', { name: 'Done for today. Well done.' })).toBeVisible()
  }
  await expectSessions(world, 2)
  await second.close()
})
