import type { Page } from '@playwright/test'

/** Says on today's page that there is no time; a passed day's question below it has the same answers. */
export async function tellNotToday(page: Page): Promise<void> {
  await page.getByText('I can’t today').click()
  await page.getByRole('form', { name: 'What gets in the way?' }).getByRole('button', { name: 'No time' }).click()
}
