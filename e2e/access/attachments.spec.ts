import type { APIRequestContext, Browser } from '@playwright/test'
import { database } from '@/e2e/fixtures/database'
import { expect, ownerOf, test } from '@/e2e/fixtures/test'
import { mintSession, type World } from '@/e2e/fixtures/world'
import { report } from '@/lib/server/storage/made-files.fixture'

const ROUTE = '/api/attachments'
const TITLE = 'Quillonby MRI'
const ours = (baseURL: string | undefined) => ({
  origin: new URL(baseURL ?? '').origin,
  'sec-fetch-site': 'same-origin',
})

function upload(request: APIRequestContext, world: World, headers: Record<string, string>) {
  return request.post(ROUTE, {
    headers,
    maxRedirects: 0,
    multipart: {
      patientId: world.patientId,
      kind: 'imaging_report',
      title: TITLE,
      file: { name: 'mri.pdf', mimeType: 'application/pdf', buffer: report() },
    },
  })
}

async function asStranger(
  browser: Browser,
  baseURL: string | undefined,
  token: string | null,
  look: (request: APIRequestContext) => Promise<void>,
): Promise<void> {
  const theirs = await browser.newContext({ baseURL: baseURL ?? '' })
  if (token) await theirs.addCookies([{ name: 'plumbline.session', value: token, url: baseURL ?? '' }])
  await look(theirs.request)
  await theirs.close()
}

async function tokensOfStrangers(world: World, strangers: World): Promise<Record<string, string | null>> {
  return {
    'signed out': null,
    'an invented session': 'A'.repeat(43),
    'the patient': await mintSession(ownerOf('patient', world)),
    'the clinic’s admin': await mintSession(ownerOf('clinic_admin', world)),
    'another clinic’s therapist': await mintSession(ownerOf('therapist', strangers)),
    'another clinic’s patient': await mintSession(ownerOf('patient', strangers)),
  }
}

test('an attachment is for the therapists of its clinic and nobody else, and is only ever saved', async ({
  context,
  browser,
  world,
  strangers,
  loginAs,
  baseURL,
}) => {
  await loginAs('therapist')
  expect((await upload(context.request, world, ours(baseURL))).headers().location).toContain('done=added')
  const { id } = await database().attachment.findFirstOrThrow({ where: { clinicId: world.clinicId } })
  const address = `${ROUTE}/${id}`
  for (const [who, token] of Object.entries(await tokensOfStrangers(world, strangers))) {
    await asStranger(browser, baseURL, token, async (request) => {
      const answer = await request.get(address)
      expect([401, 404], who).toContain(answer.status())
      expect(await answer.text(), who).not.toContain('%PDF')
    })
  }
  const whole = await context.request.get(address)
  expect(whole.status()).toBe(200)
  expect((await whole.body()).equals(report())).toBe(true)
  expect(whole.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="report.pdf"',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'cross-origin-resource-policy': 'same-origin',
  })
  expect(whole.headers()['content-security-policy']).toMatch(/default-src 'none'.*sandbox/)
  const read = await database().auditEvent.findMany({ where: { clinicId: world.clinicId, action: 'attachment.read' } })
  expect(read).toHaveLength(1)
  for (const path of [`${ROUTE}/not-an-id`, `${ROUTE}/..%2f..%2fapp-secret`, `${address}/more`]) {
    expect([404, 422], path).toContain((await context.request.get(path)).status())
  }
})

test('nobody else attaches a file: not signed out, not in another role or clinic, not from another site', async ({
  browser,
  world,
  strangers,
  baseURL,
}) => {
  for (const [who, token] of Object.entries(await tokensOfStrangers(world, strangers))) {
    await asStranger(browser, baseURL, token, async (request) => {
      const answer = await upload(request, world, ours(baseURL))
      expect([303, 403, 404], who).toContain(answer.status())
      if (answer.status() === 303) expect(answer.headers().location, who).toBe('/sign-in')
    })
  }
  await asStranger(browser, baseURL, await mintSession(ownerOf('therapist', world)), async (request) => {
    for (const headers of [{ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, {}] as Record<
      string,
      string
    >[])
      expect((await upload(request, world, headers)).status()).toBe(403)
  })
  expect(await database().attachment.count({ where: { clinicId: world.clinicId } })).toBe(0)
})
