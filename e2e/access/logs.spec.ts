import { readFileSync } from 'node:fs'
import { expect, test } from '@/e2e/fixtures/test'
import { CANARY } from '@/e2e/fixtures/world'
import { PAGES } from '@/e2e/pages/registry'

test('nothing that the servers write names a person', async ({ context, page, world, loginAs }) => {
  for (const entry of PAGES) {
    await context.clearCookies()
    if (entry.role !== 'public') await loginAs(entry.role)
    await context.request.get(entry.path(world))
  }
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(`${CANARY.toLowerCase()}@clinic.example`)
  await page.getByLabel('Password', { exact: true }).fill(`${CANARY} and a wrong password`)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()

  const file = process.env.PLUMBLINE_LOG_FILE
  if (!file) throw new Error('PLUMBLINE_LOG_FILE, what the server under test writes, is not set')
  const written = readFileSync(file, 'utf8')
  expect(written).toContain('"event":"action"')
  expect(written.toLowerCase()).not.toContain(CANARY.toLowerCase())
})
