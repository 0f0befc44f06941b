import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'

test('a figure is for whoever may see its exercise, and is kept by that browser alone', async ({
  context,
  world,
  strangers,
  loginAs,
}) => {
  const shipped = await database().exercise.findFirstOrThrow({ where: { slug: 'bridge', clinicId: null } })
  const own = await database().exercise.findUniqueOrThrow({ where: { id: world.ownExercise.exerciseId } })
  const addressOf = ({ id, version }: { id: string; version: number }, rest = 'moving') =>
    `/api/exercises/figures/${id}/${version}/${rest}`

  expect((await context.request.get(addressOf(shipped))).status(), 'signed out').toBe(401)
  for (const role of ['patient', 'therapist', 'clinic_admin'] as const) {
    await context.clearCookies()
    await loginAs(role)
    const answer = await context.request.get(addressOf(shipped))
    expect(answer.status(), role).toBe(200)
    const headers = answer.headers()
    expect(headers['content-type']).toContain('image/svg+xml')
    expect(headers['cache-control']).toMatch(/^private, max-age=\d+/)
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';.*style-src 'unsafe-inline'; sandbox$/)
    expect(await answer.text()).not.toMatch(/<script|href=/)
    const card = await context.request.get(addressOf(shipped, 'card'))
    expect(card.status(), role).toBe(200)
    expect(card.headers()['content-type']).toBe('image/webp')
    expect(card.headers()['cache-control']).toMatch(/^private, max-age=\d+/)
  }

  await context.clearCookies()
  await loginAs('therapist')
  expect((await context.request.get(addressOf(own))).status(), 'its own clinic').toBe(200)
  await context.clearCookies()
  for (const role of ['patient', 'therapist', 'clinic_admin'] as const) {
    await context.clearCookies()
    await loginAs(role, strangers)
    expect((await context.request.get(addressOf(own))).status(), `another clinic’s ${role}`).toBe(404)
  }

  for (const [rest, status] of [
    ['film', 422],
    ['moving?side=up', 422],
    ['moving?tempo=9999999', 422],
    ['moving?look=99', 422],
    ['moving?more=1', 422],
  ] as const) {
    expect((await context.request.get(addressOf(shipped, rest))).status(), rest).toBe(status)
  }
  expect((await context.request.get(addressOf({ ...shipped, version: 999 }))).status(), 'no such version').toBe(404)
})

test('a portrait is for whoever is signed in, the same for everybody, and kept by that browser alone', async ({
  context,
  loginAs,
}) => {
  const address = '/api/exercises/figures/people/0'
  expect((await context.request.get(address)).status(), 'signed out').toBe(401)
  const seen = new Set<string>()
  for (const role of ['patient', 'therapist', 'clinic_admin'] as const) {
    await context.clearCookies()
    await loginAs(role)
    const answer = await context.request.get(address)
    expect(answer.status(), role).toBe(200)
    expect(answer.headers()['cache-control']).toMatch(/^private, max-age=\d+/)
    expect(answer.headers()['content-security-policy']).toMatch(/^default-src 'none';.*; sandbox$/)
    seen.add(await answer.text())
  }
  expect(seen.size).toBe(1)
  for (const nobody of ['10', '-1', '1.5', 'each', '0?more=1']) {
    expect((await context.request.get(`/api/exercises/figures/people/${nobody}`)).status(), nobody).toBe(422)
  }
})
