import { expect, test } from '@/e2e/fixtures/test'
import { PAGES } from '@/e2e/pages/registry'

const PROTECTED = PAGES.flatMap(({ role, ...page }) => (role === 'public' ? [] : [{ role, ...page }]))

/** Who may not see the page of a role. */
const WRONG_ROLES = {
  therapist: ['patient', 'clinic_admin'],
  patient: ['therapist', 'clinic_admin'],
  clinic_admin: ['patient', 'therapist'],
} as const

for (const page of PROTECTED) {
  // One clinic and one stranger's clinic for all who knock: building them costs more than the knocking.
  test(`${page.route}: strangers see nothing of it, and whoever may opens it`, async ({
    context,
    world,
    strangers,
    loginAs,
    baseURL,
  }) => {
    const { role } = page
    const path = page.path(world)

    await test.step('a signed-out visitor is sent to the door', async () => {
      const response = await context.request.get(path, { maxRedirects: 0 })
      expect(response.status()).toBe(307)
      const door = role === 'patient' ? '/door' : '/sign-in'
      expect(new URL(response.headers().location ?? '', response.url()).pathname).toBe(door)
    })

    await test.step('an invented session is sent to the door', async () => {
      await context.addCookies([{ name: 'plumbline.session', value: 'A'.repeat(43), url: baseURL ?? '' }])
      const response = await context.request.get(path, { maxRedirects: 0 })
      expect([303, 307]).toContain(response.status())
      expect(await response.text()).not.toContain(world.patientName)
      await context.clearCookies()
    })

    for (const wrong of WRONG_ROLES[role]) {
      // The card may be handed out at the front desk too.
      if (wrong === 'clinic_admin' && page.route.endsWith('/card')) continue
      await test.step(`a ${wrong} gets the page that does not exist`, async () => {
        await loginAs(wrong)
        const response = await context.request.get(path)
        expect(response.status()).toBe(404)
        expect(await response.text()).not.toContain(world.patientName)
        await context.clearCookies()
      })
    }

    await test.step('another clinic’s people see nothing of this one', async () => {
      await loginAs(role, strangers)
      const response = await context.request.get(path)
      const html = await response.text()
      if (path !== page.path(strangers)) expect(response.status()).toBe(404)
      for (const secret of [world.patientName, world.therapist.name, world.clinicName, world.programme.programmeId]) {
        expect(html, 'the raw page holds nothing of the other clinic').not.toContain(secret)
      }
      await context.clearCookies()
    })

    await test.step('whoever may, opens it', async () => {
      await loginAs(role)
      expect((await context.request.get(path)).status()).toBe(200)
    })
  })
}

test('a revoked session is dead at once', async ({ context, world, loginAs }) => {
  await loginAs('therapist')
  expect((await context.request.get('/therapist/caseload')).status()).toBe(200)
  const { database } = await import('@/e2e/fixtures/database')
  await database().authSession.updateMany({
    where: { memberId: world.therapist.memberId },
    data: { revokedAt: new Date() },
  })
  const response = await context.request.get('/therapist/caseload', { maxRedirects: 0 })
  expect([303, 307]).toContain(response.status())
})
