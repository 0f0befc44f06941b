import { type BrowserContext, expect, type Page } from '@playwright/test'

/** Opens today's page with a signal and waits until everything is on the device: the worker, its files, the plan and its figures. */
export async function fillDevice(page: Page): Promise<void> {
  await page.goto('/patient/today')
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length >= 2)).toBe(true)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await expect.poll(() => keptRevision(page)).not.toBeNull()
  await expect.poll(() => keptFigures(page)).toBeGreaterThan(5)
}

/** How many figures the device holds. */
export function keptFigures(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const name = (await caches.keys()).find((each) => each.startsWith('plumbline.figures.'))
    return name === undefined ? 0 : (await (await caches.open(name)).keys()).length
  })
}

/** The app is closed, the signal goes, and it is opened again from nothing; `laterMs` after now by the device's clock. */
export async function coldStart(context: BrowserContext, path = '/patient/today', laterMs = 0): Promise<Page> {
  await Promise.all(context.pages().map((page) => page.close()))
  await context.setOffline(true)
  const page = await context.newPage()
  await page.clock.install({ time: Date.now() + laterMs })
  await page.goto(path)
  return page
}

/** Which revision of the plan the device holds. */
export function keptRevision(page: Page): Promise<string | null> {
  return page.evaluate(async () => {
    const name = 'plumbline.device'
    // Opened before the app has made it, it would be an empty one.
    if (!(await indexedDB.databases()).some((one) => one.name === name)) return null
    return new Promise<string | null>((resolve, reject) => {
      const opening = indexedDB.open(name)
      opening.onerror = () => reject(opening.error)
      opening.onsuccess = () => {
        const rows = opening.result.transaction('bundles').objectStore('bundles').getAll()
        rows.onsuccess = () => {
          opening.result.close()
          resolve(rows.result[0]?.bundle.plan.revisionId ?? null)
        }
      }
    })
  })
}
