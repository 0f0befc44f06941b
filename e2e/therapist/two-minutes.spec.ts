import type { Locator, Page } from '@playwright/test'
import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import type { World } from '@/e2e/fixtures/world'

/** From the template to the activation at most so many presses and typed sentences. */
const MOST_ACTIONS = 12
const MOST_TABS = 150

/** Signed and confirmed, and nothing given: where a first visit stands after the assessment. */
async function withoutProgramme({ programme, patientId }: World): Promise<string> {
  await database().programmeWindow.updateMany({
    where: { programmeId: programme.programmeId },
    data: { endsOn: new Date(Date.now() - 24 * 60 * 60 * 1000) },
  })
  await database().programme.update({ where: { id: programme.programmeId }, data: { state: 'stopped' } })
  return `/therapist/patients/${patientId}/programme`
}

const choose = (page: Page) => page.getByRole('button', { name: /^Choose this/ }).first()
const activate = (page: Page) => page.getByRole('button', { name: /^Activate/ })
const shown = (page: Page) => page.getByRole('checkbox', { name: /has shown me/ })
const notes = (page: Page) => page.getByLabel('Note for the patient (needed here)')

async function expectActive(world: World): Promise<void> {
  const programme = await database().programme.findFirstOrThrow({
    where: { patientId: world.patientId, state: 'active' },
  })
  expect(programme.currentRevision).toBe(1)
}

test('by mouse: template, what is asked, activation, and the sheet', async ({ page, world, loginAs }, info) => {
  await loginAs('therapist')
  await page.goto(await withoutProgramme(world))
  let actions = 0
  const press = async (what: Locator) => {
    await what.click()
    actions += 1
  }
  await press(choose(page))
  await expect(page.getByRole('grid', { name: /^Exercises of phase 1/ })).toBeVisible()
  for (const note of await notes(page).all()) {
    await note.fill('Slowly, within comfort.')
    actions += 1
  }
  await expect(page.getByText('Nothing is missing.')).toBeVisible()
  await press(activate(page))
  await press(shown(page))
  await press(activate(page))
  await expect(page).toHaveURL(/\/card$/)
  info.annotations.push({ type: 'actions by mouse', description: String(actions) })
  expect(actions).toBeLessThanOrEqual(MOST_ACTIONS)
  await expectActive(world)

  await page.getByRole('button', { name: 'Make a card' }).click()
  await page.getByRole('link', { name: 'Print the exercise sheet' }).click()
  const [sheet] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the sheet as a PDF' }).click(),
  ])
  expect(sheet.suggestedFilename()).toBe('sheet.pdf')
})

test('by keyboard alone: the same, each step counted', async ({ page, world, loginAs }, info) => {
  await loginAs('therapist')
  await page.goto(await withoutProgramme(world))
  let [actions, tabs] = [0, 0]
  const reach = async (what: Locator) => {
    await expect(what).toBeVisible()
    for (let steps = 0; steps < MOST_TABS; steps += 1) {
      if (await what.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press('Tab')
      tabs += 1
    }
    throw new Error('It was never reached by the Tab key')
  }
  const press = async (what: Locator, key: string) => {
    await reach(what)
    await page.keyboard.press(key)
    actions += 1
  }
  await press(choose(page), 'Enter')
  await expect(page.getByRole('grid', { name: /^Exercises of phase 1/ })).toBeVisible()
  while ((await notes(page).count()) > 0) {
    await reach(notes(page).first())
    // The label changes with the first letter: what is typed goes on in the same field.
    await page.keyboard.type('Slowly, within comfort.')
    actions += 1
  }
  await expect(page.getByText('Nothing is missing.')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Enter')
  actions += 1
  await press(shown(page), 'Space')
  await press(activate(page), 'Enter')
  await expect(page).toHaveURL(/\/card$/)
  info.annotations.push({ type: 'actions by keyboard', description: `${actions}, with ${tabs} presses of Tab between` })
  expect(actions).toBeLessThanOrEqual(MOST_ACTIONS)
  await expectActive(world)

  await press(page.getByRole('button', { name: 'Make a card' }), 'Enter')
  await press(page.getByRole('link', { name: 'Print the exercise sheet' }), 'Enter')
  await reach(page.getByRole('button', { name: 'Save the sheet as a PDF' }))
  const [sheet] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(sheet.suggestedFilename()).toBe('sheet.pdf')
})
