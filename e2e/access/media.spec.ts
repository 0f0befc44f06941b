import { readFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import type { APIRequestContext, BrowserContext } from '@playwright/test'
import { database } from '@/e2e/fixtures/database'
import { expect, ownerOf, type Role, test } from '@/e2e/fixtures/test'
import { mintSession, type World } from '@/e2e/fixtures/world'
import { photo } from '@/e2e/pages/own-exercise'
import { buildPatient } from '@/prisma/seed/builders/people'

const ROUTE = '/api/exercises/media'
const ours = (baseURL: string | undefined) => ({
  origin: new URL(baseURL ?? '').origin,
  'sec-fetch-site': 'same-origin',
})

async function upload(request: APIRequestContext, world: World, headers: Record<string, string>, file?: Buffer) {
  const buffer = file ?? (await photo(64, 48))
  return request.post(ROUTE, {
    headers,
    maxRedirects: 0,
    multipart: {
      slug: world.ownExercise.slug,
      alt: 'A person on a mat.',
      file: { name: 'photo.jpg', mimeType: 'image/jpeg', buffer },
    },
  })
}

async function planted(context: BrowserContext, world: World, baseURL: string | undefined): Promise<string> {
  const answer = await upload(context.request, world, ours(baseURL))
  expect(answer.headers().location).toContain('done=added')
  const row = await database().exerciseMedia.findFirstOrThrow({ where: { clinicId: world.clinicId } })
  return `${ROUTE}/${row.id}`
}

async function tokensOfStrangers(world: World, strangers: World): Promise<Record<string, string | null>> {
  return {
    'signed out': null,
    'an invented session': 'A'.repeat(43),
    'another clinic’s therapist': await mintSession(ownerOf('therapist', strangers)),
    'another clinic’s patient': await mintSession(ownerOf('patient', strangers)),
    'a patient who was not given it': await mintSession(ownerOf('patient', world)),
  }
}

test('a file is for staff of its clinic and patients who were given it, and nobody else', async ({
  context,
  browser,
  world,
  strangers,
  loginAs,
  baseURL,
}) => {
  await loginAs('therapist')
  const address = await planted(context, world, baseURL)
  for (const [who, token] of Object.entries(await tokensOfStrangers(world, strangers))) {
    const theirs = await browser.newContext({ baseURL: baseURL ?? '' })
    if (token) await theirs.addCookies([{ name: 'plumbline.session', value: token, url: baseURL ?? '' }])
    const answer = await theirs.request.get(address)
    expect([401, 404], who).toContain(answer.status())
    expect(await answer.text(), who).not.toContain('WEBP')
    await theirs.close()
  }
  for (const role of ['therapist', 'clinic_admin'] as const) {
    await context.clearCookies()
    await loginAs(role)
    expect((await context.request.get(address)).status(), role).toBe(200)
  }
  // Given in a programme, the patient sees it; the neighbour in the waiting room does not.
  const exercise = await database().exercise.findUniqueOrThrow({ where: { id: world.ownExercise.exerciseId } })
  const own = { clinicId: world.clinicId, patientId: world.patientId }
  await database().$executeRaw`alter table programme_item disable trigger programme_item_is_final`
  await database().programmeItem.updateMany({
    where: { ...own, position: 1 },
    data: { exerciseId: exercise.id, exerciseVersion: exercise.version },
  })
  await database().$executeRaw`alter table programme_item enable trigger programme_item_is_final`
  await context.clearCookies()
  await loginAs('patient')
  expect((await context.request.get(address)).status()).toBe(200)
  const neighbour = await buildPatient(database(), world.clinicId, world.therapist.memberId)
  const token = await mintSession({ clinicId: world.clinicId, patientId: neighbour })
  await context.addCookies([{ name: 'plumbline.session', value: token, url: baseURL ?? '' }])
  expect((await context.request.get(address)).status()).toBe(404)
})

test('it is served as what it is, to be kept by nobody, in the parts that are asked for', async ({
  context,
  world,
  loginAs,
  baseURL,
}) => {
  await loginAs('therapist')
  const address = await planted(context, world, baseURL)
  const whole = await context.request.get(address)
  const bytes = await whole.body()
  expect(whole.headers()).toMatchObject({
    'content-type': 'image/webp',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'accept-ranges': 'bytes',
    'cross-origin-resource-policy': 'same-origin',
  })
  expect(whole.headers()['content-disposition']).toContain('inline')
  expect(whole.headers()['content-security-policy']).toMatch(/default-src 'none'.*sandbox/)
  const part = await context.request.get(address, { headers: { range: 'bytes=4-11' } })
  expect(part.status()).toBe(206)
  expect(part.headers()['content-range']).toBe(`bytes 4-11/${bytes.length}`)
  expect((await part.body()).equals(bytes.subarray(4, 12))).toBe(true)
  const behind = await context.request.get(address, { headers: { range: `bytes=${bytes.length}-` } })
  expect(behind.status()).toBe(416)
  expect(behind.headers()['content-range']).toBe(`bytes */${bytes.length}`)
  const other = await context.request.get(address, { headers: { range: 'bytes=4-11', 'if-range': '"another"' } })
  expect(other.status()).toBe(200)
  for (const path of [`${ROUTE}/not-an-id`, `${ROUTE}/..%2f..%2fapp-secret`, `${address}/more`]) {
    expect([404, 422], path).toContain((await context.request.get(path)).status())
  }
})

test('nobody else adds a file: not signed out, not in another role or clinic, not from another site', async ({
  browser,
  world,
  strangers,
  baseURL,
}) => {
  const tokens: Record<string, string | null> = {
    ...(await tokensOfStrangers(world, strangers)),
    'a clinic admin': await mintSession(ownerOf('clinic_admin' satisfies Role, world)),
  }
  for (const [who, token] of Object.entries(tokens)) {
    const theirs = await browser.newContext({ baseURL: baseURL ?? '' })
    if (token) await theirs.addCookies([{ name: 'plumbline.session', value: token, url: baseURL ?? '' }])
    const answer = await upload(theirs.request, world, ours(baseURL))
    expect([303, 403, 404], who).toContain(answer.status())
    if (answer.status() === 303) expect(answer.headers().location, who).toBe('/sign-in')
    await theirs.close()
  }
  const owner = await browser.newContext({ baseURL: baseURL ?? '' })
  const token = await mintSession(ownerOf('therapist', world))
  await owner.addCookies([{ name: 'plumbline.session', value: token, url: baseURL ?? '' }])
  for (const headers of [
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    { origin: 'null', 'sec-fetch-site': 'cross-site' },
    {},
  ] as Record<string, string>[]) {
    expect((await upload(owner.request, world, headers)).status()).toBe(403)
  }
  await owner.close()
  expect(await database().exerciseMedia.count({ where: { clinicId: world.clinicId } })).toBe(0)
})

test('a body that is no form, or breaks off, is refused and leaves nothing', async ({
  context,
  world,
  loginAs,
  baseURL,
}) => {
  await loginAs('therapist')
  const headers = ours(baseURL)
  const send = (contentType: string, data: string) =>
    context.request.post(ROUTE, { headers: { ...headers, 'content-type': contentType }, data, maxRedirects: 0 })
  expect((await send('application/json', '{}')).status()).toBe(400)
  expect((await send('multipart/form-data', 'no boundary')).status()).toBe(400)
  const begun = '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n\xff\xd8\xff'
  expect((await send('multipart/form-data; boundary=x', begun)).status()).toBe(400)
  expect(await database().exerciseMedia.count({ where: { clinicId: world.clinicId } })).toBe(0)
})

test('a film of 200 MB is answered at the field, and the server never holds it', async ({ world, baseURL }) => {
  test.slow()
  const token = await mintSession(ownerOf('therapist', world))
  const before = serverMemoryMb()
  const answer = await sendLargeFilm(baseURL ?? '', world.ownExercise.slug, token)
  expect(answer.status).toBe(303)
  expect(answer.location).toContain('refused=')
  expect(answer.cookie).toContain('plumbline.upload=')
  expect(answer.largestMb - before, 'memory that the upload cost, in MB').toBeLessThan(150)
  expect(await database().exerciseMedia.count({ where: { clinicId: world.clinicId } })).toBe(0)
})

/** Resident memory of the server under test. */
function serverMemoryMb(): number {
  const status = readFileSync(`/proc/${process.env.PLUMBLINE_SERVER_PID}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
}

type Answer = { status: number; location: string; cookie: string; largestMb: number }

/** Piece by piece, as a browser sends a file; a multipart of Playwright's would be made in memory first. */
function sendLargeFilm(baseURL: string, slug: string, token: string): Promise<Answer> {
  const boundary = 'a-boundary'
  const field = (name: string, value: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const file = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="f.mp4"\r\ncontent-type: video/mp4\r\n\r\n`
  const head = Buffer.from('\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isomiso2', 'latin1')
  const piece = Buffer.alloc(1024 * 1024, 7)
  return new Promise((done, fail) => {
    let largestMb = 0
    const request = httpRequest(new URL(ROUTE, baseURL), {
      method: 'POST',
      headers: {
        ...ours(baseURL),
        cookie: `plumbline.session=${token}`,
        'content-type': `multipart/form-data; boundary=${boundary}`,
      },
    })
    request.on('error', fail)
    request.on('response', (response) => {
      response.resume()
      const { location = '', 'set-cookie': cookies = [] } = response.headers
      done({ status: response.statusCode ?? 0, location, cookie: cookies.join(), largestMb })
    })
    request.write(field('slug', slug) + field('alt', 'A film.') + file)
    request.write(head)
    let sent = 0
    const more = () => {
      largestMb = Math.max(largestMb, serverMemoryMb())
      while (sent < 200) {
        sent += 1
        if (!request.write(piece)) return void request.once('drain', more)
      }
      request.end(`\r\n--${boundary}--\r\n`)
    }
    more()
  })
}
