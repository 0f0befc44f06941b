import { database } from '@/e2e/fixtures/database'
import { dayColumn, plantMissedReport, plantSession } from '@/e2e/fixtures/history'
import { expect, test } from '@/e2e/fixtures/test'
import type { World } from '@/e2e/fixtures/world'

/** More than a page has room for: sessions of all colours, words, alerts and measures. */
async function plantMuch(world: World): Promise<void> {
  const db = database()
  const own = { clinicId: world.clinicId, patientId: world.patientId }
  for (let daysAgo = 35; daysAgo > 2; daysAgo -= 1) {
    const colour = daysAgo % 5 === 0 ? 'red' : daysAgo % 3 === 0 ? 'amber' : 'green'
    const id = await plantSession(world, {
      ...{ daysAgo, colour, kneePainMax: daysAgo > 20 ? 6 : 3, siteAfter: daysAgo > 20 ? 5 : 3 },
      reasons: colour === 'green' ? [] : ['pain_band', 'not_settled_24h'],
    })
    const key = { clinicId_sessionId: { clinicId: world.clinicId, sessionId: id } }
    await db.checkIn.update({
      where: key,
      data: { note: `The stairs went well. ${'And so did the rest of it. '.repeat(12)}` },
    })
    if (daysAgo % 4 === 0)
      await db.alert.create({ data: { ...own, kind: 'peripheralised', level: 'high', sessionId: id } })
  }
  await plantMissedReport(world, 2)
  for (const [daysAgo, total] of [
    [30, 13],
    [3, 8],
  ] as const) {
    await db.measureTaking.create({
      data: {
        ...{ ...own, episodeId: world.episodeId, takenOn: dayColumn(daysAgo) },
        ...{ measure: 'rmdq', form: 'RMDQ-24, original English', language: 'en-GB', mode: 'patient' },
        answers: { measure: 'rmdq', ticked: Array.from({ length: total }, (_, index) => index + 1) },
        scores: { total },
      },
    })
  }
}

/** Pages of a PDF, by the objects that it declares. */
const pageCount = (file: Buffer) => file.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0

test('before the visit: one page on A4 and on Letter, however much there is to say', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await plantMuch(world)
  await loginAs('therapist')
  await page.goto(`/therapist/patients/${world.patientId}`)
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('d')
  await expect(page).toHaveURL(/\/digest$/)
  const sheet = page.getByRole('region', { name: new RegExp(`^${world.patientName}`) })
  await expect(sheet).toContainText('RMDQ: 13')
  await expect(sheet).toContainText('Told us why: no time 1')
  await expect(sheet).toContainText('Pain and furthest point since')
  await expect(sheet).toContainText('Open, Soon: Pain moved down the leg')
  await expect(sheet).toContainText(/And \d+ more in the dossier/)
  await scan(page)
  for (const format of ['A4', 'Letter'] as const) {
    const file = await page.pdf({ format, preferCSSPageSize: false })
    expect(pageCount(file), format).toBe(1)
  }
})

test('the text for the record can be taken without JavaScript, and holds what the page says', async ({
  browser,
  baseURL,
  world,
  loginAs,
}) => {
  await plantSession(world, { daysAgo: 2, colour: 'red', reasons: ['peripheralised'], kneePainMax: 7, siteAfter: 6 })
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) })
  await loginAs('therapist', world, context)
  const page = await context.newPage()
  await page.goto(`/therapist/patients/${world.patientId}/digest`)
  const text = await page.getByRole('textbox', { name: 'Text for the record' }).inputValue()
  expect(text).toContain(world.patientName)
  expect(text).toMatch(/Responses\n- 0 green, 0 amber, 1 red\n- .+, Red: knee 7, foot, moved down the leg/)
  const lines = await page
    .getByRole('region', { name: new RegExp(`^${world.patientName}`) })
    .getByRole('listitem')
    .allInnerTexts()
  for (const line of lines) expect(text).toContain(`- ${line.replaceAll(/\s+/gu, ' ')}`)
  await context.close()
})

test('the text for the record is copied with one press', async ({ page, context, world, loginAs }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await loginAs('therapist')
  await page.goto(`/therapist/patients/${world.patientId}/digest`)
  await page.getByRole('button', { name: 'Copy' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(await page.getByRole('textbox', { name: 'Text for the record' }).inputValue())
})
