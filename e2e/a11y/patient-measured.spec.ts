import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { database } from '@/e2e/fixtures/database'
import { dayColumn, plantSession } from '@/e2e/fixtures/history'
import { expect, test } from '@/e2e/fixtures/test'
import type { World } from '@/e2e/fixtures/world'

/** CSS pixels that a finger gets on a patient's page (look.md). */
const TARGET = 48

const PAGES: readonly { readonly path: (world: World) => string; readonly isPublic?: boolean }[] = [
  { path: () => '/patient/today' },
  { path: () => '/patient/progress' },
  { path: () => '/patient/questions/nprs' },
  { path: () => '/patient/questions/psfs' },
  { path: () => '/patient/me' },
  { path: () => '/patient/me/calendar' },
  { path: () => '/door', isPublic: true },
  { path: (world) => `/door/${world.doorToken}`, isPublic: true },
]

/** A patient of whom there is something to show in every part of the pages. */
async function fill(world: World): Promise<void> {
  const own = { clinicId: world.clinicId, patientId: world.patientId }
  await database().programmeWindow.updateMany({ where: own, data: { startsOn: dayColumn(40) } })
  for (const daysAgo of [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]) {
    await plantSession(world, { daysAgo, kneePainMax: daysAgo > 9 ? 6 : 3, siteAfter: daysAgo > 9 ? 5 : 3 })
  }
  const words = { cue: 'breakfast', place: 'in the kitchen' }
  await database().sessionTime.create({ data: { ...own, slot: 1, minuteOfDay: 510, ...words } })
}

/** Everything that can be pressed and is smaller than a finger's place; links within a sentence are as tall as the sentence. */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    for (const details of document.querySelectorAll('details')) details.open = true
    const controls = document.querySelectorAll<HTMLElement>('a[href], button, summary, input, select, textarea')
    return [...controls].flatMap((control) => {
      const isChoice = control instanceof HTMLInputElement && ['radio', 'checkbox'].includes(control.type)
      const target = isChoice ? (control.closest('label') ?? control) : control
      const { width, height } = target.getBoundingClientRect()
      const isHidden = !target.checkVisibility() || width <= 1 || target.matches('[type="hidden"], a[href="#content"]')
      const isInSentence = getComputedStyle(target).display === 'inline'
      if (isHidden || isInSentence || (width >= least - 0.5 && height >= least - 0.5)) return []
      return [
        `${target.tagName} ${target.textContent?.trim().slice(0, 30)}: ${width.toFixed(0)} × ${height.toFixed(0)}`,
      ]
    })
  }, TARGET)
}

test('on patients’ pages and doors every target has 48 px, and every text a contrast of 7 to 1', async ({
  page,
  world,
  loginAs,
}) => {
  test.slow()
  await fill(world)
  await page.setViewportSize({ width: 390, height: 844 })
  for (const { path, isPublic } of PAGES) {
    const address = path(world)
    await page.context().clearCookies()
    if (!isPublic) await loginAs('patient')
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const route = address.replace(world.doorToken, '[token]')
    await test.step(`${route}: targets`, async () => expect(await tooSmall(page), route).toEqual([]))
    for (const colorScheme of ['light', 'dark'] as const) {
      await test.step(`${route}: contrast, ${colorScheme}`, async () => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        const { violations } = await new AxeBuilder({ page })
          .setLegacyMode()
          .withRules(['color-contrast-enhanced'])
          .analyze()
        const found = violations.flatMap(({ nodes }) => nodes.map(({ target, any }) => `${target}: ${any[0]?.message}`))
        expect(found, `${route}, ${colorScheme}`).toEqual([])
      })
    }
  }
})
