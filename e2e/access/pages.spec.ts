import { expect, test } from '@/e2e/fixtures/test'
import { PAGES } from '@/e2e/pages/registry'

const PROTECTED = PAGES.filter((page) => page.role !== 'public')

for (const page of PROTECTED) {
  test(`${page.route}: a signed-out visitor is sent to the door`, async ({ request, world }) => {
    const response = await request.get(page.path(world), { maxRedirects: 0 })
    expect(response.status()).toBe(307)
    const door = page.role === 'patient' ? '/door' : '/sign-in'
    expect(new URL(response.headers().location ?? '', response.url()).pathname).toBe(door)
  })

  test(`${page.route}: an invented session is sent to the door`, async ({ context, request, world, baseURL }) => {
    await context.addCookies([{ name: 'plumbline.session', value: 'A'.repeat(43), url: baseURL ?? '' }])
    const response = await context.request.get(page.path(world), { maxRedirects: 0 })
    expect([303, 307]).toContain(response.status())
    expect(await response.text()).not.toContain(world.patientName)
    await request.dispose()
  })

  test(`${page.route}: a wrong role gets the page that does not exist`, async ({ context, world, loginAs }) => {
    const wrong =
      page.role === 'therapist'
        ? (['patient', 'clinic_admin'] as const)
        : page.role === 'patient'
          ? (['therapist', 'clinic_admin'] as const)
          : (['patient', 'therapist'] as const)
    for (const role of wrong) {
      // The card may be handed out at the front desk too.
      if (role === 'clinic_admin' && page.route.endsWith('/card')) continue
      await loginAs(role)
      const response = await context.request.get(page.path(world))
      expect(response.status(), role).toBe(404)
      expect(await response.text(), role).not.toContain(world.patientName)
      await context.clearCookies()
    }
  })

  test(`${page.route}: another clinic's staff and patients see nothing of this one`, async ({
    context,
    world,
    strangers,
    loginAs,
  }) => {
    await loginAs(page.role === 'public' ? 'patient' : page.role, strangers)
    const response = await context.request.get(page.path(world))
    const html = await response.text()
    if (page.path(world) !== page.path(strangers)) expect(response.status()).toBe(404)
    for (const secret of [world.patientName, world.therapist.name, world.clinicName, world.programme.programmeId]) {
      expect(html, 'the raw page holds nothing of the other clinic').not.toContain(secret)
    }
  })

  test(`${page.route}: whoever may, opens it`, async ({ context, world, loginAs }) => {
    if (page.role !== 'public') await loginAs(page.role)
    const response = await context.request.get(page.path(world))
    expect(response.status()).toBe(200)
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
