import { randomBytes } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { database } from '@/e2e/fixtures/database'
import { plantSession } from '@/e2e/fixtures/history'
import { lettersTo, nthLetterTo } from '@/e2e/fixtures/letters'
import { expect, test } from '@/e2e/fixtures/test'
import { buildMailLink, CANARY, type World } from '@/e2e/fixtures/world'
import { linkIn } from '@/lib/server/mail/testing/mail-server'

const CLOSED = 'This page has nothing to do now'

/** Whoever opens a link from a mailbox: signed in nowhere, and here without JavaScript. */
async function mailboxPage(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) })
  return context.newPage()
}

async function settledOf(sessionId: string): Promise<boolean | null> {
  const { settled24h } = await database().checkIn.findFirstOrThrow({ where: { sessionId } })
  return settled24h
}

async function wish(world: World, morningMinute: number): Promise<void> {
  await database().reminderWish.updateMany({ where: { clinicId: world.clinicId }, data: { morningMinute } })
}

test('an address is confirmed, the question comes as a letter, and is answered once, without signing in', async ({
  page,
  browser,
  baseURL,
  request: scanner,
  world,
  loginAs,
  scan,
}) => {
  const address = `reader.${randomBytes(4).toString('hex')}@patient.example`
  const sessionId = await plantSession(world, { daysAgo: 1 })
  await loginAs('patient')
  await page.goto('/patient/me')
  await page.getByRole('link', { name: 'Choose letters' }).click()
  await expect(page.getByText('First confirm your e-mail address.')).toBeVisible()
  await page.getByRole('textbox', { name: 'E-mail address' }).fill('not an address')
  await page.getByRole('button', { name: 'Send me a letter to confirm' }).click()
  await expect(page.getByRole('textbox', { name: 'E-mail address' })).toHaveAccessibleDescription(
    /name@clinic\.example/,
  )
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(` ${address.toUpperCase()} `)
  await page.getByRole('button', { name: 'Send me a letter to confirm' }).click()
  await expect(page.getByText(`A letter is on its way to ${address}`)).toBeVisible()
  await scan(page)

  const mailbox = await mailboxPage(browser, baseURL)
  const confirmLink = linkIn(await nthLetterTo(address, 1), '/letters/')
  // A mail scanner opens it first, and that confirms nothing.
  expect((await scanner.get(confirmLink)).status()).toBe(200)
  await mailbox.goto(confirmLink)
  expect(await mailbox.content()).not.toContain(CANARY)
  await mailbox.getByRole('button', { name: 'Yes, it is mine' }).click()
  await expect(mailbox.getByRole('heading', { level: 1, name: 'Done' })).toBeVisible()
  await mailbox.goto(confirmLink)
  await expect(mailbox.getByRole('heading', { level: 1, name: CLOSED })).toBeVisible()

  await page.reload()
  await expect(page.getByText(`Letters go to ${address}.`)).toBeVisible()
  await page.getByLabel('When shall we ask?').selectOption('07:00')
  await page.getByRole('button', { name: 'Ask me by e-mail' }).click()
  await expect(page.getByText('We ask you by e-mail at 07:00.')).toBeVisible()
  await scan(page)
  // The test may run before seven.
  await wish(world, 0)

  const letter = await nthLetterTo(address, 2)
  expect(letter.headers.subject).toBe('Your question for this morning is ready')
  expect(letter.raw).not.toMatch(new RegExp(`${CANARY}|Pia|pain|knee|back|exercise|session|therap`, 'i'))
  const link = linkIn(letter, '/morning/')
  expect((await scanner.get(link)).status()).toBe(200)
  expect(await settledOf(sessionId)).toBeNull()
  await mailbox.goto(link)
  await expect(mailbox.getByText(/After \w+day’s session: back to usual this morning\?/)).toBeVisible()
  expect(await mailbox.content()).not.toContain(CANARY)
  await mailbox.getByRole('button', { name: 'No', exact: true }).click()
  await expect(mailbox.getByRole('heading', { level: 1, name: 'Thank you. Your answer is kept.' })).toBeVisible()
  expect(new URL(mailbox.url()).pathname).toBe('/morning/thanks')
  expect(await settledOf(sessionId)).toBe(false)
  expect(await database().alert.count({ where: { sessionId, kind: 'not_settled' } })).toBe(1)

  await mailbox.goto(link)
  await expect(mailbox.getByRole('heading', { level: 1, name: CLOSED })).toBeVisible()
  const used = await mailbox.getByRole('main').textContent()
  await mailbox.goto(`/morning/${'A'.repeat(43)}`)
  expect(await mailbox.getByRole('main').textContent()).toBe(used)
  await page.reload()
  await expect(page.getByRole('listitem').filter({ hasText: 'Question of the morning' })).toContainText(
    /Sent .*\d\d:\d\d/,
  )
  expect(lettersTo(address)).toHaveLength(2)
})

