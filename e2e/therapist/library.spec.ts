import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import { buildVisit } from '@/prisma/seed/builders/care'

test('find an exercise by what it is for, misspelt; mark it, read it, and find it again', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await loginAs('therapist')
  await page.goto('/therapist/caseload')
  await page.getByRole('link', { name: 'Exercises' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Exercises' })).toBeVisible()
  // 101 shipped, and the one that the clinic wrote itself.
  const status = page.getByRole('status').filter({ hasText: 'exercises' })
  await expect(status).toContainText('102 of 102')
  const cards = page.getByRole('list', { name: 'Results' }).getByRole('listitem')
  const search = page.getByRole('searchbox', { name: 'Search exercises' })

  await test.step('the answer comes while typing, and the address can be kept', async () => {
    await page.keyboard.press('/')
    await expect(search).toBeFocused()
    await page.keyboard.type('hamstrng')
    await expect(status).toContainText('for “hamstrng”')
    await expect(page).toHaveURL('/therapist/library?q=hamstrng')
    await expect(cards.first().getByRole('link')).toHaveText(/Hamstring stretch with strap/)
    await expect(search).toBeFocused()
    await page.reload()
    await expect(search).toHaveValue('hamstrng')
    await search.fill('hamstring strech')
    await expect(cards.first().getByRole('link')).toHaveText(/Hamstring stretch with strap/)
    await scan(page)
  })

  await test.step('a number says what a box would show', async () => {
    await search.fill('glutes')
    await expect(status).toContainText('for “glutes”')
    const box = page.getByRole('checkbox', { name: /^Hands and knees/ })
    const label = await page.locator('label', { has: box }).textContent()
    await box.check()
    await expect(status).toContainText(`${label?.match(/\d+$/)?.[0]} of 102`)
    await page.getByRole('link', { name: 'Clear', exact: true }).click()
    await expect(box).not.toBeChecked()
    await expect(search).toHaveValue('glutes')
  })

  await test.step('the star marks it for this therapist, and the page stays', async () => {
    await search.fill('bird dog')
    await expect(status).toContainText('for “bird dog”')
    const star = cards.filter({ hasText: 'Bird dog long hold' }).getByRole('button')
    await star.click()
    await expect(star).toHaveAccessibleName('Take Bird dog long hold out of your favourites')
    await expect(search).toHaveValue('bird dog')
    await page.getByRole('checkbox', { name: /^Favourites/ }).check()
    await expect(cards).toHaveCount(1)
    const marks = await database().exerciseFavourite.findMany({ where: { clinicId: world.clinicId } })
    expect(marks).toMatchObject([{ memberId: world.therapist.memberId }])
  })

  await test.step('opened, it says everything; its ladder leads on', async () => {
    await cards.getByRole('link').click()
    await expect(page.getByRole('heading', { level: 1, name: 'Bird dog long hold' })).toBeVisible()
    await expect(page.getByText('Draft, not reviewed')).toBeVisible()
    for (const name of ['How it is done', 'Cues', 'Common errors', 'Stop if', 'Evidence', 'Needs care for']) {
      await expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
    }
    await expect(page.getByText('Kneeling hurts:')).toBeVisible()
    await scan(page)
    const ladder = page.getByRole('region', { name: 'Ladder' }).getByRole('listitem')
    await expect(ladder).toHaveText([
      'Hands and knees brace',
      'Hands and knees leg slide',
      'Bird dog',
      'Bird dog long hold (This exercise)',
    ])
    await ladder.nth(2).getByRole('link').click()
    await expect(page.getByRole('heading', { level: 1, name: 'Bird dog', exact: true })).toBeVisible()
  })

  await test.step('what was opened is among those used lately', async () => {
    await page.getByRole('link', { name: 'All exercises' }).click()
    await page.getByRole('checkbox', { name: /^Used lately/ }).check()
    await expect(cards).toHaveCount(2)
  })
})

test('the keyboard walks over the grid', async ({ page, loginAs }) => {
  await loginAs('therapist')
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto('/therapist/library?sort=name')
  const links = page.getByRole('list', { name: 'Results' }).getByRole('listitem').getByRole('link')
  await page.keyboard.press('/')
  await page.keyboard.press('ArrowDown')
  await expect(links.nth(0)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(links.nth(1)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(links.nth(5)).toBeFocused()
  await page.keyboard.press('Tab')
  const star = page.getByRole('list', { name: 'Results' }).getByRole('listitem').nth(5).getByRole('button')
  await expect(star).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(links.nth(1)).toBeFocused()
  // The last card is put in when the page has long answered.
  await expect(links).toHaveCount(102)
  await page.keyboard.press('End')
  await expect(links.nth(101)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(links.nth(101)).toBeFocused()
  // One stop for the whole grid: from its last card and star, Tab leaves it.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('list', { name: 'Results' }).locator(':focus')).toHaveCount(0)
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Home')
  const name = await links.nth(0).textContent()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name ?? '')
})

test('with a patient in hand the library says what eases, what needs care and what clashes', async ({
  page,
  world,
  strangers,
  loginAs,
  scan,
}) => {
  await loginAs('therapist')
  await page.goto(`/therapist/library?patient=${world.patientId}`)
  await expect(page.getByText('For PQ: extension eases')).toBeVisible()
  await expect(page.getByRole('group', { name: 'Fit for PQ' })).toBeVisible()
  const card = (name: string) =>
    page.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) })
  await expect(card('Press-up with hips down')).toContainText('Eases')
  // Found at one visit, a direction forbids nothing yet; at two it is established.
  await expect(card('One knee to chest')).not.toContainText('Clashes')
  const care = { clinicId: world.clinicId, patientId: world.patientId, memberId: world.therapist.memberId }
  await buildVisit(database(), care, world.episodeId, { daysAgo: 14 })
  await page.reload()
  await expect(card('One knee to chest')).toContainText('Clashes')
  await scan(page)
  await page.getByRole('checkbox', { name: /^Clashes/ }).check()
  await expect(card('Press-up with hips down')).toHaveCount(0)
  await card('One knee to chest').getByRole('link').click()
  const fit = page.getByRole('region', { name: /^For PQ/ })
  await expect(fit).toContainText('The rules block it')
  await expect(fit).toContainText('it bends the back forward')
  await scan(page)
  await fit.getByRole('link', { name: 'To the programme of PQ' }).click()
  await expect(page).toHaveURL(new RegExp(`/therapist/patients/${world.patientId}/programme`))
  for (const path of ['/therapist/library', '/therapist/library/bird-dog']) {
    const response = await page.request.get(`${path}?patient=${strangers.patientId}`)
    expect(response.status(), path).toBe(404)
  }
})

