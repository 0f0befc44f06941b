import type { Locator, Page } from '@playwright/test'
import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import type { World } from '@/e2e/fixtures/world'

const section = (page: Page): Locator => page.getByRole('region', { name: 'The person in the pictures' })
const person = (page: Page, number: number): Locator =>
  section(page).getByRole('radio', { name: new RegExp(`^Person ${number}:`) })

async function save(page: Page): Promise<void> {
  await section(page).getByRole('button', { name: 'Save' }).click()
  await expect(section(page).getByRole('status')).toContainText('Saved.')
}

/** Who shows the pictures of a page: a place in the cast, or null where each exercise has its own. */
async function looksOf(page: Page, path: string): Promise<(string | null)[]> {
  await page.goto(path)
  const figures = page.getByRole('main').locator('img[src*="/api/exercises/figures/"]')
  await expect(figures.first()).toBeAttached()
  const addresses = await figures.evaluateAll((images) => images.map((image) => (image as HTMLImageElement).src))
  return [...new Set(addresses.map((address) => new URL(address).searchParams.get('look')))]
}

async function expectShown(page: Page, world: World, look: string | null): Promise<void> {
  expect(await looksOf(page, '/patient/today'), 'today').toEqual([look])
  expect(await looksOf(page, `/patient/session/${world.checkId}`), 'the session').toEqual([look])
}

test('a patient chooses the person in the pictures, and takes it back', async ({ page, world, loginAs, scan }) => {
  await loginAs('patient')
  await expectShown(page, world, null)
  await page.goto('/patient/me')
  await expect(section(page).getByRole('radio')).toHaveCount(11)
  await expect(section(page).getByRole('radio', { checked: true })).toHaveAccessibleName(
    'A different one for each exercise',
  )
  await person(page, 3).check()
  await save(page)
  await expect(person(page, 3)).toBeChecked()
  await scan(page)
  await expectShown(page, world, '2')
  for (const part of ['moving', 'steps']) {
    const image = page.locator(`img[src*="/${part}?"]`).first()
    const answer = await page.request.get((await image.getAttribute('src')) ?? '')
    expect(answer.status(), part).toBe(200)
  }

  await page.goto('/patient/me')
  await expect(person(page, 3)).toBeChecked()
  await section(page).getByRole('radio', { name: 'A different one for each exercise' }).check()
  await save(page)
  await expectShown(page, world, null)
})

test("the clinic's choice is for the team and for whoever has not chosen", async ({ page, world, loginAs, scan }) => {
  await loginAs('clinic_admin')
  await page.goto('/admin/clinic')
  const group = page.getByRole('group', { name: 'The person in the pictures' })
  await group.getByRole('radio', { name: /^Person 10:/ }).check()
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('Saved. Patients see it from now on.')).toBeVisible()
  await expect(group.getByRole('radio', { name: /^Person 10:/ })).toBeChecked()
  await scan(page)

  await loginAs('therapist')
  expect(await looksOf(page, '/therapist/library')).toEqual(['9'])
  expect(await looksOf(page, '/therapist/library/bird-dog')).toEqual(['9'])
  await loginAs('patient')
  await expectShown(page, world, '9')
  await page.goto('/patient/me')
  await expect(person(page, 10)).toBeChecked()
  await section(page).getByRole('radio', { name: 'A different one for each exercise' }).check()
  await save(page)
  await expectShown(page, world, null)
})

test('every person has a picture of their own and says in words what there is to see', async ({ page, loginAs }) => {
  await loginAs('patient')
  await page.goto('/patient/me')
  const radios = section(page).getByRole('radio', { name: /^Person \d+: .+ hair.*, .+ skin, .+ build, .+ top$/ })
  await expect(radios).toHaveCount(10)
  const pictures = new Set<string>()
  for (let place = 0; place < 10; place += 1) {
    pictures.add(await (await page.request.get(`/api/exercises/figures/people/${place}`)).text())
  }
  expect(pictures.size).toBe(10)
})

test('the keyboard chooses, and the narrowest phone shows two side by side', async ({ page, loginAs }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await loginAs('patient')
  await page.goto('/patient/me')
  await section(page).getByRole('radio', { checked: true }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(person(page, 1)).toBeChecked()
  const [first, second] = [await person(page, 1).boundingBox(), await person(page, 2).boundingBox()]
  expect(first?.y).toBe(second?.y)
  expect((second?.x ?? 0) + (second?.width ?? 0)).toBeLessThanOrEqual(320)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the choice is a plain form', async ({ page, world, loginAs }) => {
    await loginAs('patient')
    await page.goto('/patient/me')
    await person(page, 5).check()
    await save(page)
    await expect(page).toHaveURL('/patient/me?done=look#look')
    await expect(person(page, 5)).toBeChecked()
    await expectShown(page, world, '4')
    const row = await database().patient.findUniqueOrThrow({ where: { id: world.patientId } })
    expect(row.figureLook).toBe(4)
  })
})
