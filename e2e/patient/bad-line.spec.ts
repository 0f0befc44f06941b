import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { database } from '@/e2e/fixtures/database'
import { expectSessions } from '@/e2e/fixtures/stored'
import { expect, test } from '@/e2e/fixtures/test'
import { tellNotToday } from '@/e2e/pages/not-today'
import { type Fate, setLine, signalReturns } from '@/e2e/pages/sync-line'
import { answerBefore, finish, playAll } from '@/e2e/pages/whole-session'

const LOSSES: readonly Fate[][] = [
  ['lost_there', 'through', 'lost_back', 'through'],
  ['lost_back', 'through', 'lost_there', 'lost_back', 'through'],
]

for (const losses of LOSSES) {
  test(`a session over a line that loses: ${losses.join(', ')}`, async ({ page, world, loginAs }) => {
    test.slow()
    await loginAs('patient')
    await page.clock.install()
    await setLine(page, ...losses)
    await page.goto('/patient/session')
    await answerBefore(page)
    // Whatever was lost: the exercises open by themselves once the answers have arrived.
    await expect(page.getByText('1 of 3', { exact: true })).toBeVisible()
    await playAll(page)
    await finish(page)
    await expect(page.getByRole('heading', { level: 1, name: 'Well done. Session saved.' })).toBeVisible()
    await expectSessions(world, 1)
  })
}

test('the answer is lost and the browser is closed: it arrives once', async ({
  world,
  loginAs,
  playwright,
  launchOptions,
  baseURL,
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'plumbline-profile-'))
  const open = async () => {
    const context = await playwright.chromium.launchPersistentContext(profile, {
      ...launchOptions,
      ...(baseURL ? { baseURL } : {}),
      viewport: { width: 390, height: 844 },
      locale: 'en-GB',
    })
    // A cookie of a session does not outlive its browser; the real one lasts 30 days.
    await loginAs('patient', world, context)
    return context
  }
  try {
    const first = await open()
    const page = await first.newPage()
    await setLine(page, 'lost_back', 'lost_there')
    await page.goto('/patient/today')
    await tellNotToday(page)
    await expect(page.getByRole('heading', { name: 'Saved on this device' })).toBeVisible()
    await first.close()

    const second = await open()
    const again = await second.newPage()
    const sent = await setLine(again, 'through')
    await again.goto('/patient/unsent')
    await signalReturns(again)
    await expect(again.getByText('Everything is sent')).toBeVisible()
    await expect.poll(sent).toBeGreaterThan(0)
    await second.close()
    expect(await database().missedReport.count({ where: { patientId: world.patientId } })).toBe(1)
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
})
