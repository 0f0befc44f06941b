import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import { errorSummary } from '@/e2e/pages/form-errors'

test('the register shows who stands by what; a review by somebody who may is recorded and audited', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await database().member.update({
    where: { clinicId_id: { clinicId: world.clinicId, id: world.therapist.memberId } },
    data: { roles: ['therapist', 'clinic_admin'] },
  })
  await loginAs('therapist')
  await page.goto('/admin/content')
  await expect(page.getByRole('row').filter({ hasText: 'Tummy brace lying down' })).toContainText('Plumbline')
  await page.getByLabel('Comes from').selectOption('This clinic')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  const own = page.getByRole('row').filter({ hasText: world.ownExercise.name })
  await expect(own).toContainText('Draft')
  await expect(page.getByRole('row')).toHaveCount(2)
  await scan(page)

  await own.getByRole('link', { name: world.ownExercise.name }).click()
  await page.getByRole('button', { name: 'Record the review' }).click()
  await expect(errorSummary(page)).toContainText('Please tick this if you agree.')
  await scan(page)
  await page.getByRole('checkbox', { name: /^I have read version 1/ }).check()
  await page.getByRole('button', { name: 'Record the review' }).click()
  await expect(page.getByText('The review is recorded.')).toBeVisible()

  await page.goto('/admin/content?state=reviewed')
  await expect(page.getByRole('row').filter({ hasText: world.ownExercise.name })).toContainText(world.therapist.name)
  await page.goto('/admin/audit')
  await expect(page.getByRole('row').filter({ hasText: 'Reviewed an exercise' })).toContainText(world.therapist.name)
})

test('a review that nobody renewed is on the overdue list', async ({ page, world, loginAs, scan }) => {
  await database().exerciseReview.create({
    data: {
      clinicId: world.clinicId,
      exerciseId: world.ownExercise.exerciseId,
      version: 1,
      reviewedBy: world.therapist.name,
      reviewerId: world.therapist.memberId,
      reviewedOn: new Date('2024-01-10'),
      reviewBy: new Date('2025-01-10'),
    },
  })
  await loginAs('clinic_admin')
  await page.goto('/admin/content')
  await page.getByRole('link', { name: 'Show what is overdue' }).click()
  await expect(page.getByRole('row').filter({ hasText: world.ownExercise.name })).toContainText('Overdue')
  await expect(page.getByRole('row')).toHaveCount(2)
  // An admin who treats nobody reads the register; the exercise itself is for therapists.
  await expect(page.getByRole('link', { name: world.ownExercise.name })).toHaveCount(0)
  await scan(page)
})

test('a template and a flag stand in the register too, and are read and reviewed the same way', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await database().member.update({
    where: { clinicId_id: { clinicId: world.clinicId, id: world.therapist.memberId } },
    data: { roles: ['therapist', 'clinic_admin'] },
  })
  await loginAs('therapist')
  await page.goto('/admin/content')
  await page.getByLabel('Kind').selectOption('Template')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  const name = 'Lumbar radiculopathy: eases with extension'
  const row = page.getByRole('row').filter({ hasText: name })
  await expect(row).toContainText('Draft')
  await expect(row).toContainText('MIT')
  await row.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { name: 'Phase 1: Settle' })).toBeVisible()
  await page.getByRole('checkbox', { name: /^I have read it as it stands/ }).check()
  await page.getByRole('button', { name: 'Record the review' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'The review is recorded.' })).toBeVisible()
  await scan(page)

  await page.goto('/admin/content?kind=modifier&words=latex')
  await page.getByRole('row').getByRole('link').click()
  await expect(page.getByRole('heading', { name: /^(Blocks|Calls for care with) [1-9]/ }).first()).toBeVisible()
  await page.getByRole('checkbox', { name: /^I have read it as it stands/ }).check()
  await page.getByRole('button', { name: 'Record the review' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'The review is recorded.' })).toBeVisible()

  await page.goto('/admin/content?state=reviewed')
  const signed = page.getByRole('row').filter({ hasText: world.therapist.name })
  await expect(signed.filter({ hasNotText: 'Article for patients' })).toHaveCount(2)
  await page.goto('/admin/audit')
  await expect(page.getByRole('row').filter({ hasText: 'Reviewed a template' })).toContainText(world.therapist.name)
  await expect(page.getByRole('row').filter({ hasText: 'Reviewed a flag' })).toContainText(world.therapist.name)
})

test('an article is read as patients see it and signed; from then on they see it', async ({
  page,
  browser,
  world,
  loginAs,
  scan,
}) => {
  const { clinicId } = world
  const body = [{ kind: 'paragraph', text: 'Our pool is warm. Bring a towel.' }]
  await database().article.create({
    data: {
      ...{ clinicId, slug: 'our-pool', title: 'Our warm pool', summary: 'Where it is.', tryThis: 'Come and look.' },
      ...{ helpIf: 'You feel unwell.', outline: [], body, author: world.therapist.name, contentVersion: '1' },
    },
  })
  await database().member.update({
    where: { clinicId_id: { clinicId, id: world.therapist.memberId } },
    data: { roles: ['therapist', 'clinic_admin'] },
  })
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 } })
  await loginAs('patient', world, phone)
  const patient = await phone.newPage()
  await patient.goto('/patient/learn')
  await expect(patient.getByRole('link', { name: 'Sitting, standing and sleep' })).toBeVisible()
  await expect(patient.getByRole('link', { name: 'Our warm pool' })).toHaveCount(0)

  await loginAs('therapist')
  await page.goto('/admin/content?kind=article&origin=own')
  const row = page.getByRole('row').filter({ hasText: 'Our warm pool' })
  await expect(row).toContainText('Draft')
  await row.getByRole('link', { name: 'Our warm pool' }).click()
  await expect(page.getByText('Our pool is warm.')).toBeVisible()
  await scan(page)
  await page.getByRole('checkbox', { name: /^I have read it as it stands/ }).check()
  await page.getByRole('button', { name: 'Record the review' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'The review is recorded.' })).toBeVisible()
  await patient.reload()
  await patient.getByRole('link', { name: 'Our warm pool' }).click()
  await expect(patient.getByText(`Checked by ${world.therapist.name} on`)).toBeVisible()
  await phone.close()
  await page.goto('/admin/audit')
  await expect(page.getByRole('row').filter({ hasText: 'Reviewed an article' })).toContainText(world.therapist.name)
})