test('the page of the question: axe, 320 px, and two windows with one answer', async ({
  page,
  context,
  world,
  scan,
  scanSchemes,
}) => {
  const subjectId = await plantSession(world, { daysAgo: 1 })
  const own = { clinicId: world.clinicId, patientId: world.patientId }
  const token = await buildMailLink({ ...own, purpose: 'answer_morning', subjectId })
  await page.goto(`/morning/${token}`)
  await expect(page.getByRole('button', { name: 'Yes', exact: true })).toBeVisible()
  await scanSchemes(page)
  await page.setViewportSize({ width: 320, height: 700 })
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect.poll(overflow).toBeLessThanOrEqual(0)
  for (const button of await page.getByRole('button', { name: /^(Yes|No)$/ }).all()) {
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(48)
  }
  const second = await context.newPage()
  await second.goto(`/morning/${token}`)
  await page.getByRole('button', { name: 'Yes', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Thank you. Your answer is kept.' })).toBeVisible()
  await scan(page)
  await second.getByRole('button', { name: 'No', exact: true }).click()
  await expect(second.getByText('It was used already, or its time is over. You need not do anything.')).toBeVisible()
  expect(await settledOf(subjectId)).toBe(true)
})

test('one tap ends the letters: on the page of the link, and by the mailbox’s own button', async ({
  page,
  request,
  world,
}) => {
  const own = { clinicId: world.clinicId, patientId: world.patientId }
  const wants = async () => (await database().reminderWish.findFirstOrThrow({ where: own })).morningEmail
  await database().reminderWish.create({ data: { ...own, morningEmail: true } })
  await page.goto(`/letters/${world.stopToken}`)
  expect(await wants()).toBe(true)
  await page.getByRole('button', { name: 'Send no more' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Done' })).toBeVisible()
  expect(await wants()).toBe(false)

  await database().reminderWish.update({ where: { clinicId_patientId: own }, data: { morningEmail: true } })
  // From the mail service's own machines: another origin, no cookie (RFC 8058).
  const tap = (token: string) =>
    request.post(`/api/letters/stop/${token}`, {
      form: { 'List-Unsubscribe': 'One-Click' },
      headers: { origin: 'https://mail.example' },
    })
  expect((await tap('A'.repeat(43))).status()).toBe(404)
  expect(await wants()).toBe(true)
  expect((await tap(world.stopToken)).status()).toBe(200)
  expect(await wants()).toBe(false)
})

test('what could not be sent is told on the patient’s own page', async ({ page, world, loginAs, scan }) => {
  const at = new Date()
  await database().reminderDelivery.create({
    data: {
      ...{ clinicId: world.clinicId, patientId: world.patientId, kind: 'next_morning', channel: 'email' },
      ...{ subjectId: world.checkId, state: 'failed', failure: 'unreachable', queuedAt: at, giveUpAt: at, endedAt: at },
    },
  })
  await loginAs('patient')
  await page.goto('/patient/me')
  await expect(page.getByText('The last letter could not be sent.')).toBeVisible()
  await page.getByRole('link', { name: 'Choose letters' }).click()
  await expect(page.getByText('The mail server was away for too long.')).toBeVisible()
  await scan(page)
})
