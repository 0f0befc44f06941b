import { expect, type Page } from '@playwright/test'

/** The last look before a draft reaches the patient: one tick for all that was shown, then the button. */
export async function activateAllShown(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/programme\/activate(#|$)/)
  await expect(page.getByRole('heading', { level: 1, name: /^Activate: / })).toBeVisible()
  const all = page.getByRole('checkbox', { name: /has shown me/ })
  await expect(all.or(page.getByText('Nothing new to show.'))).toBeVisible()
  if (await all.isVisible()) {
    await expect(all).not.toBeChecked()
    await all.check()
  }
  await page.getByRole('button', { name: /^Activate/ }).click()
  await expect(page).toHaveURL(/\/card$/)
}
