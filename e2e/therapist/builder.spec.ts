import type { Page } from '@playwright/test'
import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import type { World } from '@/e2e/fixtures/world'

const lines = (page: Page) => page.getByRole('grid', { name: /^Exercises of phase 1/ })
const names = (page: Page) => lines(page).getByRole('heading', { level: 3 }).allTextContents()
const saved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible()

async function openDraft(page: Page, world: World): Promise<void> {
  await page.goto(`/therapist/patients/${world.patientId}/programme`)
  await page.getByRole('button', { name: 'Change programme' }).click()
  await expect(lines(page)).toBeVisible()
}

async function storedItems(world: World) {
  const revision = await database().programmeRevision.findFirstOrThrow({
    where: { programmeId: world.programme.programmeId, activatedAt: null },
    include: {
      items: { orderBy: { position: 'asc' }, include: { given: { select: { name: true } } } },
      variants: { where: { isEdited: true }, include: { items: true } },
    },
  })
  return revision
}

test('by keyboard alone: found, added, dosed, moved, copied, taken out, undone, and saved by itself', async ({
  page,
  world,
  loginAs,
}) => {
  await loginAs('therapist')
  await openDraft(page, world)
  const before = await names(page)
  await page.keyboard.press('/')
  await expect(page.getByLabel('Name, muscle, condition')).toBeFocused()
  // A typing error is forgiven.
  await page.keyboard.type('brigde')
  await expect(page.getByRole('grid', { name: 'Exercises', exact: true }).getByRole('row').first()).toContainText(
    'Bridge',
  )
  await page.getByLabel('Name, muscle, condition').fill('bridge with march')
  await page.keyboard.press('Enter')
  expect(await names(page)).toEqual([...before, 'Bridge with march'])

  await lines(page).getByRole('row').last().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Dose of Bridge with march')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('3x8 h5 r30 /side mon,wed | x6')
  await expect(lines(page)).toContainText('3 sets of 8, hold 5 s, rest 30 s, left, right: 6 times hold 5 s, Mon Wed')
  await page.keyboard.press('Alt+ArrowUp')
  expect((await names(page)).at(-2)).toBe('Bridge with march')
  await page.keyboard.press('ControlOrMeta+D')
  expect((await names(page)).filter((name) => name === 'Bridge with march')).toHaveLength(2)
  await page.keyboard.press('ControlOrMeta+Z')
  expect((await names(page)).filter((name) => name === 'Bridge with march')).toHaveLength(1)

  const [first = ''] = await names(page)
  await lines(page).getByRole('row').first().focus()
  await page.keyboard.press('Delete')
  await expect(lines(page).getByRole('heading', { name: first, exact: true })).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+Z')
  expect((await names(page))[0]).toBe(first)
  await page.keyboard.press('ControlOrMeta+Shift+Z')
  await expect(lines(page).getByRole('heading', { name: first, exact: true })).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+Z')

  await saved(page)
  const item = (await storedItems(world)).items.find(({ given }) => given.name === 'Bridge with march')
  expect(item).toMatchObject({
    ...{ sets: 3, reps: 8, holdSeconds: 5, restSeconds: 30, daysPerWeek: 2, weekdays: [1, 3] },
    ...{ side: 'both', rightDose: { reps: 6 } },
  })
})

test('lines are carried by keys with every step said, and exercises by the pointer', async ({
  page,
  world,
  loginAs,
}) => {
  await loginAs('therapist')
  await openDraft(page, world)
  const before = await names(page)
  const last = before.at(-1) ?? ''
  await lines(page).getByRole('row').last().focus()
  await page.keyboard.press('Tab')
  await expect(lines(page).getByRole('button', { name: `Drag ${last}` })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Started dragging/)).toBeAttached()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect.poll(() => names(page)).not.toEqual(before)
  expect((await names(page)).toSorted()).toEqual(before.toSorted())

  const found = page.getByRole('grid', { name: 'Exercises', exact: true })
  await page.getByLabel('Name, muscle, condition').fill('wall angel')
  const row = found.getByRole('row').first()
  const name = 'Wall angel'
  await expect(row).toContainText(name)
  await row.dragTo(lines(page).getByRole('row').first(), { targetPosition: { x: 200, y: 4 } })
  await expect(lines(page).getByRole('heading', { name, exact: true })).toBeVisible()
  await saved(page)
  expect((await storedItems(world)).items.map(({ given }) => given.name)).toContain(name)
})

