import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'

test('a sheet is for the clinic’s therapists and for the patient whose it is, and nobody keeps it', async ({
  context,
  world,
  strangers,
  loginAs,
}) => {
  const address = `/api/handouts/${world.patientId}`
  const status = async (path = address) => (await context.request.get(path)).status()

  expect(await status(), 'signed out').toBe(401)
  for (const role of ['therapist', 'patient'] as const) {
    await context.clearCookies()
    await loginAs(role)
    const answer = await context.request.get(address)
    expect(answer.status(), role).toBe(200)
    const headers = answer.headers()
    expect(headers['content-type']).toBe('application/pdf')
    expect(headers['content-disposition']).toBe('attachment; filename="sheet.pdf"')
    expect(headers['cache-control']).toBe('private, no-store')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-')
    await context.clearCookies()
    await loginAs(role, strangers)
    expect(await status(), `another clinic’s ${role}`).toBe(404)
  }
  await context.clearCookies()
  await loginAs('clinic_admin')
  expect(await status(), 'an admin of the clinic').toBe(403)
  await context.clearCookies()
  await loginAs('patient')
  expect(await status(`/api/handouts/${strangers.patientId}`), 'another patient’s').toBe(404)
})

test('a sheet is refused while no session may begin, and for what its form cannot ask', async ({
  context,
  world,
  loginAs,
}) => {
  await loginAs('therapist')
  for (const rest of ['paper=a3', 'print=huge', 'weeks=9', 'from=yesterday', 'side=up', 'phase=0', 'more=1']) {
    expect((await context.request.get(`/api/handouts/${world.patientId}?${rest}`)).status(), rest).toBe(422)
  }
  await database().programme.updateMany({ where: { patientId: world.patientId }, data: { state: 'suspended' } })
  for (const role of ['therapist', 'patient'] as const) {
    await context.clearCookies()
    await loginAs(role)
    expect((await context.request.get(`/api/handouts/${world.patientId}`)).status(), role).toBe(409)
  }
})
