import 'server-only'

import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import type { ByteRange } from '@/lib/domain/exercises/media/byte-range'
import { env } from '@/lib/env'

/**
 * Photos and videos as files of the data directory, outside everything that is served by its path. Names are random and say
 * nothing; whoever may read one is decided by its row. Several processes may use one directory: nobody writes under a name that
 * somebody else could have chosen.
 */
const KEY = /^[0-9a-f]{64}$/

const root = () => resolve(env().MEDIA_DIR)
const incoming = () => join(root(), 'incoming')

function placeOf(key: string): string {
  if (!KEY.test(key)) throw new Error('Not a storage key')
  return join(root(), 'kept', key.slice(0, 2), key)
}

/** An empty file that no other process knows of, for what is on its way in. */
export async function openIncoming(): Promise<{ readonly path: string; readonly file: FileHandle }> {
  await mkdir(incoming(), { recursive: true, mode: 0o700 })
  const path = join(incoming(), randomBytes(32).toString('hex'))
  return { path, file: await open(path, 'wx+', 0o600) }
}

/** Writes what was made of an arrival beside it; when that fails nothing is left. */
export async function keepBeside(bytes: Buffer): Promise<string> {
  const { path, file } = await openIncoming()
  try {
    await file.writeFile(bytes)
    return path
  } catch (error) {
    await discardIncoming(path)
    throw error
  } finally {
    await file.close()
  }
}

export async function discardIncoming(...paths: readonly string[]): Promise<void> {
  await Promise.all(paths.map((path) => rm(path, { force: true })))
}

/** Keeps an incoming file under a new random name; it is on the disk, name and all, when this resolves. */
export async function keepIncoming(path: string): Promise<string> {
  const key = randomBytes(32).toString('hex')
  const place = placeOf(key)
  const folder = join(place, '..')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await flush(path)
  await rename(path, place)
  await flush(folder)
  return key
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export async function removeKept(key: string): Promise<void> {
  await rm(placeOf(key), { force: true })
}

/** Null when the file is gone. */
export async function keptBytes(key: string): Promise<number | null> {
  return stat(placeOf(key)).then(
    (facts) => facts.size,
    () => null,
  )
}

export function readKept(key: string, { from, to }: ByteRange): ReadableStream<Uint8Array> {
  const file = createReadStream(placeOf(key), { start: from, end: to })
  return Readable.toWeb(file) as ReadableStream<Uint8Array>
}

/** Every kept file's key with its age, and what lies in the folder of arrivals. */
export async function listFiles(nowMs: number): Promise<{
  readonly kept: readonly { readonly key: string; readonly ageMs: number }[]
  readonly incoming: readonly { readonly path: string; readonly ageMs: number }[]
}> {
  const kept = join(root(), 'kept')
  const folders = await namesIn(kept)
  const found = await Promise.all(
    folders.map(async (folder) => (await namesIn(join(kept, folder))).map((name) => join(kept, folder, name))),
  )
  const arrivals = (await namesIn(incoming())).map((name) => join(incoming(), name))
  const aged = await Promise.all(
    [...found.flat(), ...arrivals].map(async (path) => ({ path, ageMs: await ageOf(path) })),
  )
  const isArrival = (path: string) => path.startsWith(incoming())
  return {
    kept: aged
      .filter(({ path }) => !isArrival(path))
      .map(({ path, ageMs }) => ({ key: path.slice(path.lastIndexOf('/') + 1), ageMs }))
      .filter(({ key }) => KEY.test(key)),
    incoming: aged.filter(({ path }) => isArrival(path)),
  }

  async function ageOf(path: string): Promise<number> {
    return stat(path).then(
      (facts) => nowMs - facts.mtimeMs,
      () => 0,
    )
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => [])
}
