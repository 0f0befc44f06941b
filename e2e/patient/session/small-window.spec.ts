import { expect, test } from '@/e2e/fixtures/test'

test('a small window above the others shows and steers the exercise, and gives everything back', async ({
  page,
  context,
  world,
  loginAs,
  scan,
}) => {
  await loginAs('patient')
  await page.clock.install()
  await page.goto(`/patient/session/${world.checkId}`)
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  const moving = page.getByRole('main').locator('img[src*="/moving"]').filter({ visible: true })
  await expect(moving).toHaveCount(1)
  const opening = context.waitForEvent('page')
  await page.getByRole('button', { name: 'Small window' }).click()
  const small = await opening
  const refused: string[] = []
  small.on('console', (message) => message.type() === 'error' && refused.push(message.text()))

  // The picture is in one place, and it looks as in the page.
  await expect(small.locator('img[src*="/moving"]').filter({ visible: true })).toHaveCount(1)
  await expect(moving).toHaveCount(0)
  await expect(page.getByText('The picture is in the small window.')).toBeVisible()
  const name = (await page.getByRole('heading', { level: 2 }).filter({ visible: true }).textContent()) ?? ''
  await expect(small.getByRole('heading', { name })).toBeVisible()
  await expect(small.getByRole('timer')).toHaveText((await page.getByRole('timer').textContent()) ?? '')
  await expect
    .poll(() => small.evaluate(() => getComputedStyle(document.body).fontFamily))
    .toBe(await page.evaluate(() => getComputedStyle(document.body).fontFamily))
  const pause = small.getByRole('button', { name: 'Pause' })
  await expect.poll(async () => (await pause.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(48)
  await scan(small)

  await pause.click()
  await expect(page.getByRole('button', { name: 'Go on' })).toBeVisible()
  await expect(small.locator('img[src*="/steps"]').filter({ visible: true })).toHaveCount(1)
  await small.getByRole('button', { name: 'Go on' }).click()
  await small.getByRole('button', { name: 'Skip' }).click()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  await small.getByRole('button', { name: 'Stop, it hurts' }).click()
  await expect(page.getByRole('heading', { name: 'How did it go?' })).toBeVisible()
  await expect(small.getByRole('heading', { name: 'Please go on in the app.' })).toBeVisible()
  expect(refused).toEqual([])

  await page.getByRole('button', { name: 'Next exercise' }).click()
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(small.getByRole('timer')).toBeVisible()
  const closing = small.waitForEvent('close')
  await page.getByRole('button', { name: 'Small window' }).click()
  await closing
  await expect(moving).toHaveCount(1)
})
