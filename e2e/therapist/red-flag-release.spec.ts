import type { Page } from '@playwright/test'
import { database } from '@/e2e/fixtures/database'
import { setPassword } from '@/e2e/fixtures/passwords'
import { expect, test } from '@/e2e/fixtures/test'
import { fillAssessment } from '@/e2e/pages/assessment'
import { answer, QUESTIONS } from '@/e2e/pages/warning-questions'

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
const ROOTS = ['L2', 'L3', 'L4', 'L5', 'S1'] as const
const SIDES = ['Left', 'Right'] as const

test('a warning sign on the phone: nothing goes on until a clinician has looked, examined, signed and released', async ({
  page,
  browser,
  baseURL,
  world,
  loginAs,
  scan,
}) => {
  test.slow()
  const password = await setPassword(world.therapist.userId)
  const context = await browser.newContext({ ...PHONE, ...(baseURL ? { baseURL } : {}) })
  await loginAs('patient', world, context)
  const phone = await context.newPage()
  const state = async () =>
    (await database().programme.findUniqueOrThrow({ where: { id: world.programme.programmeId } })).state

  await test.step('the patient says yes, and the exercises are blocked', async () => {
    await phone.goto('/patient/warning-signs')
    await answer(phone, QUESTIONS[5].name, 'Yes')
    await phone.getByRole('button', { name: 'Send my answers' }).click()
    await expect(phone).toHaveURL('/patient/stop')
    await expectBlocked(phone, world.checkId)
  })

  await loginAs('therapist')
  await test.step('a look at the alert releases nothing', async () => {
    await page.goto('/therapist/alerts')
    await page.getByRole('link', { name: /^Look and acknowledge/ }).click()
    const alerts = page.getByRole('region', { name: /^Alerts/ })
    await alerts.getByText('Acknowledge', { exact: true }).first().click()
    await alerts.getByRole('radio', { name: 'Spoke, and will watch it' }).check()
    await alerts.getByLabel('What did you do?').fill('Rang: a stumble, no injury. Comes in today.')
    await alerts.getByRole('button', { name: 'Acknowledge' }).click()
    await expect(alerts.getByText('Nothing waits for you.')).toBeVisible()
    await expectBlocked(phone, world.checkId)
  })

  await test.step('nor does the button, before a fresh signature', async () => {
    await page.goto(`/therapist/patients/${world.patientId}/programme`)
    await page.getByRole('button', { name: 'Clear and start again' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    expect(await state()).toBe('suspended')
  })

  await test.step('a full screen without the whole nerve examination is not enough', async () => {
    await page.goto(`/therapist/patients/${world.patientId}/assessment`)
    await fillAssessment(page)
    await page.getByRole('button', { name: 'Save and go to confirmation' }).click()
    await expect(page.getByText(/^After a suspension the whole neurological examination is needed/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Sign the confirmation' })).toHaveCount(0)
    expect(await state()).toBe('suspended')
    await scan(page)
  })

  await test.step('with it, the signature stands, and the exercises still wait for the release', async () => {
    await page.goto(`/therapist/patients/${world.patientId}/assessment`)
    for (const root of ROOTS) for (const side of SIDES) await examine(page, root, side)
    await page.getByRole('button', { name: 'Save and go to confirmation' }).click()
    await sign(page, password)
    await expect(page.getByRole('heading', { name: 'In force' })).toBeVisible()
    await expectBlocked(phone, world.checkId)
  })

  await test.step('the release opens today’s page again', async () => {
    await page.goto(`/therapist/patients/${world.patientId}/programme`)
    await page.getByRole('button', { name: 'Clear and start again' }).click()
    await expect.poll(state).toBe('active')
    await expect(page.getByRole('button', { name: 'Clear and start again' })).toHaveCount(0)
    await phone.goto('/patient/today')
    await expect(phone.getByRole('button', { name: /^Start session/ })).toBeVisible()
    await scan(phone)
  })
  await context.close()
  expect(await actions(world.patientId)).toEqual([
    'programme.suspend',
    'warning_check.record',
    'alert.acknowledge',
    'confirmation.sign',
    'programme.clear',
  ])
})

async function expectBlocked(phone: Page, checkId: string): Promise<void> {
  for (const path of ['/patient/today', '/patient/session', `/patient/session/${checkId}`]) {
    await phone.goto(path)
    await expect(phone.getByRole('main')).toBeVisible()
    await expect(phone.getByRole('button', { name: /^Start|^Do a session/ }), path).toHaveCount(0)
  }
}

/** What the filled assessment leaves out: every other root is as it should be. */
async function examine(page: Page, root: (typeof ROOTS)[number], side: (typeof SIDES)[number]): Promise<void> {
  if (root === 'L4' && side === 'Left') return
  await page.getByLabel(`Feeling, ${root}, ${side}`, { exact: true }).selectOption('2')
  await page.getByLabel(`Strength, ${root}, ${side}`, { exact: true }).selectOption('5')
}

async function sign(page: Page, password: string): Promise<void> {
  await page.getByRole('radio', { name: 'Clinical examination' }).check()
  await page
    .getByLabel('Your reasoning')
    .fill('Examined again today: the knee sign changes with the spine, nothing new.')
  await page.getByLabel('Your password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign the confirmation' }).click()
}

/** What the audit says of the way, in its order; saving a draft is no step of it. */
async function actions(patientId: string): Promise<string[]> {
  const events = await database().auditEvent.findMany({
    where: { patientId, action: { notIn: ['assessment.save', 'programme.recheck'] } },
    orderBy: { number: 'asc' },
    select: { action: true },
  })
  return events.map(({ action }) => action)
}
