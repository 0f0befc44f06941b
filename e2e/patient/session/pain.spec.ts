import type { Page } from '@playwright/test'
import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import type { World } from '@/e2e/fixtures/world'
import { fillLast, fillPain, fillPlaceAndEffort, playExercise } from '@/e2e/pages/player'

async function open(page: Page, world: World): Promise<void> {
  await page.clock.install()
  await page.goto(`/patient/session/${world.checkId}`)
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const howDidItGo = (page: Page) => page.getByRole('heading', { name: 'How did it go?', exact: true })
const ease = (page: Page, words: string) => page.getByText(words).filter({ visible: true })

const STOPPED = 'You did well to stop. Take a position that eases it.'
const HURT = 'Leave this one for today. Take a position that eases it.'

test('"Stop, it hurts" is in reach before, while and after an exercise, and the session may end there', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await loginAs('patient')
  await open(page, world)
  const stop = page.getByRole('button', { name: 'Stop, it hurts', exact: true })

  // While the steps are read, before anything has begun.
  await expect(stop).toBeInViewport({ ratio: 1 })
  await stop.click()
  await expect(howDidItGo(page)).toBeFocused()
  await expect(ease(page, STOPPED)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Do it again' })).toBeHidden()
  await press(page, 'Undo')

  // While the steps are read in the middle of it.
  await press(page, 'Start')
  await press(page, 'How to')
  await expect(stop).toBeInViewport({ ratio: 1 })
  await scan(page)
  await press(page, 'Go on')
  await page.clock.fastForward('30:00')

  // After it: what was done of it stays.
  await expect(howDidItGo(page)).toBeFocused()
  await stop.click()
  await expect(ease(page, STOPPED)).toBeVisible()
  await expect(page.getByLabel('Sets done').filter({ visible: true })).toHaveValue('2')
  await expect(page.getByRole('radio', { name: 'It hurt' }).filter({ visible: true })).toBeChecked()
  await expect(stop).toBeHidden()
  await scan(page)

  await press(page, 'End here, on to the last questions')
  await expect(page.getByText('Step 1 of 3')).toBeVisible()
  await page.getByText('It hurts now', { exact: true }).filter({ visible: true }).click()
  await expect(ease(page, 'Take a position that eases it. The questions can wait.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'See the warning signs' }).filter({ visible: true })).toHaveAttribute(
    'href',
    '/patient/warning-signs',
  )
  await scan(page)
  await press(page, 'Back')
  await expect(page.getByText('1 of 3', { exact: true })).toBeVisible()
  await press(page, 'End here, on to the last questions')

  await fillPain(page)
  await press(page, 'Next')
  await fillPlaceAndEffort(page)
  await press(page, 'Next')
  await fillLast(page)
  await press(page, 'Finish')
  await expect(page.getByText('2 of 6 sets done')).toBeVisible()
  const items = await database().sessionItem.findMany({
    where: { patientId: world.patientId },
    orderBy: { position: 'asc' },
  })
  expect(items.map(({ setsDone, skipReason, difficulty }) => [setsDone, skipReason, difficulty])).toEqual([
    [2, null, 'hurts'],
    [0, null, null],
    [0, null, null],
  ])
})

test('"It hurt" brings a position that eases it, and another exercise may follow', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await loginAs('patient')
  await open(page, world)
  await playExercise(page, 2)
  await expect(ease(page, HURT)).toBeHidden()
  await page.getByRole('radio', { name: 'It hurt' }).filter({ visible: true }).check()
  await expect(ease(page, HURT)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Do it again' })).toBeHidden()
  await scan(page)
  await page.getByRole('radio', { name: 'Just right' }).filter({ visible: true }).check()
  await expect(ease(page, HURT)).toBeHidden()
  await page.getByRole('radio', { name: 'It hurt' }).filter({ visible: true }).check()
  await press(page, 'Next exercise')
  await expect(page.getByText('2 of 3', { exact: true })).toBeVisible()
})

test.describe('before any script runs', () => {
  test.use({ javaScriptEnabled: false })

  test('"It hurt" brings the same position, and numbers are plain fields', async ({ page, world, loginAs }) => {
    await loginAs('patient')
    await page.goto(`/patient/session/${world.checkId}`)
    await expect(ease(page, HURT)).toBeHidden()
    await page.getByText('It hurt', { exact: true }).first().click()
    await expect(ease(page, HURT)).toBeVisible()
    await page.getByText('I did something else').first().click()
    await page.getByRole('textbox', { name: 'How many times in each set' }).first().fill('6')
    await expect(page.getByRole('button', { name: 'More: How many times in each set' })).toHaveCount(0)
  })
})
