import type { Page } from '@playwright/test'
import { leaveAlone } from '@/e2e/fixtures/idle'
import { expect, type Role, test } from '@/e2e/fixtures/test'
import type { World } from '@/e2e/fixtures/world'
import { comeBack, lockScreen } from '@/e2e/pages/lock'

type Place = { readonly name: string; readonly role: Role; readonly open: (page: Page, world: World) => Promise<void> }

const memberOf = (role: Role, world: World) => (role === 'therapist' ? world.therapist : world.admin).memberId

async function coveredPage(page: Page, world: World, role: Role, path: string): Promise<void> {
  await page.goto(path)
  await leaveAlone(memberOf(role, world), 60)
  await comeBack(page)
  await expect(lockScreen(page)).toBeVisible()
}

const PLACES: readonly Place[] = [
  {
    name: 'the lock screen over a therapist’s page',
    role: 'therapist',
    open: (page, world) => coveredPage(page, world, 'therapist', `/therapist/patients/${world.patientId}`),
  },
  {
    name: 'the lock screen over an admin’s page',
    role: 'clinic_admin',
    open: (page, world) => coveredPage(page, world, 'clinic_admin', '/admin/people'),
  },
  {
    name: 'the page of its own',
    role: 'therapist',
    open: async (page, world) => {
      await leaveAlone(world.therapist.memberId, 60)
      await page.goto('/therapist/caseload')
      await expect(page).toHaveURL(/\/locked\?/)
    },
  },
]

for (const place of PLACES) {
  test(`${place.name}: axe is clean, light and dark, also with an error`, async ({
    page,
    world,
    loginAs,
    scanSchemes,
  }) => {
    await loginAs(place.role)
    await place.open(page, world)
    await expect(page.getByRole('heading', { level: 1 }).filter({ visible: true })).toHaveCount(1)
    for (const withError of [false, true]) {
      if (withError) {
        await page.getByRole('button', { name: 'Unlock', exact: true }).click()
        await expect(page.getByRole('alert').filter({ hasText: 'Please fill this in.' })).toBeFocused()
      }
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await scanSchemes(page)
    }
  })

  test(`${place.name}: nothing is cut at 320 px, nor with text twice as large`, async ({ page, world, loginAs }) => {
    await loginAs(place.role)
    await place.open(page, world)
    const overflow = () =>
      page.evaluate(() => {
        const box = document.querySelector('dialog[open]') ?? document.documentElement
        return box.scrollWidth - box.clientWidth
      })
    await page.setViewportSize({ width: 320, height: 500 })
    expect(await overflow(), '320 px').toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 640, height: 900 })
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    expect(await overflow(), '200 % text').toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: 'Sign out' }).filter({ visible: true }).scrollIntoViewIfNeeded()
  })
}

test('the keyboard stays on the lock screen, and Escape opens nothing', async ({ page, world, loginAs }) => {
  await loginAs('therapist')
  await coveredPage(page, world, 'therapist', `/therapist/patients/${world.patientId}/assessment`)
  await expect(page.getByLabel('Your password', { exact: true })).toBeFocused()
  const reached = new Set<string>()
  for (let press = 0; press < 12; press += 1) {
    await page.keyboard.press('Tab')
    const place = await page.evaluate(() => {
      const focus = document.activeElement
      const isInside = focus?.closest('[data-lock-screen]') !== null
      return focus === document.body
        ? 'browser'
        : `${isInside ? 'lock' : 'page'}: ${focus?.textContent || focus?.tagName}`
    })
    reached.add(place)
  }
  expect([...reached].filter((place) => place.startsWith('page'))).toEqual([])
  expect(reached.size).toBeGreaterThanOrEqual(4)
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape')
  await expect(lockScreen(page)).toBeVisible()
  await expect(page.getByText(world.patientName).filter({ visible: true })).toHaveCount(0)
})
