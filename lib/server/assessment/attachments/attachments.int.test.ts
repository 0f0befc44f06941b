import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ATTACHMENT_BYTES_MAX, ATTACHMENT_SIDE_KEPT } from '@/lib/domain/assessment/attachments/attachment-rules'
import type { AttachmentId, ClinicId, MemberId, PatientId } from '@/lib/domain/shared/ids'
import { prismaClient } from '@/lib/server/db/client'
import { patientScope, type Scope, staffScope, withScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { clearOrphans } from '@/lib/server/storage/clear-orphans'
import { getClinicSpace } from '@/lib/server/storage/clinic-space'
import * as made from '@/lib/server/storage/made-files.fixture'
import { readKept } from '@/lib/server/storage/media-files'
import { buildEpisode } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'
import { addAttachment, putAwayAttachment } from './commands'
import { getAttachments, readAttachment } from './queries'
import { receiveAttachment } from './receive'

type Ward = { scope: Scope; clinicId: ClinicId; memberId: MemberId; patientId: PatientId }
const FACTS = { kind: 'imaging_report', title: 'MRI of the lumbar spine', writtenOn: null } as const

let database: TestDatabase
let folder: string
let ward: Ward

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-attachments-'))
  // Before anything reads the environment, which is parsed once.
  process.env.MEDIA_DIR = folder
  database = await openTestDatabase()
})
beforeEach(async () => {
  ward = await openWard()
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

async function openWard(): Promise<Ward> {
  const db = prismaClient()
  const clinicId = await buildClinic(db)
  const { memberId } = await buildMember(db, clinicId)
  const patientId = await buildPatient(db, clinicId, memberId)
  await buildEpisode(db, { clinicId, patientId, memberId })
  return { scope: staffScope(clinicId, memberId), clinicId, memberId, patientId }
}

async function* pieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 7_001) yield bytes.subarray(at, at + 7_001)
}

/** The new one's id, or why it was refused. */
async function send(bytes: Buffer, { scope, patientId }: Pick<Ward, 'scope' | 'patientId'> = ward): Promise<string> {
  const arrived = await receiveAttachment(pieces(bytes))
  if (!arrived.ok) return arrived.reason
  const added = await addAttachment(scope, { ...FACTS, patientId }, arrived.value)
  return added.ok ? added.value.attachmentId : added.reason
}

async function filesOnDisk(): Promise<string[]> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true })
  return all.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

async function bytesOf(id: string, scope = ward.scope): Promise<Buffer | null> {
  const file = await readAttachment(scope, id as AttachmentId)
  if (!file) return null
  return Buffer.from(await new Response(readKept(file.storageKey, { from: 0, to: file.bytes - 1 })).arrayBuffer())
}

function audited(): Promise<string[]> {
  return withScope(ward.scope, async (tx) => {
    const rows = await tx.auditEvent.findMany({ orderBy: { number: 'asc' }, select: { action: true, detail: true } })
    return rows.map(({ action, detail }) => `${action} ${JSON.stringify(detail)}`)
  })
}

describe('what is taken', () => {
  test('a PDF is kept as it came, read back, and each step is written down without its title', async () => {
    const report = made.report()
    const id = await send(report)
    expect(await bytesOf(id)).toEqual(report)
    const page = await getAttachments(ward.scope, ward.patientId, 'Europe/London')
    expect(page?.attachments).toMatchObject([{ id, title: FACTS.title, isPdf: true, bytes: report.length }])
    const events = await audited()
    expect(events.map((event) => event.split(' ')[0])).toEqual(['attachment.add', 'attachment.read'])
    expect(events.join()).not.toContain('lumbar')
  })

  test('a photo of a letter is drawn anew: upright, legible, without the place where it was taken', async () => {
    const sent = await made.jpegWithPlace()
    const kept = (await bytesOf(await send(sent))) ?? Buffer.alloc(0)
    expect(await sharp(kept).metadata()).toMatchObject({ format: 'webp', width: 240, height: 320 })
    expect(kept.includes('CameraMaker')).toBe(false)
    const large = (await bytesOf(await send(await made.png(3_000, 400)))) ?? Buffer.alloc(0)
    expect((await sharp(large).metadata()).width).toBe(ATTACHMENT_SIDE_KEPT)
  })
})

