import { expect, type Locator, type Page } from '@playwright/test'

/** The six questions in the words of the screen, in their order, with their columns and what they call for. */
export const QUESTIONS = [
  { name: 'Pee or poo trouble, or numb between the legs', column: 'bladderBowelSaddle', isEmergency: true },
  { name: 'Both legs painful, numb or weak', column: 'bothLegs', isEmergency: true },
  { name: 'A foot that drags, or a knee that gives way', column: 'newWeakness', isEmergency: false },
  { name: 'New numbness, or a bigger numb area', column: 'newNumbness', isEmergency: false },
  { name: 'A fever, or feeling very unwell', column: 'unwellFever', isEmergency: false },
  { name: 'A bad fall or injury', column: 'fallInjury', isEmergency: false },
] as const

export function question(page: Page, name: string): Locator {
  return page.getByRole('group', { name, exact: true })
}

export async function answer(page: Page, name: string, word: 'Yes' | 'No'): Promise<void> {
  await question(page, name).getByRole('radio', { name: word, exact: true }).check()
}

export async function answerAllNo(page: Page): Promise<void> {
  for (const { name } of QUESTIONS) await answer(page, name, 'No')
}

export async function expectNothingChosen(page: Page): Promise<void> {
  await expect(page.getByRole('radio').first()).toBeVisible()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
}

/** One of the pickers with numbers or places. */
export async function choose(page: Page, group: string, word: string): Promise<void> {
  // The score from before the session says so in its name.
  const name = new RegExp(`^${word}( before)?$`)
  await page.getByRole('group', { name: group }).getByRole('radio', { name }).check()
}

/** Back 2, knee 3, furthest point at the knee. */
export async function fillStartingPoint(page: Page): Promise<void> {
  await choose(page, 'Back pain', '2')
  await choose(page, 'Left knee pain', '3')
  await choose(page, 'Furthest point right now', 'Knee')
}