test('nothing found says what to do, and half an answer says so', async ({ page, loginAs, scan }) => {
  await loginAs('therapist')
  await page.goto('/therapist/library?q=swiss+ball')
  await expect(page.getByRole('heading', { name: 'No exercise matches' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'exercises' })).toContainText('No exercise of 102')
  await scan(page)
  await page.getByRole('link', { name: 'Show all exercises' }).click()
  await expect(page.getByRole('list', { name: 'Results' }).getByRole('listitem')).toHaveCount(102)
  await page.goto('/therapist/library?q=hamstring+xylophone')
  await expect(page.getByText('No exercise has all 2 words. These have one of them.')).toBeVisible()
  await page.goto('/therapist/library/no-such-exercise')
  await expect(page.getByRole('heading', { level: 1, name: 'This exercise is not there' })).toBeVisible()
})

test('what was typed before JavaScript arrived is answered once it is there', async ({ page, loginAs }) => {
  await loginAs('therapist')
  let arrive = () => {}
  const held = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route('**/_next/static/**/*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/therapist/library', { waitUntil: 'commit' })
  await page.getByRole('searchbox', { name: 'Search exercises' }).fill('clam')
  arrive()
  await expect(page.getByRole('status').filter({ hasText: 'exercises' })).toContainText('for “clam”')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('every exercise and every box is there, and the boxes answer', async ({ page, loginAs }) => {
    await loginAs('therapist')
    await page.goto('/therapist/library')
    await page.getByRole('link', { name: 'Show all 102 exercises' }).click()
    await expect(page.locator('a[data-card]')).toHaveCount(102)
    await page.locator('summary', { hasText: 'Equipment' }).click()
    await page.getByRole('checkbox', { name: /^Strap/ }).check()
    await page.getByRole('button', { name: 'Show' }).click()
    await expect(page).toHaveURL(/equipment=strap/)
    const cards = page.locator('a[data-card]')
    expect(await cards.count()).toBeLessThan(20)
    await expect(cards.filter({ hasText: 'Hamstring stretch with strap' })).toBeVisible()
  })

  test('search, filter, star and open', async ({ page, world, loginAs }) => {
    await loginAs('therapist')
    await page.goto('/therapist/library')
    const search = page.getByRole('searchbox', { name: 'Search exercises' })
    await search.fill('brigde')
    await search.press('Enter')
    const cards = page.getByRole('list', { name: 'Results' }).getByRole('listitem')
    await expect(cards.first().getByRole('link')).toHaveText('Bridge')
    await page.getByRole('checkbox', { name: /^High/ }).check()
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await expect(cards).toHaveCount(1)
    await expect(search).toHaveValue('brigde')
    await cards.getByRole('button', { name: 'Mark Single-leg bridge as a favourite' }).click()
    await expect(cards.getByRole('button', { name: 'Take Single-leg bridge out of your favourites' })).toBeVisible()
    expect(await database().exerciseFavourite.count({ where: { memberId: world.therapist.memberId } })).toBe(1)
    await cards.getByRole('link').click()
    await expect(page.getByRole('heading', { level: 1, name: 'Single-leg bridge' })).toBeVisible()
    await page.getByRole('button', { name: 'Take out of favourites' }).click()
    await expect(page.getByRole('button', { name: 'Mark as favourite' })).toBeVisible()
    expect(await database().exerciseFavourite.count({ where: { memberId: world.therapist.memberId } })).toBe(0)
  })
})
