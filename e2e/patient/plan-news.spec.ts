import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import { activateAllShown } from '@/e2e/pages/activation'
import { buildNextRevision } from '@/prisma/seed/builders/next-revision'

test('after a change the patient reads what is new, in a sentence or two, and puts it away', async ({
  page,
  browser,
  world,
  loginAs,
  scan,
}) => {
  const care = { clinicId: world.clinicId, patientId: world.patientId, memberId: world.therapist.memberId }
  await buildNextRevision(database(), care, world.programme, {
    items: [
      { slug: 'abdominal-brace-supine', continues: 0 },
      { slug: 'bridge', continues: 1, reps: 6 },
      { slug: 'sit-break-walk', continues: 2 },
    ],
    isDraft: true,
  })
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })
  await loginAs('patient', world, phone)
  const patient = await phone.newPage()
  await patient.goto('/patient/today')
  await expect(patient.getByRole('heading', { name: 'New today' })).toHaveCount(0)

  await loginAs('therapist')
  await page.goto(`/therapist/patients/${world.patientId}/programme/activate`)
  await activateAllShown(page)

  await patient.reload()
  const news = patient.getByRole('region', { name: 'New today' })
  await expect(news).toContainText(/New: Bridge instead of .+\. Fewer repeats to start\./)
  await scan(patient)
  await news.getByRole('button', { name: 'Got it' }).click()
  await expect(news).toHaveCount(0)
  await expect(patient.getByRole('heading', { name: 'Today’s session' })).toBeVisible()
  await patient.reload()
  await expect(news).toHaveCount(0)
  await phone.close()
})
