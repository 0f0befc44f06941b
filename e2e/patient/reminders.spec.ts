import { randomBytes } from 'node:crypto'
import { database } from '@/e2e/fixtures/database'
import { nthLetterTo } from '@/e2e/fixtures/letters'
import { expect, test } from '@/e2e/fixtures/test'
import { CANARY, type World } from '@/e2e/fixtures/world'
import { linksIn } from '@/lib/server/mail/testing/mail-server'

const DAY_MS = 86_400_000
const ownOf = ({ clinicId, patientId }: World) => ({ clinicId, patientId })

async function confirmAddress(world: World): Promise<string> {
  const [address, at] = [`reader.${randomBytes(4).toString('hex')}@patient.example`, new Date()]
  await database().patientEmail.create({ data: { ...ownOf(world), address, addedAt: at, confirmedAt: at } })
  return address
}

test('a patient sets reminders, gets one, opens it, and ends them with one tap', async ({
  page,
  browser,
  baseURL,
  request: scanner,
  world,
  loginAs,
  scan,
  scanSchemes,
}) => {
  const address = await confirmAddress(world)
  await loginAs('patient')
  await page.goto('/patient/me')
  await page.getByRole('link', { name: 'Choose reminders' }).click()
  await page.getByRole('checkbox', { name: 'Remind me by e-mail' }).check()
  await page.getByRole('textbox', { name: 'Time 1' }).fill('6:30')
  await page.getByRole('checkbox', { name: 'Sunday' }).uncheck()
  await page.getByRole('textbox', { name: 'Quiet from' }).fill('21:00')
  await page.getByRole('textbox', { name: 'Quiet until' }).fill('7:00')
  await page.getByLabel('Once more, if you have done nothing that day?').selectOption('After 2 hours')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('textbox', { name: 'Time 1' })).toHaveAccessibleDescription(/in your quiet hours/)
  await page.getByRole('textbox', { name: 'Time 1' }).fill('7:30')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Reminders are on.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Time 1' })).toHaveValue('07:30')
  await expect(page.getByRole('checkbox', { name: 'Sunday' })).not.toBeChecked()
  await scanSchemes(page)

  // The test runs at any hour and on any day: the wish is moved, not the clock.
  await database().reminderWish.updateMany({
    where: ownOf(world),
    data: {
      ...{ sessionMinutes: [0], weekdays: [1, 2, 3, 4, 5, 6, 7], quietFrom: null, quietUntil: null, repeatHours: null },
      plannedAt: new Date(Date.now() - DAY_MS),
    },
  })
  const letter = await nthLetterTo(address, 1)
  expect(letter.headers.subject).toBe('The reminder that you asked for')
  expect(letter.raw).not.toMatch(new RegExp(`${CANARY}|Pia|pain|knee|back|exercise|session|therap`, 'i'))
  const [open = '', stop = ''] = linksIn(letter, '/letters/')
  const opened = async () => (await database().reminderDelivery.findFirstOrThrow({ where: ownOf(world) })).openedAt
  // A mail scanner looks at both.
  for (const link of [open, stop]) expect((await scanner.get(link)).status()).toBe(200)
  expect(await opened()).toBeNull()

  const mailbox = await (
    await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) })
  ).newPage()
  await mailbox.goto(open)
  await mailbox.getByRole('button', { name: 'Open today’s page' }).click()
  await expect.poll(opened).not.toBeNull()
  await page.reload()
  await expect(page.getByRole('listitem').filter({ hasText: 'Reminder' })).toContainText(
    /Sent .*\d\d:\d\d.* Opened .*\d\d:\d\d/,
  )
  await scan(page)

  await mailbox.goto(stop)
  await mailbox.getByRole('button', { name: 'Send no more' }).click()
  await expect(mailbox.getByRole('heading', { level: 1, name: 'Done' })).toBeVisible()
  await page.reload()
  await expect(page.getByText('Reminders are off.')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Remind me by e-mail' })).not.toBeChecked()
})

test('a reminder that did not arrive is told on today’s page and to the clinic', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  const at = new Date()
  await database().reminderDelivery.create({
    data: {
      ...{ ...ownOf(world), kind: 'session', channel: 'email', subjectId: world.checkId },
      ...{ state: 'failed', failure: 'refused', queuedAt: at, giveUpAt: at, endedAt: at },
    },
  })
  await loginAs('patient')
  await page.goto('/patient/today')
  await expect(page.getByText('The last letter or reminder did not reach you')).toBeVisible()
  await page.getByRole('link', { name: 'See what we sent' }).click()
  await expect(page.getByText('The mail server did not take this address.')).toBeVisible()

  await loginAs('therapist')
  await page.goto(`/therapist/patients/${world.patientId}`)
  await page.getByRole('link', { name: 'See what was sent' }).click()
  await expect(page.getByRole('heading', { name: 'Letters and reminders' })).toBeVisible()
  await expect(page.getByText('The mail server did not take this address.')).toBeVisible()
  await scan(page)
})
