import type { Page } from '@playwright/test'
import { expect, test } from '@/e2e/fixtures/test'
import { skipAll } from '@/e2e/pages/whole-session'

test('a session stands still when its player begins, and when somebody comes back to its last questions', async ({
  page,
  world,
  loginAs,
}) => {
  await loginAs('patient')
  const release = await holdScripts(page)
  const address = `/patient/session/${world.checkId}`
  await page.goto(address, { waitUntil: 'commit' })
  await painted(page)
  release()
  await expect(page.getByText('1 of', { exact: false }).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
  expect(await shifts(page)).toEqual([])

  await skipAll(page)
  const again = await holdScripts(page)
  await page.reload({ waitUntil: 'commit' })
  await painted(page)
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeHidden()
  again()
  await expect(page.getByText('Step 1 of 3')).toBeVisible()
  expect(await shifts(page)).toEqual([])
})

test('a session whose script never comes is shown all the same', async ({ page, world, loginAs }) => {
  await loginAs('patient')
  await page.goto(`/patient/session/${world.checkId}`)
  await skipAll(page)
  await page.route('**/_next/static/**/*.js', (route) => route.abort('internetdisconnected'))
  await page.reload({ waitUntil: 'commit' })
  await painted(page)
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
})

/** As on a slow line: the page is painted before its scripts run. */
async function holdScripts(page: Page): Promise<() => void> {
  let release: () => void = () => undefined
  const held = new Promise<void>((done) => {
    release = done
  })
  await page.route('**/_next/static/**/*.js', async (route) => {
    await held
    await route.continue()
  })
  return release
}

async function painted(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
  await page.waitForLoadState('domcontentloaded')
}

/** What moved without a touch or a key. */
async function shifts(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const found: string[] = []
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            value: number
            hadRecentInput: boolean
            sources: { node: Node | null }[]
          })[]) {
            if (entry.hadRecentInput) continue
            const moved = entry.sources.map(({ node }) => (node as Element | null)?.textContent?.slice(0, 40) ?? '?')
            found.push(`${entry.value.toFixed(4)}: ${moved.join(' | ')}`)
          }
        }).observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(found)))
      }),
  )
}
