import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import type { World } from '@/e2e/fixtures/world'
import { answer, answerAllNo, expectNothingChosen, QUESTIONS } from '@/e2e/pages/warning-questions'

for (const { name, column, isEmergency } of QUESTIONS) {
  test(`one sign is enough to stop: ${column}`, async ({ page, world, loginAs, scan }) => {
    await loginAs('patient')
    await page.goto('/patient/today')
    await page.getByRole('button', { name: /^Start session/ }).click()
    await expectNothingChosen(page)
    await answer(page, name, 'Yes')
    await page.getByRole('button', { name: 'Next', exact: true }).click()

    await expect(page).toHaveURL('/patient/stop')
    const heading = isEmergency ? 'Stop. Go to A&E now, or call 999.' : 'Stop. Get checked today.'
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    await expect(page.getByText(/go to A&E (now, )?or call 999/i).first()).toBeVisible()
    const call = page.getByRole('link', { name: isEmergency ? 'Call 999' : 'Call my clinic, 01632 960147' })
    await expect(call).toHaveAttribute('href', isEmergency ? 'tel:999' : 'tel:01632960147')
    await expect(page.getByRole('link', { name: /^Call/ })).toHaveCount(1)
    await expect(page.getByText('We have told your clinic.')).toBeVisible()
    await scan(page)

    await expectStopped(world, column)
    await page.getByRole('link', { name: 'Back to Today' }).click()
    await expect(page.getByRole('heading', { name: 'Your exercises are stopped' })).toBeVisible()
    await expectNoExercises(page, world)
  })
}

test('pressed by mistake: it is noted, and only a clinician releases', async ({ page, world, loginAs, scan }) => {
  await loginAs('patient')
  await page.goto('/patient/warning-signs')
  await answer(page, QUESTIONS[5].name, 'Yes')
  await page.getByRole('button', { name: 'Send my answers' }).click()
  await expect(page).toHaveURL('/patient/stop')
  await page.getByText('Show my answers to staff').click()
  await expect(page.getByText('Yes to:', { exact: true })).toBeVisible()
  await scan(page)
  await page.getByRole('button', { name: 'I pressed this by mistake' }).click()
  await expect(page.getByText('We have noted that you pressed this by mistake.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'I pressed this by mistake' })).toHaveCount(0)

  const check = await expectStopped(world, 'fallInjury')
  expect(check.mistakeAt).not.toBeNull()
  await expectNoExercises(page, world)
})

test('no sign: the page thanks and promises nothing', async ({ page, world, loginAs, scan }) => {
  await loginAs('patient')
  await page.goto('/patient/warning-signs')
  await expectNothingChosen(page)
  await answerAllNo(page)
  await page.getByRole('button', { name: 'Send my answers' }).click()
  await expect(page.getByText('No warning signs reported today. If anything changes, use this button.')).toBeVisible()
  await expect(page.getByText(/you are fine|no danger|safe/i)).toHaveCount(0)
  await scan(page)
  expect(await database().alert.count({ where: { clinicId: world.clinicId } })).toBe(0)
  const programme = await database().programme.findUniqueOrThrow({ where: { id: world.programme.programmeId } })
  expect(programme.state).toBe('active')
})

/** One check with this sign alone, one critical alert, the programme suspended, all in the audit. */
async function expectStopped(world: World, column: (typeof QUESTIONS)[number]['column']) {
  const db = database()
  const where = { clinicId: world.clinicId, patientId: world.patientId }
  const checks = await db.warningCheck.findMany({ where: { ...where, positive: true } })
  expect(checks).toHaveLength(1)
  const [check] = checks
  if (!check) throw new Error('No check was stored')
  expect(QUESTIONS.filter((each) => check[each.column]).map((each) => each.column)).toEqual([column])
  const alerts = await db.alert.findMany({ where })
  expect(
    alerts.map(({ kind, level, warningCheckId, acknowledgedAt }) => ({ kind, level, warningCheckId, acknowledgedAt })),
  ).toEqual([{ kind: 'red_flag', level: 'critical', warningCheckId: check.id, acknowledgedAt: null }])
  const programme = await db.programme.findUniqueOrThrow({ where: { id: world.programme.programmeId } })
  expect(programme.state).toBe('suspended')
  expect(await db.auditEvent.count({ where: { ...where, action: 'warning_check.record' } })).toBe(1)
  return check
}

/** Neither today's page, nor the questions, nor a session that was open before shows an exercise. */
async function expectNoExercises(page: import('@playwright/test').Page, world: World): Promise<void> {
  for (const path of ['/patient/today', '/patient/session', `/patient/session/${world.checkId}`]) {
    await page.goto(path)
    await expect(page.getByRole('main')).toBeVisible()
    await expect(page.getByText(/brace|prone|walk/i), path).toHaveCount(0)
    await expect(page.getByRole('button', { name: /^Start|^Do a session/ }), path).toHaveCount(0)
  }
}
