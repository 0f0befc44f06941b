import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MEDIA_COUNT_MAX, PHOTO_BYTES_MAX, PHOTO_SIDE_KEPT } from '@/lib/domain/exercises/media/media-rules'
import { prismaClient } from '@/lib/server/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import * as made from '@/lib/server/storage/made-files.fixture'
import { addMedia } from './commands'
import { ALT, buildMediaWorld, type MediaWorld, pieces, SLUG } from './media-world.fixture'
import { receiveMedia } from './receive'

let database: TestDatabase
let world: MediaWorld
const rowOf = (id: string) => world.rowOf(id)
const keptBytesOf = (id: string) => world.keptBytesOf(id)
const send: MediaWorld['send'] = (...given) => world.send(...given)
const filesOnDisk = () => world.filesOnDisk()
const takeAllAway = () => world.takeAllAway()

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-media-'))
  // Before anything reads the environment, which is parsed once.
  process.env.MEDIA_DIR = folder
  database = await openTestDatabase()
  world = await buildMediaWorld(prismaClient(), folder)
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
  await rm(world.folder, { recursive: true, force: true })
})

describe('what is taken', () => {
  test.each([
    ['a JPEG', made.jpeg],
    ['a PNG', made.png],
    ['a WebP', made.webp],
  ])('%s is drawn anew as WebP', async (_name, make) => {
    const id = await send(await make())
    const row = await rowOf(id)
    expect(row).toMatchObject({ kind: 'photo', mediaType: 'image/webp', width: 320, height: 240, alt: ALT })
    expect(await sharp(await keptBytesOf(id)).metadata()).toMatchObject({ format: 'webp', width: 320, height: 240 })
    await takeAllAway()
  })

  test('a photo stands upright, is no larger than a screen, and says neither where nor with what it was taken', async () => {
    const sent = await made.jpegWithPlace()
    expect(sent.includes('CameraMaker')).toBe(true)
    const kept = await keptBytesOf(await send(sent))
    expect(await sharp(kept).metadata()).toMatchObject({ width: 240, height: 320 })
    expect((await sharp(kept).metadata()).exif).toBeUndefined()
    expect(kept.includes('CameraMaker')).toBe(false)
    const wide = await rowOf(await send(await made.jpeg(2_400, 600)))
    expect([wide.width, wide.height]).toEqual([PHOTO_SIDE_KEPT, PHOTO_SIDE_KEPT / 4])
    await takeAllAway()
  })

  test('a second picture behind a photo, as telephones write it, is left behind', async () => {
    const first = await made.jpeg()
    const kept = await keptBytesOf(await send(Buffer.concat([first, await made.jpeg(64, 64)])))
    expect(await sharp(kept).metadata()).toMatchObject({ width: 320, height: 240 })
    await takeAllAway()
  })

  test('a film is kept as it came, but for the place and the owner', async () => {
    const sent = made.mp4()
    const kept = await keptBytesOf(await send(sent))
    expect(kept.length).toBe(sent.length)
    expect(kept.includes('+51.5')).toBe(false)
    expect(kept.includes('telephone')).toBe(false)
    expect(kept.subarray(-4_000).equals(sent.subarray(-4_000))).toBe(true)
    for (const film of [made.webm(), made.webm({ open: true })]) {
      const id = await send(film)
      expect(await rowOf(id)).toMatchObject({ kind: 'video', mediaType: 'video/webm', bytes: film.length })
    }
    await takeAllAway()
  })
})

