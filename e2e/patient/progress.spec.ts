import { database } from '@/e2e/fixtures/database'
import { dayColumn, plantSession } from '@/e2e/fixtures/history'
import { expect, test } from '@/e2e/fixtures/test'
import { buildNextRevision } from '@/prisma/seed/builders/next-revision'

test('progress says in words what changed, what was reached, and what the therapist changed and why', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  const own = { clinicId: world.clinicId, patientId: world.patientId }
  await database().programmeWindow.updateMany({ where: own, data: { startsOn: dayColumn(40) } })
  for (const daysAgo of [5, 6, 7, 8, 9]) await plantSession(world, { daysAgo, kneePainMax: 3, siteAfter: 3 })
  for (const daysAgo of [20, 21, 22, 23, 24]) await plantSession(world, { daysAgo, kneePainMax: 6, siteAfter: 5 })
  const care = { ...own, memberId: world.therapist.memberId }
  const items = [{ slug: 'bridge', continues: 1 }]
  const changeNote = 'Your pain moved up, so we go on.'
  await buildNextRevision(database(), care, world.programme, { items, changeNote, daysAgo: 4 })

  await loginAs('patient')
  await page.goto('/patient/progress')
  await expect(page.getByText('Your knee pain is lower.')).toBeVisible()
  await expect(page.getByText('Furthest point: up from shin or calf to thigh.')).toBeVisible()
  const reached = page.getByRole('region', { name: 'What you have reached' })
  await expect(reached.getByRole('listitem')).toContainText([/10 sessions done/, /Your first session/])
  await expect(reached.getByText('Your furthest point moved up')).toBeVisible()
  const changes = page.getByRole('region', { name: 'What your therapist saw and changed' })
  await expect(changes.getByRole('heading', { name: 'Thea changed your plan' })).toBeVisible()
  await expect(changes.getByText(`“${changeNote}”`)).toBeVisible()
  await page.getByText('See table').click()
  await expect(page.getByRole('table')).toBeVisible()
  await scan(page)
})

test('progress of a red log praises nothing', async ({ page, world, loginAs }) => {
  for (const daysAgo of [1, 2, 3, 4]) await plantSession(world, { daysAgo, colour: 'red', reasons: ['pain_band'] })
  await loginAs('patient')
  await page.goto('/patient/progress')
  await expect(page.getByRole('heading', { name: 'Last 4 weeks' })).toBeVisible()
  await expect(page.getByText('What you have reached')).toHaveCount(0)
})

const STATES = [
  { state: 'paused', today: 'Your plan is paused', progress: 'Your plan is paused' },
  { state: 'suspended', today: 'Your exercises are stopped', progress: 'Your exercises are stopped' },
  { state: 'completed', today: 'Your plan has come to its end', progress: 'Your plan has come to its end' },
] as const

for (const { state, today, progress } of STATES) {
  test(`today and progress of a plan that is ${state} say so, and keep what was done`, async ({
    page,
    world,
    loginAs,
    scan,
  }) => {
    await plantSession(world, { daysAgo: 2 })
    await database().programme.update({ where: { id: world.programme.programmeId }, data: { state } })
    await loginAs('patient')
    await page.goto('/patient/today')
    await expect(page.getByRole('heading', { name: today })).toBeVisible()
    await expect(page.getByText('What got in the way?')).toHaveCount(0)
    await scan(page)
    await page.goto('/patient/progress')
    await expect(page.getByText(progress, { exact: true })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Last 4 weeks' })).toBeVisible()
    await scan(page)
  })
}

test('somebody new reads what comes, and nothing about what is not there', async ({ page, world, loginAs, scan }) => {
  await database().programmeWindow.deleteMany({ where: { patientId: world.patientId } })
  await database().programme.update({ where: { id: world.programme.programmeId }, data: { state: 'completed' } })
  await loginAs('patient')
  await page.goto('/patient/progress')
  await expect(page.getByText('When your therapist has made one, it will show up here.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Last 4 weeks' })).toHaveCount(0)
  await scan(page)
})
