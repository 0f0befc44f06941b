import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'

test('after a programme has ended: facets narrow the templates, and the last programme begins again', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await loginAs('therapist')
  const address = `/therapist/patients/${world.patientId}/programme`
  await page.goto(address)
  await page.getByText('Stop for good').first().click()
  await page.getByRole('combobox', { name: 'Why stop?' }).selectOption({ label: 'Goals are met' })
  await page.getByRole('button', { name: 'Stop for good' }).click()
  await expect(page.getByRole('heading', { name: 'The last programme' })).toBeVisible()

  await test.step('root and stage narrow what is offered, and the address keeps the question', async () => {
    await expect(page.getByRole('status').filter({ hasText: '18 templates' })).toBeVisible()
    await page.getByLabel('Nerve root').selectOption('L5')
    await page.getByLabel('Has a phase').selectOption('Functional')
    await page.getByRole('button', { name: 'Find' }).click()
    await expect(page.getByRole('status').filter({ hasText: '1 template' })).toBeVisible()
    await expect(page).toHaveURL(/root=L5/)
    await scan(page)
    await page.getByRole('link', { name: 'Show all' }).click()
    await expect(page.getByRole('status').filter({ hasText: '18 templates' })).toBeVisible()
  })

  await test.step('by keyboard the best match is chosen within seven keys from the top of the page', async () => {
    await page.goto(address)
    const choose = page.getByRole('button', { name: /^Choose this/ }).first()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    let keys = 2
    while (!(await choose.evaluate((button) => button === document.activeElement)) && keys < 12) {
      await page.keyboard.press('Tab')
      keys += 1
    }
    // The last key is Enter.
    expect(keys + 1).toBeLessThanOrEqual(7)
  })

  await test.step('one press copies the last programme into a draft', async () => {
    await page.getByRole('button', { name: 'Begin with it' }).click()
    await expect(page.getByText('Draft', { exact: true })).toBeVisible()
    await expect(page.getByText('Settle and move')).toBeVisible()
    await scan(page)
  })
  const copy = await database().programme.findFirstOrThrow({
    where: { patientId: world.patientId, state: 'draft' },
    include: { revisions: { include: { items: true } } },
  })
  expect(copy).toMatchObject({ copiedFromId: world.programme.programmeId, currentRevision: null })
  expect(copy.revisions[0]?.items).toHaveLength(3)

  await test.step('the draft is put away, and nothing is one empty phase', async () => {
    await page.getByText('Choose another template').first().click()
    await page.getByRole('combobox', { name: 'Why stop?' }).selectOption({ label: 'Another template fits better' })
    await page.getByRole('button', { name: 'Choose another template' }).click()
    await page.getByRole('button', { name: 'Begin with nothing' }).click()
    await expect(page.getByText('No exercise in this phase yet. Find one and add it.')).toBeVisible()
    await scan(page)
  })
})