describe('what is refused, and leaves nothing', () => {
  const joined = async (...parts: (Promise<Buffer> | Buffer)[]) => Buffer.concat(await Promise.all(parts))
  const cut = (whole: Buffer) => whole.subarray(0, Math.floor(whole.length * 0.8))

  test.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['nothing', () => Buffer.alloc(0), 'no_file'],
    ['a scan of 30 MB', () => made.report({ stream: Buffer.alloc(30 * 1024 * 1024, 7) }), 'too_large'],
    ['a picture over the limit', async () => joined(made.jpeg(), Buffer.alloc(ATTACHMENT_BYTES_MAX)), 'too_large'],
    ['a WebP', made.webp, 'wrong_type'],
    ['a film', made.mp4, 'wrong_type'],
    ['a Word document', made.zip, 'wrong_type'],
    ['an SVG with a script', made.svg, 'wrong_type'],
    ['a page', made.html, 'wrong_type'],
    ['a PDF behind a page', () => joined(made.html(), made.report()), 'wrong_type'],
    ['a PDF that was cut off', () => cut(made.report()), 'damaged'],
    ['a JPEG that was cut off', async () => cut(await made.jpeg()), 'damaged'],
    ['a PDF with an archive behind it', () => joined(made.report(), made.zip()), 'not_only_media'],
    ['a PDF with an archive inside', () => made.report({ stream: made.zip() }), 'not_only_media'],
    ['a PDF with a page inside', () => made.report({ stream: made.html() }), 'not_only_media'],
    ['a JPEG with a PDF behind it', () => joined(made.jpeg(), made.report()), 'not_only_media'],
    [
      'a PDF with a script',
      () => made.report({ catalogue: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' }),
      'active_content',
    ],
    [
      'a PDF that starts a program',
      () => made.report({ catalogue: '/OpenAction << /S /Launch /F (cmd.exe) >>' }),
      'active_content',
    ],
    ['a PDF with files in it', () => made.report({ catalogue: '/Names << /EmbeddedFiles 3 0 R >>' }), 'active_content'],
    ['a few kilobytes that are 400 million pixels', made.pixelBomb, 'too_many_pixels'],
  ])('%s', async (_name, make, reason) => {
    const files = await filesOnDisk()
    expect(await send(await make())).toBe(reason)
    expect(await filesOnDisk()).toEqual(files)
    expect(await prismaClient().attachment.count({ where: { clinicId: ward.clinicId } })).toBe(0)
  })

  test('one for a patient of another clinic, and one beyond the clinic’s space, also two at once', async () => {
    const other = await openWard()
    const files = await filesOnDisk()
    expect(await send(made.report(), { scope: ward.scope, patientId: other.patientId })).toBe('not_found')
    await prismaClient().clinic.update({ where: { id: ward.clinicId }, data: { mediaQuotaMb: 1 } })
    const half = made.report({ stream: Buffer.alloc(600_000, 7) })
    const both = await Promise.all([send(half), send(half)])
    expect(both.filter((answer) => answer === 'quota')).toHaveLength(1)
    expect(await filesOnDisk()).toHaveLength(files.length + 1)
    expect((await getClinicSpace(ward.scope)).used).toBe(half.length)
    expect((await getClinicSpace(other.scope)).used).toBe(0)
  })
})

describe('who reads it', () => {
  test('staff of the clinic; no patient, not even whose it is, and nobody of another clinic', async () => {
    const id = await send(made.report())
    const other = await openWard()
    expect(await bytesOf(id)).not.toBeNull()
    expect(await bytesOf(id, other.scope)).toBeNull()
    expect(await bytesOf(id, patientScope(ward.clinicId, ward.patientId))).toBeNull()
    expect(await getAttachments(other.scope, ward.patientId, 'UTC')).toBeNull()
  })

  test('nobody once it is put away: the reason stays, the file too, and it cannot be taken back or changed', async () => {
    const id = (await send(made.report())) as AttachmentId
    const other = await openWard()
    const input = { patientId: ward.patientId, attachmentId: id, reason: 'Of another person.' }
    expect(await putAwayAttachment(other.scope, input, Date.now())).toMatchObject({ reason: 'not_found' })
    expect(await putAwayAttachment(ward.scope, input, Date.now())).toEqual({ ok: true, value: true })
    expect(await putAwayAttachment(ward.scope, input, Date.now())).toMatchObject({ reason: 'not_found' })
    expect(await bytesOf(id)).toBeNull()
    expect((await getAttachments(ward.scope, ward.patientId, 'UTC'))?.attachments).toEqual([])
    const db = prismaClient()
    expect(await db.attachment.findUnique({ where: { id } })).toMatchObject({ archiveReason: 'Of another person.' })
    await expect(db.attachment.update({ where: { id }, data: { archivedAt: null } })).rejects.toThrow()
    await expect(db.attachment.delete({ where: { id } })).rejects.toThrow()
  })

  test('what it is never changes, by whatever code', async () => {
    const id = await send(made.report())
    const change = { where: { id }, data: { title: 'Another title' } }
    await expect(prismaClient().attachment.update(change)).rejects.toThrow()
    await expect(withScope(ward.scope, (tx) => tx.attachment.update(change))).rejects.toThrow()
  })
})

test('a file that a row names stays when orphans are cleared away', async () => {
  const id = await send(made.report())
  const { storageKey } = await prismaClient().attachment.findUniqueOrThrow({ where: { id } })
  const path = (await filesOnDisk()).find((file) => file.endsWith(storageKey)) ?? ''
  const old = new Date(Date.now() - 2 * 3_600_000)
  await utimes(path, old, old)
  await clearOrphans(Date.now())
  expect(await bytesOf(id)).not.toBeNull()
})