describe('what is refused', () => {
  const cut = async (file: Promise<Buffer> | Buffer, share = 0.6) => {
    const whole = await file
    return whole.subarray(0, Math.floor(whole.length * share))
  }
  const joined = async (...parts: (Promise<Buffer> | Buffer)[]) => Buffer.concat(await Promise.all(parts))
  const commented = async () => {
    const photo = await made.jpeg()
    const text = made.html()
    const head = Buffer.from([0xff, 0xfe, 0, text.length + 2])
    return Buffer.concat([photo.subarray(0, 2), head, text, photo.subarray(2)])
  }
  const large = (photo: Buffer) => Buffer.concat([photo, Buffer.alloc(PHOTO_BYTES_MAX)])

  test.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['nothing', () => Buffer.alloc(0), 'no_file'],
    ['a GIF', made.gif, 'wrong_type'],
    ['an SVG with a script', made.svg, 'wrong_type'],
    ['a PDF', made.pdf, 'wrong_type'],
    ['a page', made.html, 'wrong_type'],
    ['a PDF that is an archive too', () => joined(made.pdf(), made.zip()), 'wrong_type'],
    [
      'a GIF that is a script too',
      () => joined(Buffer.from('GIF89a/*'), Buffer.alloc(90), Buffer.from('*/=1;alert(1)')),
      'wrong_type',
    ],
    ['a few bytes that begin like a JPEG', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'damaged'],
    ['a JPEG that was cut off', () => cut(made.jpeg()), 'damaged'],
    ['a PNG that was cut off', () => cut(made.png()), 'damaged'],
    ['a WebP that was cut off', () => cut(made.webp()), 'damaged'],
    ['an MP4 that was cut off', () => cut(made.mp4()), 'damaged'],
    ['a WebM that was cut off', () => cut(made.webm()), 'damaged'],
    ['a WebM of a recorder that was cut off', () => cut(made.webm({ open: true }), 0.7), 'damaged'],
    ['a JPEG with a page behind it', () => joined(made.jpeg(), made.html()), 'not_only_media'],
    ['a JPEG with a page in its comment', commented, 'not_only_media'],
    ['a JPEG with an archive behind it', () => joined(made.jpeg(), made.zip()), 'not_only_media'],
    ['a PNG with a text behind it', () => joined(made.png(), Buffer.from('more')), 'not_only_media'],
    ['a WebP with an archive behind it', () => joined(made.webp(), made.zip()), 'not_only_media'],
    [
      'an MP4 with a page in its free room',
      () => joined(made.mp4(), made.mp4Box('free', made.html())),
      'not_only_media',
    ],
    [
      'an MP4 with an archive in its free room',
      () => joined(made.mp4(), made.mp4Box('free', made.zip())),
      'not_only_media',
    ],
    ['an MP4 with an archive behind it', () => joined(made.mp4(), made.zip()), 'damaged'],
    [
      'an MP4 with a box that no film has',
      () => joined(made.mp4(), made.mp4Box('evil', Buffer.alloc(9))),
      'not_only_media',
    ],
    ['a Matroska film', () => made.webm({ docType: 'matroska' }), 'not_only_media'],
    ['a WebM with attachments', () => made.webm({ attachment: true }), 'not_only_media'],
    ['a WebM with an archive behind it', () => joined(made.webm(), made.zip()), 'not_only_media'],
    ['a few kilobytes that are 400 million pixels', made.pixelBomb, 'too_many_pixels'],
    ['a photo of more than 10 MB', async () => large(await made.jpeg()), 'photo_too_large'],
  ])('%s', async (_name, make, reason) => {
    const [files, rows] = [await filesOnDisk(), await prismaClient().exerciseMedia.count()]
    expect(await send(await make())).toBe(reason)
    expect(await filesOnDisk()).toEqual(files)
    expect(await prismaClient().exerciseMedia.count()).toBe(rows)
  })

  test('a film of 200 MB is read on and thrown away: neither the disk nor the memory holds it', async () => {
    const files = await filesOnDisk()
    const piece = Buffer.alloc(1024 * 1024, 7)
    const before = process.memoryUsage().rss
    let largest = 0
    async function* film(): AsyncGenerator<Buffer> {
      yield made.mp4({ filmBytes: 100 })
      for (let sent = 0; sent < 200; sent += 1) {
        yield piece
        largest = Math.max(largest, process.memoryUsage().rss - before)
      }
    }
    expect(await receiveMedia(film())).toEqual({ ok: false, reason: 'video_too_large' })
    expect(largest).toBeLessThan(180 * 1024 * 1024)
    expect(await filesOnDisk()).toEqual(files)
  })

  test('a transmission that breaks off leaves nothing', async () => {
    const files = await filesOnDisk()
    async function* broken(): AsyncGenerator<Buffer> {
      yield (await made.jpeg()).subarray(0, 500)
      throw new Error('the line went dead')
    }
    await expect(receiveMedia(broken())).rejects.toThrow('the line went dead')
    expect(await filesOnDisk()).toEqual(files)
  })

  test('more files than an exercise shows, one for an exercise that is shipped, and one for somebody else’s', async () => {
    for (let count = 0; count < MEDIA_COUNT_MAX; count += 1) await send(await made.jpeg(64, 48))
    const files = await filesOnDisk()
    expect(await send(await made.jpeg(64, 48))).toBe('too_many_files')
    expect(await send(await made.jpeg(64, 48), world.strangers)).toBe('not_found')
    const arrived = await receiveMedia(pieces(await made.jpeg(64, 48)))
    if (!arrived.ok) throw new Error('Refused')
    expect(await addMedia(world.scope, { slug: 'bridge', alt: ALT, file: arrived.value })).toMatchObject({
      reason: 'not_found',
    })
    expect(await filesOnDisk()).toEqual(files)
    await takeAllAway()
  })

  test('a picture without words is refused by the database too', async () => {
    const arrived = await receiveMedia(pieces(await made.jpeg(64, 48)))
    if (!arrived.ok) throw new Error('Refused')
    const files = (await filesOnDisk()).filter((file) => file !== arrived.value.path)
    await expect(addMedia(world.scope, { slug: SLUG, alt: ' ', file: arrived.value })).rejects.toThrow()
    expect(await filesOnDisk()).toEqual(files)
  })
})
