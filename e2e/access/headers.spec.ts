import type { APIResponse } from '@playwright/test'
import { expect, test } from '@/e2e/fixtures/test'
import { PAGES } from '@/e2e/pages/registry'

function checkAll(response: APIResponse, where: string): void {
  const headers = response.headers()
  expect(headers['x-powered-by'], where).toBeUndefined()
  expect(headers['x-content-type-options'], where).toBe('nosniff')
  expect(headers['referrer-policy'], where).toBe('same-origin')
  expect(headers['strict-transport-security'], where).toMatch(/max-age=\d{8}/)
  expect(headers['cross-origin-opener-policy'], where).toBe('same-origin')
  expect(headers['cross-origin-resource-policy'], where).toBe('same-origin')
  expect(headers['permissions-policy'], where).toContain('camera=()')
  const policy = headers['content-security-policy'] ?? ''
  for (const directive of ["object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"]) {
    expect(policy, where).toContain(directive)
  }
}

function checkPersonal(response: APIResponse, where: string): void {
  const headers = response.headers()
  expect(headers['cache-control'], where).toBe('private, no-store')
  expect(headers['content-security-policy'], where).toMatch(/script-src 'nonce-[^']+' 'strict-dynamic'(;|$)/)
  expect(headers['content-security-policy'], where).not.toContain('unsafe-')
}

test('every page carries the headers, with a nonce that is new each time', async ({ context, world, loginAs }) => {
  const nonces = new Set<string>()
  for (const page of PAGES) {
    await context.clearCookies()
    if (page.role !== 'public') await loginAs(page.role)
    const response = await context.request.get(page.path(world))
    checkAll(response, page.route)
    checkPersonal(response, page.route)
    const nonce = /'nonce-([^']+)'/.exec(response.headers()['content-security-policy'] ?? '')?.[1] ?? ''
    expect(nonces.has(nonce), page.route).toBe(false)
    nonces.add(nonce)
    const html = await response.text()
    const bare = [...html.matchAll(/<script(?![^>]*\bnonce=)[^>]*>/g)].map((match) => match[0])
    expect(bare, `${page.route}: scripts without the nonce`).toEqual([])
  }
})

test('errors, redirects, routes and static files carry them too', async ({ context, page }) => {
  for (const path of [
    '/no-such-page',
    '/patient/today',
    '/api/health',
    '/api/auth/session',
    '/api/sync',
    '/api/device',
    '/api/exercises/media',
    '/api/exercises/media/0198f6a0-0000-7000-8000-000000000000',
    '/api/exercises/figures/people/0',
    '/api/exercises/figures/0198f6a0-0000-7000-8000-000000000000/1/still',
    '/api/calendar/no-such-address.ics',
    '/api/letters/stop/no-such-token',
    '/api/push/subscribe',
    '/api/push/unsubscribe',
    '/api/push/opened',
    '/api/no-such-route',
    '/app.webmanifest',
  ]) {
    const response = await context.request.get(path, { maxRedirects: 0 })
    checkAll(response, path)
    expect(response.headers()['cache-control'], path).toContain('no-store')
  }
  await page.goto('/')
  const script = await page.locator('script[src]').first().getAttribute('src')
  checkAll(await context.request.get(script ?? ''), 'a script')
  for (const icon of ['/icon.svg', '/icons/icon-192.png', '/sw.js']) checkAll(await context.request.get(icon), icon)
})

test("a client's internal headers change nothing", async ({ request, world }) => {
  for (const headers of [
    { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
    { 'x-middleware-subrequest': 'src/proxy:src/proxy:src/proxy:src/proxy:src/proxy' },
    { 'next-resume': '1' },
    { 'x-forwarded-host': 'evil.example' },
  ]) {
    const response = await request.get('/therapist/caseload', { headers, maxRedirects: 0 })
    expect(response.status()).toBe(307)
    expect(response.headers().location).not.toContain('evil.example')
    expect(await response.text()).not.toContain(world.clinicName)
  }
})
