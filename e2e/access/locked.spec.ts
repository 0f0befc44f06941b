import { fingerprint, formsOf, send, visitor } from '@/e2e/access/sent-forms'
import { database } from '@/e2e/fixtures/database'
import { leaveAlone } from '@/e2e/fixtures/idle'
import { setPassword } from '@/e2e/fixtures/passwords'
import { expect, ownerOf, type Role, test } from '@/e2e/fixtures/test'
import { mintSession, type World } from '@/e2e/fixtures/world'
import { PAGES } from '@/e2e/pages/registry'

const STAFF_PAGES = PAGES.filter((page) => page.role === 'therapist' || page.role === 'clinic_admin')

const memberOf = (role: Role, world: World) => (role === 'therapist' ? world.therapist : world.admin)
const secretsOf = (world: World) => [world.patientName, world.clinicName, world.programme.programmeId]

for (const entry of STAFF_PAGES) {
  const role = entry.role as Role

  test(`${entry.route}: behind a lock it shows nothing, and its forms do nothing`, async ({
    browser,
    baseURL,
    world,
  }) => {
    const base = baseURL ?? ''
    const member = memberOf(role, world)
    await setPassword(member.userId)
    const token = await mintSession(ownerOf(role, world))
    const forms = await formsOf(browser, base, entry.path(world), token)
    await leaveAlone(member.memberId, 60)
    const context = await visitor(browser, base, token)

    const response = await context.request.get(entry.path(world), { maxRedirects: 0 })
    expect(response.status()).toBe(307)
    const led = new URL(response.headers().location ?? '', response.url())
    expect(led.pathname).toBe('/locked')
    expect(led.searchParams.get('to')).toBe(entry.path(world))
    const refreshed = await context.request.get(entry.path(world), { headers: { rsc: '1' }, maxRedirects: 0 })
    for (const secret of secretsOf(world)) {
      expect(await response.text()).not.toContain(secret)
      expect(await refreshed.text()).not.toContain(secret)
    }

    const before = await fingerprint(world)
    for (const form of forms) {
      const bare = await send(context.request, base, form)
      const guessed = await send(context.request, base, {
        ...form,
        fields: { ...form.fields, unlockPassword: 'seven wet slates on a roof' },
      })
      for (const answer of [bare, guessed]) expect(await answer.text()).not.toContain(world.patientName)
    }
    expect(await fingerprint(world)).toBe(before)
    await context.close()
  })
}

test('every route answers a locked session as locked', async ({ context, world, loginAs, baseURL }) => {
  await loginAs('therapist')
  await leaveAlone(world.therapist.memberId, 60)
  const own = { origin: new URL(baseURL ?? '').origin, 'sec-fetch-site': 'same-origin' }
  const sessions = await context.request.post('/api/sync', { data: {}, headers: own })
  expect(sessions.status()).toBe(423)
  expect(await sessions.json()).toEqual({ error: 'LOCKED' })
  const upload = await context.request.post('/api/exercises/media', {
    multipart: { slug: 'clamshell' },
    headers: { ...own, referer: `${baseURL}/therapist/library/clamshell/media` },
    maxRedirects: 0,
  })
  expect(upload.status()).toBe(303)
  expect(upload.headers().location).toBe('/locked?to=%2Ftherapist%2Flibrary%2Fclamshell%2Fmedia')
  for (const file of ['media/0198f6a0-0000-7000-8000-000000000000', 'figures/people/0']) {
    expect((await context.request.get(`/api/exercises/${file}`)).status(), file).toBe(423)
  }
  const look = await context.request.get('/api/lock')
  expect(await look.json()).toEqual({ state: 'locked' })
  const stay = await context.request.post('/api/lock', { data: {}, headers: own })
  expect(await stay.json()).toEqual({ state: 'locked' })
  expect(await (await context.request.get('/api/auth/session')).json()).toEqual({})
  expect(await (await context.request.get('/')).text()).not.toContain(world.therapist.name)
  expect((await context.request.get('/therapist/caseload', { maxRedirects: 0 })).status()).toBe(307)
})

test('the lock route tells a stranger nothing, and takes no write from another site', async ({ request, baseURL }) => {
  expect(await (await request.get('/api/lock')).json()).toEqual({ state: 'ended' })
  const origin = 'https://evil.example'
  const foreign = await request.post('/api/lock', { data: {}, headers: { origin, 'sec-fetch-site': 'cross-site' } })
  expect(foreign.status()).toBe(403)
  const own = { origin: new URL(baseURL ?? '').origin, 'sec-fetch-site': 'same-origin' }
  expect(await (await request.post('/api/lock', { data: {}, headers: own })).json()).toEqual({ state: 'ended' })
})

test('asking whether it is locked does not keep a session open; using the page does', async ({
  context,
  world,
  loginAs,
  baseURL,
}) => {
  await loginAs('therapist')
  await leaveAlone(world.therapist.memberId, 30)
  const idleEnd = async () => {
    const session = await database().authSession.findFirstOrThrow({ where: { memberId: world.therapist.memberId } })
    return session.idleExpiresAt.getTime()
  }
  const before = await idleEnd()
  expect(await (await context.request.get('/api/lock')).json()).toMatchObject({ state: 'open' })
  expect(await idleEnd()).toBe(before)
  const own = { origin: new URL(baseURL ?? '').origin, 'sec-fetch-site': 'same-origin' }
  await context.request.post('/api/lock', { data: {}, headers: own })
  expect(await idleEnd()).toBeGreaterThan(before + 25 * 60_000)
})

test('a patient is not locked', async ({ context, world, loginAs }) => {
  await loginAs('patient')
  await database().authSession.updateMany({
    where: { patientId: world.patientId },
    data: { lastSeenAt: new Date(Date.now() - 5 * 3_600_000) },
  })
  expect((await context.request.get('/patient/today', { maxRedirects: 0 })).status()).toBe(200)
})

test('unlocking leads to pages of the staff only', async ({ context, world, loginAs }) => {
  await loginAs('therapist')
  for (const to of [
    'https://evil.example/',
    '//evil.example/therapist',
    '/api/health',
    '/therapist/../door',
    'javascript:1',
  ]) {
    const response = await context.request.get(`/locked?${new URLSearchParams({ to })}`, { maxRedirects: 0 })
    expect(new URL(response.headers().location ?? '', response.url()).pathname, to).toBe('/therapist/caseload')
    expect(response.headers().location, to).not.toContain('evil.example')
  }
  await leaveAlone(world.therapist.memberId, 60)
  const page = await context.request.get(`/locked?${new URLSearchParams({ to: 'https://evil.example/' })}`)
  expect(await page.text()).not.toContain('value="https://evil.example/"')
})
