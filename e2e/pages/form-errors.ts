import { expect, type Locator, type Page } from '@playwright/test'

/** The list of what is wrong, at the top of its form. */
export function errorSummary(page: Page): Locator {
  return page.getByRole('alert').filter({ has: page.getByRole('heading', { level: 2 }) })
}

/** The summary has the focus, names each problem, and each of its links leads to the field, which says the same. */
export async function expectErrorSummary(page: Page, sentences: readonly string[]): Promise<void> {
  const summary = errorSummary(page)
  await expect(summary).toBeFocused()
  for (const sentence of new Set(sentences)) {
    const link = summary.getByRole('link', { name: sentence, exact: true }).first()
    const href = await link.getAttribute('href')
    await link.click()
    const field = page.locator(`[id="${href?.slice(1)}"]`)
    await expect(field).toBeFocused()
    await expect(fieldError(field, sentence)).toBeVisible()
  }
  await expect(summary.getByRole('link')).toHaveCount(sentences.length)
}

/** The message beside the field: it describes the control itself, or the group that the control is in. */
function fieldError(field: Locator, sentence: string): Locator {
  const page = field.page()
  return page.locator('[id$="-error"]').filter({ hasText: sentence }).first()
}
