import type { Page } from '@playwright/test'
import { database } from '@/e2e/fixtures/database'
import { endSessions, leaveAlone } from '@/e2e/fixtures/idle'
import { setPassword } from '@/e2e/fixtures/passwords'
import { expect, test } from '@/e2e/fixtures/test'
import type { World } from '@/e2e/fixtures/world'
import { signIn } from '@/e2e/pages/door'
import { comeBack, expectCovered, lockScreen, unlock } from '@/e2e/pages/lock'

const TYPED = 'Typed before the hour was over'
const assessment = (world: World) => `/therapist/patients/${world.patientId}/assessment`
const field = (page: Page) => page.getByLabel('Who assessed before')

async function openAndType(page: Page, world: World): Promise<void> {
  await page.goto(assessment(world))
  await field(page).fill(TYPED)
}

async function tokenOf(page: Page): Promise<string | undefined> {
  return (await page.context().cookies()).find((cookie) => cookie.name === 'plumbline.session')?.value
}

async function auditedActions(world: World): Promise<string[]> {
  const events = await database().auditEvent.findMany({
    where: { clinicId: world.clinicId, actorId: world.therapist.memberId, action: { startsWith: 'auth.' } },
    orderBy: { number: 'asc' },
    select: { action: true },
  })
  return events.map((event) => event.action)
}

test('called away in mid-assessment: the screen locks, and unlocked it goes on exactly there', async ({
  page,
  world,
  loginAs,
}) => {
  const password = await setPassword(world.therapist.userId)
  await loginAs('therapist')
  await openAndType(page, world)
  const before = await tokenOf(page)
  await leaveAlone(world.therapist.memberId, 60)
  await page.getByRole('button', { name: 'Save draft' }).click()
  await expectCovered(page, [world.patientName, TYPED])
  expect(await database().assessment.count({ where: { patientId: world.patientId, state: 'draft' } })).toBe(0)

  await unlock(page, 'seven wet slates on a roof')
  await expect(lockScreen(page).getByRole('alert')).toContainText('This is not your password.')
  await expectCovered(page, [world.patientName, TYPED])
  await unlock(page, password)
  await expect(lockScreen(page)).toBeHidden()
  await expect(field(page)).toHaveValue(TYPED)
  await expect(field(page)).toBeVisible()
  expect(await tokenOf(page)).not.toBe(before)
  expect(await auditedActions(world)).toEqual(['auth.lock', 'auth.unlock'])

  await page.getByRole('button', { name: 'Save draft' }).click()
  await expect(page.getByText('Draft saved. The gates are up to date.')).toBeVisible()
  const draft = await database().assessment.findFirstOrThrow({ where: { patientId: world.patientId, state: 'draft' } })
  expect(JSON.stringify(draft.findings)).toContain(TYPED)
})

test('an hour passes in an open tab: it warns, then covers itself, and gives the focus back', async ({
  page,
  world,
  loginAs,
}) => {
  const password = await setPassword(world.therapist.userId)
  await page.clock.install()
  await loginAs('therapist')
  await openAndType(page, world)
  await leaveAlone(world.therapist.memberId, 59.5)
  // What was typed counts as use, and puts the lock off: the tab says so to the server by itself.
  await page.clock.fastForward('59:30')
  await expect.poll(async () => (await idleMinutes(world)) < 1).toBe(true)

  const warning = page.getByRole('status').filter({ hasText: 'This screen locks in less than a minute' })
  // The answer to what the tab said may still be under way, and begins another hour when it comes.
  await expect(async () => {
    await leaveAlone(world.therapist.memberId, 59.5)
    await page.clock.fastForward('59:30')
    await expect(warning).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await leaveAlone(world.therapist.memberId, 60)
  await page.clock.fastForward('01:00')
  await expectCovered(page, [world.patientName, TYPED])
  await expect(page.getByLabel('Your password', { exact: true })).toBeFocused()
  await unlock(page, password)
  await expect(lockScreen(page)).toBeHidden()
  await expect(field(page)).toHaveValue(TYPED)
  await expect(field(page)).toBeFocused()
})

async function idleMinutes(world: World): Promise<number> {
  const session = await database().authSession.findFirstOrThrow({ where: { memberId: world.therapist.memberId } })
  return (Date.now() - session.lastSeenAt.getTime()) / 60_000
}

test('the warning is answered by one press', async ({ page, world, loginAs }) => {
  await loginAs('therapist')
  await page.goto('/therapist/caseload')
  await leaveAlone(world.therapist.memberId, 59.5)
  const stay = page.getByRole('status').getByRole('button', { name: 'Stay' })
  await comeBack(page, stay)
  await stay.click()
  await expect(stay).toBeHidden()
  expect(await idleMinutes(world)).toBeLessThan(1)
})

test('two tabs: both lock, and unlocking one unlocks the other', async ({ page, world, loginAs }) => {
  const password = await setPassword(world.therapist.userId)
  await loginAs('therapist')
  await openAndType(page, world)
  // A draft that is on its way when the hour ends brings the page of a locked screen, and what was typed is in the draft.
  await expect(page.getByText(/^Saved .+ The gates are up to date/)).toBeVisible()
  const second = await page.context().newPage()
  await second.goto(`/therapist/patients/${world.patientId}`)
  await leaveAlone(world.therapist.memberId, 60)
  for (const tab of [page, second]) {
    await comeBack(tab)
    await expectCovered(tab, [world.patientName])
  }
  await unlock(second, password)
  for (const tab of [page, second]) await expect(lockScreen(tab)).toBeHidden()
  await expect(field(page)).toHaveValue(TYPED)
  expect(await auditedActions(world)).toEqual(['auth.lock', 'auth.unlock'])
})

test('a page that is opened while locked comes after the password, with its question', async ({
  page,
  world,
  loginAs,
}) => {
  const password = await setPassword(world.therapist.userId)
  await loginAs('therapist')
  await leaveAlone(world.therapist.memberId, 60)
  const wanted = `/therapist/patients/${world.patientId}/programme?edit=1`
  await page.goto(wanted)
  await expect(page.getByRole('heading', { level: 1, name: 'Locked' })).toBeVisible()
  await unlock(page, 'seven wet slates on a roof')
  await expect(page.getByRole('alert').first()).toContainText('This is not your password.')
  await unlock(page, password)
  await expect(page).toHaveURL(wanted)
  await expect(page.getByText(world.patientName).first()).toBeVisible()
})

test('after twelve hours the page is covered too; signed in again elsewhere, it goes on', async ({
  page,
  world,
  loginAs,
}) => {
  const password = await setPassword(world.therapist.userId)
  await loginAs('therapist')
  await openAndType(page, world)
  await endSessions(world.therapist.memberId)
  const ended = page.getByRole('dialog', { name: 'You are signed out' })
  await comeBack(page, ended)
  await expect(field(page)).toBeHidden()
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    ended.getByRole('link', { name: 'Sign in in a new tab' }).click(),
  ])
  await signIn(tab, world.therapist.email, password)
  await expect(tab).toHaveURL('/therapist/caseload')
  await comeBack(page, field(page))
  await expect(ended).toBeHidden()
  await expect(field(page)).toHaveValue(TYPED)
})

