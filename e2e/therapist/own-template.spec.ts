import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import { expectErrorSummary } from '@/e2e/pages/form-errors'

const NOTE = 'Pia, go slowly on the stairs.'

test('a programme is kept as a template without the person, shared, and given its next version', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  test.slow()
  // What was given stays given, so the note is written to the draft of a change.
  await loginAs('therapist')
  const programme = `/therapist/patients/${world.patientId}/programme`
  await page.goto(programme)
  await page.getByRole('button', { name: 'Change programme' }).click()
  await expect(page.getByText('Draft of revision 2')).toBeVisible()
  await database().programmeItem.updateMany({
    where: { revision: { programmeId: world.programme.programmeId, activatedAt: null }, position: 1 },
    data: { note: NOTE, why: 'It wakes up the deep muscles.' },
  })

  await test.step('what must be said is asked for; words to the patient are not ticked', async () => {
    await page.goto(`${programme}/template`)
    await expect(page.getByText(NOTE)).toBeVisible()
    await expect(page.getByRole('checkbox', { name: 'Take this note along' })).not.toBeChecked()
    await page.getByRole('button', { name: 'Save template' }).click()
    await expectErrorSummary(page, ['Please fill this in.'])
    await scan(page)
    await page.getByLabel('Name', { exact: true }).fill('Settled back, first weeks')
    await page.getByLabel('In one or two sentences').fill('For a back that has settled.')
    await page.getByRole('checkbox', { name: 'Take this reason along' }).check()
    await page.getByLabel('Where it is done').fill('At home.')
    await page.getByRole('button', { name: 'Save template' }).click()
    await expect(page.getByText(/^Saved\. Programmes that began/)).toBeVisible()
  })

  await test.step('its page says who wrote it, how whole it is, and nothing of the person', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Settled back, first weeks' })).toBeVisible()
    await expect(page.getByText('Only mine')).toBeVisible()
    await expect(page.getByText('Not reviewed yet')).toBeVisible()
    await expect(page.getByText('Why: It wakes up the deep muscles.')).toBeVisible()
    await expect(page.getByText('Pia')).toHaveCount(0)
    await expect(page.getByRole('heading', { name: /^Reporting: \d+ of 16 said$/ })).toBeVisible()
    await scan(page)
  })

  await test.step('it is shared', async () => {
    await page.getByRole('button', { name: 'Share with colleagues' }).click()
    await expect(page.getByText('Mine, shared')).toBeVisible()
  })

  await test.step('the next version is written and the one before can be read', async () => {
    await page.goto('/therapist/templates?whose=mine')
    await page.getByRole('link', { name: 'Settled back, first weeks' }).click()
    await page.getByRole('link', { name: 'Edit as a new version' }).click()
    await page.getByLabel('Note for the patient').first().fill('Breathe calmly.')
    await page.getByLabel('What is new in this version').fill('A note more.')
    await page.getByRole('button', { name: 'Save as version 2' }).click()
    await expect(page.getByText('Breathe calmly.')).toBeVisible()
    await expect(page.getByText('A note more.')).toBeVisible()
    await page.getByRole('link', { name: 'Version 1' }).click()
    await expect(page.getByText('This is version 1. A newer one stands in its place.')).toBeVisible()
    await expect(page.getByText('Breathe calmly.')).toHaveCount(0)
    await scan(page)
  })
  const stored = await database().template.findMany({
    where: { clinicId: world.clinicId },
    include: { phases: { include: { items: true } } },
  })
  expect(stored).toHaveLength(2)
  expect(JSON.stringify(stored)).not.toContain(NOTE)
})

test('a shipped template is copied, never changed', async ({ page, world, loginAs }) => {
  await loginAs('therapist')
  await page.goto('/therapist/templates/disc-extension')
  await page.getByRole('link', { name: 'Make our own copy' }).click()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(/, our own$/)
  await page.getByRole('radio', { name: 'Everybody in the clinic' }).check()
  await page.getByRole('button', { name: 'Save template' }).click()
  await expect(page.getByText('Mine, shared')).toBeVisible()
  const copy = await database().template.findFirstOrThrow({
    where: { clinicId: world.clinicId },
    include: { phases: { include: { items: true } }, goals: true },
  })
  expect(copy.phases).toHaveLength(4)
  expect(copy.goals.length).toBeGreaterThan(0)
})
