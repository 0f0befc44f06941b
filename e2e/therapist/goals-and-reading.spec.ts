import { fingerprint, formsOf, send, visitor } from '@/e2e/access/sent-forms'
import { database } from '@/e2e/fixtures/database'
import { expect, ownerOf, test } from '@/e2e/fixtures/test'
import { mintSession, type World } from '@/e2e/fixtures/world'
import { activateAllShown } from '@/e2e/pages/activation'
import { errorSummary, expectErrorSummary } from '@/e2e/pages/form-errors'
import { buildNextRevision } from '@/prisma/seed/builders/next-revision'

async function plantDraft(world: World): Promise<string> {
  const care = { clinicId: world.clinicId, patientId: world.patientId, memberId: world.therapist.memberId }
  return buildNextRevision(database(), care, world.programme, {
    items: [
      { slug: 'abdominal-brace-supine', continues: 0 },
      { slug: 'prone-lying-rest', continues: 1 },
      { slug: 'sit-break-walk', continues: 2 },
    ],
    isDraft: true,
  })
}
const pathOf = (world: World) => `/therapist/patients/${world.patientId}/programme/goals`

test('goals and reading are given with a phase, and the patient sees them under the session', async ({
  page,
  browser,
  world,
  loginAs,
  scan,
}) => {
  await plantDraft(world)
  await loginAs('therapist')
  await page.goto(pathOf(world))
  const phase = page.getByRole('region', { name: /^Phase 1/ })
  await test.step('one goal and one article are added', async () => {
    await phase.getByLabel(/^Add a goal/).selectOption({ label: 'Low-impact minutes' })
    await phase.getByLabel(/^Add something to read/).selectOption({ label: 'How much pain is OK?' })
    await page.getByRole('button', { name: 'Save goals and reading' }).click()
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    await expect(phase.getByRole('paragraph').filter({ hasText: 'How much pain is OK?' })).toBeVisible()
    await scan(page)
  })
  await test.step('the same goal again is refused where it was chosen', async () => {
    await phase.getByLabel(/^Add a goal/).selectOption({ label: 'Low-impact minutes' })
    await page.getByRole('button', { name: 'Save goals and reading' }).click()
    await expectErrorSummary(page, ['This goal stands in the programme already.'])
    await phase.getByLabel(/^Add a goal/).selectOption('')
  })
  await test.step('a number out of range is refused at its field', async () => {
    await phase.getByLabel('Minutes a week').fill('900')
    await page.getByRole('button', { name: 'Save goals and reading' }).click()
    await expectErrorSummary(page, ['420 is the most, 10 the least.'])
    await expect(phase.getByLabel('Minutes a week')).toHaveValue('900')
    await scan(page)
    await phase.getByLabel('Minutes a week').fill('90')
    await page.getByRole('button', { name: 'Save goals and reading' }).click()
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  })
  await page.getByRole('link', { name: 'Look once more and activate' }).click()
  await expect(page.getByText('Your goals have changed.')).toBeVisible()
  await activateAllShown(page)

  await page.goto(`/therapist/patients/${world.patientId}/programme`)
  await expect(page.getByRole('region', { name: 'Goals and reading' })).toContainText('90 minutes, every week')
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 } })
  await loginAs('patient', world, phone)
  const patient = await phone.newPage()
  await patient.goto('/patient/today')
  await expect(patient.getByRole('region', { name: 'Your goals' })).toContainText('90 minutes, every week')
  const reading = patient.getByRole('region', { name: 'Good to know' })
  await expect(reading).toContainText('How much pain is OK?')
  await scan(patient)
  await test.step('the patient reads it and says so, and the therapist sees it', async () => {
    await reading.getByRole('link', { name: 'How much pain is OK?' }).click()
    await expect(patient.getByRole('heading', { level: 1, name: 'How much pain is OK?' })).toBeVisible()
    await patient.getByRole('button', { name: 'I have read this' }).click()
    await expect(patient.getByText('You have read this')).toBeVisible()
    await page.reload()
    await expect(page.getByRole('region', { name: 'Goals and reading' })).toContainText(/marked as read on/)
    await page.goto(`/therapist/patients/${world.patientId}`)
    await expect(page.getByRole('region', { name: 'Reading' })).toContainText('How much pain is OK?')
  })
  await phone.close()
})

test('two therapists: whoever has an older draft is told, and what they chose is still there', async ({
  page,
  world,
  loginAs,
}) => {
  const draftId = await plantDraft(world)
  await loginAs('therapist')
  await page.goto(pathOf(world))
  await page.getByLabel(/^Add a goal/).selectOption({ label: 'Posture breaks' })
  await database().programmeRevision.update({ where: { id: draftId }, data: { version: { increment: 1 } } })
  await page.getByRole('button', { name: 'Save goals and reading' }).click()
  await expect(errorSummary(page)).toContainText('Someone changed this draft while you were editing.')
  await expect(page.getByLabel(/^Add a goal/)).toHaveValue('posture_breaks')
  await page.getByRole('button', { name: 'Save goals and reading' }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  expect(await database().programmeGoal.count({ where: { revisionId: draftId } })).toBe(1)
})

test('nobody but a therapist of the clinic changes them', async ({ browser, baseURL, world, strangers }) => {
  const base = baseURL ?? ''
  await plantDraft(world)
  const forms = await formsOf(browser, base, pathOf(world), await mintSession(ownerOf('therapist', world)))
  expect(forms.length).toBeGreaterThan(0)
  const before = await fingerprint(world)
  const owners = [null, ownerOf('patient', world), ownerOf('clinic_admin', world), ownerOf('therapist', strangers)]
  for (const owner of owners) {
    const context = await visitor(browser, base, owner && (await mintSession(owner)))
    for (const form of forms) await send(context.request, base, form)
    await context.close()
  }
  expect(await fingerprint(world)).toBe(before)
})
