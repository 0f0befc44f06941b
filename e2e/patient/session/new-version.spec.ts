import type { Page } from '@playwright/test'
import { test } from '@/e2e/fixtures/over-line'
import { expectSessions } from '@/e2e/fixtures/stored'
import { expect } from '@/e2e/fixtures/test'
import { fillDevice } from '@/e2e/pages/offline'
import { answerBefore, finish, playAll } from '@/e2e/pages/whole-session'

const NEW = '// another version\n'

/** What every opened app does, and the browser does by itself once a day. */
function lookForNew(page: Page): Promise<void> {
  return page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update()
  })
}

function isWaiting(page: Page): Promise<boolean> {
  return page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null)
}

/** How many pages of this browser say that they are in a session. */
function sessionsHeld(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { held = [] } = await navigator.locks.query()
    return held.filter(({ name, mode }) => name === 'plumbline.session' && mode === 'shared').length
  })
}

test('a new version of the app comes in mid-session: the session goes on, and nothing holds the new one up after it', async ({
  overLine,
  world,
  loginAs,
}) => {
  test.slow()
  const { line, context } = overLine
  await loginAs('patient', world, context)
  const page = await context.newPage()
  await fillDevice(page)
  await page.clock.install()
  await page.goto('/patient/today')
  await page.getByRole('button', { name: /^Start session/ }).click()
  await answerBefore(page)
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page.getByText('Set 1 of 2')).toBeVisible()

  line.setFate(({ pathname }) => (pathname === '/sw.js' ? { changed: (script) => NEW + script } : 'through'))
  await lookForNew(page)
  await expect.poll(() => isWaiting(page)).toBe(true)
  const other = await test.step('another tab of the app asks it to take over, and it does not', async () => {
    const tab = await context.newPage()
    await tab.goto('/patient/progress')
    await expect(tab.getByRole('heading', { level: 1 })).toBeVisible()
    await tab.evaluate(() => navigator.serviceWorker.ready.then(({ waiting }) => waiting?.postMessage('take-over')))
    // Asked after the request, of the same worker: its answer comes after what the request led to.
    expect(await isWaiting(tab)).toBe(true)
    return tab
  })
  await expect(page.getByText('Set 1 of 2')).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.clock.fastForward('30:00')
  await page.getByRole('button', { name: 'Next exercise' }).click()
  await expect(page.getByText('2 of 3', { exact: true })).toBeVisible()
  expect(await isWaiting(other)).toBe(true)
  expect(await sessionsHeld(other)).toBe(1)
  await other.close()
  await playAll(page, 1)
  await finish(page)
  await expectSessions(world, 1)

  // From here on it is the browser's affair when the new one takes over: it waits for nobody's session.
  await page.goto('/patient/today')
  await expect(page.getByRole('heading', { name: 'Done for today. Well done.' })).toBeVisible()
  await expect.poll(() => sessionsHeld(page)).toBe(0)
})
