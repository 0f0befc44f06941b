import { type FileHandle, mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { prismaClient } from '@/lib/server/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { getClinicSpace } from '@/lib/server/storage/clinic-space'
import * as made from '@/lib/server/storage/made-files.fixture'
import { buildMediaWorld, type MediaWorld } from './media-world.fixture'

const MEGABYTE = 1024 * 1024

let database: TestDatabase
let world: MediaWorld
let anyHandle: FileHandle

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-media-'))
  // Before anything reads the environment, which is parsed once.
  process.env.MEDIA_DIR = folder
  database = await openTestDatabase()
  world = await buildMediaWorld(prismaClient(), folder)
  anyHandle = await open(join(tmpdir(), `plumbline-handle-${process.pid}`), 'w')
})
afterEach(() => {
  vi.restoreAllMocks()
})
afterAll(async () => {
  await anyHandle.close()
  await rm(join(tmpdir(), `plumbline-handle-${process.pid}`), { force: true })
  await prismaClient().$disconnect()
  await database.drop()
  await rm(world.folder, { recursive: true, force: true })
})

/** What every open file answers from now on when it is written to. */
function failToWrite(name: 'appendFile' | 'writeFile', code: string): void {
  const methods = Object.getPrototypeOf(anyHandle) as FileHandle
  vi.spyOn(methods, name).mockRejectedValue(Object.assign(new Error('refused'), { code }))
}
async function nothingIsStored(): Promise<void> {
  expect(await world.filesOnDisk()).toEqual([])
  expect(await prismaClient().exerciseMedia.count({ where: { clinicId: world.clinicId } })).toBe(0)
}

test.each([
  ['a full disk', 'appendFile', 'ENOSPC', 'disk_full'],
  ['a full allowance', 'appendFile', 'EDQUOT', 'disk_full'],
  ['a disk that can only be read', 'appendFile', 'EROFS', 'not_writable'],
  ['a disk that is full once the photo is drawn anew', 'writeFile', 'ENOSPC', 'disk_full'],
] as const)('%s is said, and nothing is half stored', async (_name, method, code, reason) => {
  failToWrite(method, code)
  expect(await world.send(await made.jpeg())).toBe(reason)
  vi.restoreAllMocks()
  await nothingIsStored()
})

test('a folder that is none is said, for what arrives and for what would be kept', async () => {
  const arrivals = join(world.folder, 'incoming')
  await rm(arrivals, { recursive: true, force: true })
  await writeFile(arrivals, '')
  expect(await world.send(await made.jpeg())).toBe('not_writable')
  await rm(arrivals)
  const kept = join(world.folder, 'kept')
  await rm(kept, { recursive: true, force: true })
  await writeFile(kept, '')
  expect(await world.send(made.webm())).toBe('not_writable')
  await rm(kept)
  await nothingIsStored()
})

test('an error that nobody foresaw is no refusal, and leaves nothing either', async () => {
  failToWrite('writeFile', 'EIO')
  await expect(world.send(await made.jpeg())).rejects.toThrow('refused')
  vi.restoreAllMocks()
  await nothingIsStored()
})

test('beyond the clinic’s space a photo and a film are refused, also two at once, and the other clinic has its own', async () => {
  const db = prismaClient()
  await db.clinic.update({ where: { id: world.clinicId }, data: { mediaQuotaMb: 1 } })
  const first = await world.send(await made.jpeg())
  const { bytes } = await world.rowOf(first)
  expect(await getClinicSpace(world.scope)).toEqual({ used: bytes, quotaMb: 1 })
  // The rest of the megabyte but for one more photo of the same size and a little.
  const rest = MEGABYTE - 2 * bytes - 10
  await db.exerciseMedia.create({
    data: {
      clinicId: world.clinicId,
      exerciseId: (await world.rowOf(first)).exerciseId,
      kind: 'video',
      mediaType: 'video/mp4',
      bytes: rest,
      alt: 'A film.',
      storageKey: 'f'.repeat(64),
      createdById: world.memberId,
    },
  })
  const photo = await made.jpeg()
  const both = await Promise.all([world.send(photo), world.send(photo)])
  expect(both.filter((answer) => answer === 'quota')).toHaveLength(1)
  expect(await world.send(made.webm())).toBe('quota')
  expect(await world.filesOnDisk()).toHaveLength(2)
  expect((await getClinicSpace(world.strangers)).used).toBe(0)
})
