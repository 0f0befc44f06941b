import { expect, type Locator, type Page } from '@playwright/test'

/** The screen that covers an open page. */
export function lockScreen(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Locked' })
}

/** The tab comes to the front again; a test has no window to switch to. */
export async function comeBack(page: Page, until: Locator = lockScreen(page)): Promise<void> {
  // A page that has only just arrived does not listen yet.
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await expect(until).toBeVisible({ timeout: 2_000 })
  }).toPass()
}

/** Gives the password, on the lock screen or on the page of its own. */
export async function unlock(page: Page, password: string): Promise<void> {
  await page.getByLabel('Your password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Unlock', exact: true }).click()
}

export async function expectCovered(page: Page, secrets: readonly string[]): Promise<void> {
  await expect(lockScreen(page)).toBeVisible()
  for (const secret of secrets) {
    await expect(page.getByText(secret).filter({ visible: true })).toHaveCount(0)
    expect(await page.locator('body').ariaSnapshot()).not.toContain(secret)
    await expect(page).not.toHaveTitle(new RegExp(secret))
  }
}
