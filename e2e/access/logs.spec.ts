import { readFileSync } from 'node:fs'
import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import { CANARY } from '@/e2e/fixtures/world'
import { PAGES } from '@/e2e/pages/registry'

/** Everything that waits to be done, or was. */
async function jobs(): Promise<string> {
  const rows = await database().$queryRaw<{ row: string }[]>`select to_jsonb(j)::text as row from plumbline_queue.job j`
  return rows.map(({ row }) => row).join('\n')
}

test('nothing that the servers write names a person', async ({ context, page, world, loginAs }) => {
  for (const entry of PAGES) {
    await context.clearCookies()
    if (entry.role !== 'public') await loginAs(entry.role)
    await context.request.get(entry.path(world))
  }
  // What a patient writes, by the form and by the outbox.
  await loginAs('patient')
  await page.goto('/patient/messages')
  for (const words of ['May I swim', 'My foot is numb']) {
    await page.getByRole('textbox', { name: 'Your message' }).fill(`${words}, ${CANARY}?`)
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    const anyway = page.getByRole('button', { name: 'Send my message all the same' })
    const sent = page.getByRole('list', { name: 'Your messages' }).getByText(words)
    await expect(anyway.or(sent)).toBeVisible()
    if (await anyway.isVisible()) await anyway.click()
    await expect(sent).toBeVisible()
  }
  expect(await jobs()).not.toContain(CANARY)
  await context.clearCookies()
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
