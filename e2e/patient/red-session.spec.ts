import { database } from '@/e2e/fixtures/database'
import { plantSession } from '@/e2e/fixtures/history'
import { expect, test } from '@/e2e/fixtures/test'
import { buildClearCheck, type World } from '@/e2e/fixtures/world'
import { fillLast, fillPlaceAndEffort } from '@/e2e/pages/player'
import { choose } from '@/e2e/pages/warning-questions'
import { buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildPatient } from '@/prisma/seed/builders/people'

/** A therapist's screen; these journeys begin on a phone. */
const DESK = { width: 1280, height: 800 }

/** Somebody whose one exercise is a bridge: there is an easier rung below it. */
async function withBridge(world: World): Promise<World> {
  const db = database()
  const memberId = world.therapist.memberId
  const patientId = await buildPatient(db, world.clinicId, memberId, { givenName: 'Bo', familyName: world.patientName })
  const care = { clinicId: world.clinicId, patientId, memberId }
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  const programme = await buildProgramme(db, care, episodeId, { slugs: ['bridge'] })
  return { ...world, patientId, episodeId, programme, checkId: await buildClearCheck(world.clinicId, patientId) }
}

type Setting = Pick<Parameters<Parameters<typeof test>[2]>[0], 'browser' | 'baseURL' | 'loginAs'>

/** The whole session on one page, as it is before JavaScript arrives: what matters here is what follows. */
async function finishRed({ browser, baseURL, loginAs }: Setting, world: World, exercises: number): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) })
  await loginAs('patient', world, context)
  const page = await context.newPage()
  await page.goto(`/patient/session/${world.checkId}`)
  for (let index = 0; index < exercises; index++) await page.getByLabel('Sets done').nth(index).selectOption('2')
  await choose(page, 'Back pain', '2')
  await choose(page, 'Left knee pain', '9')
  await fillPlaceAndEffort(page)
  await page.getByRole('radio', { name: 'It did not move down' }).check()
  await fillLast(page)
  await page.getByRole('button', { name: 'Finish' }).click()
  await expect(page.getByText('Red', { exact: true })).toBeVisible()
  await context.close()
}

test('a red session: an easier exercise next time, said to the patient and to the therapist', {
  tag: '@desktop',
}, async ({ page, browser, baseURL, world, loginAs, scan }) => {
  const bo = await withBridge(world)
  await finishRed({ browser, baseURL, loginAs }, bo, 1)
  await loginAs('patient', bo)
  await page.goto(`/patient/session/${bo.checkId}/done`)
  await expect(page.getByText('Next time: something easier')).toBeVisible()
  await expect(page.getByText(/instead of Bridge/i)).toBeVisible()
  await expect(page.getByText(/Ease the pain/)).toBeVisible()
  await scan(page)

  await page.goto('/patient/today')
  await expect(page.getByText('Something easier for now')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Rest for today' })).toBeVisible()
  await expect(page.getByText('Do one more')).toHaveCount(0)
  await page.getByText('What is in it').first().click()
  await expect(page.getByRole('listitem').filter({ hasText: /^Bridge$/ })).toHaveCount(0)
  await scan(page)

  await loginAs('therapist')
  await page.goto(`/therapist/patients/${bo.patientId}`)
  await expect(page.getByText(/By the rules after a red response/)).toBeVisible()
  await expect(page.getByText('A red response: more pain than the clinic’s limits').first()).toBeVisible()
  await scan(page)
  await page.setViewportSize(DESK)
  await scan(page)
})

test('what has nothing easier has ended for today', async ({ page, browser, baseURL, world, loginAs, scan }) => {
  await finishRed({ browser, baseURL, loginAs }, world, 3)
  await loginAs('patient')
  await page.goto('/patient/today')
  await expect(page.getByRole('heading', { name: 'Rest for today' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Start session/ })).toHaveCount(0)
  await scan(page)
})

test('after 14 days away a gentle restart is suggested, and nothing changes before a therapist decides', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  const { programmeId, revisionId } = world.programme
  await plantSession(world, { daysAgo: 15 })
  // The programme is older than the stretch away.
  const db = database()
  await db.$executeRaw`alter table programme_revision disable trigger user`
  await db.programmeRevision.update({ where: { id: revisionId }, data: { effectiveFrom: new Date('2026-01-05') } })
  await db.$executeRaw`alter table programme_revision enable trigger user`
  await page.setViewportSize(DESK)
  await loginAs('therapist')
  await page.goto(`/therapist/patients/${world.patientId}`)
  const card = page.getByRole('region', { name: 'Suggested next steps' })
  await expect(card.getByRole('heading', { level: 3 })).toHaveText('Begin phase 1 again, Settle, with less')
  await scan(page)
  const dose = () => db.programmeItem.findFirstOrThrow({ where: { revision: { programmeId, number: { gt: 1 } } } })
  await expect(dose()).rejects.toThrow()
  await card.getByRole('button', { name: 'Approve' }).click()
  await expect(card).toBeHidden()
  const { sets, reps } = await dose()
  expect(sets * (reps ?? 0)).toBeLessThan(2 * 8)
})
