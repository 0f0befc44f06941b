import type { Locator } from '@playwright/test'
import { expect, test } from '@/e2e/fixtures/test'

const MOVING = 'img[src*="/moving"]'
const STEPS = 'img[src*="/steps"]'

/** Whether a picture has been fetched and drawn. */
const isDrawn = (picture: Locator) =>
  picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)

test('an exercise moves, stands still when paused, and is told in words', async ({ page, loginAs, scan }) => {
  await loginAs('therapist')
  await page.goto('/therapist/library/bird-dog')
  const figure = page.getByRole('img', { name: /On hands and knees with a flat back\..*reaches? back/ })
  await expect(figure).toHaveAttribute('src', /\/moving\?tempo=2-3-2&hold=3$/)
  await expect.poll(() => isDrawn(figure)).toBe(true)
  const asleep = await figure.screenshot({ animations: 'disabled' })
  // Two different moments of the loop look different.
  await expect.poll(async () => (await figure.screenshot()).equals(asleep)).toBe(false)

  await test.step('pause shows the postures side by side, by keyboard too', async () => {
    const pause = page.getByRole('checkbox', { name: 'Pause' })
    await pause.focus()
    await page.keyboard.press('Space')
    await expect(page.locator(MOVING)).toBeHidden()
    await expect(page.locator(STEPS)).toBeVisible()
    await expect.poll(() => isDrawn(page.locator(STEPS))).toBe(true)
    await scan(page)
    await page.keyboard.press('Space')
    await expect(page.locator(MOVING)).toBeVisible()
  })

  await test.step('who wants less motion sees the postures, and no pause', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await expect(page.locator(MOVING)).toBeHidden()
    await expect(page.locator(STEPS)).toBeVisible()
    await expect(page.getByRole('checkbox', { name: 'Pause' })).toBeHidden()
  })
})

test('on paper a figure is lines and areas, not pixels', async ({ page, loginAs }) => {
  await loginAs('therapist')
  await page.goto('/therapist/library/bird-dog')
  await expect.poll(() => isDrawn(page.locator(STEPS))).toBe(true)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator(STEPS)).toBeVisible()
  await expect(page.locator(MOVING)).toBeHidden()
  const paper = (await page.pdf({ format: 'A4' })).toString('latin1')
  expect(paper).toContain('/Type /Page')
  expect(paper).not.toContain('/Subtype /Image')
})

test('in the library a card moves while somebody points at it, and only then fetches the movement', async ({
  page,
  loginAs,
}) => {
  await loginAs('therapist')
  await page.setViewportSize({ width: 1280, height: 900 })
  const fetched: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/figures/')) fetched.push(request.url())
  })
  await page.goto('/therapist/library?sort=name')
  const [first, second] = [
    page
      .getByRole('listitem')
      .filter({ has: page.locator(MOVING) })
      .nth(0),
    page
      .getByRole('listitem')
      .filter({ has: page.locator(MOVING) })
      .nth(1),
  ]
  await expect.poll(() => isDrawn(first.locator('img').first())).toBe(true)
  expect(fetched.filter((url) => url.includes('/moving'))).toEqual([])
  // A hundred cards, and only what is near the screen is fetched.
  expect(fetched.length).toBeLessThan(60)
  await first.hover()
  await expect(first.locator(MOVING)).toBeVisible()
  await expect.poll(() => isDrawn(first.locator(MOVING))).toBe(true)
  await second.getByRole('link').focus()
  await expect(second.locator(MOVING)).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('it moves and pauses all the same', async ({ page, loginAs }) => {
    await loginAs('therapist')
    await page.goto('/therapist/library/bridge')
    await expect(page.locator(MOVING)).toBeVisible()
    await page.getByText('Pause', { exact: true }).click()
    await expect(page.locator(STEPS)).toBeVisible()
    await expect(page.locator(MOVING)).toBeHidden()
  })
})