test('a dose that nobody can do is refused where it is typed, and what was saved before stays', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await loginAs('therapist')
  await openDraft(page, world)
  const dose = page.getByLabel(/^Dose of /).first()
  await dose.fill('2x500 h5 quick')
  await expect(page.getByText('“quick” is not known here.')).toBeVisible()
  await dose.fill('2x500 h5')
  await expect(page.getByText('Times: 50 is the most, 1 the least.')).toBeVisible()
  await expect(page.getByRole('alert').filter({ hasText: 'One dose cannot be read yet.' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Before it starts' })).toContainText('A dose cannot be given')
  await scan(page)
  expect((await storedItems(world)).items[0]?.reps).toBe(8)
  await page
    .getByRole('button', { name: /^More of / })
    .first()
    .click()
  await page.getByLabel('Reps', { exact: true }).fill('12')
  await expect(dose).toHaveValue(/^2x12 /)
  await page.getByLabel('Why this exercise, for the patient').fill('It holds your back while you climb stairs.')
  await saved(page)
  expect((await storedItems(world)).items[0]).toMatchObject({
    reps: 12,
    why: 'It holds your back while you climb stairs.',
  })
})

test('what the rules block stays out of the patient’s page until a reason is typed', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await loginAs('therapist')
  await openDraft(page, world)
  await page.getByLabel('Name, muscle, condition').fill('lying sciatic stretch pulses')
  await page.keyboard.press('Enter')
  const name = 'Lying sciatic stretch pulses'
  await expect(lines(page).getByRole('heading', { name, exact: true })).toBeVisible()
  await expect(lines(page)).toContainText('Blocked until you give a reason')
  await expect(page.getByRole('region', { name: 'Before it starts' })).toContainText('Blocked, and without a reason:')
  const phone = page.locator('[data-roomy]').filter({ hasText: 'Good morning' })
  await expect(phone).not.toContainText(name)
  await scan(page)
  await page.getByLabel('Why it is used all the same').fill('Gets dressed this way, and it eases.')
  await expect(lines(page)).toContainText('Blocked, used with your reason')
  await expect(phone).toContainText(name)
  await saved(page)
  const item = (await storedItems(world)).items.find(({ given }) => given.name === name)
  expect(item?.overrideReason).toBe('Gets dressed this way, and it eases.')
})

test('several lines at once: chosen with the keys, copied, and taken out', async ({ page, world, loginAs }) => {
  await loginAs('therapist')
  await openDraft(page, world)
  const before = await names(page)
  await lines(page).getByRole('row').first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('ControlOrMeta+D')
  await expect.poll(() => names(page)).toHaveLength(before.length + 2)
  await page.keyboard.press('Delete')
  await expect.poll(() => names(page)).toHaveLength(before.length)
  await page.keyboard.press('ControlOrMeta+Z')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect.poll(() => names(page)).toEqual(before)
})

test('the versions of a day are proposed, chosen and kept', async ({ page, world, loginAs, scan }) => {
  await loginAs('therapist')
  await openDraft(page, world)
  await page.getByText('Good, busy and sore days').click()
  const busy = page.getByRole('group', { name: /^Busy day/ })
  await expect(busy).toContainText('As the rules propose it.')
  await scan(page)
  for (const box of await busy.getByRole('checkbox').all()) await box.check()
  await expect(busy).toContainText('As you chose it.')
  await saved(page)
  const { items, variants } = await storedItems(world)
  expect(variants.map(({ kind, items: chosen }) => [kind, chosen.length])).toEqual([['busy_day', items.length]])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the same form adds, doses and saves, and keeps what was typed', async ({ page, world, loginAs }) => {
    await loginAs('therapist')
    await page.goto(`/therapist/patients/${world.patientId}/programme`)
    await page.getByRole('button', { name: 'Change programme' }).click()
    await page.getByLabel('Name, muscle, condition').fill('bridge with march')
    await page.getByRole('button', { name: 'Find', exact: true }).click()
    await page.getByRole('button', { name: 'Add Bridge with march' }).click()
    const dose = page.getByLabel('Dose of Bridge with march')
    await dose.fill('9x8')
    await page.getByRole('button', { name: 'Save draft' }).click()
    await expect(page.getByRole('alert').first()).toContainText('Sets: 5 is the most, 1 the least.')
    await expect(dose).toHaveValue('9x8')
    await dose.fill('3x8 r20 /left 5/wk')
    await page.getByRole('button', { name: 'Save draft' }).click()
    await expect(dose).toHaveValue('3x8 r20 /left 5/wk')
    const item = (await storedItems(world)).items.find(({ given }) => given.name === 'Bridge with march')
    expect(item).toMatchObject({ sets: 3, reps: 8, restSeconds: 20, side: 'left', daysPerWeek: 5 })
  })
})
