import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import { mintSession, type World } from '@/e2e/fixtures/world'
import { tellNotToday } from '@/e2e/pages/not-today'
import { refuseAll, setLine, signalReturns } from '@/e2e/pages/sync-line'
import { answer, answerAllNo, QUESTIONS } from '@/e2e/pages/warning-questions'

const SAVED = 'Saved on this device'
const BANNER = 'Your answers are saved on this device. They will be sent.'

const reports = (world: World) => database().missedReport.count({ where: { patientId: world.patientId } })

test('a yes stops at once, also when nobody answers, and arrives once', { tag: '@desktop' }, async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await loginAs('patient')
  await page.goto('/patient/warning-signs')
  await setLine(page, 'hangs')
  await answer(page, QUESTIONS[0].name, 'Yes')
  await page.getByRole('button', { name: 'Send my answers' }).click()
  const stop = page.getByRole('dialog', { name: 'Stop. Go to A&E now, or call 999.' })
  await expect(stop.getByRole('link', { name: 'Call 999' })).toHaveAttribute('href', 'tel:999')
  await expect(stop.getByText('You said you have trouble with pee or poo')).toBeVisible()
  await expect(stop.getByText('Your clinic does not know yet.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(stop).toBeVisible()
  await scan(page)
  expect(await database().warningCheck.count({ where: { patientId: world.patientId, positive: true } })).toBe(0)

  await setLine(page, 'through')
  await page.reload()
  await expect
    .poll(() => database().warningCheck.count({ where: { patientId: world.patientId, positive: true } }))
    .toBe(1)
  await page.goto('/patient/stop')
  await expect(page.getByRole('heading', { level: 1, name: 'Stop. Go to A&E now, or call 999.' })).toBeVisible()
})

test('a captive portal that says yes to everything is not believed', async ({ page, world, loginAs, scan }) => {
  await loginAs('patient')
  await page.goto('/patient/today')
  await setLine(page, 'portal')
  await tellNotToday(page)
  await expect(page.getByRole('heading', { name: SAVED })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: BANNER })).toBeVisible()
  await scan(page)
  expect(await reports(world)).toBe(0)

  await setLine(page, 'through')
  await signalReturns(page)
  await expect(page.getByRole('heading', { name: 'Thank you for telling us.' })).toBeVisible()
  await expect(page.getByText(BANNER)).toHaveCount(0)
  expect(await reports(world)).toBe(1)
})

test('two tabs: what one could not send, the other does, once', async ({ page, context, world, loginAs }) => {
  await loginAs('patient')
  const other = await context.newPage()
  await setLine(context, 'lost_there')
  await other.goto('/patient/progress')
  await page.goto('/patient/today')
  await tellNotToday(page)
  await expect(page.getByRole('heading', { name: SAVED })).toBeVisible()
  await expect(other.getByText(BANNER)).toBeVisible()

  await setLine(context, 'through')
  await signalReturns(other)
  await expect(other.getByText(BANNER)).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Thank you for telling us.' })).toBeVisible()
  expect(await reports(world)).toBe(1)
})

test('an ended session: everything stays, and goes after signing in again', async ({
  page,
  context,
  world,
  loginAs,
}) => {
  await loginAs('patient')
  await page.goto('/patient/today')
  const ended = { revokedAt: new Date() }
  await database().authSession.updateMany({ where: { patientId: world.patientId }, data: ended })
  await tellNotToday(page)
  await expect(page.getByRole('heading', { name: SAVED })).toBeVisible()
  await expect(page.getByText('Sign in again, then they are sent.')).toBeVisible()
  expect(await reports(world)).toBe(0)

  const token = await mintSession({ clinicId: world.clinicId, patientId: world.patientId })
  const url = new URL(page.url()).origin
  await context.addCookies([{ name: 'plumbline.session', value: token, url, httpOnly: true, sameSite: 'Lax' }])
  await page.goto('/patient/today')
  await expect.poll(() => reports(world)).toBe(1)
})

test('what the server refuses stays in sight, and can be shown to the clinic', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await loginAs('patient')
  await page.goto('/patient/warning-signs')
  await refuseAll(page, 'too_late')
  await answerAllNo(page)
  await page.getByRole('button', { name: 'Send my answers' }).click()
  await expect(page.getByRole('alert').getByText('This is too long ago to be sent.')).toBeVisible()
  await page.setViewportSize({ width: 320, height: 700 })
  await page.getByRole('link', { name: 'Show', exact: true }).click()
  await expect(page).toHaveURL('/patient/unsent')
  const entry = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^Warning signs of / }) })
  await expect(entry.getByText('This is too long ago to be sent. Your clinic can still note it.')).toBeVisible()
  await entry.getByText('Show it to your clinic').press('Enter')
  await expect(entry.getByRole('term').filter({ hasText: QUESTIONS[0].name })).toBeVisible()
  await scan(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)

  await entry.getByRole('button', { name: 'Remove it from this device' }).press('Enter')
  await scan(page)
  await entry.getByRole('button', { name: 'No, keep it' }).press('Enter')
  await setLine(page, 'through')
  await entry.getByRole('button', { name: 'Try again' }).press('Enter')
  await expect(page.getByText('It is sent.')).toBeVisible()
  await expect(page.getByText('Everything is sent')).toBeVisible()
  await scan(page)
  expect(await database().warningCheck.count({ where: { patientId: world.patientId, positive: false } })).toBe(2)
})

test('a refused entry goes only after a second step', async ({ page, world, loginAs }) => {
  await loginAs('patient')
  await page.goto('/patient/warning-signs')
  await refuseAll(page, 'too_late')
  await answerAllNo(page)
  await page.getByRole('button', { name: 'Send my answers' }).click()
  await page.getByRole('link', { name: 'Show', exact: true }).click()
  await page.getByRole('button', { name: 'Remove it from this device' }).click()
  await page.getByRole('button', { name: 'Yes, remove it' }).click()
  await expect(page.getByText('It is removed.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Everything is sent')).toBeVisible()
  expect(await database().warningCheck.count({ where: { patientId: world.patientId } })).toBe(1)
})
