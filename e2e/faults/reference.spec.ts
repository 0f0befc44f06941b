import { expect, type Page, test } from '@playwright/test'
import { type Instance, startInstance } from '@/e2e/faults/instance'
import { buildSender } from '@/e2e/faults/session-load'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

let instance: Instance

test.beforeAll(async () => {
  instance = await startInstance('error')
})

test.afterAll(async () => {
  await instance.stop()
})

async function openAsPatient(page: Page, path: string): Promise<void> {
  const { cookie } = await buildSender(instance.db, instance.appSecret)
  const [name = '', value = ''] = cookie.split('=')
  await page.context().addCookies([{ name, value, url: instance.url }])
  await page.goto(`${instance.url}${path}`)
}

/** The reference that the error page shows, and the log lines in which support finds it as the id of the request. */
async function expectFindable(page: Page, responseId: string | undefined): Promise<void> {
  const shown = await page.getByText(/^Reference: /).textContent()
  const reference = shown?.replace('Reference: ', '') ?? ''
  expect(reference).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  if (responseId !== undefined) expect(reference).toBe(responseId)
  const lines = instance
    .log()
    .split('\n')
    .filter((line) => line.includes(`"requestId":"${reference}"`))
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.join('\n')).toContain('"event":"request_failed"')
}

test('a page whose query fails shows the id of its request, opened and moved to', async ({ page }) => {
  await openAsPatient(page, '/patient/today')
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/went wrong/)
  await instance.db.$executeRaw`alter table patient_day rename to patient_day_away`
  try {
    const response = await page.goto(`${instance.url}/patient/progress`)
    await expect(page.getByRole('heading', { name: 'Something went wrong on our side' })).toBeVisible()
    await expectFindable(page, response?.headers()['x-request-id'])
    const first = await page.getByText(/^Reference: /).textContent()
    const again = page.waitForResponse((answer) => answer.url().includes('/patient/progress'))
    await page.getByRole('button', { name: 'Try again' }).click()
    const id = (await again).headers()['x-request-id']
    await expect(page.getByText(/^Reference: /)).not.toHaveText(first ?? '')
    await expectFindable(page, id)
  } finally {
    await instance.db.$executeRaw`alter table patient_day_away rename to patient_day`
  }
})

test('so does a page that cannot even find out who is signed in', async ({ page }) => {
  await openAsPatient(page, '/patient/today')
  await instance.db.$executeRaw`alter table auth_session rename to auth_session_away`
  try {
    const response = await page.goto(`${instance.url}/patient/today`)
    await expect(page.getByRole('heading', { name: 'Something went wrong on our side' })).toBeVisible()
    await expectFindable(page, response?.headers()['x-request-id'])
  } finally {
    await instance.db.$executeRaw`alter table auth_session_away rename to auth_session`
  }
})
