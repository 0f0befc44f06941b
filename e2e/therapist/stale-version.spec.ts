import type { Page } from '@playwright/test'
import { database } from '@/e2e/fixtures/database'
import { plantDraft } from '@/e2e/fixtures/history'
import { setPassword } from '@/e2e/fixtures/passwords'
import { expect, test } from '@/e2e/fixtures/test'
import { errorSummary } from '@/e2e/pages/form-errors'

const CHANGED = 'Someone changed this while you were editing. Open it in another tab, compare, and send yours again.'

async function twoTabs(page: Page, path: string): Promise<Page> {
  await page.goto(path)
  const second = await page.context().newPage()
  await second.goto(path)
  return second
}

test('an assessment that two tabs edit: the second is told, keeps what was typed, and may send it again', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await loginAs('therapist')
  const second = await twoTabs(page, `/therapist/patients/${world.patientId}/assessment`)
  await page.getByLabel('Who assessed before').fill('The first tab')
  await page.getByRole('button', { name: 'Save draft' }).click()
  await expect(page.getByText('Draft saved. The gates are up to date.')).toBeVisible()

  await second.getByLabel('Who assessed before').fill('The second tab')
  await second.getByRole('button', { name: 'Save draft' }).click()
  await expect(errorSummary(second)).toBeFocused()
  await expect(errorSummary(second)).toContainText(CHANGED)
  await expect(second.getByLabel('Who assessed before')).toHaveValue('The second tab')
  await scan(second)
  const drafts = await database().assessment.findMany({ where: { patientId: world.patientId, state: 'draft' } })
  expect(drafts).toHaveLength(1)
  expect(JSON.stringify(drafts[0]?.findings)).toContain('The first tab')

  await second.getByRole('button', { name: 'Save draft' }).click()
  await expect(second.getByText('Draft saved. The gates are up to date.')).toBeVisible()
  const draft = await database().assessment.findFirstOrThrow({ where: { patientId: world.patientId, state: 'draft' } })
  expect(JSON.stringify(draft.findings)).toContain('The second tab')
})

test('a signature under findings that changed meanwhile: it is refused, and may be given again', async ({
  page,
  world,
  loginAs,
}) => {
  const password = await setPassword(world.therapist.userId)
  await plantDraft(world)
  await loginAs('therapist')
  await page.goto(`/therapist/patients/${world.patientId}/confirmation`)
  await database().assessment.updateMany({
    where: { patientId: world.patientId, state: 'draft' },
    data: { version: { increment: 1 } },
  })
  // Before React has the form the browser itself would send it, and its answer is a new page anyway.
  await expect(async () => {
    await page.getByRole('button', { name: 'Show the password' }).click()
    await expect(page.getByRole('button', { name: 'Hide the password' })).toBeVisible({ timeout: 500 })
  }).toPass()
  const sign = async () => {
    await page.getByRole('radio', { name: 'Clinical examination' }).check()
    await page.getByLabel('Your reasoning').fill('The knee sign changed with the spine.')
    await page.getByLabel('Your password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Sign the confirmation' }).click()
  }
  await sign()
  await expect(errorSummary(page)).toContainText(CHANGED)
  await sign()
  const drafts = () => database().assessment.count({ where: { patientId: world.patientId, state: 'draft' } })
  await expect.poll(drafts).toBe(0)
})

test('a programme draft that two tabs edit: the second is told, keeps what was typed, and may send it again', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await loginAs('therapist')
  const path = `/therapist/patients/${world.patientId}/programme`
  await page.goto(path)
  await page.getByRole('button', { name: 'Change programme' }).click()
  await expect(page).toHaveURL(/edit=1/)
  const second = await page.context().newPage()
  await second.goto(`${path}?edit=1`)

  await doseOf(page).fill('3x8 h5 r30 5/wk')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()

  await doseOf(second).fill('4x8 h5 r30 5/wk')
  const told = second.getByRole('alert').filter({ hasText: /changed this draft while you were editing/ })
  await expect(told).toContainText('sets 4 → 3')
  await expect(doseOf(second)).toHaveValue('4x8 h5 r30 5/wk')
  await scan(second)
  expect(await firstSets(world.programme.programmeId)).toBe(3)

  await told.getByRole('button', { name: 'Take theirs' }).click()
  await expect(doseOf(second)).toHaveValue('3x8 h5 r30 5/wk')
  await second.getByRole('button', { name: 'Undo' }).click()
  await expect(doseOf(second)).toHaveValue('4x8 h5 r30 5/wk')
  await expect(second.getByText('Saved', { exact: true })).toBeVisible()
  expect(await firstSets(world.programme.programmeId)).toBe(4)
})

test('a draft that somebody else saved is kept over theirs when that is what is chosen', async ({
  page,
  world,
  loginAs,
}) => {
  await loginAs('therapist')
  const path = `/therapist/patients/${world.patientId}/programme`
  await page.goto(path)
  await page.getByRole('button', { name: 'Change programme' }).click()
  await expect(page).toHaveURL(/edit=1/)
  const second = await page.context().newPage()
  await second.goto(`${path}?edit=1`)
  await doseOf(page).fill('3x8 h5 r30 5/wk')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await doseOf(second).fill('4x8 h5 r30 5/wk')
  await second.getByRole('button', { name: 'Keep mine' }).click()
  await expect(second.getByText('Saved', { exact: true })).toBeVisible()
  expect(await firstSets(world.programme.programmeId)).toBe(4)
})

test('an alert that two tabs acknowledge: the first outcome stays', async ({ page, world, loginAs }) => {
  const { v7: uuidv7 } = await import('uuid')
  const id = uuidv7()
  await database().alert.create({
    data: { id, clinicId: world.clinicId, patientId: world.patientId, kind: 'not_settled', level: 'high' },
  })
  await loginAs('therapist')
  const second = await twoTabs(page, `/therapist/patients/${world.patientId}`)
  await acknowledge(page, 'Spoke on the telephone.')
  await expect(page.getByText('Nothing waits for you.')).toBeVisible()
  await acknowledge(second, 'Sent a letter.')
  await expect(errorSummary(second)).toContainText(`${world.therapist.name} acknowledged this on`)
  await expect(second.getByLabel('What did you do?')).toHaveValue('Sent a letter.')
  expect((await database().alert.findUniqueOrThrow({ where: { id } })).outcome).toBe('Spoke on the telephone.')
})

async function acknowledge(page: Page, outcome: string): Promise<void> {
  const alerts = page.getByRole('region', { name: 'Alerts' })
  await alerts.locator('summary', { hasText: 'Acknowledge' }).click()
  await alerts.getByRole('radio', { name: 'Spoke, and will watch it' }).check()
  await alerts.getByLabel('What did you do?').fill(outcome)
  await alerts.getByRole('button', { name: 'Acknowledge' }).click()
}

function doseOf(page: Page) {
  return page.getByLabel(/^Dose of /).first()
}

async function firstSets(programmeId: string): Promise<number | undefined> {
  const item = await database().programmeItem.findFirst({
    where: { revision: { programmeId, number: 2 } },
    orderBy: { position: 'asc' },
  })
  return item?.sets
}
