import { expect, type Page } from '@playwright/test'
import { fillLast, fillPain, fillPlaceAndEffort, playExercise } from '@/e2e/pages/player'
import { answerAllNo, fillStartingPoint } from '@/e2e/pages/warning-questions'

const SETS = 2
const NEXT = { name: 'Next', exact: true } as const
/** What leads on from each of the three exercises of a world's programme. */
const ONWARD = ['Next exercise', 'Next exercise', 'On to the last questions'] as const

/** The questions before a session, on their page: six times no, and where the pain is. */
export async function answerBefore(page: Page): Promise<void> {
  await answerAllNo(page)
  await fillStartingPoint(page)
  await page.getByRole('button', NEXT).click()
}

/** All exercises from one on, each to its end; the page's clock must be in the test's hands, and is half an hour further after each. */
export async function playAll(page: Page, from = 0): Promise<void> {
  for (const name of ONWARD.slice(from)) {
    await playExercise(page, SETS)
    await page.getByRole('button', { name }).click()
  }
}

/** All exercises left out for want of time: a session whose time is the time that the test took. */
export async function skipAll(page: Page): Promise<void> {
  for (const name of ONWARD) {
    await page.getByRole('button', { name: 'Skip this exercise' }).click()
    await page.getByRole('dialog', { name: 'Why skip this exercise?' }).getByRole('button', { name: 'No time' }).click()
    await expect(page.getByRole('heading', { name: 'How did it go?' })).toBeVisible()
    await page.getByRole('button', { name }).click()
  }
}

/** The check-in, to its last button. */
export async function finish(page: Page): Promise<void> {
  await fillPain(page)
  await page.getByRole('button', NEXT).click()
  await fillPlaceAndEffort(page)
  await page.getByRole('button', NEXT).click()
  await fillLast(page)
  await page.getByRole('button', { name: 'Finish' }).click()
}
