import { database } from '@/e2e/fixtures/database'
import { plantDraft, plantSession } from '@/e2e/fixtures/history'
import { expect, test } from '@/e2e/fixtures/test'

test('exercise by exercise: how much was done, why not, how it felt, and the two sides', async ({
  page,
  world,
  loginAs,
  scanSchemes,
}) => {
  const db = database()
  const itemId = world.programme.itemIds[0] ?? ''
  const item = await db.programmeItem.findFirstOrThrow({
    where: { id: itemId },
    select: { given: { select: { name: true } } },
  })
  const own = { clinicId: world.clinicId, patientId: world.patientId, itemId, position: 1, setsPrescribed: 4 }
  for (const [daysAgo, setsDone, said] of [
    [3, 4, { difficulty: 'right' }],
    [2, 2, { difficulty: 'too_hard' }],
    [1, 0, { skipReason: 'pain' }],
  ] as const) {
    const sessionId = await plantSession(world, { daysAgo })
    await db.sessionItem.create({ data: { ...own, ...said, sessionId, setsDone } })
  }
  await loginAs('therapist')
  await page.goto(`/therapist/patients/${world.patientId}`)
  await page.getByRole('link', { name: 'Exercise by exercise' }).click()
  const row = page.getByRole('region', { name: 'Exercise by exercise' }).getByRole('row', { name: item.given.name })
  await expect(row).toContainText('50%, 6 of 12 sets')
  await expect(row).toContainText('1 in full, 1 in part, 1 left out of 3')
  await expect(row).toContainText('pain 1')
  await expect(row).toContainText('just right 1, too hard 1')
  await scanSchemes(page)
  await page.getByRole('navigation', { name: 'Days shown' }).getByRole('link', { name: 'All' }).click()
  await expect(page).toHaveURL(/\/exercises\?days=all$/)
  await expect(row).toContainText('50%, 6 of 12 sets')
})

test('where the pain goes stands over the drawings, and each drawing is a mark', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await plantSession(world, { daysAgo: 20, siteAfter: 5 })
  await plantSession(world, { daysAgo: 19, siteAfter: 5 })
  await plantSession(world, { daysAgo: 2, siteAfter: 3 })
  await plantSession(world, { daysAgo: 1, siteAfter: 3 })
  await plantDraft(world, { bodyChart: { pain: ['front-left-knee_front'], numbness: [], tingling: [] } })
  await loginAs('therapist')
  await page.goto(`/therapist/patients/${world.patientId}/body-chart`)
  const trend = page.getByRole('region', { name: 'Pain is moving up out of the leg' })
  await expect(trend).toContainText('furthest point shin → thigh')
  await trend.getByRole('group', { name: 'What happened' }).getByRole('link').first().click()
  await expect(page).toHaveURL(/#chart-/)
  await scan(page)
})
