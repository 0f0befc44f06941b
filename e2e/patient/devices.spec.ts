import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import { makeCard } from '@/e2e/pages/card'
import { openDoor } from '@/e2e/pages/door'

test('five devices, no sixth; one that is signed out is dead at once', async ({
  page,
  browser,
  world,
  loginAs,
  scan,
}) => {
  test.slow()
  const code = await makeCard(browser, loginAs, world)
  const others = await Promise.all([1, 2, 3, 4].map(() => browser.newContext()))
  for (const context of others) {
    const device = await context.newPage()
    await openDoor(device, code, '1960')
    await expect(device).toHaveURL('/patient/today')
  }
  await openDoor(page, code, '1960')
  await expect(page).toHaveURL('/patient/today')

  const sixth = await browser.newContext()
  const refused = await sixth.newPage()
  await openDoor(refused, code, '1960')
  await expect(refused.getByRole('alert').getByText(/You already use five devices, and five is the most/)).toBeVisible()
  await sixth.close()

  await page.getByRole('link', { name: /your details$/ }).click()
  await expect(page.getByRole('heading', { name: 'Signed-in devices' })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'This device' })).toHaveCount(1)
  const revoke = page.getByRole('region', { name: 'Signed-in devices' }).getByRole('button', { name: /^Sign out / })
  await expect(revoke).toHaveCount(4)
  await scan(page)
  await revoke.first().click()
  await expect(page.getByRole('region', { name: 'Signed-in devices' }).getByRole('listitem')).toHaveCount(4)

  const live = await database().authSession.findMany({
    where: { patientId: world.patientId, revokedAt: null },
    select: { id: true },
  })
  expect(live).toHaveLength(4)
  let dead = 0
  for (const context of others) {
    const device = context.pages()[0]
    if (!device) throw new Error('The device has no page')
    await device.goto('/patient/today')
    if (new URL(device.url()).pathname === '/door') dead += 1
    else await expect(device.getByRole('heading', { level: 1, name: /Pia$/ })).toBeVisible()
    await context.close()
  }
  expect(dead).toBe(1)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Signed-in devices' })).toBeVisible()
})

test('a wrong year, a wrong code and an old card get the same answer', async ({
  page,
  browser,
  world,
  loginAs,
  scan,
}) => {
  const code = await makeCard(browser, loginAs, world)
  const answer =
    'That code and year do not open a page. Check both. A card works for 30 days: your clinic can make a new one.'
  await openDoor(page, code, '1961')
  await expect(page.getByRole('alert').getByText(answer)).toBeVisible()
  // The card's gap is closed, so that each letter keeps its cell.
  await expect(page.getByLabel('The code on your card')).toHaveValue(code.replace(' ', ''))
  await scan(page)
  await openDoor(page, 'HKMP 7643', '1960')
  await expect(page.getByRole('alert').getByText(answer)).toBeVisible()
  await database().patientCode.updateMany({
    where: { patientId: world.patientId },
    data: { expiresAt: new Date(Date.now() - 1000) },
  })
  await openDoor(page, code, '1960')
  await expect(page.getByRole('alert').getByText(answer)).toBeVisible()
})

test('the square asks who it is before it opens, and works once', async ({ page, context, world, scan }) => {
  await page.goto(`/door/${world.doorToken}`)
  await expect(page.getByText('P. Q.', { exact: true })).toBeVisible()
  await scan(page)
  await page.getByRole('button', { name: 'This is me: P. Q. Open my page' }).click()
  await expect(page).toHaveURL('/patient/today')
  await context.clearCookies()
  await page.goto(`/door/${world.doorToken}`)
  await expect(page.getByRole('heading', { name: 'This square does not open any more' })).toBeVisible()
  await scan(page)
})
