import type { Page } from '@playwright/test'
import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import { coldStart, fillDevice } from '@/e2e/pages/offline'
import { fillLast, playExercise } from '@/e2e/pages/player'
import { setLine } from '@/e2e/pages/sync-line'
import { answer, answerAllNo, choose, fillStartingPoint } from '@/e2e/pages/warning-questions'
import { buildNextRevision } from '@/prisma/seed/builders/next-revision'

test.use({ serviceWorkers: 'allow' })

const NEXT = { name: 'Next', exact: true } as const

async function beginSession(page: Page): Promise<string> {
  await page.goto('/patient/session')
  await answerAllNo(page)
  await fillStartingPoint(page)
  await page.getByRole('button', NEXT).click()
  await expect(page.getByText('1 of 3', { exact: true })).toBeVisible()
  return new URL(page.url()).pathname
}

/** A knee that hurts much more, and pain that has moved down and stayed there. */
async function finishRed(page: Page): Promise<void> {
  for (const name of ['Next exercise', 'Next exercise', 'On to the last questions']) {
    await playExercise(page, 2)
    await page.getByRole('button', { name }).click()
  }
  await choose(page, 'Back pain', '2')
  await choose(page, 'Left knee pain', '9')
  await page.getByRole('button', NEXT).click()
  await choose(page, 'Furthest point right now', 'Shin or calf')
  await page.getByRole('radio', { name: 'No, it stayed there' }).check()
  await choose(page, 'How hard was it?', '4')
  await page.getByRole('button', NEXT).click()
  await fillLast(page)
  await page.getByRole('button', { name: 'Finish' }).click()
}

/** The colour with its name, why, what to do, and the position that eases. */
async function expectRedInFull(page: Page): Promise<void> {
  await expect(page.getByText('Red', { exact: true })).toBeVisible()
  await expect(page.getByText('Your pain moved further down and stayed there.')).toBeVisible()
  await expect(page.getByText('6 of 6 sets done')).toBeVisible()
  await expect(page.getByText('Do no more of these exercises today.')).toBeVisible()
  const ease = page.getByRole('region', { name: /^Ease the pain: / })
  await expect(ease.getByRole('listitem').first()).toBeVisible()
  // Nobody else knows of it yet, and the page does not say so.
  await expect(page.getByText('Your therapist can see it', { exact: false })).toHaveCount(0)
}

test('a session whose check has arrived goes on when the signal goes, to its end', async ({
  page: online,
  context,
  world,
  loginAs,
  scan,
}) => {
  test.slow()
  const sessions = () => database().session.count({ where: { patientId: world.patientId } })
  await loginAs('patient')
  await fillDevice(online)
  const path = await beginSession(online)
  expect(await database().warningCheck.count({ where: { patientId: world.patientId } })).toBe(2)

  const page = await coldStart(context, path)
  await expect(page.getByText('1 of 3', { exact: true })).toBeVisible()
  await finishRed(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Saved on this device' })).toBeVisible()
  await expectRedInFull(page)

  await test.step('what waits is told by the device too', async () => {
    await page.goto('/patient/unsent')
    await expect(page.getByRole('heading', { level: 1, name: 'Not sent yet' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'PQ, your details' })).toBeVisible()
    const entry = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^Session of / }) })
    await entry.getByText('Show it to your clinic').click()
    await expect(entry.getByRole('definition').filter({ hasText: /^9$/ })).toBeVisible()
    await scan(page)
    expect(await sessions()).toBe(0)
  })

  await test.step('sent when the signal is back; then nothing opens it again', async () => {
    await context.setOffline(false)
    await page.goto('/patient/today')
    await expect.poll(sessions).toBe(1)
    const again = await coldStart(context, path)
    await expect(again.getByText('1 of 3', { exact: true })).toHaveCount(0)
    await expect(again.getByRole('link', { name: /Today/ }).first()).toBeVisible()
  })
})

test('today without a signal: the phase, what is new, and when', async ({
  page: online,
  context,
  world,
  loginAs,
  scan,
}) => {
  const db = database()
  const own = { clinicId: world.clinicId, patientId: world.patientId }
  const care = { ...own, memberId: world.therapist.memberId }
  const revisionId = await buildNextRevision(db, care, world.programme, {
    changeNote: 'Zellaby wrote this',
    items: [
      { slug: 'abdominal-brace-supine', continues: 0 },
      { slug: 'bridge', continues: 1, reps: 6 },
      { slug: 'sit-break-walk', continues: 2 },
    ],
    news: [{ kind: 'added', names: ['Bridge'] }],
  })
  await db.sessionTime.create({ data: { ...own, slot: 1, minuteOfDay: 510, cue: 'breakfast', place: 'the kitchen' } })
  const { name: phase } = await db.programmePhase.findFirstOrThrow({ where: { revisionId } })

  await loginAs('patient')
  await fillDevice(online)
  const page = await coldStart(context)
  const card = page.getByRole('region', { name: 'Today’s session' })
  await expect(card.getByText(phase, { exact: false })).toBeVisible()
  await expect(card.getByText(/After breakfast, the kitchen · 8:30/)).toBeVisible()
  const news = page.getByRole('region', { name: 'New today' })
  await expect(news).toContainText('Bridge')
  await expect(news.getByRole('button')).toHaveCount(0)
  // What the therapist wrote, and their name, stay on the server.
  await expect(page.getByText('Zellaby')).toHaveCount(0)
  await scan(page)
})

test('online, but nobody answers: the result is told in full from the device', async ({ page, loginAs, scan }) => {
  test.slow()
  await loginAs('patient')
  await fillDevice(page)
  await page.clock.install()
  await beginSession(page)
  await setLine(page, 'lost_there')
  await finishRed(page)
  await expect(page.getByRole('heading', { name: 'Saved on this device' })).toBeVisible()
  await expectRedInFull(page)
  await scan(page)
})

test('behind the advice to stop nothing promises exercises', async ({ page, loginAs }) => {
  await loginAs('patient')
  await page.goto('/patient/session')
  await setLine(page, 'lost_there')
  await answer(page, 'A bad fall or injury', 'Yes')
  await page.getByRole('button', NEXT).click()
  await expect(page.getByRole('dialog').getByText('Your clinic does not know yet.')).toBeVisible()
  await expect(page.getByText('Your exercises open here')).toHaveCount(0)
  await expect(page.getByText('You need not do anything.')).toHaveCount(0)
})
