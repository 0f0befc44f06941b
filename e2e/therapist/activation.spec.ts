import type { Page } from '@playwright/test'
import { fingerprint, formsOf, send, visitor } from '@/e2e/access/sent-forms'
import { database } from '@/e2e/fixtures/database'
import { expect, ownerOf, test } from '@/e2e/fixtures/test'
import { mintSession, type World } from '@/e2e/fixtures/world'
import { activateAllShown } from '@/e2e/pages/activation'
import { errorSummary, expectErrorSummary } from '@/e2e/pages/form-errors'
import { buildNextRevision } from '@/prisma/seed/builders/next-revision'
import { buildMember } from '@/prisma/seed/builders/people'

/** A draft that swaps the second exercise and adds one. */
async function plantChange(world: World): Promise<string> {
  const care = { clinicId: world.clinicId, patientId: world.patientId, memberId: world.therapist.memberId }
  return buildNextRevision(database(), care, world.programme, {
    items: [
      { slug: 'abdominal-brace-supine', continues: 0 },
      { slug: 'bridge', continues: 1, reps: 6 },
      { slug: 'mini-bridge' },
    ],
    changeNote: 'A step on.',
    isDraft: true,
  })
}
const pathOf = (world: World) => `/therapist/patients/${world.patientId}/programme/activate`
const inForce = async (world: World) =>
  (await database().programme.findUniqueOrThrow({ where: { id: world.programme.programmeId } })).currentRevision

test('the last look says what the patient will see change, asks for each new exercise, and starts', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  const draftId = await plantChange(world)
  await loginAs('therapist')
  await page.goto(pathOf(world))
  await test.step('what changes, in the patient’s words', async () => {
    await expect(page.getByRole('heading', { name: 'What Pia will see change' })).toBeVisible()
    const items = page.getByRole('listitem')
    await expect(items.filter({ has: page.getByRole('heading', { name: 'Bridge', exact: true }) })).toContainText(
      /Swapped.*Instead of/s,
    )
    await expect(page.getByText('“A step on.”')).toBeVisible()
    await scan(page)
  })
  await test.step('nothing is filled in, and what is missing is said at its place', async () => {
    await expect(page.locator('input:checked')).toHaveCount(0)
    await page.getByRole('group', { name: 'Pia has shown me: Bridge' }).getByRole('radio', { name: 'Yes' }).check()
    await page.getByRole('button', { name: 'Activate revision 2' }).click()
    await expectErrorSummary(page, ['Say whether you were shown it, or why not.'])
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(1)
    await scan(page)
    expect(await inForce(world)).toBe(1)
  })
  await test.step('an honest no will do', async () => {
    const group = page.getByRole('group', { name: 'Pia has shown me: Mini bridge' })
    await group.getByRole('radio', { name: 'No, remote visit' }).check()
    await page.getByRole('button', { name: 'Activate revision 2' }).click()
    await expect(page).toHaveURL(/\/card$/)
    const told = await database().teachBack.findMany({ where: { revisionId: draftId }, orderBy: { shown: 'desc' } })
    expect(told).toMatchObject([
      { shown: true, reason: null, askedById: world.therapist.memberId },
      { shown: false, reason: 'remote_visit' },
    ])
    expect(await inForce(world)).toBe(2)
    await page.goto(`/therapist/patients/${world.patientId}/programme`)
    await expect(page.getByText('Mini bridge: it was a remote visit')).toBeVisible()
    await scan(page)
  })
})

