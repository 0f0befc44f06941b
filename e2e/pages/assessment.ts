import type { Page } from '@playwright/test'

/** Every finding absent but those that make a left-sided L4 radiculopathy; all gates but the signature are then met. */
export async function fillAssessment(page: Page): Promise<void> {
  for (const radio of await page.getByRole('radio', { name: 'Absent', exact: true }).all()) await radio.check()
  await mark(page, 'Pain travels from the back, buttock or hip to the knee', 'Present')
  await mark(page, 'Worse with bending', 'Present')
  await mark(page, 'One leg or both', 'Left')
  await page.getByLabel('Feeling, L4, Left', { exact: true }).selectOption('1')
  await page.getByLabel('Strength, L4, Left', { exact: true }).selectOption('4')
  await page.getByLabel('Reflex, L4, Left', { exact: true }).selectOption('1+')
  await page
    .getByRole('group', { name: 'Result of the screen' })
    .getByRole('radio', { name: /^Not local/ })
    .check()
  await mark(page, 'Which knee the episode is about', 'Left')
  await page.getByRole('group', { name: 'Suspected roots' }).getByRole('checkbox', { name: 'L4' }).check()
  await page
    .getByRole('group', { name: 'Conditions', exact: true })
    .getByRole('checkbox', { name: 'Lumbar radiculopathy' })
    .check()
  await mark(page, 'Primary condition', 'Lumbar radiculopathy')
  await page.getByLabel('Directional preference').selectOption('Extension')
  await mark(page, 'Irritability', 'Low')
}

async function mark(page: Page, group: string, word: string): Promise<void> {
  await page.getByRole('group', { name: group }).getByRole('radio', { name: word, exact: true }).check()
}
