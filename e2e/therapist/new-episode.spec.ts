import { database } from '@/e2e/fixtures/database'
import { plantSession } from '@/e2e/fixtures/history'
import { expect, test } from '@/e2e/fixtures/test'

test('a new complaint begins a new episode: what ran ends, and what was recorded stays', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await plantSession(world, { daysAgo: 1 })
  await loginAs('therapist')
  const dossier = `/therapist/patients/${world.patientId}`
  await page.goto(dossier)
  await page.getByText('A new complaint: begin a new episode').click()
  const form = page.getByRole('form', { name: 'A new complaint: begin a new episode' })
  await expect(form.getByRole('radio', { checked: true })).toHaveCount(0)
  await form.getByRole('radio', { name: 'Right' }).check()
  await form.getByRole('button', { name: 'End this episode and begin a new one' }).click()
  await expect(form.getByRole('alert')).toBeVisible()
  await scan(page)
  expect(await database().episode.count({ where: { patientId: world.patientId } })).toBe(1)

  await form.getByLabel('Why is the episode before over?').fill('Discharged; the other knee hurts since Monday.')
  await form.getByRole('button', { name: 'End this episode and begin a new one' }).click()
  await expect(page.getByText('Not confirmed').first()).toBeVisible()
  await expect(page.getByRole('link', { name: /^Assess/ }).first()).toBeVisible()
  // The days and sessions of the episode before are still on the page.
  await expect(page.getByText('A new complaint: begin a new episode')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Sessions' })).toBeVisible()
  await scan(page)

  await loginAs('patient')
  await page.goto('/patient/today')
  await expect(page.getByRole('heading', { name: 'Your plan has come to its end' })).toBeVisible()
})
