import type { Page } from '@playwright/test'
import { expect, test } from '@/e2e/fixtures/test'
import type { World } from '@/e2e/fixtures/world'
import { playExercise } from '@/e2e/pages/player'

async function open(page: Page, world: World): Promise<void> {
  await page.clock.install()
  await page.goto(`/patient/session/${world.checkId}`)
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const said = (page: Page) => page.locator('p[aria-live="polite"]')

test('a skip and an end are taken back one step, paused where they were, and it is said', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await loginAs('patient')
  await open(page, world)
  await press(page, 'Start')
  // From here on time goes by only when the test says so.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 8_000))
  const timer = page.getByRole('timer')
  await expect(timer).toContainText('Hold')
  const shown = (await timer.textContent()) ?? ''
  await press(page, 'Skip')
  await expect(timer).not.toHaveText(shown)
  await expect(said(page)).toContainText('Skipped.')
  await press(page, 'Undo')
  await expect(said(page)).toHaveText('That is undone. Paused')
  await expect(timer).toHaveText(shown)
  await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden()
  await press(page, 'Go on')

  await press(page, 'Stop, it hurts')
  await expect(timer).toBeHidden()
  await page.clock.runFor('01:00')
  await press(page, 'Undo')
  await expect(timer).toHaveText(shown)
  await press(page, 'Go on')
  await page.clock.runFor('05:00')
  await expect(page.getByLabel('Sets done').filter({ visible: true })).toHaveValue('2')
  await expect(page.getByRole('radio', { name: 'It hurt' }).filter({ visible: true })).not.toBeChecked()

  await page.clock.resume()
  await press(page, 'Next exercise')
  await press(page, 'Start')
  await press(page, 'Skip')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeInViewport({ ratio: 1 })
  await scan(page)
})

test('how many times is changed by thumb or by typing', async ({ page, world, loginAs, scan }) => {
  await loginAs('patient')
  await open(page, world)
  await playExercise(page, 2)
  await page.getByText('I did something else').filter({ visible: true }).click()
  const field = page.getByRole('textbox', { name: 'How many times in each set' }).filter({ visible: true })
  const planned = Number(
    /\d+/.exec(
      (await page
        .getByText(/^As planned: \d+$/)
        .first()
        .textContent()) ?? '',
    )?.[0],
  )
  const more = page.getByRole('button', { name: 'More: How many times in each set' }).filter({ visible: true })
  const less = page.getByRole('button', { name: 'Less: How many times in each set' }).filter({ visible: true })
  await more.click()
  await expect(field).toHaveValue(String(planned + 1))
  await less.click()
  await less.click()
  await expect(field).toHaveValue(String(planned - 1))
  await expect(page.getByRole('status').filter({ hasText: String(planned - 1) })).toHaveCount(1)
  await field.fill('4')
  await more.click()
  await expect(field).toHaveValue('5')
  for (const button of [more, less]) {
    const box = await button.boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(48)
  }
  await scan(page)
  await page.reload()
  await page.getByText('I did something else').filter({ visible: true }).click()
  await expect(field).toHaveValue('5')
})

test('the bar fills with what is done of the exercise', async ({ page, world, loginAs }) => {
  await loginAs('patient')
  await open(page, world)
  const filled = page.getByRole('main').locator('div[aria-hidden] > span > svg > rect').first()
  await expect(filled).toHaveAttribute('width', '0%')
  await press(page, 'Start')
  await press(page, 'Skip')
  await expect(filled).toHaveAttribute('width', '0%')
  await press(page, 'Back')
  await page.clock.fastForward('30:00')
  await expect(filled).toHaveAttribute('width', '100%')
})
