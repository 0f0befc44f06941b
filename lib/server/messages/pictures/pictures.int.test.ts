import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MESSAGE_PICTURE_SIDE_KEPT } from '@/lib/domain/messages/picture-rules'
import { MESSAGES_A_DAY } from '@/lib/domain/messages/thread-rules'
import type { ClinicId, MemberId, PatientId } from '@/lib/domain/shared/ids'
import { prismaClient } from '@/lib/server/db/client'
import { patientScope, type Scope, staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { findPicture, sendPicture } from '@/lib/server/messages/pictures/pictures'
import { receiveMessagePicture } from '@/lib/server/messages/pictures/receive-picture'
import { getThread } from '@/lib/server/messages/thread/thread'
import { clearOrphans } from '@/lib/server/storage/clear-orphans'
import { getClinicSpace } from '@/lib/server/storage/clinic-space'
import * as made from '@/lib/server/storage/made-files.fixture'
import { readKept } from '@/lib/server/storage/media-files'
import { buildEpisode } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const DAY = 86_400_000

let database: TestDatabase
let folder: string
let clinicId: ClinicId
let memberId: MemberId
let patientId: PatientId
let patient: Scope
let member: Scope

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-pictures-'))
  // Before anything reads the environment, which is parsed once.
  process.env.MEDIA_DIR = folder
  database = await openTestDatabase()
})
beforeEach(async () => {
  const db = prismaClient()
  clinicId = await buildClinic(db)
  memberId = (await buildMember(db, clinicId)).memberId
  patientId = await buildPatient(db, clinicId, memberId)
  await buildEpisode(db, { clinicId, patientId, memberId })
  patient = patientScope(clinicId, patientId)
  member = staffScope(clinicId, memberId)
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

async function* pieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 7_001) yield bytes.subarray(at, at + 7_001)
}

/** What became of it, in one word. */
async function send(bytes: Buffer, whose: Scope = patient, id = uuidv7(), atMs = Date.now()): Promise<string> {
  const arrived = await receiveMessagePicture(pieces(bytes))
  if (!arrived.ok) return arrived.reason
  const sent = await sendPicture(whose, { id, patientId }, arrived.value, atMs)
  return sent.ok ? sent.value : sent.reason
}

async function filesOnDisk(): Promise<number> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true })
  return all.filter((entry) => entry.isFile()).length
}

async function bytesOf(id: string, whose: Scope): Promise<Buffer | null> {
  const picture = await findPicture(whose, id)
  if (!picture) return null
  return Buffer.from(await new Response(readKept(picture.key, { from: 0, to: picture.bytes - 1 })).arrayBuffer())
}

describe('a picture', () => {
  it('is drawn anew without its place, seen by both sides, and by nobody else', async () => {
    const id = uuidv7()
    expect(await send(await made.jpegWithPlace(), patient, id)).toBe('stored')
    const kept = await bytesOf(id, member)
    expect(kept).toEqual(await bytesOf(id, patient))
    const facts = await sharp(kept ?? Buffer.alloc(0)).metadata()
    expect(facts).toMatchObject({ format: 'webp', width: 240, height: 320 })
    expect(facts.exif).toBeUndefined()
    expect(kept?.toString('latin1')).not.toContain('CameraMaker')
    const [message] = (await getThread(member, patientId))?.messages ?? []
    expect(message).toMatchObject({ id, body: '', by: null, picture: { width: 240, height: 320 } })
    const elsewhere = await buildClinic(prismaClient())
    const strangers = [
      patientScope(clinicId, await buildPatient(prismaClient(), clinicId, memberId)),
      staffScope(elsewhere, (await buildMember(prismaClient(), elsewhere)).memberId),
    ]
    for (const whose of strangers) {
      expect(await bytesOf(id, whose)).toBeNull()
      expect(await send(await made.png(), whose)).toBe('not_found')
    }
  })

  it('is made smaller where it is larger than anybody needs', async () => {
    const id = uuidv7()
    expect(await send(await made.png(2400, 600), member, id)).toBe('stored')
    const { width } = await sharp((await bytesOf(id, patient)) ?? Buffer.alloc(0)).metadata()
    expect(width).toBe(MESSAGE_PICTURE_SIDE_KEPT)
  })

  it('sent twice is one message and one file', async () => {
    const [id, before] = [uuidv7(), await filesOnDisk()]
    const picture = await made.jpeg()
    expect([await send(picture, patient, id), await send(picture, patient, id)]).toEqual(['stored', 'had'])
    expect(await filesOnDisk()).toBe(before + 1)
    await clearOrphans(Date.now() + DAY)
    expect(await bytesOf(id, member)).not.toBeNull()
  })
})

it.each([
  ['a drawing with a script', async () => made.svg(), 'wrong_type'],
  ['a moving picture of old', made.gif, 'wrong_type'],
  ['a document', async () => made.report(), 'wrong_type'],
  ['a page behind a picture', async () => Buffer.concat([await made.png(), made.html()]), 'not_only_media'],
  ['too many pixels', async () => made.pixelBomb(), 'too_many_pixels'],
  ['cut off', async () => (await made.jpeg()).subarray(0, 9_000), 'damaged'],
])('refuses %s and leaves nothing', async (_, make, reason) => {
  const before = await filesOnDisk()
  expect(await send(await make())).toBe(reason)
  expect(await filesOnDisk()).toBe(before)
  expect(await prismaClient().message.count({ where: { clinicId } })).toBe(0)
})

it('counts what everybody of the clinic has sent, also for a patient who sees none of it', async () => {
  await send(await made.png(900, 900), member)
  const { used } = await getClinicSpace(member)
  expect(used).toBeGreaterThan(0)
  const neighbour = patientScope(clinicId, await buildPatient(prismaClient(), clinicId, memberId))
  expect((await getClinicSpace(neighbour)).used).toBe(used)
  const left = Math.ceil(used / 1024 / 1024)
  await prismaClient().clinic.update({ where: { id: clinicId }, data: { mediaQuotaMb: left } })
  const before = await filesOnDisk()
  let outcome = 'stored'
  for (let sent = 0; sent < MESSAGES_A_DAY && outcome === 'stored'; sent += 1) {
    outcome = await send(await made.png(900, 900))
  }
  expect(outcome).toBe('quota')
  expect((await getClinicSpace(member)).used).toBeLessThanOrEqual(left * 1024 * 1024)
  expect(await filesOnDisk()).toBe(before + (await prismaClient().message.count({ where: { clinicId } })) - 1)
})
