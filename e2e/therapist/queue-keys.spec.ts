import type { Page } from '@playwright/test'
import { v7 as uuidv7 } from 'uuid'
import { database } from '@/e2e/fixtures/database'
import { plantSilentPatient } from '@/e2e/fixtures/silent-patient'
import { expect, test } from '@/e2e/fixtures/test'
import { mintSession, type World } from '@/e2e/fixtures/world'
import { buildMember } from '@/prisma/seed/builders/people'

const panel = (page: Page) => page.getByRole('region', { name: /Quiet|Quillonby/ })
const nameLinks = (page: Page) => page.getByRole('rowheader').getByRole('link')

const action = (page: Page, label: string) => panel(page).locator('summary', { hasText: label })

/** Keys are heard once the page has come to life: the first one is pressed until it does something. */
async function pressUntil(page: Page, key: string, done: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key)
    await done()
  }).toPass()
}

async function raise({ clinicId, patientId }: World, kind: string, level: 'critical' | 'high', whose = patientId) {
  const id = uuidv7()
  await database().alert.create({ data: { id, clinicId, patientId: whose, kind, level } })
  return id
}

test('Monday morning by keyboard only', async ({ page, world, loginAs, scan }) => {
  const alertId = await raise(world, 'peripheralised', 'high')
  const silentId = await plantSilentPatient(world)
  await loginAs('therapist')
  await page.goto('/therapist/caseload')
  const heading = panel(page).getByRole('heading', { level: 2 })
  await expect(heading).toHaveText(world.patientName)

  await test.step('J and K go from one to the next, and a list says which keys there are', async () => {
    await pressUntil(page, 'j', () => expect(heading).toHaveText('Sile Quiet', { timeout: 2000 }))
    await expect(panel(page).getByRole('list', { name: 'Why now' })).toContainText('No log or reply for')
    await page.keyboard.press('k')
    await expect(heading).toHaveText(world.patientName)
    await page.keyboard.press('?')
    await expect(panel(page).getByText('next patient', { exact: true }).last()).toBeVisible()
    await scan(page)
    await page.keyboard.press('?')
  })

  await test.step('keys can be switched off, and stay off', async () => {
    const isOn = panel(page).getByRole('button', { name: 'Single-letter keys are on. Turn them off' })
    await page.keyboard.press('?')
    await isOn.click()
    await page.reload()
    await panel(page).locator('summary', { hasText: 'Keys' }).click()
    await panel(page).getByRole('button', { name: 'Single-letter keys are off. Turn them on' }).focus()
    await page.keyboard.press('j')
    await expect(heading).toHaveText(world.patientName)
    await page.keyboard.press('Enter')
    await expect(isOn).toBeVisible()
  })

  await test.step('E closes out the alert; what is typed there is no key', async () => {
    await page.keyboard.press('e')
    const form = panel(page).getByRole('form', { name: /^Acknowledge: Pain moved down the leg/ })
    await expect(form.getByRole('radio').first()).toBeFocused()
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.type('jksame: eased after lying.')
    await expect(heading).toHaveText(world.patientName)
    await scan(page)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(action(page, 'Close out')).toBeHidden()
    const alert = await database().alert.findUniqueOrThrow({ where: { id: alertId } })
    expect(alert).toMatchObject({ outcome: 'jksame: eased after lying.', acknowledgedById: world.therapist.memberId })
  })

  await test.step('S puts somebody off, Escape leaves it', async () => {
    await page.goto(`/therapist/caseload?patient=${silentId}`)
    await expect(heading).toHaveText('Sile Quiet')
    const day = panel(page).getByLabel('Back in the list on')
    await pressUntil(page, 's', () => expect(day).toBeFocused({ timeout: 2000 }))
    await page.keyboard.press('Escape')
    await expect(day).toBeHidden()
    await page.keyboard.press('s')
    await expect(day).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(nameLinks(page)).toHaveText([world.patientName])
    await expect(page.getByRole('link', { name: /^Snoozed\s*1$/ })).toBeVisible()
  })

  await test.step('M goes to the messages, Enter to the dossier', async () => {
    await page.keyboard.press('m')
    await expect(page).toHaveURL(/\/messages$/)
    await page.goto('/therapist/caseload')
    await expect(heading).toHaveText(world.patientName)
    const dossier = new RegExp(`/therapist/patients/${world.patientId}$`)
    await pressUntil(page, 'Enter', () => expect(page).toHaveURL(dossier, { timeout: 5000 }))
  })
})

