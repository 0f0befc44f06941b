import type { Page } from '@playwright/test'
import { database } from '@/e2e/fixtures/database'
import { expectSessions } from '@/e2e/fixtures/stored'
import { expect, test } from '@/e2e/fixtures/test'
import type { World } from '@/e2e/fixtures/world'
import { coldStart, fillDevice } from '@/e2e/pages/offline'
import { answerBefore, finish, playAll } from '@/e2e/pages/whole-session'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import { toPlainDate } from '@/lib/server/db/plain-date-column'

test.use({ serviceWorkers: 'allow' })

const DAY_MS = 86_400_000
const AWAY_DAYS = 30
/** Longer than the test's session takes. */
const SESSION_MS = 2 * 3_600_000

/** The plan has been in force for longer than the device is away. */
async function makeOld({ programme: { programmeId, revisionId } }: World): Promise<void> {
  const db = database()
  await db.$executeRaw`
    update programme_state_change set since = since - interval '40 days' where programme_id = ${programmeId}::uuid`
  await db.$executeRaw`alter table programme_revision disable trigger user`
  await db.$executeRaw`
    update programme_revision set activated_at = activated_at - interval '40 days' where id = ${revisionId}::uuid`
  await db.$executeRaw`alter table programme_revision enable trigger user`
}

async function evict(page: Page, storageTypes: string): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes })
  await cdp.detach()
}

test('thirty days without a signal: the device says that its plan is old, and keeps what was done', async ({
  page: online,
  context,
  world,
  loginAs,
  scan,
}) => {
  test.slow()
  await makeOld(world)
  await loginAs('patient')
  await fillDevice(online)
  const first = await coldStart(context, '/patient/session')
  await answerBefore(first)
  await playAll(first)
  await finish(first)
  await expect(first.getByRole('heading', { level: 1, name: 'Saved on this device' })).toBeVisible()

  const almost = await coldStart(context, '/patient/today', 13 * DAY_MS)
  await expect(almost.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  await expect(almost.getByRole('button', { name: /^Start session/ })).toBeVisible()

  const page = await coldStart(context, '/patient/today', AWAY_DAYS * DAY_MS)
  await expect(page.getByRole('heading', { level: 1, name: 'Your plan here is too old' })).toBeVisible()
  await expect(page.getByText('1 session is saved on this device. It will be sent.')).toBeVisible()
  await expect(page.getByText('Do not wait for a signal.').getByRole('link')).toHaveAttribute('href', /^tel:\d+$/)
  await expect(page.getByRole('button', { name: /^Start/ })).toHaveCount(0)
  await scan(page)
  await page.getByRole('main').getByRole('link', { name: 'Warning signs' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Warning signs' })).toBeVisible()

  await context.setOffline(false)
  await expectSessions(world, 1)
  const stored = await database().session.findFirstOrThrow({ where: { patientId: world.patientId } })
  // By the two clocks at sending it is thirty days old, but for the minutes that its exercises take: the test let them pass at once.
  const ageMs = Date.now() - stored.startedAt.getTime()
  expect(Math.abs(ageMs - AWAY_DAYS * DAY_MS)).toBeLessThan(SESSION_MS)
  expect(toPlainDate(stored.localDay)).toBe(localDayAt(stored.startedAt.getTime(), 'Europe/London'))
  await page.goto('/patient/today')
  await expect(page.getByRole('button', { name: /^Start session/ })).toBeVisible()
})

test('the browser has thrown away what the device kept: it says so without a signal, and is back by itself with one', async ({
  page: online,
  context,
  loginAs,
  scan,
}) => {
  await loginAs('patient')
  await fillDevice(online)
  await evict(online, 'indexeddb')
  const page = await coldStart(context)
  await expect(page.getByRole('heading', { level: 1, name: 'Nothing is saved on this device yet' })).toBeVisible()
  await expect(page.getByText('Open Plumbline once with a signal.', { exact: false })).toBeVisible()
  await expect(page.getByText(/Call the emergency number/)).toBeVisible()
  await scan(page)

  await context.setOffline(false)
  await fillDevice(page)
  const again = await coldStart(context)
  await expect(again.getByRole('button', { name: /^Start session/ })).toBeVisible()

  // Everything, the worker too: one visit with a signal is enough.
  await context.setOffline(false)
  await evict(again, 'all')
  await loginAs('patient')
  const anew = await context.newPage()
  await fillDevice(anew)
  const last = await coldStart(context)
  await expect(last.getByRole('button', { name: /^Start session/ })).toBeVisible()
})
