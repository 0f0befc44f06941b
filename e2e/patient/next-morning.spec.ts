import { database } from '@/e2e/fixtures/database'
import { plantSession } from '@/e2e/fixtures/history'
import { expect, test } from '@/e2e/fixtures/test'

const QUESTION = /After \w+day’s session: back to usual this morning\?/

test('yes: the response of yesterday is final, and the question is gone', async ({ page, world, loginAs, scan }) => {
  const sessionId = await plantSession(world, { daysAgo: 1 })
  await loginAs('patient')
  await page.goto('/patient/today')
  await expect(page.getByText(QUESTION)).toBeVisible()
  await scan(page)
  await page.getByRole('button', { name: 'Yes', exact: true }).click()
  await expect(page.getByText(QUESTION)).toHaveCount(0)
  expect(await responseOf(sessionId)).toEqual({
    settled24h: true,
    responseColour: 'green',
    responseReasons: [],
    responseProvisional: false,
  })
  expect(await database().alert.count({ where: { clinicId: world.clinicId } })).toBe(0)
})

test('no: yesterday turns red, the therapist is told, the patient goes gently', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  const sessionId = await plantSession(world, { daysAgo: 1 })
  await loginAs('patient')
  await page.goto('/patient/today')
  await page.getByRole('button', { name: 'No', exact: true }).click()
  await expect(page.getByText('Not back to usual yet')).toBeVisible()
  await expect(page.getByText('Your therapist has been told. Go gently today.')).toBeVisible()
  await scan(page)
  expect(await responseOf(sessionId)).toEqual({
    settled24h: false,
    responseColour: 'red',
    responseReasons: ['not_settled_24h'],
    responseProvisional: false,
  })
  const alerts = await database().alert.findMany({
    where: { clinicId: world.clinicId },
    select: { kind: true, sessionId: true },
  })
  expect(alerts).toEqual([{ kind: 'not_settled', sessionId }])
})

test('an older session is not asked about any more, and stays unknown', async ({ page, world, loginAs }) => {
  const sessionId = await plantSession(world, { daysAgo: 2 })
  await loginAs('patient')
  await page.goto('/patient/today')
  await expect(page.getByRole('heading', { name: 'Today’s session' })).toBeVisible()
  await expect(page.getByText(QUESTION)).toHaveCount(0)
  expect((await responseOf(sessionId)).settled24h).toBeNull()
})

test('two windows, one answer: the second press changes nothing', async ({ page, context, world, loginAs }) => {
  const sessionId = await plantSession(world, { daysAgo: 1 })
  await loginAs('patient')
  await page.goto('/patient/today')
  const second = await context.newPage()
  await second.goto('/patient/today')
  await page.getByRole('button', { name: 'Yes', exact: true }).click()
  await expect(page.getByText(QUESTION)).toHaveCount(0)
  await second.getByRole('button', { name: 'No', exact: true }).click()
  await expect(second.getByText('You have answered this already. The first answer counts.')).toBeVisible()
  expect((await responseOf(sessionId)).settled24h).toBe(true)
})

function responseOf(sessionId: string) {
  return database().checkIn.findFirstOrThrow({
    where: { sessionId },
    select: { settled24h: true, responseColour: true, responseReasons: true, responseProvisional: true },
  })
}
