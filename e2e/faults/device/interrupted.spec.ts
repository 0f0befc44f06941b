import type { Page } from '@playwright/test'
import { expect, test } from '@/e2e/fixtures/test'
import { choose } from '@/e2e/pages/warning-questions'
import { playAll } from '@/e2e/pages/whole-session'

const start = (page: Page) => page.getByRole('button', { name: 'Start', exact: true }).click()

/** The page's process dies, and the app is opened again in another tab. */
async function crash(page: Page): Promise<Page> {
  const [context, address] = [page.context(), page.url()]
  const cdp = await context.newCDPSession(page)
  const died = page.waitForEvent('crash')
  // There is nobody left to answer.
  cdp.send('Page.crash').catch(() => undefined)
  await died
  await page.close()
  const next = await context.newPage()
  await next.goto(address)
  return next
}

test('the browser is killed in the middle of an exercise: it goes on in the set that it was in', async ({
  page,
  world,
  loginAs,
}) => {
  await loginAs('patient')
  await page.clock.install()
  await page.goto(`/patient/session/${world.checkId}`)
  await start(page)
  await page.getByRole('button', { name: 'Too hard' }).click()
  await expect(page.getByText('Set 1 of 2')).toBeVisible()
  await page.clock.fastForward('01:40')
  await expect(page.getByText('Set 2 of 2')).toBeVisible()
  await page.clock.runFor('00:06')

  const next = await crash(page)
  await expect(next.getByText('Set 2 of 2')).toBeVisible()
  await expect(next.getByRole('button', { name: 'Too hard' })).toHaveAttribute('aria-pressed', 'true')
  await next.getByRole('button', { name: 'Go on' }).click()
  await next.clock.fastForward('30:00')
  await expect(next.getByLabel('Sets done').filter({ visible: true })).toHaveValue('2')
})

test('the browser is killed among the last questions: they are there, with what was answered', async ({
  page,
  world,
  loginAs,
}) => {
  await loginAs('patient')
  await page.clock.install()
  await page.goto(`/patient/session/${world.checkId}`)
  await playAll(page)
  await choose(page, 'Back pain', '2')
  await choose(page, 'Left knee pain', '3')
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await choose(page, 'How hard was it?', '4')
  // What was answered less than a moment before the blow may be lost.
  await expect.poll(() => keptAnswers(page)).toMatchObject({ backPainMax: '2', effort: '4' })

  const next = await crash(page)
  await expect(next.getByText('Step 2 of 3')).toBeVisible()
  await expect(next.getByRole('group', { name: 'How hard was it?' }).getByRole('radio', { name: '4' })).toBeChecked()
  await next.getByRole('button', { name: 'Back', exact: true }).click()
  await expect(next.getByRole('group', { name: 'Back pain' }).getByRole('radio', { name: /^2/ })).toBeChecked()
})

test('out of sight for a while: on waking the count is where it would be had nobody looked away', async ({
  page,
  browser,
  baseURL,
  world,
  loginAs,
}) => {
  // A clock in a test's hands belongs to a context.
  const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}) })
  const other = await context.newPage()
  await loginAs('patient')
  await loginAs('patient', world, context)
  const beginsAt = Date.now()
  for (const each of [page, other]) {
    await each.clock.install({ time: beginsAt })
    await each.goto(`/patient/session/${world.checkId}`)
    await expect(each.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
    await each.clock.pauseAt(beginsAt + 60_000)
    await start(each)
    await expect(each.getByRole('timer')).toContainText('Get ready')
    // Between two seconds, where a look a moment later shows no other one.
    await each.clock.runFor(500)
  }
  const shown = (of: Page) => of.getByRole('timer').textContent()
  for (const seconds of [3, 16, 41]) {
    const before = await shown(page)
    await page.clock.runFor(seconds * 1000)
    await sleep(other, seconds)
    await expect.poll(() => shown(page)).not.toBe(before)
    await expect.poll(() => shown(other), `after ${seconds} s more`).toBe(await shown(page))
  }
  await context.close()
})

/** The answers in the device's draft, opened with the person's own key: it cannot leave this browser, but it works in it. */
function keptAnswers(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const opened = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result)
        asked.onerror = () => reject(asked.error)
      })
    const db = await opened(indexedDB.open('plumbline.device'))
    const tables = db.transaction(['drafts', 'keys'])
    const [[draft], [own]] = await Promise.all([
      opened(tables.objectStore('drafts').getAll()),
      opened(tables.objectStore('keys').getAll()),
    ])
    db.close()
    if (!draft || !own) return null
    const additionalData = new TextEncoder().encode(JSON.stringify([own.personKey, 'draft', draft.checkId]))
    const { iv, data } = draft.sealed
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, own.key, data)
    return JSON.parse(new TextDecoder().decode(text)).answers
  })
}

/** A tab in the background: its timers hardly come, and the page is told when it is seen again. */
async function sleep(page: Page, seconds: number): Promise<void> {
  const turn = (state: string) =>
    page.evaluate((now) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => now })
      document.dispatchEvent(new Event('visibilitychange'))
    }, state)
  await turn('hidden')
  await page.clock.fastForward(seconds * 1000)
  await turn('visible')
}
