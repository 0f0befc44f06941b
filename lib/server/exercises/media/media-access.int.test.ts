import { mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PatientId } from '@/lib/domain/shared/ids'
import { prismaClient } from '@/lib/server/db/client'
import { patientScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { getExerciseRecord } from '@/lib/server/exercises/own/own-exercise-queries'
import { clearOrphans } from '@/lib/server/storage/clear-orphans'
import * as made from '@/lib/server/storage/made-files.fixture'
import { buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildPatient } from '@/prisma/seed/builders/people'
import { removeMedia } from './commands'
import { buildMediaWorld, type MediaWorld, SLUG } from './media-world.fixture'
import { findMedia } from './queries'

let database: TestDatabase
let world: MediaWorld
const rowOf = (id: string) => world.rowOf(id)
const send: MediaWorld['send'] = (...given) => world.send(...given)
const filesOnDisk = () => world.filesOnDisk()

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

describe('who sees it', () => {
  let given: PatientId
  let other: PatientId
  let mediaId: string

  beforeAll(async () => {
    const db = prismaClient()
    mediaId = await send(await made.jpeg(64, 48))
    given = await buildPatient(db, world.clinicId, world.memberId)
    other = await buildPatient(db, world.clinicId, world.memberId)
    for (const patientId of [given, other]) {
      const care = { clinicId: world.clinicId, patientId, memberId: world.memberId }
      const episodeId = await buildEpisode(db, care)
      await buildConfirmation(db, care, episodeId)
      const { revisionId } = await buildProgramme(db, care, episodeId, { slugs: ['bridge'], draft: true })
      if (patientId === other) continue
      const exercise = await db.exercise.findFirstOrThrow({ where: { slug: SLUG } })
      await db.programmeItem.updateMany({
        where: { revisionId },
        data: { exerciseId: exercise.id, exerciseVersion: exercise.version },
      })
    }
  })

  const activate = () =>
    prismaClient().programmeRevision.updateMany({
      where: { patientId: given },
      data: { activatedAt: new Date(), effectiveFrom: new Date('2026-11-25') },
    })

  test('staff of the clinic; not those of another one', async () => {
    expect(await findMedia(world.scope, mediaId)).toMatchObject({ mediaType: 'image/webp' })
    expect(await findMedia(world.strangers, mediaId)).toBeNull()
  })

  test('a patient who was given it, once it is in force; no other patient', async () => {
    expect(await findMedia(patientScope(world.clinicId, given), mediaId)).toBeNull()
    await activate()
    expect(await findMedia(patientScope(world.clinicId, given), mediaId)).toMatchObject({ id: mediaId })
    expect(await findMedia(patientScope(world.clinicId, other), mediaId)).toBeNull()
  })

  test('taken away, whoever was given the earlier version sees it still', async () => {
    expect(await removeMedia(world.strangers, { slug: SLUG, mediaId })).toMatchObject({ reason: 'not_found' })
    expect(await removeMedia(world.scope, { slug: SLUG, mediaId })).toEqual({ ok: true, value: true })
    expect((await getExerciseRecord(world.scope, SLUG))?.media).toEqual([])
    expect(await findMedia(patientScope(world.clinicId, given), mediaId)).toMatchObject({ id: mediaId })
  })

  test('a file that is gone is not found, and no error', async () => {
    const { storageKey } = await rowOf(mediaId)
    const [path] = (await filesOnDisk()).filter((file) => file.endsWith(storageKey))
    const bytes = await readFile(path ?? '')
    await rm(path ?? '')
    expect(await findMedia(world.scope, mediaId)).toBeNull()
    await writeFile(path ?? '', bytes)
  })
})

test('what no row names is cleared away after an hour; what a row names, and what is new, stays', async () => {
  const named = await send(await made.jpeg(64, 48))
  const { storageKey } = await rowOf(named)
  const files = await filesOnDisk()
  const old = new Date(Date.now() - 2 * 3_600_000)
  const stray = (name: string) => join(world.folder, name)
  const [left, fresh] = ['a', 'b'].map((letter) => stray(join('incoming', letter.repeat(64))))
  const kept = files.find((file) => file.endsWith(storageKey)) ?? ''
  const orphan = join(world.folder, 'kept', 'cc', 'c'.repeat(64))
  await mkdir(join(orphan, '..'), { recursive: true })
  for (const file of [left, fresh, orphan]) await writeFile(file ?? '', 'x')
  for (const file of [left, orphan, kept]) await utimes(file ?? '', old, old)
  expect(await clearOrphans(Date.now())).toEqual({ removed: 2 })
  expect((await filesOnDisk()).toSorted()).toEqual([...files, fresh].toSorted())
})

test('nothing in the folder is open to anybody else on the machine', async () => {
  const { mode } = await stat(join(world.folder, 'incoming'))
  expect(mode & 0o077).toBe(0)
})
