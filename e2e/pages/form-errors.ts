import { expect, type Locator, type Page } from '@playwright/test'

/** The list of what is wrong, at the top of its form. */
export function errorSummary(page: Page): Locator {
  return page.getByRole('alert').filter({ has: page.getByRole('heading', { level: 2 }) })
}

/** The summary has the focus, names each problem in the order of the form, and each of its links leads to the field, which says the same. */
export async function expectErrorSummary(page: Page, sentences: readonly string[]): Promise<void> {
  const summary = errorSummary(page)
  await expect(summary).toBeFocused()
  const named = await linkedFields(summary)
  expect(named, 'the order of the summary').toEqual(await inPageOrder(page, named))
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

/** The ids that the summary's links lead to, as it lists them. */
function linkedFields(summary: Locator): Promise<string[]> {
  return summary
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? ''))
}

function inPageOrder(page: Page, ids: readonly string[]): Promise<string[]> {
  const fields = page.locator(ids.map((id) => `[id="${id}"]`).join(', '))
  return fields.evaluateAll((found) => found.map(({ id }) => id))
}

/** The message beside the field: it describes the control itself, or the group that the control is in. */
function fieldError(field: Locator, sentence: string): Locator {
  const page = field.page()
  return page.locator('[id$="-error"]').filter({ hasText: sentence }).first()
}
