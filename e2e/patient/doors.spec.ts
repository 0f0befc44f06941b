import type { Page } from '@playwright/test'
import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import { mintSession } from '@/e2e/fixtures/world'
import { makeCard } from '@/e2e/pages/card'
import { buildPatient } from '@/prisma/seed/builders/people'

/** What no door may say, not even to whoever previews its address: why somebody comes here. `fill-knee` is a colour's name. */
const HEALTH =
  /\bpains?\b|(?<!fill-)\bknees?\b|\bspine|physio|exercis|therap|diagnos|symptom|programme|rehab|treatment/i

/** Pages that a person sees from the door on, the door itself counted. */
function countPages(page: Page): () => number {
  const seen: string[] = []
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame()) return
    const { pathname } = new URL(frame.url())
    if (seen.at(-1) !== pathname) seen.push(pathname)
  })
  return () => seen.length
}

test('by link and by square: one press, with the initials on it', async ({ page, world }) => {
  const pages = countPages(page)
  await page.goto(`/door/${world.doorToken}`)
  await page.getByRole('button', { name: 'This is me: P. Q. Open my page' }).click()
  await expect(page.getByRole('heading', { name: 'Today’s session' })).toBeVisible()
  expect(pages()).toBe(2)
})

test('by code and year: one form', async ({ page, browser, world, loginAs }) => {
  const code = await makeCard(browser, loginAs, world)
  const pages = countPages(page)
  await page.goto('/door')
  await page.getByLabel('The code on your card').fill(code)
  await page.getByLabel('The year you were born').fill('1960')
  await page.getByRole('button', { name: 'Open my page', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Today’s session' })).toBeVisible()
  expect(pages()).toBe(2)
})

test('a shared device: it says that it is in use, by no name, and lets either of the two in', async ({
  page,
  context,
  world,
  scan,
}) => {
  const { clinicId } = world
  const other = await buildPatient(database(), clinicId, world.therapist.memberId, {
    givenName: 'Ava',
    familyName: 'Rowan',
  })
  const token = await mintSession({ clinicId, patientId: other })
  const url = process.env.PLUMBLINE_BASE_URL ?? ''
  await context.addCookies([{ name: 'plumbline.session', value: token, url, httpOnly: true, sameSite: 'Lax' }])

  await page.goto('/door')
  await expect(page.getByText('This device is in use already.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'This is me: A. R. Open my page' })).toHaveAttribute(
    'href',
    '/patient/today',
  )
  expect(await page.content()).not.toMatch(/Ava|Rowan/)
  await scan(page)

  await page.goto(`/door/${world.doorToken}`)
  await expect(page.getByText('Somebody else is signed in on this device. They will be signed out.')).toBeVisible()
  expect(await page.content()).not.toMatch(/Ava|Rowan|Pia/)
  await scan(page)
  await page.getByRole('button', { name: 'This is me: P. Q. Open my page' }).click()
  await expect(page.getByRole('heading', { name: /, Pia$/ })).toBeVisible()
  // The other one's session is over on this device.
  const left = await database().authSession.findMany({ where: { patientId: other, revokedAt: null } })
  expect(left).toEqual([])

  // Whoever is signed in already is not warned of themselves.
  await page.goto('/door')
  await expect(page.getByRole('link', { name: 'This is me: P. Q. Open my page' })).toBeVisible()
})

test('no door says anything about health, not even in its source', async ({ request, world }) => {
  for (const path of ['/door', `/door/${world.doorToken}`, `/door/${'A'.repeat(43)}`]) {
    const html = await (await request.get(path)).text()
    expect(html, path.slice(0, 6)).not.toMatch(HEALTH)
    expect(html).not.toContain(world.patientName.split(' ')[1])
  }
})
