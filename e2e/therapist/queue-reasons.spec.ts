import { v7 as uuidv7 } from 'uuid'
import { database } from '@/e2e/fixtures/database'
import { dayColumn, plantSession } from '@/e2e/fixtures/history'
import { expect, test } from '@/e2e/fixtures/test'
import type { World } from '@/e2e/fixtures/world'

const own = ({ clinicId, patientId }: World) => ({ clinicId, patientId })
const seen = ({ therapist }: World) => ({
  acknowledgedById: therapist.memberId,
  acknowledgedAt: new Date(),
  outcomeKind: 'spoke',
  outcome: 'Called.',
})

test('alerts, a stop and reds each stand in the queue with their evidence, and go with their cause', async ({
  page,
  world,
  loginAs,
}) => {
  const db = database()
  await loginAs('therapist')
  await page.goto('/therapist/caseload')
  const row = page.getByRole('row').filter({ hasText: world.patientName })
  await expect(row).toBeVisible()
  const kinds = [
    ['red_flag', 'critical', 'Urgent', 'Warning sign'],
    ['peripheralised', 'high', 'Worsening', 'Pain moved down the leg'],
    ['two_reds', 'high', 'Two reds', 'Two red responses'],
    ['conflict', 'high', 'Conflict', 'New findings conflict'],
  ] as const
  for (const [kind, level, lane, evidence] of kinds) {
    const id = uuidv7()
    await db.alert.create({ data: { ...own(world), id, kind, level } })
    await page.reload()
    await expect(row).toContainText(lane)
    await expect(row).toContainText(evidence)
    await db.alert.update({ where: { id }, data: seen(world) })
    await page.reload()
    await expect(row).toBeVisible()
    await expect(row).not.toContainText(evidence)
  }
  await plantSession(world, { daysAgo: 1, colour: 'red', reasons: ['pain_band'] })
  await plantSession(world, { daysAgo: 0, colour: 'red', reasons: ['pain_band'] })
  await page.reload()
  await expect(row).toContainText('Two reds')
  await expect(row).toContainText('Red on 2 days of the last 7')
})

test('an item that was paused, a measure that waits and silence stand there, named beside the most urgent', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  const db = database()
  const { lineageId, exerciseId } = await db.programmeItem.findFirstOrThrow({
    where: { revisionId: world.programme.revisionId },
  })
  const pauseId = uuidv7()
  const pause = { lineageId, exerciseId, reasons: [], programmeId: world.programme.programmeId }
  await db.itemPause.create({ data: { ...own(world), ...pause, id: pauseId } })
  await db.measureRequest.create({
    data: {
      ...{ ...own(world), episodeId: world.episodeId, measure: 'pgic', requestedById: world.therapist.memberId },
      requestedAt: new Date(Date.now() - 4 * 86_400_000),
    },
  })
  await db.programmeWindow.updateMany({ where: own(world), data: { startsOn: dayColumn(9) } })
  await loginAs('therapist')
  await page.goto('/therapist/caseload')
  const row = page.getByRole('row').filter({ hasText: world.patientName })
  await expect(row).toContainText('1 exercise left out')
  await expect(row).toContainText('Also: Silent')
  await expect(row).toContainText('Measure due')
  await scan(page)
  await db.itemPause.update({
    where: { id: pauseId },
    data: { ending: 'allowed', endedAt: new Date(), endedById: world.therapist.memberId },
  })
  await page.reload()
  await expect(row).toContainText('No log or reply for 9 days')
  await db.measureTaking.create({
    data: {
      ...{ ...own(world), episodeId: world.episodeId, measure: 'pgic', form: '1', language: 'en-GB', mode: 'patient' },
      ...{ answers: {}, scores: { level: 2 }, takenOn: dayColumn(0) },
    },
  })
  await plantSession(world, { daysAgo: 0 })
  await page.reload()
  // The measures that every patient is asked for stay; the one that was asked for by itself has been answered.
  await expect(row).toContainText('Measure due')
  await expect(row).not.toContainText('Change overall in words')
  await expect(row).not.toContainText('No log')
})

test('a message waits in the queue until somebody has read it, also without JavaScript', async ({
  browser,
  baseURL,
  world,
  loginAs,
}) => {
  await database().message.create({ data: { ...own(world), id: uuidv7(), body: 'May I do these on holiday?' } })
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) })
  await loginAs('therapist', world, context)
  const page = await context.newPage()
  await page.goto('/therapist/caseload')
  const row = page.getByRole('row').filter({ hasText: world.patientName })
  await expect(row).toContainText('May I do these on holiday?')
  await page.goto(`/therapist/patients/${world.patientId}/messages`)
  await expect(page.getByText('1 message has not been read.')).toBeVisible()
  await page.getByRole('button', { name: 'I have read this' }).click()
  await expect(page.getByText('Not read')).toBeHidden()
  await page.goto('/therapist/caseload')
  await expect(row).not.toContainText('Message')
  await context.close()
})

test('what the rules suggest comes into the queue by itself, and leaves it with the decision', async ({
  page,
  world,
  loginAs,
}) => {
  const db = database()
  const itemId = world.programme.itemIds[0] ?? ''
  const { sets } = await db.programmeItem.findFirstOrThrow({ where: { id: itemId } })
  const counted = { setsPrescribed: sets, setsDone: sets, difficulty: 'right' }
  for (const daysAgo of [4, 3, 2]) {
    const sessionId = await plantSession(world, { daysAgo })
    await db.sessionItem.create({ data: { ...own(world), ...counted, sessionId, itemId, position: 1 } })
  }
  await db.checkIn.updateMany({
    where: { patientId: world.patientId },
    data: { settled24h: true, responseProvisional: false, nextMorningAt: new Date() },
  })
  await loginAs('therapist')
  await page.goto('/therapist/caseload')
  const row = page.getByRole('row').filter({ hasText: world.patientName })
  await expect(async () => {
    await page.reload()
    await expect(row).toContainText('Ready to progress', { timeout: 1000 })
  }).toPass({ timeout: 60_000 })
  await expect(row).toContainText('Step up from')
  await page.goto(`/therapist/patients/${world.patientId}`)
  const card = page.getByRole('region', { name: 'Suggested next steps' })
  while (await card.isVisible()) {
    const count = await card.getByText('Decline', { exact: true }).count()
    await card.getByText('Decline', { exact: true }).first().click()
    await card.getByLabel('Why not, or what instead').first().fill('Holiday first.')
    await card.getByRole('button', { name: 'Decline this' }).first().click()
    await expect(card.getByText('Decline', { exact: true })).toHaveCount(count - 1)
  }
  await page.goto('/therapist/caseload')
  await expect(row).not.toContainText('Ready to progress')
})
