import { readFile, writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import { expectErrorSummary } from '@/e2e/pages/form-errors'

const SIGNATURE =
  'The signature does not hold: the file was changed after it was signed. Nothing was taken in. Ask for it again.'
const IMPORT = '/therapist/templates/import'

async function send(page: Page, path: string): Promise<void> {
  await page.goto(IMPORT)
  await page.getByLabel('File of a template').setInputFiles(path)
  await page.getByRole('button', { name: 'Look at it' }).click()
}

test('a template is exported from one clinic and imported into another, which sees what does not match', async ({
  page,
  world,
  strangers,
  loginAs,
  scan,
}, info) => {
  test.slow()
  await loginAs('therapist')
  const [path, broken] = [info.outputPath('template.json'), info.outputPath('broken.json')]

  await test.step('the first clinic makes its own, with an exercise of its own, and exports it', async () => {
    await page.goto('/therapist/templates/disc-extension/edit')
    await page.getByLabel('Name', { exact: true }).fill('Discs, the way we do it')
    await page.getByRole('button', { name: 'Save template' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Discs, the way we do it' })).toBeVisible()
    // An exercise of the clinic's own comes in by way of a programme; here it is put in the place of one.
    const { exerciseId } = world.ownExercise
    await database().$transaction(async (tx) => {
      await tx.$executeRaw`set local session_replication_role = replica`
      const where = { phase: { position: 1, template: { clinicId: world.clinicId } }, position: 2 }
      await tx.templateItem.updateMany({ where, data: { exerciseId } })
    })
    const saving = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Export as a file' }).click()
    const download = await saving
    expect(download.suggestedFilename()).toMatch(/^plumbline-own-discs.*\.json$/)
    await download.saveAs(path)
  })

  await loginAs('therapist', strangers)
  await test.step('what was changed on the way is refused', async () => {
    await writeFile(broken, (await readFile(path, 'utf8')).replace('Discs, the way we do it', 'Discs, another way'))
    await send(page, broken)
    await expectErrorSummary(page, [SIGNATURE])
    await scan(page)
  })

  await test.step('the true one is shown: who signed, and what is left out', async () => {
    await send(page, path)
    await expect(
      page.getByRole('heading', { level: 1, name: 'From another clinic: Discs, the way we do it' }),
    ).toBeVisible()
    await expect(page.getByText('Not known yet', { exact: true })).toBeVisible()
    await expect(page.getByText(/: left out\. It is the other clinic’s own/)).toBeVisible()
    await scan(page)
    await page.getByRole('button', { name: 'Take it in as a draft' }).click()
    await expectErrorSummary(page, ['Please say that you know whose fingerprint this is.'])
    await scan(page)
    await page.getByRole('checkbox', { name: /^I know that this fingerprint is/ }).check()
    await page.getByRole('button', { name: 'Take it in as a draft' }).click()
  })

  await test.step('it is a draft there, without the exercise, and the clinic is known from now on', async () => {
    await expect(page.getByText(/^Taken in as a draft of yours/)).toBeVisible()
    await expect(page.getByText('Not reviewed yet')).toBeVisible()
    await page.goto(IMPORT)
    await expect(page.getByText(world.clinicName)).toBeVisible()
    await scan(page)
  })
  const arrived = await database().template.findFirstOrThrow({
    where: { clinicId: strangers.clinicId },
    include: { phases: { orderBy: { position: 'asc' }, include: { items: true } } },
  })
  expect(arrived.phases.map(({ items }) => items.length)).toEqual([4, 5, 5, 5])
})
