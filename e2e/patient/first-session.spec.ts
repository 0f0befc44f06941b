import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import type { World } from '@/e2e/fixtures/world'
import { makeCard } from '@/e2e/pages/card'
import { openDoor } from '@/e2e/pages/door'
import { errorSummary } from '@/e2e/pages/form-errors'
import { fillLast, fillPain, fillPlaceAndEffort, playExercise } from '@/e2e/pages/player'
import { answerAllNo, choose, expectNothingChosen, fillStartingPoint } from '@/e2e/pages/warning-questions'

const SETS = 2

test('from the card to the first session, and every step is kept', { tag: '@desktop' }, async ({
  page,
  browser,
  world,
  loginAs,
  scan,
}) => {
  test.slow()
  const code = await makeCard(browser, loginAs, world)
  await page.clock.install()

  await test.step('the door', async () => {
    await openDoor(page, code.toLowerCase(), '1960')
    await expect(page).toHaveURL('/patient/today')
    await expect(page.getByRole('heading', { level: 1, name: /^Good (morning|afternoon|evening), Pia$/ })).toBeVisible()
    await scan(page)
  })

  await test.step('six questions, nothing chosen for anybody', async () => {
    await page.getByRole('button', { name: /^Start session/ }).click()
    await expectNothingChosen(page)
    await scan(page)
    await page.getByRole('button', { name: '9 questions left' }).click()
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
    await answerAllNo(page)
    await expect(page.getByRole('button', { name: '3 questions left' })).toBeVisible()
    await fillStartingPoint(page)
    await page.getByRole('button', { name: 'Next', exact: true }).click()
  })

  await test.step('one exercise a screen, with steps, dose and a timer', async () => {
    await expect(page.getByText('1 of 3', { exact: true })).toBeVisible()
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(1)
    await expect(page.getByRole('list', { name: 'How to do it' }).getByRole('listitem').first()).toBeVisible()
    await expect(page.getByText(/2 sets/).first()).toBeVisible()
    await expect(page.locator('img[src*="/moving"]').filter({ visible: true })).toHaveCount(1)
    await scan(page)
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    const timer = page.getByRole('timer')
    await expect(timer).toContainText('seconds left')
    await scan(page)
    await page.clock.fastForward('00:08')
    await expect(timer).toContainText('Hold')
    await page.getByRole('button', { name: 'Pause' }).click()
    // The figure pauses with the player.
    await expect(page.locator('img[src*="/moving"]').filter({ visible: true })).toHaveCount(0)
    await expect(page.locator('img[src*="/steps"]').filter({ visible: true })).toHaveCount(1)
    const shown = (await timer.textContent()) ?? ''
    await page.clock.fastForward('05:00')
    await expect(timer).toHaveText(shown)
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.clock.fastForward('30:00')
    await expect(page.getByRole('heading', { name: 'How did it go?' })).toBeVisible()
    await page.getByRole('radio', { name: 'Just right' }).check()
    await scan(page)
    await page.getByRole('button', { name: 'Next exercise' }).click()
  })

  await test.step('a reload in the middle loses nothing', async () => {
    await expect(page.getByText('2 of 3', { exact: true })).toBeVisible()
    await page.reload()
    await expect(page.getByText('2 of 3', { exact: true })).toBeVisible()
    await playExercise(page, SETS)
    await page.getByRole('button', { name: 'Next exercise' }).click()
    await playExercise(page, SETS)
    await page.getByRole('button', { name: 'On to the last questions' }).click()
  })

  await test.step('the check-in', async () => {
    await expectNothingChosen(page)
    await expect(page.getByText('Before you started: 2')).toBeVisible()
    await scan(page)
    await fillPain(page)
    await page.getByRole('button', { name: 'Next', exact: true }).click()
    await page.reload()
    await expect(page.getByText('Step 2 of 3')).toBeVisible()
    await scan(page)
    await fillPlaceAndEffort(page)
    await page.getByRole('button', { name: 'Next', exact: true }).click()
    await fillLast(page)
    await page.getByLabel('Anything to tell your therapist?').fill('Good today 🙂 <script>alert(1)</script>')
    await scan(page)
    await page.getByRole('button', { name: 'Finish' }).click()
  })

  await test.step('done, in words', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Well done. Session saved.' })).toBeVisible()
    await expect(page.getByText('Green', { exact: true })).toBeVisible()
    await expect(page.getByText('Your pain moved up, away from the foot. That is a good sign.')).toBeVisible()
    await expect(page.getByText('6 of 6 sets done')).toBeVisible()
    await scan(page)
    await page.getByRole('link', { name: 'Back to Today' }).click()
    await expect(page.getByRole('heading', { name: 'Done for today. Well done.' })).toBeVisible()
    await scan(page)
  })

  await expectStored(world)
})

