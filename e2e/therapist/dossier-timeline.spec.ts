import { database } from '@/e2e/fixtures/database'
import { dayColumn, plantSession } from '@/e2e/fixtures/history'
import { expect, test } from '@/e2e/fixtures/test'
import type { World } from '@/e2e/fixtures/world'

/** Two sessions five months apart, one of this week with a word to it, and a questionnaire. */
async function plantCourse(world: World): Promise<void> {
  const db = database()
  await plantSession(world, { daysAgo: 150, kneePainMax: 7, siteAfter: 5 })
  const noted = await plantSession(world, { daysAgo: 3, kneePainMax: 2, siteAfter: 3 })
  const key = { clinicId_sessionId: { clinicId: world.clinicId, sessionId: noted } }
  await db.checkIn.update({ where: key, data: { note: 'Stairs were easier.' } })
  await db.measureTaking.create({
    data: {
      ...{ clinicId: world.clinicId, patientId: world.patientId, episodeId: world.episodeId },
      ...{ measure: 'rmdq', form: 'RMDQ-24, original English', language: 'en-GB', mode: 'patient' },
      answers: { measure: 'rmdq', ticked: [1, 2, 3] },
      scores: { total: 3 },
      takenOn: dayColumn(5),
    },
  })
}

test('the time line by week, six weeks and all, without JavaScript; earlier days are one link away', async ({
  browser,
  baseURL,
  world,
  loginAs,
}) => {
  await plantCourse(world)
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) })
  await loginAs('therapist', world, context)
  const page = await context.newPage()
  await page.goto(`/therapist/patients/${world.patientId}`)
  const card = page.locator('section[aria-labelledby="timeline"]')
  const zoom = card.getByRole('navigation', { name: 'Days shown' })
  await expect(zoom.getByRole('link', { name: '6 weeks' })).toHaveAttribute('aria-current', 'page')

  await zoom.getByRole('link', { name: 'All' }).click()
  await expect(zoom.getByRole('link', { name: 'All' })).toHaveAttribute('aria-current', 'page')
  await expect(card.getByText('Each entry is a week')).toBeVisible()
  await card.getByText('Show as a table').click()
  const rows = card.getByRole('table').getByRole('row')
  // A head, a row for each of the weeks with a session, and at most one more with a signature or an unknown day.
  await expect(rows.filter({ hasText: 'Shin' })).toHaveCount(1)
  await expect(rows.filter({ hasText: 'Stairs were easier.' })).toContainText('Done 1')

  await zoom.getByRole('link', { name: 'Week', exact: true }).click()
  await card.getByText('Show as a table').click()
  await expect(rows.filter({ hasText: 'Shin' })).toHaveCount(0)
  await card.getByRole('link', { name: 'Earlier' }).click()
  await expect(page).toHaveURL(/days=week&until=\d{4}-\d{2}-\d{2}$/)
  await card.getByRole('link', { name: 'Later' }).click()
  await expect(card.getByRole('link', { name: 'Later' })).toBeHidden()
  await context.close()
})

test('every mark opens what it stands for, by keyboard too', async ({ page, world, loginAs, scanSchemes }) => {
  await plantCourse(world)
  await loginAs('therapist')
  const dossier = `/therapist/patients/${world.patientId}`
  await page.goto(dossier)
  const marks = page.getByRole('group', { name: 'What happened' })
  await scanSchemes(page)

  await marks.getByRole('link', { name: /The patient wrote “Stairs were easier.”/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/session=.*#session-/)
  await expect(page.getByText('“Stairs were easier.”', { exact: false }).last()).toBeVisible()

  await marks.getByRole('link', { name: /^RMDQ 3/ }).click()
  await expect(page).toHaveURL(/\/measures#rmdq$/)
  await page.goto(dossier)
  await marks.getByRole('link', { name: /Confirmed/ }).click()
  await expect(page).toHaveURL(new RegExp(`/assessments/${world.assessmentId}$`))
  await page.goto(dossier)
  await marks.getByRole('link', { name: /^Programme/ }).click()
  await expect(page).toHaveURL(/\/programme$/)
})

test('an address that says nothing sensible shows what is usual', async ({ page, world, strangers, loginAs }) => {
  await plantCourse(world)
  const theirs = await plantSession(strangers, { daysAgo: 2 })
  await loginAs('therapist')
  await page.goto(`/therapist/patients/${world.patientId}?days=100_years&until=2026-13-77&session=${theirs}`)
  const zoom = page.getByRole('navigation', { name: 'Days shown' })
  await expect(zoom.getByRole('link', { name: '6 weeks' })).toHaveAttribute('aria-current', 'page')
  await expect(page.locator(`#session-${theirs}`)).toHaveCount(0)
})
