import type { APIRequestContext, Page } from '@playwright/test'
import ICAL from 'ical.js'
import { expect, test } from '@/e2e/fixtures/test'
import { CANARY } from '@/e2e/fixtures/world'

const addressOf = (page: Page) => page.getByLabel(/calendar’s address/).inputValue()

/** What a calendar program sees that has the address and nothing else. */
async function read(request: APIRequestContext, address: string) {
  const response = await request.get(new URL(address).pathname)
  // What is new in every answer says nothing of this one.
  const { 'x-request-id': _id, date: _date, 'content-security-policy': _nonce, ...headers } = response.headers()
  return { status: response.status(), headers, text: await response.text() }
}

function titlesOf(text: string): string[] {
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
  return [...new Set(events.map((event) => String(event.getFirstPropertyValue('summary'))))]
}

test('a patient puts the sessions into a calendar, chooses its words, and ends it', async ({
  page,
  request: stranger,
  loginAs,
  world,
}) => {
  await loginAs('patient')
  await page.goto('/patient/me')
  await page.getByRole('link', { name: 'Choose times' }).click()
  await page.getByLabel('Time of the session').fill('25:00')
  await page.getByRole('button', { name: 'Save the times' }).click()
  await expect(page.getByLabel('Time of the session')).toHaveAccessibleDescription(/Enter a time like 7:30/)
  await page.getByLabel('Time of the session').fill('7:30')
  await page.getByRole('button', { name: 'Save the times' }).click()
  await expect(page.getByText('The times are saved.')).toBeVisible()
  await expect(page.getByLabel('Time of the session')).toHaveValue('07:30')

  await page.getByRole('button', { name: 'Make an address' }).click()
  await expect(page.getByText('It is shown this once.')).toBeVisible()
  const first = await addressOf(page)
  await expect(page.getByRole('link', { name: 'Open in my calendar' })).toHaveAttribute('href', /^webcal:.*\.ics$/)
  const shown = await read(stranger, first)
  expect(shown.status).toBe(200)
  expect(shown.headers['content-type']).toBe('text/calendar; charset=utf-8')
  expect(shown.headers['cache-control']).toBe('private, no-store')
  expect(titlesOf(shown.text)).toEqual(['Time for yourself'])
  expect(shown.text).not.toContain(CANARY)
  expect(shown.text).not.toContain('Pia')

  await page.getByRole('checkbox', { name: /Say “Exercises”/ }).check()
  await page.getByRole('button', { name: 'Save the times' }).click()
  // The page says "saved" since the time before.
  await expect.poll(async () => titlesOf((await read(stranger, first)).text)).toEqual(['Exercises'])

  // Shown once: the page knows that there is one, and not what it is.
  await page.reload()
  await expect(page.getByText('There is an address since')).toBeVisible()
  expect(await page.content()).not.toContain(new URL(first).pathname)
  await page.getByRole('button', { name: 'Make a new address' }).click()
  await expect(page.getByText('It is shown this once.')).toBeVisible()
  const second = await addressOf(page)
  const ended = await read(stranger, first)
  expect(ended.status).toBe(404)
  expect((await read(stranger, second)).status).toBe(200)
  await page.getByRole('button', { name: 'End this address' }).click()
  await expect(page.getByText('The address is ended.')).toBeVisible()

  // Ended, never made and no address at all are one answer.
  const never = `${new URL(second).origin}/api/calendar/${'A'.repeat(43)}.ics`
  const none = `${new URL(second).origin}/api/calendar/${world.patientId}`
  for (const address of [second, never, none]) expect(await read(stranger, address)).toEqual(ended)
})

test('a therapist chooses the times with the patient, and cannot choose the words', async ({
  page,
  request: stranger,
  loginAs,
  world,
}) => {
  await loginAs('therapist')
  await page.goto(`/therapist/patients/${world.patientId}/card`)
  await page.getByRole('link', { name: 'Choose times' }).click()
  await page.getByLabel('Time of the session').fill('18.15')
  await page.getByRole('button', { name: 'Save the times' }).click()
  await expect(page.getByText('The times are saved.')).toBeVisible()
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  await page.getByRole('button', { name: 'Make an address' }).click()
  await expect(page.getByText('It is shown this once.')).toBeVisible()
  const shown = await read(stranger, await addressOf(page))
  expect(titlesOf(shown.text)).toEqual(['Time for yourself'])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the address is shown once, too', async ({ page, loginAs }) => {
    await loginAs('patient')
    await page.goto('/patient/me/calendar')
    await page.getByRole('button', { name: 'Make an address' }).click()
    expect(await addressOf(page)).toMatch(/\/api\/calendar\/[\w-]{43}\.ics$/)
  })
})