test('by keyboard alone: one tick for all of them, then the button', async ({ page, world, loginAs }) => {
  await plantChange(world)
  await loginAs('therapist')
  await page.goto(`${pathOf(world)}#before`)
  await expect(page.getByRole('heading', { name: 'Before it starts' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(page.getByRole('checkbox', { name: 'Pia has shown me both of them' })).toBeChecked()
  await expect(page.getByRole('group', { name: 'Pia has shown me: Bridge' })).toBeHidden()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/card$/)
  expect(await inForce(world)).toBe(2)
})

test('two therapists: the draft changes under the one who looks; they are told, nothing starts, and nothing typed is lost', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  const draftId = await plantChange(world)
  await loginAs('therapist')
  await page.goto(pathOf(world))
  await answer(page, 'Bridge', 'Yes')
  await answer(page, 'Mini bridge', 'No, no time left')
  await saveOneMore(draftId)
  await page.getByRole('button', { name: 'Activate revision 2' }).click()
  await expect(errorSummary(page)).toBeFocused()
  await expect(errorSummary(page)).toContainText('Someone changed this draft while you were looking.')
  expect(await inForce(world)).toBe(1)
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(2)
  await expect(page.getByRole('heading', { name: 'Bird dog', exact: true })).toBeVisible()
  await scan(page)
  await answer(page, 'Bird dog', 'Yes')
  await page.getByRole('button', { name: 'Activate revision 2' }).click()
  await expect(page).toHaveURL(/\/card$/)
  expect(await database().teachBack.count({ where: { revisionId: draftId } })).toBe(3)
})

test('two therapists: the second to activate is told that it is done, and nothing is started twice', async ({
  browser,
  baseURL,
  page,
  world,
  loginAs,
}) => {
  const draftId = await plantChange(world)
  await loginAs('therapist')
  await page.goto(pathOf(world))
  await page.getByRole('checkbox', { name: /has shown me/ }).check()

  const { memberId } = await buildMember(database(), world.clinicId, { name: 'Theo Quillonby' })
  const colleagues = await visitor(browser, baseURL ?? '', await mintSession({ clinicId: world.clinicId, memberId }))
  const second = await colleagues.newPage()
  await second.goto(pathOf(world))
  await activateAllShown(second)
  await colleagues.close()

  await page.getByRole('button', { name: 'Activate revision 2' }).click()
  await expect(errorSummary(page)).toContainText('Someone has activated this draft already.')
  const told = await database().teachBack.findMany({ where: { revisionId: draftId } })
  expect(told.map(({ askedById }) => askedById)).toEqual([memberId, memberId])
})

async function answer(page: Page, exercise: string, words: string): Promise<void> {
  const group = page.getByRole('group', { name: `Pia has shown me: ${exercise}` })
  await group.getByRole('radio', { name: words }).check()
}

/** What a colleague's press in the builder leaves: one exercise more, and a higher version. */
async function saveOneMore(draftId: string): Promise<void> {
  const [bird, last] = await Promise.all([
    database().exercise.findFirstOrThrow({ where: { slug: 'bird-dog', clinicId: null } }),
    database().programmeItem.findFirstOrThrow({ where: { revisionId: draftId }, orderBy: { position: 'desc' } }),
  ])
  const { id: _id, lineageId: _lineage, rightDose: _right, ...facts } = last
  const more = { ...facts, position: last.position + 1, exerciseId: bird.id, exerciseVersion: 0, side: 'left' as const }
  await database().programmeItem.create({
    data: { ...more, id: crypto.randomUUID(), lineageId: crypto.randomUUID() },
  })
  await database().programmeRevision.update({ where: { id: draftId }, data: { version: { increment: 1 } } })
}

test('nobody but a therapist of the clinic starts it', async ({ browser, baseURL, world, strangers }) => {
  const base = baseURL ?? ''
  await plantChange(world)
  const forms = await formsOf(browser, base, pathOf(world), await mintSession(ownerOf('therapist', world)))
  expect(forms.length).toBeGreaterThan(0)
  const before = await fingerprint(world)
  for (const owner of [
    null,
    ownerOf('patient', world),
    ownerOf('clinic_admin', world),
    ownerOf('therapist', strangers),
  ]) {
    const context = await visitor(browser, base, owner && (await mintSession(owner)))
    for (const form of forms) {
      expect(await (await send(context.request, base, form)).text()).not.toContain(world.patientName)
    }
    await context.close()
  }
  expect(await fingerprint(world)).toBe(before)
  expect(await inForce(world)).toBe(1)
})