test('a snooze ends at once when something more urgent comes, and can be ended by hand, also without JavaScript', async ({
  browser,
  baseURL,
  world,
  loginAs,
}) => {
  const silentId = await plantSilentPatient(world)
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) })
  await loginAs('therapist', world, context)
  const page = await context.newPage()
  const snooze = async () => {
    await page.goto(`/therapist/caseload?patient=${silentId}`)
    await action(page, 'Snooze').click()
    await panel(page).getByRole('button', { name: 'Snooze until then' }).click()
    await expect(nameLinks(page)).toHaveText([world.patientName])
  }
  await snooze()
  await page.getByRole('link', { name: /^Snoozed/ }).click()
  await expect(nameLinks(page)).toHaveText(['Sile Quiet'])
  await panel(page).getByRole('button', { name: 'Bring back now' }).click()
  await expect(page.getByText('Nobody is put off')).toBeVisible()
  await snooze()
  await raise(world, 'red_flag', 'critical', silentId)
  await page.goto('/therapist/caseload')
  await expect(nameLinks(page)).toHaveText(['Sile Quiet', world.patientName])
  await expect(panel(page).getByText('Urgent: cannot be snoozed.')).toBeVisible()
  await expect(action(page, 'Snooze')).toBeHidden()
  await context.close()
})

test('two therapists: one asks the other, and of two who close out at once the second is told who and when', async ({
  page,
  browser,
  baseURL,
  world,
  loginAs,
}) => {
  const { memberId } = await buildMember(database(), world.clinicId, { name: 'Kit Quillonby' })
  await raise(world, 'peripheralised', 'high')
  await loginAs('therapist')
  await page.goto('/therapist/caseload')
  const form = panel(page).getByRole('form', { name: 'Assign' })
  const who = form.getByLabel('Who looks at this patient?')
  await pressUntil(page, 'a', () => expect(who).toBeFocused({ timeout: 2000 }))
  await who.selectOption('Kit Quillonby')
  await form.getByRole('button', { name: 'Ask them' }).click()
  await expect(page.getByText('You have no patients yet')).toBeVisible()

  const context = await browser.newContext(baseURL ? { baseURL } : {})
  const token = await mintSession({ clinicId: world.clinicId, memberId })
  const url = process.env.PLUMBLINE_BASE_URL ?? ''
  await context.addCookies([{ name: 'plumbline.session', value: token, url, httpOnly: true, sameSite: 'Lax' }])
  const theirs = await context.newPage()
  await theirs.goto('/therapist/caseload')
  await expect(nameLinks(theirs)).toHaveText([world.patientName])
  await page.goto('/therapist/caseload?view=team')
  await expect(page.getByText('Asked: Kit Quillonby')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Who looks after how many' })).toContainText('Kit Quillonby: 1 waits')

  for (const each of [page, theirs]) {
    await pressUntil(each, 'e', () => expect(each.getByRole('radio').first()).toBeFocused({ timeout: 2000 }))
    await each.getByRole('radio', { name: 'Spoke, and will watch it' }).check()
    await each.getByLabel('What did you do?').fill('Telephoned.')
  }
  await theirs.getByRole('button', { name: 'Acknowledge' }).click()
  await expect(action(theirs, 'Close out')).toBeHidden()
  await page.getByRole('button', { name: 'Acknowledge' }).click()
  await expect(page.getByText(/Kit Quillonby acknowledged this on/)).toBeVisible()
  await context.close()
})
