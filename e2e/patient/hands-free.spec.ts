import type { Page } from '@playwright/test'
import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import type { World } from '@/e2e/fixtures/world'
import { fillLast, fillPain, fillPlaceAndEffort } from '@/e2e/pages/player'

/** Keeps what the page says, plays and shakes: a test has no ears. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const said: string[] = []
    Object.assign(window, { said })
    Object.defineProperty(navigator, 'vibrate', { value: (pulse: unknown) => said.push(`pulse ${String(pulse)}`) })
    speechSynthesis.speak = (utterance) => {
      said.push(`${utterance.lang}: ${utterance.text}`)
    }
  })
}
const heard = (page: Page) => page.evaluate(() => Reflect.get(window, 'said') as string[])

async function open(page: Page, world: World): Promise<void> {
  await page.clock.install()
  await page.goto(`/patient/session/${world.checkId}`)
}
const start = (page: Page) => page.getByRole('button', { name: 'Start', exact: true }).click()
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, exact: true })

test('a whole session runs by itself, and what it counted can be corrected', { tag: '@desktop' }, async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await listen(page)
  await loginAs('patient')
  await open(page, world)
  await page.getByRole('button', { name: 'Sound', exact: true }).click()
  const sheet = page.getByRole('dialog', { name: 'Sound and help' })
  await sheet.getByRole('checkbox', { name: 'Hands-free' }).check()
  await scan(page)
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()

  await start(page)
  await expect.poll(() => heard(page)).toContainEqual(expect.stringMatching(/^en-GB: Get ready\./))
  await page.clock.runFor('00:06')
  await expect.poll(() => heard(page)).toContainEqual(expect.stringMatching(/^en-GB: Begin\./))

  await page.clock.fastForward('30:00')
  await expect(page.getByText('2 of 3', { exact: true })).toBeVisible()
  await expect(page.getByText(/^Begins in \d+$/)).toBeVisible()
  await scan(page)
  await page.clock.runFor('00:21')
  await expect(page.getByRole('button', { name: 'Hands-free on' })).toBeVisible()
  await page.clock.fastForward('30:00')
  await expect(page.getByText('3 of 3', { exact: true })).toBeVisible()
  await page.clock.runFor('00:21')
  await expect(page.getByRole('button', { name: 'Hands-free on' })).toBeVisible()
  await page.clock.fastForward('30:00')

  await expect(heading(page, 'What you did')).toBeFocused()
  await expect(page.getByLabel('Sets done')).toHaveCount(3)
  await page.getByLabel('Sets done').nth(1).selectOption('1')
  await page.getByText('I did something else').first().click()
  await page.getByRole('textbox', { name: 'How many times in each set' }).first().fill('6')
  await scan(page)
  await page.getByRole('button', { name: 'On to the last questions' }).click()
  await fillPain(page)
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await fillPlaceAndEffort(page)
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await fillLast(page)
  await page.getByRole('button', { name: 'Finish' }).click()
  await expect(page.getByText('5 of 6 sets done')).toBeVisible()
  const items = await database().sessionItem.findMany({
    where: { patientId: world.patientId },
    orderBy: { position: 'asc' },
  })
  expect(items.map(({ setsDone, repsDone }) => ({ setsDone, repsDone }))).toEqual([
    { setsDone: 2, repsDone: 6 },
    { setsDone: 1, repsDone: null },
    { setsDone: 2, repsDone: null },
  ])
})

test('by keys and by a tap on the picture; a moved clock and a sleep change nothing that is due', async ({
  page,
  world,
  loginAs,
}) => {
  await listen(page)
  await loginAs('patient')
  await open(page, world)
  await start(page)
  const timer = page.getByRole('timer')
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Go on' })).toBeVisible()
  await page.getByRole('main').locator('[data-stage] img').filter({ visible: true }).click()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()

  // Twelve hours forward on the device's clock, while the time of the page itself goes on as ever.
  await page.evaluate(() => {
    const now = Date.now
    Date.now = () => now() + 12 * 3_600_000
  })
  await page.clock.runFor(1_500)
  await expect(timer).toBeVisible()
  await expect(heading(page, 'How did it go?')).toBeHidden()

  await page.keyboard.press('ArrowRight')
  await expect(timer).toContainText(/Rest|Get ready|Change sides/)
  const soFar = (await heard(page)).length
  await page.clock.fastForward('10:00')
  await expect(timer).toBeHidden()
  await expect(heading(page, 'How did it go?')).toBeFocused()
  // One sentence and one pulse for the whole time away.
  await expect.poll(async () => (await heard(page)).slice(soFar)).toEqual(['en-GB: Done', 'pulse 300,100,300'])
})

test('how it feels and how it goes are one tap away; what hurts stops, with a position that eases it', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await loginAs('patient')
  await open(page, world)
  await start(page)
  await expect(page.getByRole('button', { name: 'Stop, it hurts' })).toBeInViewport({ ratio: 1 })
  await page.getByRole('button', { name: 'Too hard' }).click()
  await expect(page.getByRole('button', { name: 'Too hard' })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: 'How to', exact: true }).click()
  await expect(page.getByRole('list', { name: 'How to do it' })).toBeVisible()
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('timer')).toBeVisible()
  await page.getByRole('button', { name: 'Stop, it hurts' }).click()
  await expect(heading(page, 'How did it go?')).toBeFocused()
  await expect(page.getByText('You did well to stop. Take a position that eases it.')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'It hurt' }).filter({ visible: true })).toBeChecked()
  await scan(page)

  await page.getByRole('button', { name: 'Next exercise' }).click()
  await page.getByRole('button', { name: 'Skip this exercise' }).click()
  const sheet = page.getByRole('dialog', { name: 'Why skip this exercise?' })
  await scan(page)
  await sheet.getByRole('button', { name: 'No time' }).click()
  await expect(page.getByLabel('If not all: why?').filter({ visible: true })).toHaveValue('time')
  await expect(page.getByLabel('Sets done').filter({ visible: true })).toHaveValue('0')
})
