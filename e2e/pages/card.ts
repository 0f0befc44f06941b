import type { Browser, BrowserContext, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { World } from '@/e2e/fixtures/world'

type LoginAs = (role: 'therapist', where: World, context: BrowserContext) => Promise<void>

/** The code on the card that is on the screen. */
export async function readCode(page: Page): Promise<string> {
  const code = page.getByRole('region', { name: 'Open your page' }).getByText(/^[A-Z0-9]{4} [A-Z0-9]{4}$/)
  await expect(code).toBeVisible()
  return (await code.textContent()) ?? ''
}

/** The therapist's way to a code, in a browser of their own: opens the card page and makes the first card. */
export async function makeCard(browser: Browser, loginAs: LoginAs, world: World): Promise<string> {
  const context = await browser.newContext()
  await loginAs('therapist', world, context)
  const page = await context.newPage()
  await page.goto(`/therapist/patients/${world.patientId}/card`)
  await page.getByRole('button', { name: 'Make a card' }).click()
  const code = await readCode(page)
  await context.close()
  return code
}
