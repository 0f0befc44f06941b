import type { Page } from '@playwright/test'
import { expect, test } from '@/e2e/fixtures/test'
import { PAGES } from '@/e2e/pages/registry'

for (const entry of PAGES) {
  // One visit for all of it: signing in and loading a page costs more than looking at it.
  test(`${entry.route}: axe is clean, nothing is cut, and the keyboard is seen`, async ({
    page,
    world,
    loginAs,
    scanSchemes,
  }) => {
    if (entry.role !== 'public') await loginAs(entry.role)
    await page.goto(entry.path(world))
    await expect(page.getByRole('main')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await test.step('the keyboard reaches the content and shows where it is', () => walkIn(page))
    await test.step('axe is clean, light and dark', () => scanSchemes(page))
    await test.step('nothing is cut at 320 px, nor with text twice as large', async () => {
      await page.setViewportSize({ width: 320, height: 700 })
      await expect.poll(() => sidewaysOverflow(page), { message: '320 px' }).toBeLessThanOrEqual(0)
      await page.setViewportSize({ width: 640, height: 900 })
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
      await expect.poll(() => sidewaysOverflow(page), { message: '200 % text' }).toBeLessThanOrEqual(0)
    })
  })
}

async function walkIn(page: Page): Promise<void> {
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the content' })
  await expect(skip).toBeFocused()
  await expectVisibleFocus(page)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#content$/)
  // A page of text alone has nowhere further to go.
  const controls = page
    .getByRole('main')
    .locator('a[href], button, input:not([type="hidden"]), select, textarea, summary')
  if ((await controls.count()) === 0) return
  await page.keyboard.press('Tab')
  await expectVisibleFocus(page)
}

async function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

async function expectVisibleFocus(page: Page): Promise<void> {
  const focus = await page.evaluate(() => {
    const style = getComputedStyle(document.activeElement ?? document.body)
    return {
      isShown: (Number.parseFloat(style.outlineWidth) || 0) > 0 || style.boxShadow !== 'none',
      tag: document.activeElement?.tagName,
    }
  })
  expect(focus.tag).not.toBe('BODY')
  expect(focus.isShown, `focus on ${focus.tag} is visible`).toBe(true)
}
