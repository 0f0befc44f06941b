import type { Browser } from '@playwright/test'
import { database } from '@/e2e/fixtures/database'
import { expectSessions } from '@/e2e/fixtures/stored'
import { expect, type Role, test } from '@/e2e/fixtures/test'
import type { World } from '@/e2e/fixtures/world'
import { activateAllShown } from '@/e2e/pages/activation'
import { coldStart, fillDevice, keptRevision } from '@/e2e/pages/offline'
import { answerBefore, finish, playAll, skipAll } from '@/e2e/pages/whole-session'
import { buildNextRevision } from '@/prisma/seed/builders/next-revision'

test.use({ serviceWorkers: 'allow' })

/** A second plan with a bridge in it, put in force by the therapist at another computer. */
async function revise(
  world: World,
  { browser, baseURL }: { browser: Browser; baseURL: string | undefined },
  loginAs: (role: Role, where: World, context: Awaited<ReturnType<Browser['newContext']>>) => Promise<void>,
): Promise<string> {
  const care = { clinicId: world.clinicId, patientId: world.patientId, memberId: world.therapist.memberId }
  const revisionId = await buildNextRevision(database(), care, world.programme, {
    items: [
      { slug: 'abdominal-brace-supine', continues: 0 },
      { slug: 'bridge', continues: 1 },
      { slug: 'sit-break-walk', continues: 2 },
    ],
    isDraft: true,
  })
  const desk = await browser.newContext({ ...(baseURL ? { baseURL } : {}), viewport: { width: 1280, height: 860 } })
  await loginAs('therapist', world, desk)
  const page = await desk.newPage()
  await page.goto(`/therapist/patients/${world.patientId}/programme/activate`)
  await activateAllShown(page)
  await desk.close()
  return revisionId
}

test('a session that is under way as the plan changes is stored as it was prescribed, and the next has the new plan', async ({
  page: online,
  context,
  browser,
  baseURL,
  world,
  loginAs,
}) => {
  test.slow()
  await loginAs('patient')
  await fillDevice(online)
  const page = await coldStart(context, '/patient/session')
  await answerBefore(page)
  await expect(page.getByText('1 of 3', { exact: true })).toBeVisible()
  const revisionId = await revise(world, { browser, baseURL }, loginAs)
  await playAll(page)
  await finish(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Saved on this device' })).toBeVisible()

  await context.setOffline(false)
  await expectSessions(world, 1)
  const stored = await database().session.findFirstOrThrow({ where: { patientId: world.patientId } })
  expect(stored.revisionId).toBe(world.programme.revisionId)

  await page.goto('/patient/today')
  await expect(page.getByRole('region', { name: 'New today' })).toContainText('New: Bridge')
  await expect.poll(() => keptRevision(page)).toBe(revisionId)
  const again = await coldStart(context)
  await again.getByText('What is in it').click()
  await expect(again.getByRole('listitem').filter({ hasText: /^Bridge$/ })).toBeVisible()
})

test('a session that begins on the old plan after the change is refused in words, and can be shown to the clinic', async ({
  page: online,
  context,
  browser,
  baseURL,
  world,
  loginAs,
  scan,
}) => {
  test.slow()
  await loginAs('patient')
  await fillDevice(online)
  const page = await coldStart(context)
  const revisionId = await revise(world, { browser, baseURL }, loginAs)
  // The device cannot know of it: it offers what it holds.
  await page.getByRole('button', { name: /^Start session/ }).click()
  await answerBefore(page)
  await skipAll(page)
  await finish(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Saved on this device' })).toBeVisible()

  await context.setOffline(false)
  const where = { patientId: world.patientId }
  await expect.poll(() => database().warningCheck.count({ where })).toBe(2)
  await page.goto('/patient/unsent')
  const entry = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^Session of / }) })
  await expect(
    entry.getByText('Your therapist had changed your plan. Your clinic can still note what you did.'),
  ).toBeVisible()
  await entry.getByText('Show it to your clinic').click()
  await expect(entry.getByRole('term').filter({ hasText: '1. Tummy brace lying down' })).toBeVisible()
  await scan(page)
  expect(await database().session.count({ where })).toBe(0)

  await page.goto('/patient/session')
  await answerBefore(page)
  await expect(page.locator('input[name="revisionId"]')).toHaveValue(revisionId)
})
