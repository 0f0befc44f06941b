import { database } from '@/e2e/fixtures/database'
import { expectSessions } from '@/e2e/fixtures/stored'
import { expect, test } from '@/e2e/fixtures/test'
import { mintSession } from '@/e2e/fixtures/world'
import { coldStart, fillDevice, keptFigures } from '@/e2e/pages/offline'
import { answerBefore, finish, playAll } from '@/e2e/pages/whole-session'

test.use({ serviceWorkers: 'allow' })

test('signed out by the clinic while it was away: nothing is lost, nothing is shown to the next person, and it arrives later', async ({
  page: online,
  context,
  browser,
  baseURL,
  world,
  strangers,
  loginAs,
}) => {
  test.slow()
  await loginAs('patient')
  await fillDevice(online)
  const page = await coldStart(context, '/patient/session')
  await answerBefore(page)
  await playAll(page)
  await finish(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Saved on this device' })).toBeVisible()

  await test.step('the clinic signs the device out, and ends the code', async () => {
    const desk = await browser.newContext({ ...(baseURL ? { baseURL } : {}), viewport: { width: 1280, height: 860 } })
    await loginAs('therapist', world, desk)
    const card = await desk.newPage()
    await card.goto(`/therapist/patients/${world.patientId}/card`)
    await card
      .getByRole('region', { name: 'Signed-in devices' })
      .getByRole('button', { name: /^Sign out / })
      .click()
    await expect(card.getByText('No device is signed in.')).toBeVisible()
    await desk.close()
  })

  await test.step('the signal is back: the device says what to do, and shows the plan no more', async () => {
    await context.setOffline(false)
    await expect(page.getByRole('status').filter({ hasText: 'Sign in again, then they are sent.' })).toBeVisible()
    await page.goto('/patient/today')
    await expect(page).toHaveURL('/door')
    await expect.poll(() => keptFigures(page)).toBe(0)
    await expectSessions(world, 0)
    const offline = await coldStart(context)
    await expect(offline.getByRole('heading', { level: 1, name: 'Nothing is saved on this device yet' })).toBeVisible()
    await context.setOffline(false)
  })

  await test.step('somebody else on this device sees and sends nothing of it', async () => {
    await loginAs('patient', strangers)
    const second = await context.newPage()
    await fillDevice(second)
    await expect(second.getByRole('button', { name: /^Start session/ })).toBeVisible()
    await expect(second.getByText('saved on this device', { exact: false })).toHaveCount(0)
    await second.goto('/patient/unsent')
    await expect(second.getByText('Everything is sent')).toBeVisible()
    await expectSessions(world, 0)
    await expectSessions(strangers, 0)
  })

  await test.step('its own person signs in again: it arrives, once', async () => {
    const token = await mintSession({ clinicId: world.clinicId, patientId: world.patientId })
    const url = baseURL ?? ''
    await context.addCookies([{ name: 'plumbline.session', value: token, url, httpOnly: true, sameSite: 'Lax' }])
    const back = await context.newPage()
    await back.goto('/patient/today')
    await expectSessions(world, 1)
    await expectSessions(strangers, 0)
    expect(
      await database().auditEvent.count({ where: { clinicId: strangers.clinicId, action: 'session.record' } }),
    ).toBe(0)
  })
})
