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
  await expect(card.getByRole('listitem').first()).toContainText('Last 3 sessions in full, 3 of them green')
  await expect(card.getByRole('link', { name: /, Green$/ })).toHaveCount(3)
  const change = (await card.getByRole('heading', { level: 3 }).textContent()) ?? ''
  await scan(page)

  const context = await browser.newContext(baseURL ? { baseURL } : {})
  const phone = await context.newPage()
  await loginAs('patient', world, context)
  await phone.goto('/patient/today')
  await expect(phone.getByText(change)).toBeHidden()

  const note = card.getByRole('form', { name: `Approve: ${change}` }).getByLabel('The patient will see')
  await expect(note).toHaveValue(change)
  // A letter that is typed is a letter.
  await note.press('End')
  await note.pressSequentially(' Yes, you.')
  await expect(note).toHaveValue(`${change} Yes, you.`)
  await note.fill(change)
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('y')
  await expect(card).toBeHidden()
  await expect(page.getByRole('region', { name: 'Revisions' })).toContainText('Revision 2')
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

test('by one key each: edit leads to a draft with the change in it, decline asks for the reason', async ({
  page,
  world,
  loginAs,
}) => {
  await plantGoodSessions(world)
  await loginAs('therapist')
  const dossier = `/therapist/patients/${world.patientId}`
  await page.goto(dossier)
  const card = page.getByRole('region', { name: 'Suggested next steps' })
  await card
    .getByRole('link', { name: /, Green$/ })
    .first()
    .click()
  await expect(page).toHaveURL(/#session-/)
  await page.keyboard.press('n')
  await expect(card.getByLabel('Why not, or what instead')).toBeFocused()

  await page.goto(dossier)
  await page.keyboard.press('e')
  await expect(page).toHaveURL(/\/programme\?edit=1$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await database().proposal.count({ where: { patientId: world.patientId } })).toBe(0)
  const draft = await database().programmeRevision.findMany({
    where: { programmeId: world.programme.programmeId, activatedAt: null },
  })
  expect(draft).toHaveLength(1)
})

test('who comes second is told what a colleague decided', async ({ page, world, loginAs, scan }) => {
  await plantGoodSessions(world)
  await loginAs('therapist')
  await page.goto(`/therapist/patients/${world.patientId}`)
  const card = page.getByRole('region', { name: 'Suggested next steps' })
  const proposed = await card
    .getByRole('form', { name: /^Decline/ })
    .locator('[name="key"]')
    .inputValue()
  const [kind = '', lineageId = ''] = proposed.split(' ')
  await database().proposal.create({
    data: {
      ...{ clinicId: world.clinicId, patientId: world.patientId, programmeId: world.programme.programmeId },
      ...{ kind, lineageId, evidence: {}, state: 'declined', reason: 'Not yet.' },
      ...{ decidedById: world.therapist.memberId, decidedAt: new Date() },
    },
  })
  await card.getByRole('button', { name: 'Approve' }).click()
  await expect(errorSummary(page)).toContainText(`${world.therapist.name} has declined this already`)
  await scan(page)
})

test('the keys lead on from the dossier, and can be turned off', async ({ page, world, loginAs }) => {
  await loginAs('therapist')
  const dossier = `/therapist/patients/${world.patientId}`
  await page.goto(dossier)
  await page.keyboard.press('p')
  await expect(page).toHaveURL(/\/programme$/)
  await page.goto(dossier)
  await page.getByRole('button', { name: /Turn them off/ }).click()
  await page.keyboard.press('r')
  await page.reload()
  await page.keyboard.press('r')
  await page.getByRole('button', { name: /Turn them on/ }).click()
  await expect(page).toHaveURL(dossier)
  await page.keyboard.press('r')
  await expect(page).toHaveURL(/\/assessment$/)
})
