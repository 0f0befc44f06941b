import { database } from '@/e2e/fixtures/database'
import { plantSession } from '@/e2e/fixtures/history'
import { expect, test } from '@/e2e/fixtures/test'
import type { World } from '@/e2e/fixtures/world'
import { errorSummary } from '@/e2e/pages/form-errors'

/** Three sessions that went well, each with its next morning, in which the first exercise felt right. */
async function plantGoodSessions(world: World): Promise<void> {
  const db = database()
  const itemId = world.programme.itemIds[0] ?? ''
  const { sets } = await db.programmeItem.findFirstOrThrow({ where: { id: itemId } })
  const own = { clinicId: world.clinicId, patientId: world.patientId }
  for (const daysAgo of [4, 3, 2]) {
    const sessionId = await plantSession(world, { daysAgo })
    const counted = { setsPrescribed: sets, setsDone: sets, difficulty: 'right' }
    await db.sessionItem.create({ data: { ...own, ...counted, sessionId, itemId, position: 1 } })
  }
  await db.checkIn.updateMany({
    where: { patientId: world.patientId },
    data: { settled24h: true, responseProvisional: false },
  })
}

test('what the rules suggest changes the next session only once the therapist puts it in force', async ({
  page,
  browser,
  baseURL,
  world,
  loginAs,
  scan,
}) => {
  await plantGoodSessions(world)
  await loginAs('therapist')
  await page.goto(`/therapist/patients/${world.patientId}`)
  const card = page.getByRole('region', { name: 'Suggested next steps' })
  await expect(card.getByRole('listitem').first()).toContainText('The last 3 sessions went as prescribed')
  const change = (await card.getByRole('heading', { level: 3 }).textContent()) ?? ''
  await scan(page)

  const context = await browser.newContext(baseURL ? { baseURL } : {})
  const phone = await context.newPage()
  await loginAs('patient', world, context)
  await phone.goto('/patient/today')
  await expect(phone.getByText(change)).toBeHidden()

  const form = card.getByRole('form', { name: `Put in force: ${change}` })
  await card.getByText('Put in force', { exact: true }).first().click()
  await expect(form.getByLabel('Tell the patient')).toHaveValue(change)
  await form.getByRole('button', { name: 'Put in force' }).click()
  await expect(card).toBeHidden()
  await expect(page.getByText('Revision 2', { exact: false }).first()).toBeVisible()
  await phone.reload()
  await expect(phone.getByText(change)).toBeVisible()
  await context.close()

  const [decision] = await database().proposal.findMany({ where: { patientId: world.patientId } })
  expect(decision).toMatchObject({ state: 'approved', decidedById: world.therapist.memberId, revisionNumber: 2 })
})

test('a declined suggestion needs a reason, stays away, and works without JavaScript', async ({
  browser,
  baseURL,
  world,
  loginAs,
}) => {
  await plantGoodSessions(world)
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) })
  await loginAs('therapist', world, context)
  const page = await context.newPage()
  await page.goto(`/therapist/patients/${world.patientId}`)
  const card = page.getByRole('region', { name: 'Suggested next steps' })
  await card.getByText('Decline', { exact: true }).click()
  await card.getByRole('button', { name: 'Decline this' }).click()
  await expect(errorSummary(page)).toBeVisible()
  // The answer is a new page, on which nothing is open.
  await card.getByText('Decline', { exact: true }).click()
  await card.getByLabel('Why not, or what instead').fill('Holiday first.')
  await card.getByRole('button', { name: 'Decline this' }).click()
  await expect(card).toBeHidden()
  await context.close()
  const decisions = await database().proposal.findMany({ where: { patientId: world.patientId } })
  expect(decisions.map(({ state, reason }) => [state, reason])).toEqual([['declined', 'Holiday first.']])
})
