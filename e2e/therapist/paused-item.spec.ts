import { database } from '@/e2e/fixtures/database'
import { plantDraft } from '@/e2e/fixtures/history'
import { setPassword } from '@/e2e/fixtures/passwords'
import { expect, test } from '@/e2e/fixtures/test'
import { errorSummary } from '@/e2e/pages/form-errors'

test('a flag in a new assessment pauses what it blocks, until the therapist gives it again with a reason', async ({
  page,
  browser,
  baseURL,
  world,
  loginAs,
  scan,
}) => {
  const password = await setPassword(world.therapist.userId)
  await plantDraft(world, { modifiers: ['pregnancy_second_or_third_trimester'] })
  await loginAs('therapist')
  await page.goto(`/therapist/patients/${world.patientId}/confirmation`)
  await page.getByRole('radio', { name: 'Clinical examination' }).check()
  await page.getByLabel('Your reasoning').fill('The knee sign changed with the spine.')
  await page.getByLabel('Your password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign the confirmation' }).click()
  const drafts = () => database().assessment.count({ where: { patientId: world.patientId, state: 'draft' } })
  await expect.poll(drafts).toBe(0)

  await page.goto(`/therapist/patients/${world.patientId}`)
  await expect(page.getByText('New findings conflict with the programme')).toBeVisible()
  await page.getByRole('link', { name: 'Open the programme' }).click()
  const paused = page.getByRole('form', { name: 'Paused: Face-down rest' })
  await expect(paused).toContainText('Pregnant')
  await scan(page)

  const context = await browser.newContext(baseURL ? { baseURL } : {})
  const phone = await context.newPage()
  await loginAs('patient', world, context)
  await phone.goto('/patient/today')
  await expect(phone.getByText('Your therapist is looking at this exercise')).toBeVisible()
  await scan(phone)

  await paused.getByRole('button', { name: 'Give it again' }).click()
  await expect(errorSummary(page)).toContainText('Please say why it is used all the same.')
  await paused.getByLabel('Why it is used all the same').fill('Half on the side with a pillow, tested today.')
  await paused.getByRole('button', { name: 'Give it again' }).click()
  await expect(paused).toBeHidden()
  await expect(page.getByText('Blocked, used because: Half on the side with a pillow, tested today.')).toBeVisible()
  await phone.reload()
  await expect(phone.getByRole('heading', { name: 'Today’s session' })).toBeVisible()
  await expect(phone.getByText('Your therapist is looking at this exercise')).toBeHidden()
  await context.close()
  const pauses = await database().itemPause.findMany({ where: { patientId: world.patientId } })
  expect(pauses.map(({ ending, endedById }) => [ending, endedById])).toEqual([['resumed', world.therapist.memberId]])
})
