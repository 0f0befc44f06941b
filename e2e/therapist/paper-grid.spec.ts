import type { Page } from '@playwright/test'
import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import type { World } from '@/e2e/fixtures/world'
import type { PatientId } from '@/lib/domain/shared/ids'
import { addDays, localDayAt } from '@/lib/domain/shared/plain-date'
import { buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildFinishedSession } from '@/prisma/seed/builders/finished-session'
import { buildPatient } from '@/prisma/seed/builders/people'

const SLUGS = ['abdominal-brace-supine', 'prone-lying-rest', 'sit-break-walk', 'bridge']

/** A patient whose four exercises began six days ago: a week of the sheet. */
async function paperPatient(world: World) {
  const db = database()
  const { clinicId } = world
  const { memberId } = world.therapist
  const patientId = await buildPatient(db, clinicId, memberId, { givenName: 'Wren', familyName: 'Papertrail' })
  const care = { clinicId, patientId, memberId }
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  return { ...care, programme: await buildProgramme(db, care, episodeId, { slugs: SLUGS }) }
}

const rowsOf = (page: Page) =>
  page
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') })
const notice = (page: Page) => page.getByRole('status').filter({ hasText: /keyed in|corrected/ })
const sessionsOf = (patientId: PatientId) =>
  database().session.findMany({
    where: { patientId },
    orderBy: { localDay: 'asc' },
    include: { checkIn: true, items: { orderBy: { position: 'asc' } } },
  })

test('a returned sheet of 7 days and 4 exercises is keyed in by keyboard alone', async ({ page, loginAs, world }) => {
  const patient = await paperPatient(world)
  await loginAs('therapist')
  await page.goto(`/therapist/patients/${patient.patientId}`)
  await page.getByRole('link', { name: 'Key in a paper log' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Paper log of Wren Papertrail' })).toBeVisible()
  await expect(rowsOf(page)).toHaveCount(7)

  let presses = 0
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
    presses += keys.length
  }
  // The Tab key comes to the grid as to one control: from the link before it, twice.
  await page.getByRole('link', { name: 'Back to the patient' }).focus()
  await press('Tab', 'Tab')
  const day = (row: number) => rowsOf(page).nth(row)
  if (
    !(await day(0)
      .getByRole('checkbox')
      .first()
      .evaluate((box) => box === document.activeElement))
  )
    await press('Tab')
  await expect(day(0).getByRole('checkbox').first()).toBeFocused()

  const startedAt = Date.now()
  // Five days on which all was done; pain, place and "usual again" behind them.
  for (let row = 0; row < 5; row += 1) {
    await press('a', '2', 'ArrowRight', '3', 'ArrowRight', 'k', 'ArrowRight', 'y', 'Enter')
  }
  // A day on which one exercise was left out, and the morning after was not as usual.
  await press('Space', 'ArrowRight', 'ArrowRight', '1', 'ArrowRight', 'Space')
  await press('ArrowRight', '4', 'ArrowRight', '1', '0', 'ArrowRight', 'f', 'ArrowRight', 'n', 'Enter')
  // A day with nothing but a pain, and then the button.
  await press('End', 'ArrowLeft', 'ArrowLeft', '6', 'Enter')
  await expect(page.getByRole('button', { name: 'Save the log' })).toBeFocused()
  await press('Enter')
  await expect(notice(page)).toContainText('7 days keyed in, marked as paper.')
  await expect(notice(page)).toContainText('2 days need a look')
  const seconds = (Date.now() - startedAt) / 1000
  test
    .info()
    .annotations.push({ type: 'key presses', description: `${presses}, in ${seconds.toFixed(1)} s by machine` })
  console.log(`Paper grid: ${presses} key presses for 7 days and 4 exercises`)
  expect(presses).toBeLessThanOrEqual(80)

  const sessions = await sessionsOf(patient.patientId)
  expect(sessions.map(({ source, setsDone }) => [source, setsDone])).toEqual([
    ...Array.from({ length: 5 }, () => ['paper', 8]),
    ['paper', 6],
    ['paper', 0],
  ])
  expect(sessions[5]?.items.map(({ setsDone }) => setsDone)).toEqual([2, 0, 2, 2])
  expect(sessions[5]?.checkIn).toMatchObject({ backPainMax: 4, kneePainMax: 10, siteAfter: 6, settled24h: false })
  expect(sessions[6]?.checkIn).toMatchObject({ backPainMax: null, kneePainMax: 6, siteAfter: null, settled24h: null })

  // Everywhere it says that it was paper, and who keyed it in.
  await page.getByRole('link', { name: 'Open the patient' }).press('Enter')
  const list = page.getByRole('region', { name: 'Sessions' }).getByRole('listitem').filter({ hasText: /paper/ })
  await expect(list.first()).toContainText('Incomplete')
  await list.first().getByText('paper', { exact: true }).click()
  await expect(page.getByText(`Paper: keyed in by ${world.therapist.name}`).first()).toBeVisible()
})

test('errors stand at their cells, nothing typed is lost, and a correction replaces the row', async ({
  page,
  loginAs,
  world,
}) => {
  const patient = await paperPatient(world)
  await buildFinishedSession(database(), patient, patient.programme)
  await loginAs('therapist')
  await page.goto(`/therapist/patients/${patient.patientId}/paper`)
  const today = rowsOf(page).last()
  await expect(today).toContainText('Logged in the app')
  await expect(today.getByRole('textbox')).toHaveCount(0)

  const first = rowsOf(page).first()
  await first.getByRole('checkbox').first().check()
  await first.getByRole('textbox', { name: /Back pain/ }).fill('12')
  await first.getByRole('textbox', { name: /How far/ }).fill('x')
  await page.getByRole('button', { name: 'Save the log' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Back pain' })).toBeFocused()
  await expect(first.getByRole('textbox', { name: /Back pain/ })).toHaveAccessibleDescription(
    /whole number from 0 to 10/,
  )
  await expect(first.getByRole('checkbox').first()).toBeChecked()
  await expect(first.getByRole('textbox', { name: /How far/ })).toHaveValue('x')
  await first.getByRole('textbox', { name: /Back pain/ }).fill('2')
  await first.getByRole('textbox', { name: /How far/ }).fill('b')
  await page.getByRole('button', { name: 'Save the log' }).click()
  await expect(notice(page)).toContainText('1 day keyed in')

  await expect(first).toContainText(`Paper, ${world.therapist.name}`)
  await first.getByRole('textbox', { name: /Back pain/ }).fill('1')
  await page.getByRole('button', { name: 'Save the log' }).click()
  await expect(notice(page)).toContainText('1 day corrected.')
  const [day] = (await sessionsOf(patient.patientId)).filter(({ source }) => source === 'paper')
  expect(day?.checkIn).toMatchObject({ backPainMax: 1, siteAfter: 1 })
  expect(day?.localDay.toISOString().slice(0, 10)).toBe(addDays(localDayAt(Date.now(), 'Europe/London'), -6))
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('it is a form with labels, and saves', async ({ page, loginAs, world }) => {
    const patient = await paperPatient(world)
    await loginAs('therapist')
    await page.goto(`/therapist/patients/${patient.patientId}/paper`)
    await page.getByRole('checkbox').first().check()
    await page
      .getByRole('textbox', { name: /Knee or leg pain/ })
      .first()
      .fill('3')
    await page.getByRole('button', { name: 'Save the log' }).click()
    await expect(notice(page)).toContainText('1 day keyed in')
    expect(await sessionsOf(patient.patientId)).toMatchObject([{ setsDone: 2, checkIn: { kneePainMax: 3 } }])
  })
})
