import type { APIRequestContext } from '@playwright/test'
import { v7 as uuidv7 } from 'uuid'
import { database } from '@/e2e/fixtures/database'
import { expect, ownerOf, test } from '@/e2e/fixtures/test'
import { mintSession, type World } from '@/e2e/fixtures/world'
import { jpeg, svg } from '@/lib/server/storage/made-files.fixture'

const ROUTE = '/api/messages/pictures'
const pictures = ({ clinicId }: World) => database().message.count({ where: { clinicId, pictureKey: { not: null } } })

async function upload(request: APIRequestContext, world: World, headers: Record<string, string>) {
  return request.post(ROUTE, {
    headers,
    maxRedirects: 0,
    multipart: {
      id: uuidv7(),
      patientId: world.patientId,
      file: { name: 'knee.jpg', mimeType: 'image/jpeg', buffer: await jpeg() },
    },
  })
}

test('a picture is sent by a patient, seen by the clinic, and opened by nobody else', async ({
  page,
  browser,
  baseURL,
  world,
  strangers,
  loginAs,
  scan,
}) => {
  await loginAs('patient')
  await page.goto('/patient/messages')
  await page.getByLabel('Picture', { exact: true }).setInputFiles({
    name: 'knee.svg',
    mimeType: 'image/svg+xml',
    buffer: svg(),
  })
  await page.getByRole('button', { name: 'Send the picture' }).click()
  await expect(page.getByText('This is not a JPEG, PNG or WebP picture.').first()).toBeVisible()
  await page.getByLabel('Picture', { exact: true }).setInputFiles({
    name: 'knee.jpg',
    mimeType: 'image/jpeg',
    buffer: await jpeg(),
  })
  await page.getByRole('button', { name: 'Send the picture' }).click()
  await expect(page.getByText('Your picture is sent.')).toBeVisible()
  const shown = page.getByRole('img', { name: 'A picture that you sent' })
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  await scan(page)

  const { id } = await database().message.findFirstOrThrow({ where: { clinicId: world.clinicId } })
  const base = baseURL ?? ''
  const ours = { origin: new URL(base).origin, 'sec-fetch-site': 'same-origin' }
  const who = {
    'signed out': null,
    'the clinic’s admin': await mintSession(ownerOf('clinic_admin', world)),
    'another clinic’s therapist': await mintSession(ownerOf('therapist', strangers)),
    'another clinic’s patient': await mintSession(ownerOf('patient', strangers)),
  }
  for (const [name, token] of Object.entries(who)) {
    const context = await browser.newContext({ baseURL: base })
    if (token) await context.addCookies([{ name: 'plumbline.session', value: token, url: base }])
    expect([401, 403, 404], name).toContain((await context.request.get(`${ROUTE}/${id}`)).status())
    const answer = await upload(context.request, world, ours)
    // A patient’s own session says whose thread it is: theirs.
    if (name !== 'another clinic’s patient') expect([303, 403, 404], name).toContain(answer.status())
    await context.close()
  }
  expect(await pictures(world)).toBe(1)

  const context = await browser.newContext({ baseURL: base })
  await loginAs('therapist', world, context)
  expect((await upload(context.request, world, { origin: 'https://evil.example' })).status()).toBe(403)
  const read = await context.request.get(`${ROUTE}/${id}`)
  expect(read.status()).toBe(200)
  expect(read.headers()).toMatchObject({
    'content-type': 'image/webp',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  })
  expect(read.headers()['content-security-policy']).toMatch(/default-src 'none'.*sandbox/)
  const desk = await context.newPage()
  await desk.goto(`/therapist/patients/${world.patientId}/messages`)
  await expect(desk.getByRole('img', { name: /^A picture from / })).toBeVisible()
  await scan(desk)
  await context.close()
})
