import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import type { World } from '@/e2e/fixtures/world'
import { buildNextRevision } from '@/prisma/seed/builders/next-revision'

async function changeTwice(world: World): Promise<void> {
  const care = { clinicId: world.clinicId, patientId: world.patientId, memberId: world.therapist.memberId }
  await buildNextRevision(database(), care, world.programme, {
    items: [
      { slug: 'abdominal-brace-supine', continues: 0, reps: 10 },
      { slug: 'bridge', continues: 1 },
      { slug: 'bird-dog' },
    ],
    weekdays: [1, 3, 5],
    changeNote: 'A little more for the trunk.',
    daysAgo: 2,
  })
  await buildNextRevision(database(), care, world.programme, {
    number: 3,
    items: [
      { slug: 'abdominal-brace-supine', continues: 0, reps: 10 },
      { slug: 'mini-bridge', continues: 1 },
      { slug: 'bird-dog' },
    ],
    weekdays: [1, 3, 5],
    isByRules: true,
  })
}

test('two revisions side by side: chosen by keyboard, read on the screen and on paper', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await changeTwice(world)
  await loginAs('therapist')
  await page.goto(`/therapist/patients/${world.patientId}/programme`)
  await page.getByRole('link', { name: 'What changed' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: `What changed: ${world.patientName}` })).toBeVisible()
  await expect(page.getByText('by the rules, after a red session: something easier')).toBeVisible()

  await page.getByLabel('Compare', { exact: true }).selectOption('1')
  await page.getByLabel('with', { exact: true }).selectOption('2')
  await page.getByRole('button', { name: 'Compare' }).press('Enter')
  await expect(page).toHaveURL(/from=1&to=2$/)
  const exercises = page.getByRole('table', { name: 'Exercises: Revision 1 and Revision 2' })
  const row = (name: RegExp) => exercises.getByRole('row', { name })
  await expect(row(/brace/i)).toContainText('2 sets of 8')
  await expect(row(/brace/i)).toContainText('repetitions 8 → 10')
  await expect(row(/^Bridge/)).toContainText('Swapped')
  await expect(row(/^Bird dog/)).toContainText('New')
  await expect(exercises.getByRole('row').filter({ hasText: 'No more' })).toHaveCount(1)
  await expect(page.getByRole('table', { name: /^Phases and days/ })).toContainText('Mon, Wed and Fri')
  await expect(page.getByText('Told the patient: “A little more for the trunk.”')).toBeVisible()
  await scan(page)

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(row(/brace/i)).toContainText('repetitions 8 → 10')
  await expect(page.getByRole('button', { name: 'Compare' })).toBeHidden()
  await expect(page.getByRole('navigation')).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('two revisions are chosen and compared all the same', async ({ page, world, loginAs }) => {
    await changeTwice(world)
    await loginAs('therapist')
    await page.goto(`/therapist/patients/${world.patientId}/programme/changes`)
    await page.getByLabel('Compare', { exact: true }).selectOption('1')
    await page.getByRole('button', { name: 'Compare' }).click()
    await expect(page.getByRole('table', { name: 'Exercises: Revision 1 and Revision 3' })).toBeVisible()
    await expect(page.getByRole('row', { name: /^Mini bridge/ })).toContainText('Swapped')
  })
})
