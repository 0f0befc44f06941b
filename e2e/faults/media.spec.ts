import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { v7 as uuidv7 } from 'uuid'
import { type Instance, startInstance } from '@/e2e/faults/instance'
import { photo } from '@/e2e/pages/own-exercise'
import { webm } from '@/lib/server/storage/made-files.fixture'
import { buildOwnExercise } from '@/prisma/seed/builders/content'
import { buildClinic, buildMember } from '@/prisma/seed/builders/people'

const ROUTE = '/api/exercises/media'
const SLUG = 'own-slide'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

let instance: Instance
let cookie: string

test.beforeAll(async () => {
  instance = await startInstance()
  const clinicId = await buildClinic(instance.db)
  const { memberId } = await buildMember(instance.db, clinicId)
  await buildOwnExercise(instance.db, clinicId, { slug: SLUG, name: 'Wall slide' })
  const token = randomBytes(32).toString('base64url')
  await instance.db.authSession.create({
    data: {
      id: uuidv7(),
      clinicId,
      memberId,
      deviceLabel: 'Test browser',
      tokenHash: Uint8Array.from(createHash('sha256').update(token).digest()),
      idleExpiresAt: new Date(Date.now() + 3_600_000),
    },
  })
  cookie = `plumbline.session=${token}`
})

test.afterAll(async () => {
  await instance.stop()
})

/** Where the answer leads: to the page, with what came of it. */
async function send(name: string, type: string, bytes: Buffer): Promise<Response> {
  const form = new FormData()
  form.set('slug', SLUG)
  form.set('alt', 'A person at a wall.')
  form.set('file', new Blob([new Uint8Array(bytes)], { type }), name)
  const headers = { cookie, origin: instance.url, 'sec-fetch-site': 'same-origin' }
  return fetch(`${instance.url}${ROUTE}`, { method: 'POST', headers, body: form, redirect: 'manual' })
}

async function readAt(url: string, id: string, range?: string): Promise<{ status: number; bytes: Buffer }> {
  const response = await fetch(`${url}${ROUTE}/${id}`, { headers: { cookie, ...(range && { range }) } })
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) }
}

test('a photo and a video stay readable from another server process, and after the one that took them was killed', async () => {
  const film = webm()
  expect((await send('photo.jpg', 'image/jpeg', await photo())).headers.get('location')).toContain('done=added')
  expect((await send('film.webm', 'video/webm', film)).headers.get('location')).toContain('done=added')
  const rows = await instance.db.exerciseMedia.findMany({ orderBy: { createdAt: 'asc' } })
  const [first, second] = rows.map(({ id }) => id)
  if (!first || !second) throw new Error('Not both files were stored')
  const before = await readAt(instance.url, first)
  expect(before).toMatchObject({ status: 200 })
  expect(before.bytes.toString('latin1', 8, 12)).toBe('WEBP')

  const readsAll = async (url: string) => {
    expect((await readAt(url, first)).bytes.equals(before.bytes)).toBe(true)
    expect((await readAt(url, second)).bytes.equals(film)).toBe(true)
    const part = await readAt(url, second, 'bytes=4-19')
    expect(part).toMatchObject({ status: 206 })
    expect(part.bytes.equals(film.subarray(4, 20))).toBe(true)
  }
  const other = await instance.startSecondApp()
  await readsAll(other.url)
  await other.stop()

  process.kill(instance.app().pid, 'SIGKILL')
  await instance.app().ended
  await instance.restartApp()
  await readsAll(instance.url)
})

test('a folder that cannot be written is said in a sentence on the page, and nothing is half stored', async () => {
  const before = await instance.db.exerciseMedia.count()
  const kept = readdirSync(join(instance.mediaDir, 'kept'), { recursive: true })
  const arrivals = join(instance.mediaDir, 'incoming')
  rmSync(arrivals, { recursive: true })
  // Root may write everywhere, so a file stands where the folder should.
  writeFileSync(arrivals, '')
  const answer = await send('photo.jpg', 'image/jpeg', await photo())
  expect(answer.status).toBe(303)
  const notice = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  const page = await fetch(`${instance.url}${answer.headers.get('location')}`, {
    headers: { cookie: `${cookie}; ${notice}` },
  })
  expect(await page.text()).toContain('The file was not stored: the server cannot write to its folder')
  expect(await instance.db.exerciseMedia.count()).toBe(before)
  expect(readdirSync(join(instance.mediaDir, 'kept'), { recursive: true })).toEqual(kept)

  rmSync(arrivals)
  expect((await send('photo.jpg', 'image/jpeg', await photo())).headers.get('location')).toContain('done=added')
})
