import { type BrowserContext, expect, type Page } from '@playwright/test'

/** Opens today's page with a signal and waits until everything is on the device: the worker, its files, the plan and its figures. */
export async function fillDevice(page: Page): Promise<void> {
  await page.goto('/patient/today')
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length >= 2)).toBe(true)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await expect.poll(() => keptFigures(page)).toBeGreaterThan(5)
}

/** How many figures the device holds. */
export function keptFigures(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const name = (await caches.keys()).find((each) => each.startsWith('plumbline.figures.'))
    return name === undefined ? 0 : (await (await caches.open(name)).keys()).length
  })
}

/** The app is closed, the signal goes, and it is opened again from nothing. */
export async function coldStart(context: BrowserContext, path = '/patient/today'): Promise<Page> {
  await Promise.all(context.pages().map((page) => page.close()))
  await context.setOffline(true)
  const page = await context.newPage()
  await page.clock.install()
  await page.goto(path)
  return page
}
