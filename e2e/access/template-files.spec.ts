import { visitor } from '@/e2e/access/sent-forms'
import { database } from '@/e2e/fixtures/database'
import { expect, ownerOf, test } from '@/e2e/fixtures/test'
import { mintSession, type World } from '@/e2e/fixtures/world'
import { buildOwnContent } from '@/prisma/seed/builders/content'
import { foreignTemplateFile } from '@/prisma/seed/builders/template-import'

const EXPORT = '/api/templates/own/export'
const IMPORT = '/api/templates/import'

async function strangersOf(world: World, strangers: World): Promise<Record<string, string | null>> {
  return {
    'signed out': null,
    'an invented session': 'A'.repeat(43),
    'the patient': await mintSession(ownerOf('patient', world)),
    'the clinic’s admin': await mintSession(ownerOf('clinic_admin', world)),
    'another clinic’s patient': await mintSession(ownerOf('patient', strangers)),
  }
}

test('a clinic’s own template leaves it in the hands of its therapists alone', async ({
  browser,
  world,
  strangers,
  baseURL,
}) => {
  const base = baseURL ?? ''
  await buildOwnContent(database(), world.clinicId, world.therapist.memberId)
  const theirs = { 'another clinic’s therapist': await mintSession(ownerOf('therapist', strangers)) }
  for (const [who, token] of Object.entries({ ...(await strangersOf(world, strangers)), ...theirs })) {
    const context = await visitor(browser, base, token)
    const answer = await context.request.get(EXPORT)
    expect([401, 403, 404], who).toContain(answer.status())
    expect(await answer.text(), who).not.toContain('plumbline-template')
    await context.close()
  }
  const owner = await visitor(browser, base, await mintSession(ownerOf('therapist', world)))
  const file = await owner.request.get(EXPORT)
  expect(file.status()).toBe(200)
  expect(file.headers()['content-disposition']).toMatch(/^attachment;/)
  expect(file.headers()['cache-control']).toBe('private, no-store')
  await owner.close()
})

test('nobody but a therapist sends a file in, and no other site does it for them', async ({
  browser,
  world,
  strangers,
  baseURL,
}) => {
  const base = baseURL ?? ''
  const file = { name: 'template.json', mimeType: 'application/json', buffer: Buffer.from(foreignTemplateFile()) }
  const ours = { origin: new URL(base).origin, 'sec-fetch-site': 'same-origin' }
  const kept = () =>
    database().templateImport.count({ where: { clinicId: { in: [world.clinicId, strangers.clinicId] } } })
  const before = await kept()
  for (const [who, token] of Object.entries(await strangersOf(world, strangers))) {
    const context = await visitor(browser, base, token)
    const answer = await context.request.post(IMPORT, { headers: ours, multipart: { file }, maxRedirects: 0 })
    expect([303, 401, 403, 404], who).toContain(answer.status())
    if (answer.status() === 303) expect(answer.headers().location, who).toBe('/sign-in')
    await context.close()
  }
  const owner = await visitor(browser, base, await mintSession(ownerOf('therapist', world)))
  const evil = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
  const crossed = await owner.request.post(IMPORT, { headers: evil, multipart: { file }, maxRedirects: 0 })
  expect(crossed.status()).toBe(403)
  expect(await kept()).toBe(before)
  const sent = await owner.request.post(IMPORT, { headers: ours, multipart: { file }, maxRedirects: 0 })
  expect(sent.headers().location).toMatch(/^\/therapist\/templates\/import\/[0-9a-f-]{36}$/)
  const large = { ...file, buffer: Buffer.alloc(300 * 1024, ' ') }
  const refused = await owner.request.post(IMPORT, { headers: ours, multipart: { file: large }, maxRedirects: 0 })
  expect(refused.headers().location).toMatch(/\?refused=/)
  expect(await kept()).toBe(before + 1)
  await owner.close()
})
