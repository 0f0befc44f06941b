import type { Locator, Page } from '@playwright/test'
import { expect, test } from '@/e2e/fixtures/test'

const SCREENS = [
  { name: 'at 320 px', width: 320, height: 640, text: '100%', inReach: true },
  { name: 'with text twice as large', width: 390, height: 844, text: '200%', inReach: false },
  { name: 'on a phone on its side', width: 844, height: 390, text: '100%', inReach: true },
]

for (const screen of SCREENS) {
  test(`the player while it runs, ${screen.name}: nothing is cut, nothing covers another`, async ({
    page,
    world,
    loginAs,
    scan,
  }) => {
    await page.setViewportSize(screen)
    await loginAs('patient')
    await page.clock.install()
    await page.goto(`/patient/session/${world.checkId}`)
    await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), screen.text)
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    await expect(page.getByRole('timer')).toBeVisible()
    const buttons = ['Back', 'Pause', 'Skip', 'Stop, it hurts'].map((name) =>
      page.getByRole('button', { name, exact: true }),
    )
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0)
    for (const button of buttons) expect(await textFits(button), 'its words fit into it').toBe(true)
    await expectApart(buttons)
    if (screen.inReach) await expect(page.getByRole('button', { name: 'Pause' })).toBeInViewport({ ratio: 1 })
    await scan(page)
  })
}

test('what begins is said in a region with a name of its own, once, and never the seconds', async ({
  page,
  world,
  loginAs,
}) => {
  await loginAs('patient')
  await page.clock.install()
  await page.goto(`/patient/session/${world.checkId}`)
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  const said = page.getByRole('status', { name: 'What to do now' })
  await expect(said).toHaveText('Get ready. Tummy brace lying down.')
  await page.clock.fastForward('00:06')
  await expect(said).toHaveText('Begin.')
  await said.evaluate((region) => {
    const changes: string[] = []
    Object.assign(window, { changes })
    new MutationObserver(() => changes.push(region.textContent ?? '')).observe(region, {
      ...{ childList: true, characterData: true, subtree: true },
    })
  })
  await page.clock.runFor('00:40')
  await expect(said).toHaveText('Begin.')
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(said).toHaveText('Paused')
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.clock.fastForward('00:35')
  await expect(said).toHaveText('Rest 30 seconds.')
  const changes = await page.evaluate(() => Reflect.get(window, 'changes') as string[])
  expect(new Set(changes).size).toBe(changes.length)
})

function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

function textFits(button: Locator): Promise<boolean> {
  return button.evaluate((element) => {
    const text = document.createRange()
    text.selectNodeContents(element)
    const [words, box] = [text.getBoundingClientRect(), element.getBoundingClientRect()]
    return words.left >= box.left && words.right <= box.right && words.top >= box.top && words.bottom <= box.bottom
  })
}

/** From the bottom of the page, where none of them floats over anything. */
async function expectApart(buttons: readonly Locator[]): Promise<void> {
  await buttons.at(-1)?.scrollIntoViewIfNeeded()
  const boxes = await Promise.all(buttons.map((button) => button.boundingBox()))
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      if (!one || !other) throw new Error('A control of the player is not drawn')
      const overlaps =
        one.x < other.x + other.width &&
        other.x < one.x + one.width &&
        one.y < other.y + other.height &&
        other.y < one.y + one.height
      expect(overlaps, 'two controls overlap').toBe(false)
    }
  }
}
