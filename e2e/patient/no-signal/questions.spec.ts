import type { Page } from '@playwright/test'
import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import type { World } from '@/e2e/fixtures/world'
import { fillDevice } from '@/e2e/pages/offline'
import { refuseAll, setLine, signalReturns } from '@/e2e/pages/sync-line'
import { answer, choose } from '@/e2e/pages/warning-questions'
import { WEEKLY_QUESTIONS } from '@/lib/domain/assessment/weekly-screen'
import words from '@/lib/i18n/messages/en-GB/sessions.json' with { type: 'json' }

const QUESTIONS = words.weekly.question
const BANNER = 'Your answers are saved on this device. They will be sent.'
const PAINS = ['Back', 'Leg', 'Knee'].flatMap((site) =>
  ['now', 'worst in 24 hours', 'mostly in 24 hours'].map((moment) => `${site} pain: ${moment}`),
)

const screens = ({ patientId }: World) => database().weeklyScreen.count({ where: { patientId } })
const sheets = ({ patientId }: World) => database().measureTaking.count({ where: { patientId } })

async function fillPainSheet(page: Page): Promise<void> {
  await page.goto('/patient/questions/nprs')
  for (const pain of PAINS) await choose(page, pain, '6')
}

test('nine noes that cannot be sent: thanked for, kept, and sent once', async ({ page, world, loginAs, scan }) => {
  await loginAs('patient')
  await page.goto('/patient/weekly-check')
  await setLine(page, 'lost_there')
  for (const question of WEEKLY_QUESTIONS) await answer(page, QUESTIONS[question], 'No')
  await page.getByRole('button', { name: 'Send my answers' }).click()
  await expect(page.getByText('No warning signs reported today.')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: BANNER })).toBeVisible()
  await scan(page)
  expect(await screens(world)).toBe(0)

  await setLine(page, 'lost_back', 'through')
  await signalReturns(page)
  await expect.poll(() => screens(world)).toBe(1)
  await page.goto('/patient/unsent')
  await expect(page.getByText('Everything is sent')).toBeVisible()
  expect(await screens(world)).toBe(1)
})

test('what is wrong on a sheet is named before anything is kept, and a sheet without an answer waits in sight', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await loginAs('patient')
  await page.goto('/patient/questions/psfs')
  for (const [index, name] of ['Stairs', 'Kneeling', 'stairs'].entries()) {
    await page.getByLabel(`Activity ${index + 1}, in your own words`).fill(name)
    await choose(page, `How well does activity ${index + 1} go?`, '4')
  }
  await setLine(page, 'lost_there')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByText('This stands there twice.').first()).toBeVisible()

  await fillPainSheet(page)
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('heading', { name: 'Saved on this device' })).toBeVisible()
  await scan(page)
  await page.getByRole('link', { name: 'What is not sent yet' }).click()
  const entry = page.getByRole('listitem').filter({
    has: page.getByRole('heading', { name: /^Your question sheet of / }),
  })
  await entry.getByText('Show it to your clinic').click()
  await expect(entry.getByRole('term').filter({ hasText: 'Leg pain: worst in 24 hours' })).toBeVisible()
  await scan(page)
  expect(await sheets(world)).toBe(0)

  await setLine(page, 'through')
  await signalReturns(page)
  await expect.poll(() => sheets(world)).toBe(1)
  await page.goto('/patient/questions/nprs')
  await expect(page.getByText('There is nothing to answer here today.')).toBeVisible()
})

test('a sheet that the server refuses says why and stays in sight', async ({ page, world, loginAs }) => {
  await loginAs('patient')
  await fillPainSheet(page)
  await refuseAll(page, 'too_late')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('alert').getByText('This is too long ago to be sent.')).toBeVisible()
  await page.getByRole('link', { name: 'Show', exact: true }).click()
  await expect(page.getByRole('heading', { name: /^Your question sheet of / })).toBeVisible()
  await expect(page.getByText('This is too long ago to be sent. Your clinic can still note it.')).toBeVisible()
  expect(await sheets(world)).toBe(0)
})

test.describe('with nothing but the device', () => {
  test.use({ serviceWorkers: 'allow' })

  test('a weekly yes stops at once, is told again from a cold start, and arrives once', async ({
    page,
    context,
    world,
    loginAs,
    scan,
  }) => {
    await loginAs('patient')
    await fillDevice(page)
    await page.goto('/patient/weekly-check')
    await context.setOffline(true)
    await answer(page, QUESTIONS.weight_or_cancer, 'Yes')
    await page.getByRole('button', { name: 'Send my answers' }).click()
    const stop = page.getByRole('dialog', { name: 'Stop. Get checked within 3 days.' })
    await expect(stop.getByText(`You said yes to: “${QUESTIONS.weight_or_cancer}”`)).toBeVisible()
    await expect(stop.getByText('Your clinic does not know yet.')).toBeVisible()
    await scan(page)
    expect(await screens(world)).toBe(0)

    await page.goto('/patient/stop')
    await expect(page.getByRole('heading', { level: 1, name: 'Stop. Get checked within 3 days.' })).toBeVisible()
    await expect(page.getByText(`You said yes to: “${QUESTIONS.weight_or_cancer}”`)).toBeVisible()
    await expect(page.getByText('Not sent yet.')).toBeVisible()

    await context.setOffline(false)
    await page.goto('/patient/today')
    await expect.poll(() => screens(world)).toBe(1)
    expect(await database().alert.count({ where: { patientId: world.patientId, kind: 'red_flag' } })).toBe(1)
    await page.goto('/patient/stop')
    await expect(page.getByText('We have told your clinic.')).toBeVisible()
  })
})
