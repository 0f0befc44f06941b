import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import { readCode } from '@/e2e/pages/card'

async function saved(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(await download.path())))
  const { text } = await extractText(pdf, { mergePages: true })
  const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
  return {
    name: download.suggestedFilename(),
    text: text.replace(/\s+/g, ' '),
    size: [Math.round(width), Math.round(height)],
  }
}

test('a therapist makes a card and saves the sheet; every dose, side and number on it is as it is stored (H16)', async ({
  page,
  world,
  loginAs,
}) => {
  await loginAs('therapist')
  await page.goto(`/therapist/patients/${world.patientId}/handout`)
  await page.getByRole('link', { name: 'Make a card' }).click()
  await page.getByRole('button', { name: 'Make a card' }).click()
  const code = await readCode(page)
  await page.getByRole('link', { name: 'Print the exercise sheet' }).click()
  await page.getByRole('radio', { name: 'Letter' }).check()
  await page.getByRole('radio', { name: '2', exact: true }).check()
  const press = () => page.getByRole('button', { name: 'Save the sheet as a PDF' }).click()
  const sheet = await saved(page, press)

  expect(sheet.name).toBe('sheet.pdf')
  expect(sheet.size).toEqual([612, 792])
  const items = await database().programmeItem.findMany({
    where: { revisionId: world.programme.revisionId },
    include: { given: true },
  })
  expect(items.length).toBeGreaterThan(0)
  for (const { given, ...item } of items) {
    for (const text of [given.name, ...given.instructions, ...given.stopIf]) expect(sheet.text).toContain(text)
    const said = sheet.text.slice(sheet.text.indexOf(given.name))
    const numbers = said
      .slice(0, said.indexOf(given.instructions[0] ?? ''))
      .match(/\d+/g)
      ?.map(Number)
    const { sets, reps, holdSeconds, sessionsPerDay, daysPerWeek } = item
    for (const stored of [sets, reps, holdSeconds, sessionsPerDay > 2 ? sessionsPerDay : null]) {
      if (stored) expect(numbers, given.name).toContain(stored)
    }
    if (daysPerWeek < 7) expect(numbers, given.name).toContain(daysPerWeek)
  }
  const clinic = await database().clinic.findUniqueOrThrow({ where: { id: world.clinicId } })
  expect(sheet.text).toContain(clinic.emergencyNumber)
  expect(sheet.text).toContain(`with your year of birth ${code}`)
  expect(sheet.text).toContain('My week 2 of 2')
  expect(sheet.text).not.toContain(world.patientName)

  await page.getByRole('radio', { name: 'A4' }).check()
  await page.getByRole('radio', { name: 'None' }).check()
  await page.getByRole('checkbox', { name: /Print the code/ }).uncheck()
  const plain = await saved(page, press)
  expect(plain.size).toEqual([595, 842])
  expect(plain.text).not.toMatch(/My week|year of birth/)
})

test('while the exercises are stopped the page says why there is no sheet', async ({ page, world, loginAs }) => {
  await database().programme.updateMany({ where: { patientId: world.patientId }, data: { state: 'suspended' } })
  await loginAs('therapist')
  await page.goto(`/therapist/patients/${world.patientId}/handout`)
  await expect(page.getByRole('heading', { name: 'The exercises are stopped' })).toBeVisible()
  await expect(page.getByRole('button', { name: /Save the sheet/ })).toHaveCount(0)
})

test('a patient saves the own sheet in large print', async ({ page, loginAs }) => {
  await loginAs('patient')
  await page.goto('/patient/me')
  const sheet = await saved(page, () => page.getByRole('link', { name: 'Save it in large print' }).click())
  expect(sheet.name).toBe('sheet.pdf')
  expect(sheet.text).toContain('your exercises')
})