test('somebody else who signs in does not see the page of the person before', async ({ page, world, loginAs }) => {
  const password = await setPassword(world.admin.userId)
  await loginAs('therapist')
  await openAndType(page, world)
  await leaveAlone(world.therapist.memberId, 60)
  await comeBack(page)
  await expectCovered(page, [world.patientName])
  const tab = await page.context().newPage()
  await signIn(tab, world.admin.email, password)
  await expect(tab).toHaveURL('/admin/adherence')
  const other = page.getByRole('dialog', { name: 'Somebody else has signed in' })
  await comeBack(page, other)
  expect(await page.locator('body').ariaSnapshot()).not.toContain(world.patientName)
  await other.getByRole('button', { name: 'Open the page anew' }).click()
  await expect(other).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('cannot find')
  expect(await page.locator('body').ariaSnapshot()).not.toContain(world.patientName)
})

test('whoever does not know the password can sign out, and nothing else', async ({ page, world, loginAs }) => {
  await loginAs('therapist')
  await page.goto('/therapist/caseload')
  await leaveAlone(world.therapist.memberId, 60)
  await comeBack(page)
  await lockScreen(page).getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL('/sign-in?signed=out')
  expect(await auditedActions(world)).toEqual(['auth.lock', 'auth.sign_out'])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a form that is sent while locked is kept, and sent on with the password', async ({ page, world, loginAs }) => {
    const password = await setPassword(world.therapist.userId)
    await loginAs('therapist')
    await page.goto('/therapist/patients/new')
    await page.getByLabel('Given name').fill('Keptina')
    await page.getByLabel('Family name').fill('Person')
    await leaveAlone(world.therapist.memberId, 60)
    await page.getByRole('button', { name: 'Add and assess' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Locked' })).toBeVisible()
    await expect(page.getByRole('alert')).toContainText('What you sent is kept')
    await expect(page.getByText('Keptina').filter({ visible: true })).toHaveCount(0)

    await unlock(page, 'seven wet slates on a roof')
    await expect(page.getByRole('alert').first()).toContainText('This is not your password.')
    await unlock(page, password)
    // The form was not whole: it comes back as it would have, with what was typed.
    await expect(page.getByLabel('Given name')).toHaveValue('Keptina')
    await expect(page.getByText('Choose a side: left, right or both.').first()).toBeVisible()
    await page.getByLabel('Date of birth').fill('1970-02-28')
    await page.getByRole('group', { name: 'Which knee hurts?' }).getByRole('radio', { name: 'Both' }).check()
    await leaveAlone(world.therapist.memberId, 60)
    await page.getByRole('button', { name: 'Add and assess' }).click()
    await unlock(page, password)
    await expect(page).toHaveURL(/\/assessment(#|$)/)
    expect(await database().patient.count({ where: { clinicId: world.clinicId, givenName: 'Keptina' } })).toBe(1)
  })

  test('a page that is opened while locked comes after the password', async ({ page, world, loginAs }) => {
    const password = await setPassword(world.therapist.userId)
    await loginAs('therapist')
    await leaveAlone(world.therapist.memberId, 60)
    await page.goto(`/therapist/patients/${world.patientId}`)
    await unlock(page, 'seven wet slates on a roof')
    await expect(page.getByRole('alert').first()).toContainText('This is not your password.')
    await unlock(page, password)
    await expect(page).toHaveURL(`/therapist/patients/${world.patientId}`)
  })
})
