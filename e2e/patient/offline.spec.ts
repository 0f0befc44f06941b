import { database } from '@/e2e/fixtures/database'
import { expectSessions } from '@/e2e/fixtures/stored'
import { expect, test } from '@/e2e/fixtures/test'
import { coldStart, fillDevice, keptFigures } from '@/e2e/pages/offline'
import { answer, expectNothingChosen, QUESTIONS } from '@/e2e/pages/warning-questions'
import { answerBefore, finish, playAll } from '@/e2e/pages/whole-session'

test.use({ serviceWorkers: 'allow' })

test('a whole session without a signal, from a cold start, which arrives once when there is one', {
  tag: '@desktop',
}, async ({ page: online, context, world, loginAs, scan }) => {
  test.slow()
  await loginAs('patient')
  await fillDevice(online)
  const page = await coldStart(context)

  await test.step('today, with whose it is, and figures', async () => {
    await expect(page.getByText('No signal just now.')).toBeVisible()
    await expect(page.getByRole('link', { name: 'PQ, your details' })).toBeVisible()
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
    const figure = page.locator('img[src*="/still"]').first()
    expect(await figure.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    await scan(page)
  })

  await test.step('six questions, nothing chosen for anybody', async () => {
    await page.getByRole('button', { name: /^Start session/ }).click()
    await expectNothingChosen(page)
    await scan(page)
    await answerBefore(page)
    await expect(page).toHaveURL(/\/patient\/session\/[0-9a-f-]{36}/)
  })

  await test.step('the player, and the check-in', async () => {
    await playAll(page)
    await finish(page)
  })

  await test.step('what came of it, and that it waits', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Saved on this device' })).toBeVisible()
    await expect(page.getByText('Will be sent as soon as there is a signal.', { exact: false })).toBeVisible()
    await scan(page)
    await page.getByRole('link', { name: /Today/ }).first().click()
    await expect(page.getByRole('heading', { level: 2, name: /Done/ })).toBeVisible()
    await expectSessions(world, 0)
  })

  await test.step('the signal is back: it is sent, once, however often the app is opened', async () => {
    await context.setOffline(false)
    await expectSessions(world, 1)
    await page.goto('/patient/today')
    await expect(page.getByRole('heading', { name: 'Done for today. Well done.' })).toBeVisible()
    await page.goto('/patient/unsent')
    await expect(page.getByText('Everything is sent')).toBeVisible()
    await page.reload()
    await expect(page.getByText('Everything is sent')).toBeVisible()
    await expectSessions(world, 1)
  })
})

for (const { name, column, isEmergency } of QUESTIONS) {
  test(`without a signal too one yes stops everything: ${column}`, async ({
    page: online,
    context,
    world,
    loginAs,
  }) => {
    await loginAs('patient')
    await fillDevice(online)
    const page = await coldStart(context, '/patient/session')
    await answer(page, name, 'Yes')
    await page.getByRole('button', { name: 'Next', exact: true }).click()
    const title = isEmergency ? /^Stop\. Go to .+ now, or call \d+\.$/ : 'Stop. Get checked today.'
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    // The advice does not wait for the store.
    await expect(page.getByRole('dialog').getByText('Your answers are saved on this device.')).toBeVisible()

    // Closed and opened again: nothing to do is shown, the advice is, and that nobody knows yet.
    for (const path of ['/patient/today', '/patient/session']) {
      await page.goto(path)
      await expect(page.getByRole('link', { name: 'See what to do now' })).toBeVisible()
      await expect(page.getByRole('button', { name: /Start/ })).toHaveCount(0)
    }
    await page.goto('/patient/stop')
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.getByText('Not sent yet.')).toBeVisible()
    await expect(page.getByRole('link', { name: /^Call/ }).first()).toHaveAttribute('href', /^tel:/)

    await context.setOffline(false)
    const own = { clinicId: world.clinicId, patientId: world.patientId }
    const arrived = () => database().warningCheck.findMany({ where: { ...own, positive: true } })
    await expect.poll(arrived).toMatchObject([{ [column]: true }])
    expect(await database().alert.count({ where: { ...own, kind: 'red_flag' } })).toBe(1)
    await page.reload()
    await expect(page.getByText('Not sent yet.')).toHaveCount(0)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    expect(await arrived()).toHaveLength(1)
  })
}

test('warning signs, other pages, and a small phone', async ({ page: online, context, loginAs, scan }) => {
  await loginAs('patient')
  await fillDevice(online)
  const page = await coldStart(context, '/patient/warning-signs')
  await page.setViewportSize({ width: 320, height: 640 })
  await expect(page.getByRole('heading', { level: 1, name: 'Warning signs' })).toBeVisible()
  await scan(page)
  await page.goto('/patient/progress')
  await expect(page.getByRole('heading', { level: 1, name: 'You are offline' })).toBeVisible()
  await scan(page)
  await page.getByRole('link', { name: 'Go to Today' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
})

test('no page and no answer about a person is kept, and a sign-out elsewhere empties the device', async ({
  page,
  context,
  world,
  loginAs,
}) => {
  await loginAs('patient')
  await fillDevice(page)
  const kept = await page.evaluate(async () => {
    const urls: string[] = []
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) urls.push(new URL(url).pathname)
    }
    return urls
  })
  const allowed = /^\/(_next\/static\/|api\/exercises\/figures\/|patient\/offline$)/
  expect(kept.filter((path) => !allowed.test(path))).toEqual([])

  await database().authSession.updateMany({ where: { patientId: world.patientId }, data: { revokedAt: new Date() } })
  await page.goto('/patient/today')
  await expect(page).toHaveURL(/\/door|\/sign-in/)
  await expect.poll(() => keptFigures(page)).toBe(0)
  const cold = await coldStart(context)
  await expect(cold.getByRole('heading', { level: 1, name: 'Nothing is saved on this device yet' })).toBeVisible()
})

test('another person on the same device sees nothing of the first', async ({
  page: online,
  context,
  strangers,
  loginAs,
}) => {
  await loginAs('patient')
  await fillDevice(online)
  const first = await coldStart(context, '/patient/session')
  await answer(first, 'A bad fall or injury', 'Yes')
  await first.getByRole('button', { name: 'Next', exact: true }).click()
  await expect(first.getByRole('dialog').getByText('Your answers are saved on this device.')).toBeVisible()
  const names = () => first.evaluate(() => caches.keys())
  const figuresOfFirst = (await names()).find((name) => name.startsWith('plumbline.figures.'))

  await context.setOffline(false)
  await loginAs('patient', strangers)
  const second = await context.newPage()
  await fillDevice(second)
  await expect.poll(() => second.evaluate(() => caches.keys())).not.toContain(figuresOfFirst)
  await expect.poll(() => keptFigures(second)).toBeGreaterThan(5)
  const cold = await coldStart(context)
  await expect(cold.getByRole('button', { name: /^Start session/ })).toBeVisible()
  await cold.goto('/patient/stop')
  await expect(cold.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
})
