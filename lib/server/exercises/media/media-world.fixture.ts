import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ClinicId, MemberId } from '@/lib/domain/shared/ids'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { type Scope, staffScope } from '@/lib/server/db/scope'
import { copyExercise } from '@/lib/server/exercises/own/own-exercise-moves'
import { getExerciseRecord } from '@/lib/server/exercises/own/own-exercise-queries'
import { readKept } from '@/lib/server/storage/media-files'
import { buildClinic, buildMember } from '@/prisma/seed/builders/people'
import { addMedia, removeMedia } from './commands'
import { receiveMedia } from './receive'

export const SLUG = 'own-bridge'
export const ALT = 'A person lies on a mat.'

/** In pieces of an odd size, as a network brings them. */
export async function* pieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 7_001) yield bytes.subarray(at, at + 7_001)
}

type MediaRow = Awaited<ReturnType<PrismaClient['exerciseMedia']['findUniqueOrThrow']>>
export type MediaWorld = {
  /** Where files are kept, of this test alone. */
  readonly folder: string
  readonly clinicId: ClinicId
  readonly memberId: MemberId
  readonly scope: Scope
  readonly strangers: Scope
  /** The new file's id, or why it was refused. */
  readonly send: (bytes: Buffer, by?: Scope) => Promise<string>
  readonly filesOnDisk: () => Promise<string[]>
  readonly takeAllAway: () => Promise<void>
  readonly rowOf: (id: string) => Promise<MediaRow>
  readonly keptBytesOf: (id: string) => Promise<Buffer>
}

/** For tests: a clinic with one exercise of its own and another clinic; `folder` is where MEDIA_DIR points. */
export async function buildMediaWorld(db: PrismaClient, folder: string): Promise<MediaWorld> {
  const rowOf = (id: string) => db.exerciseMedia.findUniqueOrThrow({ where: { id } })
  const clinicId = await buildClinic(db)
  const { memberId } = await buildMember(db, clinicId)
  const scope = staffScope(clinicId, memberId)
  const other = await buildClinic(db)
  const strangers = staffScope(other, (await buildMember(db, other)).memberId)
  await copyExercise(scope, 'An Author', { slug: 'bridge', nameOfCopy: (name) => `${name} of ours` })
  return {
    folder,
    clinicId,
    memberId,
    scope,
    strangers,
    send: async (bytes, by = scope) => {
      const arrived = await receiveMedia(pieces(bytes))
      if (!arrived.ok) return arrived.reason
      const added = await addMedia(by, { slug: SLUG, alt: ALT, file: arrived.value })
      return added.ok ? added.value.mediaId : added.reason
    },
    filesOnDisk: async () => {
      const all = await readdir(folder, { recursive: true, withFileTypes: true })
      return all.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    },
    takeAllAway: async () => {
      const record = await getExerciseRecord(scope, SLUG)
      for (const file of record?.media ?? []) await removeMedia(scope, { slug: SLUG, mediaId: file.id })
    },
    rowOf,
    keptBytesOf: async (id) => {
      const { storageKey, bytes } = await rowOf(id)
      return Buffer.from(await new Response(readKept(storageKey, { from: 0, to: bytes - 1 })).arrayBuffer())
    },
  }
}
