import type { Line } from '@/e2e/fixtures/line'
import { test } from '@/e2e/fixtures/over-line'
import { expectSessions } from '@/e2e/fixtures/stored'
import { expect } from '@/e2e/fixtures/test'
import { fillDevice } from '@/e2e/pages/offline'
import { answerBefore, finish, playAll } from '@/e2e/pages/whole-session'
import { Chance } from '@/prisma/seed/demo/random'

const LOST = 0.4
const SAVED = /^(Well done\. Session saved\.|Session saved|Saved on this device)$/

/** Four in ten requests are lost, on either way or without a word: pages, scripts, figures and what is sent. */
function dropAtRandom(line: Line, seed: string): void {
  const chance = new Chance(seed)
  line.setFate(() => (chance.happens(LOST) ? chance.pick(['lost_there', 'lost_back', 'hangs'] as const) : 'through'))
}

for (const seed of ['tunnel', 'valley', 'cellar']) {
  test(`a session over a line that drops four in ten requests: ${seed}`, async ({ overLine, world, loginAs }) => {
    test.slow()
    const { line, context } = overLine
    await loginAs('patient', world, context)
    const page = await context.newPage()
    await fillDevice(page)
    dropAtRandom(line, seed)
    await page.clock.install()
    await page.goto('/patient/today')
    await page.getByRole('button', { name: /^Start session/ }).click()
    await answerBefore(page)
    await expect(page.getByText('1 of 3', { exact: true })).toBeVisible()
    await playAll(page)
    await finish(page)
    await expect(page.getByRole('heading', { level: 1, name: SAVED })).toBeVisible()
    // The line stays as bad as it is: what waits is sent again and again, and counts once.
    await expectSessions(world, 1)
  })
}

test('answers that never get there hold up no session, and a result that never comes is told as it is', async ({
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
  await page.goto('/patient/session')
  line.setFate(({ pathname }) => (pathname === '/api/sync' ? 'lost_there' : 'through'))
  await answerBefore(page)
  await expect(page.getByText('1 of 3', { exact: true })).toBeVisible()
  await playAll(page)
  line.setFate(({ pathname }) => (pathname.endsWith('/done') ? 'lost_there' : 'through'))
  await finish(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Session saved' })).toBeVisible()
  await expectSessions(world, 1)
  line.setFate(() => 'through')
  await page.getByRole('link', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Well done. Session saved.' })).toBeVisible()
})
