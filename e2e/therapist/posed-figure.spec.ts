import { createHash } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import { errorSummary } from '@/e2e/pages/form-errors'

const SHIPPED = 'long-arc-quad-seated'
const SLUG = 'own-seated-knee-straighten'
const KNEE = 'Right knee flexion'

/** A copy that nobody has changed, open where its figure is posed. */
async function openCopy(page: Page): Promise<void> {
  await page.goto(`/therapist/library/${SHIPPED}/edit`)
  await page.getByRole('button', { name: 'Make our own copy' }).click()
  await expect(page).toHaveURL(new RegExp(`${SLUG}/edit`))
  await page.getByRole('link', { name: 'Pose the figure' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Pose the figure')
}

const panel = (page: Page, posture: 'Start' | 'End'): Locator =>
  page.getByRole('region', { name: posture, exact: true })
const dot = (page: Page, name: string): Locator => page.locator('.posing-dots').getByRole('slider', { name })
/** A mark of how the picture of a posture is drawn; the drawing itself would fill the screen when it is not as expected. */
async function drawing(page: Page, posture: 'Start' | 'End'): Promise<string> {
  const lines = await page.getByRole('img', { name: new RegExp(`^${posture}:`) }).innerHTML()
  return createHash('sha256').update(lines).digest('hex')
}

async function storedKnee(clinicId: string) {
  const { pose, version } = await database().exercise.findFirstOrThrow({ where: { clinicId, slug: SLUG } })
  const { keyframes } = pose as { keyframes: { angles: { knee_r: number } }[] }
  return { version, start: keyframes[0]?.angles.knee_r, end: keyframes[1]?.angles.knee_r }
}

test('a copied figure is posed by slider, by keys and by hand, and shown in a new version', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await loginAs('therapist')
  await openCopy(page)
  await scan(page)
  const before = await drawing(page, 'End')

  await test.step('the slider moves the end, and nothing else', async () => {
    const start = await panel(page, 'Start').getByRole('textbox', { name: KNEE }).inputValue()
    await page.getByRole('radio', { name: 'End' }).check()
    const slider = panel(page, 'End').getByRole('slider', { name: KNEE })
    await slider.fill('40')
    await expect(panel(page, 'End').getByRole('textbox', { name: KNEE })).toHaveValue('40')
    expect(await drawing(page, 'End')).not.toBe(before)
    await page.getByRole('radio', { name: 'Start' }).check()
    await expect(panel(page, 'Start').getByRole('textbox', { name: KNEE })).toHaveValue(start)
    await page.getByRole('radio', { name: 'End' }).check()
  })

  await test.step('keys on the dot move it by one degree and by five, as far as a knee goes', async () => {
    const knee = dot(page, KNEE)
    await knee.focus()
    await expect(knee).toHaveAttribute('aria-valuenow', '40')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Shift+ArrowLeft')
    await expect(knee).toHaveAttribute('aria-valuenow', '34')
    await expect(panel(page, 'End').getByRole('textbox', { name: KNEE })).toHaveValue('34')
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowDown')
    await expect(knee).toHaveAttribute('aria-valuenow', '-5')
    await panel(page, 'End').getByRole('textbox', { name: KNEE }).fill('33')
    await expect(knee).toHaveAttribute('aria-valuenow', '33')
    await scan(page)
  })

  await test.step('an arm that is pulled follows the hand', async () => {
    const elbow = dot(page, 'Right elbow flexion')
    await expect(elbow, 'a hand that stays has nothing to pull').toHaveCount(0)
    await page.getByRole('checkbox', { name: 'Right hand' }).uncheck()
    await elbow.scrollIntoViewIfNeeded()
    const from = await elbow.boundingBox()
    if (!from) throw new Error('The dot is not there')
    const [x, y] = [from.x + from.width / 2, from.y + from.height / 2]
    expect(Math.min(from.width, from.height)).toBeGreaterThanOrEqual(24)
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 30, y - 12, { steps: 6 })
    await page.mouse.up()
    const to = await elbow.boundingBox()
    expect(to?.x ?? 0).toBeGreaterThan(from.x + 12)
  })

  await test.step('saved, the exercise shows the new figure, and the version before keeps the old one', async () => {
    await page.getByRole('textbox', { name: 'End in words' }).fill('The right knee is a little bent.')
    await page.getByRole('button', { name: 'Save the figure' }).click()
    await expect(page).toHaveURL(new RegExp(`/therapist/library/${SLUG}$`))
    expect(await storedKnee(world.clinicId)).toMatchObject({ version: 2, end: 33 })
    const picture = page.getByRole('img', { name: /The right knee is a little bent\./ }).first()
    await expect(picture).toHaveAttribute('src', /\/2\/moving/)
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    const address = (await picture.getAttribute('src')) ?? ''
    const [now, old] = await Promise.all([
      page.request.get(address),
      page.request.get(address.replace('/2/moving', '/1/moving')),
    ])
    expect(await now.text()).not.toBe(await old.text())
    await page.getByRole('link', { name: 'Edit' }).click()
    await expect(page.getByLabel('Use the figure of')).toHaveValue(SLUG)
  })
})

