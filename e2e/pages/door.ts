import type { Page } from '@playwright/test'

/** Types the card's code and the year of birth at the patients' door. */
export async function openDoor(page: Page, code: string, year: string): Promise<void> {
  await page.goto('/door')
  await page.getByLabel('The code on your card').fill(code)
  await page.getByLabel('The year you were born').fill(year)
  await page.getByRole('button', { name: 'Open my page', exact: true }).click()
}

/** The staff's real form. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}