test('a pain of 11 is refused, everything else is kept, and no answer is invented', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await loginAs('patient')
  await page.clock.install()
  await reachCheckIn(page, world)
  await fillPain(page)
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await fillPlaceAndEffort(page)
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await fillLast(page)
  await page.getByLabel('Anything to tell your therapist?').fill('Kept')
  // No screen offers an 11: the answer is changed behind its back, as somebody who tampers would.
  await page.getByRole('main').evaluate((main) => {
    const chosen = main.querySelector<HTMLInputElement>('input[name="kneePainMax"]:checked')
    if (chosen) chosen.value = '11'
  })
  await page.getByRole('button', { name: 'Finish' }).click()

  await expect(errorSummary(page)).toBeFocused()
  await expect(errorSummary(page).getByRole('link')).toHaveText(['Choose a number for your knee pain.'])
  await scan(page)
  expect(await database().session.count({ where: { patientId: world.patientId } })).toBe(0)
  await expect(page.getByLabel('Anything to tell your therapist?')).toHaveValue('Kept')
  await expect(
    page.getByRole('group', { name: 'Back pain' }).getByRole('radio', { name: /^2( before)?$/ }),
  ).toBeChecked()

  await choose(page, 'Left knee pain', '4')
  await page.getByRole('button', { name: 'Finish' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Well done. Session saved.' })).toBeVisible()
  const checkIn = await database().checkIn.findFirstOrThrow({ where: { patientId: world.patientId } })
  expect(checkIn).toMatchObject({ backPainMax: 2, kneePainMax: 4, siteAfter: 3, note: 'Kept' })
})

test('the same answers sent twice are one session', async ({ page, context, world, loginAs }) => {
  await loginAs('patient')
  await page.clock.install()
  await reachCheckIn(page, world)
  await fillPain(page)
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await fillPlaceAndEffort(page)
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await fillLast(page)
  const sending = page.waitForRequest((request) => request.method() === 'POST')
  await page.getByRole('button', { name: 'Finish' }).click()
  const sent = await sending
  await expect(page.getByRole('heading', { level: 1, name: 'Well done. Session saved.' })).toBeVisible()
  // What a page sends by script says where it comes from only on the line.
  const headers = { ...sent.headers(), origin: new URL(page.url()).origin }
  const again = await context.request.fetch(sent, { headers, maxRedirects: 0 })
  expect(again.status()).toBeLessThan(400)
  expect(await database().session.count({ where: { patientId: world.patientId } })).toBe(1)
  expect(await database().sessionItem.count({ where: { patientId: world.patientId } })).toBe(3)

  await page.goto(`/patient/session/${world.checkId}`)
  await expect(page).toHaveURL(/\/done$/)
})

/** A clear check is planted; every exercise is skipped through to the questions. */
async function reachCheckIn(page: import('@playwright/test').Page, world: World): Promise<void> {
  await page.goto(`/patient/session/${world.checkId}`)
  for (const name of ['Next exercise', 'Next exercise', 'On to the last questions']) {
    await playExercise(page, SETS)
    await page.getByRole('button', { name }).click()
  }
  await expectNothingChosen(page)
}

/** Exactly one session with its three items, the right response, the day's roll-up and the audit. */
async function expectStored(world: World): Promise<void> {
  const where = { clinicId: world.clinicId, patientId: world.patientId }
  const sessions = await database().session.findMany({
    where,
    include: { items: { orderBy: { position: 'asc' } }, checkIn: true },
  })
  expect(sessions).toHaveLength(1)
  const [session] = sessions
  expect(session).toMatchObject({ setsPrescribed: 6, setsDone: 6, slot: 1, variant: 'good_day', source: 'app' })
  expect(session?.items.map(({ itemId, setsDone, difficulty }) => ({ itemId, setsDone, difficulty }))).toEqual(
    world.programme.itemIds.map((itemId, index) => ({ itemId, setsDone: 2, difficulty: index === 0 ? 'right' : null })),
  )
  expect(session?.checkIn).toMatchObject({
    backPainBefore: 2,
    kneePainBefore: 3,
    siteBefore: 4,
    backPainMax: 2,
    kneePainMax: 3,
    siteAfter: 3,
    effort: 4,
    newWeakness: false,
    newNumbness: false,
    note: 'Good today 🙂 <script>alert(1)</script>',
    responseColour: 'green',
    responseReasons: ['centralised'],
    responseProvisional: true,
  })
  const days = await database().patientDay.findMany({ where: { ...where, sessionsApp: { gt: 0 } } })
  expect(days).toMatchObject([{ sessionsFull: 1, sessionsPart: 0, setsDone: 6, kneePainMax: 3, worstResponse: 1 }])
  expect(await database().alert.count({ where })).toBe(0)
  expect(await database().auditEvent.count({ where: { ...where, action: 'session.record' } })).toBe(1)
}