test('what was typed before the script was there stays, and the picture follows it', async ({ page, loginAs }) => {
  await loginAs('therapist')
  await openCopy(page)
  let arrive = () => {}
  const held = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route('**/_next/static/**/*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.reload({ waitUntil: 'commit' })
  const knee = panel(page, 'Start').getByRole('textbox', { name: KNEE })
  await knee.fill('41')
  arrive()
  await expect(dot(page, KNEE)).toHaveAttribute('aria-valuenow', '41')
  await expect(knee).toHaveValue('41')
})

test('what cannot be is said while it is posed, and refused', async ({ page, world, loginAs, scan }) => {
  await loginAs('therapist')
  await openCopy(page)
  await page.getByText('How the body lies').first().click()
  await panel(page, 'Start').getByRole('textbox', { name: 'Height of the hips' }).fill('1')
  await expect(page.getByText(/^Sunk into the floor: hips/)).toBeVisible()
  await scan(page)
  await page.getByRole('button', { name: 'Save the figure' }).click()
  await expect(errorSummary(page)).toContainText('Sunk into the floor: hips')
  await expect(panel(page, 'Start').getByRole('textbox', { name: 'Height of the hips' })).toHaveValue('1')
  await panel(page, 'Start').getByRole('textbox', { name: KNEE }).fill('170')
  await page.getByRole('button', { name: 'Save the figure' }).click()
  await expect(errorSummary(page)).toContainText('Enter a number within the range that stands beside it.')
  await scan(page)
  expect((await storedKnee(world.clinicId)).version).toBe(1)
})

test('two tabs pose one figure: the second is told, and keeps what was typed', async ({ page, world, loginAs }) => {
  await loginAs('therapist')
  await openCopy(page)
  const second = await page.context().newPage()
  await second.goto(page.url())
  await panel(page, 'Start').getByRole('textbox', { name: KNEE }).fill('70')
  await page.getByRole('button', { name: 'Save the figure' }).click()
  await expect(page).toHaveURL(new RegExp(`${SLUG}$`))
  await panel(second, 'Start').getByRole('textbox', { name: KNEE }).fill('71')
  await second.getByRole('button', { name: 'Save the figure' }).click()
  await expect(errorSummary(second)).toContainText('Someone changed this exercise')
  await expect(panel(second, 'Start').getByRole('textbox', { name: KNEE })).toHaveValue('71')
  await second.getByRole('button', { name: 'Save the figure' }).click()
  await expect(second).toHaveURL(new RegExp(`${SLUG}$`))
  expect(await storedKnee(world.clinicId)).toMatchObject({ version: 3, start: 71 })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('numbers are typed, shown and saved', async ({ page, world, loginAs, scan: _ }) => {
    await loginAs('therapist')
    await openCopy(page)
    const before = await drawing(page, 'End')
    await page.getByRole('radio', { name: 'End' }).check()
    await expect(panel(page, 'Start')).toBeHidden()
    await panel(page, 'End').getByRole('textbox', { name: KNEE }).fill('40')
    await page.getByRole('button', { name: 'Show what I typed' }).click()
    await expect(panel(page, 'End').getByRole('textbox', { name: KNEE })).toHaveValue('40')
    expect(await drawing(page, 'End')).not.toBe(before)
    expect((await storedKnee(world.clinicId)).version).toBe(1)
    await page.getByRole('button', { name: 'Save the figure' }).click()
    await expect(page).toHaveURL(new RegExp(`${SLUG}$`))
    expect(await storedKnee(world.clinicId)).toMatchObject({ version: 2, end: 40 })
  })
})

test('nothing shipped and nothing put away is posed', async ({ page, world, loginAs }) => {
  await loginAs('therapist')
  const answer = await page.goto('/therapist/library/bridge/pose')
  expect(answer?.status()).toBe(404)
  await page.goto('/therapist/library/bridge')
  await expect(page.getByRole('link', { name: 'Pose the figure' })).toHaveCount(0)
  const { slug } = world.ownExercise
  await database().exercise.updateMany({ where: { clinicId: world.clinicId, slug }, data: { archivedAt: new Date() } })
  const archived = await page.goto(`/therapist/library/${slug}/pose`)
  expect(archived?.status()).toBe(404)
})
