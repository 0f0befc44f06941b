import { expect, type Page } from '@playwright/test'
import { answer, choose } from '@/e2e/pages/warning-questions'

/** Plays the exercise on the screen to its end; the page's clock must be in the test's hands. */
export async function playExercise(page: Page, sets: number): Promise<void> {
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page.getByRole('timer')).toBeVisible()
  await page.clock.fastForward('30:00')
  await expect(page.getByRole('heading', { name: 'How did it go?' })).toBeVisible()
  await expect(page.getByLabel('Sets done').filter({ visible: true })).toHaveValue(String(sets))
}

/** The first screen of the check-in: back 2, knee 3. */
export async function fillPain(page: Page): Promise<void> {
  await choose(page, 'Back pain', '2')
  await choose(page, 'Left knee pain', '3')
}

/** The second: pain has moved up to the thigh, effort 4. */
export async function fillPlaceAndEffort(page: Page): Promise<void> {
  await choose(page, 'Furthest point right now', 'Thigh')
  await choose(page, 'How hard was it?', '4')
}

/** The third: nothing newly weak or numb. */
export async function fillLast(page: Page): Promise<void> {
  await answer(page, 'Is anything newly weak?', 'No')
  await answer(page, 'Is anything newly numb?', 'No')
}
