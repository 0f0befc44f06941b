import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import { expectErrorSummary } from '@/e2e/pages/form-errors'
import { buildConfirmation, buildEpisode } from '@/prisma/seed/builders/care'
import { buildPatient } from '@/prisma/seed/builders/people'

test('one template for three people: two drafts, and one who is left out with the reason', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  const db = database()
  const { memberId } = world.therapist
  const people = ['Abbott', 'Bailey']
  for (const [index, familyName] of people.entries()) {
    const patientId = await buildPatient(db, world.clinicId, memberId, { givenName: 'Uma', familyName })
    const care = { clinicId: world.clinicId, patientId, memberId }
    const episodeId = await buildEpisode(db, care)
    await buildConfirmation(db, care, episodeId, index === 0 ? {} : { state: 'provisional' })
  }
  await loginAs('therapist')
  await page.goto('/therapist/templates/radiculopathy-extension')
  await page.getByRole('link', { name: 'Give to several patients' }).click()

  await test.step('each one stands there with their state in words; nobody is ticked', async () => {
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0)
    await expect(page.getByText('Confirmed, no programme yet')).toBeVisible()
    await expect(page.getByText('No confirmation in force: a draft can be written, it cannot start')).toBeVisible()
    await expect(page.getByText('Has a programme already: gets no draft')).toBeVisible()
    await page.getByRole('button', { name: 'Make drafts' }).click()
    await expectErrorSummary(page, ['Please choose at least one.'])
    await scan(page)
  })

  await test.step('the report says who got a draft, and who did not and why', async () => {
    for (const name of [/^Uma Abbott/, /^Uma Bailey/, new RegExp(`^${world.patientName}`)])
      await page.getByRole('checkbox', { name }).check()
    await page.getByRole('button', { name: 'Make drafts' }).click()
    await expect(page.getByRole('heading', { name: '2 drafts were made' })).toBeVisible()
    await expect(page.getByRole('heading', { name: '1 person got none' })).toBeVisible()
    const refused = page.getByRole('region', { name: '1 person got none' })
    await expect(refused.getByRole('link', { name: world.patientName })).toBeVisible()
    await expect(refused.getByText('There is already a programme for this episode.')).toBeVisible()
    await scan(page)
  })

  await test.step('a draft opens from the report; nothing is in force', async () => {
    await page.getByRole('link', { name: 'Uma Abbott' }).click()
    await expect(page.getByText('Draft', { exact: true })).toBeVisible()
  })
  const programmes = await db.programme.findMany({
    where: { clinicId: world.clinicId, id: { not: world.programme.programmeId } },
    select: { state: true, currentRevision: true },
  })
  expect(programmes).toEqual([
    { state: 'draft', currentRevision: null },
    { state: 'draft', currentRevision: null },
  ])
})
