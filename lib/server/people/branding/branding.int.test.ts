import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { LOGO_BYTES_MAX, LOGO_SIDE_KEPT } from '@/lib/domain/people/branding/logo-rules'
import type { ClinicId } from '@/lib/domain/shared/ids'
import { prismaClient } from '@/lib/server/db/client'
import { patientScope, type Scope, staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { getBranding } from '@/lib/server/people/branding/branding'
import { getLogo, printableLogo, removeLogo, setLogo } from '@/lib/server/people/branding/logo'
import { receiveLogo } from '@/lib/server/people/branding/receive-logo'
import { clearOrphans } from '@/lib/server/storage/clear-orphans'
import * as made from '@/lib/server/storage/made-files.fixture'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

let database: TestDatabase
let folder: string
let clinicId: ClinicId
let scope: Scope

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-logos-'))
  // Before anything reads the environment, which is parsed once.
  process.env.MEDIA_DIR = folder
  database = await openTestDatabase()
})
beforeEach(async () => {
  clinicId = await buildClinic(prismaClient())
  scope = staffScope(clinicId, (await buildMember(prismaClient(), clinicId, { roles: ['clinic_admin'] })).memberId)
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

async function* pieces(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}

async function send(bytes: Buffer, within = scope): Promise<string> {
  const arrived = await receiveLogo(pieces(bytes))
  if (!arrived.ok) return arrived.reason
  const set = await setLogo(within, arrived.value)
  return set.ok ? 'kept' : set.reason
}

async function filesOnDisk(): Promise<string[]> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true })
  return all.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

const audited = async () =>
  (await prismaClient().auditEvent.findMany({ where: { clinicId }, orderBy: { number: 'asc' } })).map(
    ({ action }) => action,
  )

describe('a logo', () => {
  test('is drawn anew, small, and comes back as a PNG for paper', async () => {
    expect(await send(await made.png(1_800, 600))).toBe('kept')
    expect(await getLogo(scope)).toMatchObject({ width: LOGO_SIDE_KEPT, height: LOGO_SIDE_KEPT / 3 })
    const { png } = (await printableLogo(scope)) ?? {}
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: LOGO_SIDE_KEPT })
    expect(await getBranding(scope)).toMatchObject({ hasLogo: true })
  })

  test('takes the place of the one before, and goes without leaving a file; each step is in the audit', async () => {
    const files = (await filesOnDisk()).length
    await send(await made.png(300, 200))
    const first = await getLogo(scope)
    await send(await made.jpeg())
    expect((await getLogo(scope))?.key).not.toBe(first?.key)
    expect(await filesOnDisk()).toHaveLength(files + 1)
    await removeLogo(scope)
    expect(await getLogo(scope)).toBeNull()
    expect(await filesOnDisk()).toHaveLength(files)
    expect(await audited()).toEqual(['clinic.set_logo', 'clinic.set_logo', 'clinic.remove_logo'])
  })

  test('is no orphan, however old', async () => {
    await send(await made.png(300, 200))
    for (const file of await filesOnDisk()) await utimes(file, new Date(0), new Date(0))
    await clearOrphans(Date.now())
    expect(await printableLogo(scope)).not.toBeNull()
  })

  test('that is gone from the disk keeps no sheet from being printed', async () => {
    await send(await made.png(300, 200))
    for (const file of await filesOnDisk()) await rm(file)
    expect(await printableLogo(scope)).toBeNull()
  })

  test.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['nothing', () => Buffer.alloc(0), 'no_file'],
    ['an SVG', made.svg, 'wrong_type'],
    ['a PDF', () => made.report(), 'wrong_type'],
    ['too much', async () => Buffer.concat([await made.jpeg(), Buffer.alloc(LOGO_BYTES_MAX)]), 'too_large'],
    ['400 million pixels', made.pixelBomb, 'too_many_pixels'],
  ])('is not %s', async (_name, make, reason) => {
    const files = await filesOnDisk()
    expect(await send(await make())).toBe(reason)
    expect(await filesOnDisk()).toEqual(files)
    expect(await getLogo(scope)).toBeNull()
  })
})

describe('another clinic', () => {
  test('has a logo, a colour and an address of its own', async () => {
    await send(await made.png(300, 200))
    await prismaClient().clinic.update({ where: { id: clinicId }, data: { brandColour: '#1f5458', address: '1 Quay' } })
    const otherId = await buildClinic(prismaClient())
    const { memberId } = await buildMember(prismaClient(), otherId)
    const other = staffScope(otherId, memberId)
    expect(await getLogo(other)).toBeNull()
    expect(await getBranding(other)).toEqual({ address: null, brandColour: null, hasLogo: false })
    await removeLogo(other)
    expect(await getLogo(scope)).not.toBeNull()
  })

  test('is not the patient’s: the own clinic’s logo is read, and not changed', async () => {
    await send(await made.png(300, 200))
    const { memberId } = await buildMember(prismaClient(), clinicId)
    const own = patientScope(clinicId, await buildPatient(prismaClient(), clinicId, memberId))
    expect(await getLogo(own)).not.toBeNull()
    await removeLogo(own).catch(() => undefined)
    expect(await getLogo(scope)).not.toBeNull()
  })
})

test.each([
  [{ brandColour: 'red' }, 'clinic_brand_colour'],
  [{ brandColour: '#1F5458' }, 'clinic_brand_colour'],
  [{ address: '  ' }, 'clinic_address'],
  [{ logoKey: 'a'.repeat(64) }, 'clinic_logo'],
  [{ logoBytes: 5 }, 'clinic_logo'],
])('the database refuses %j', async (data, constraint) => {
  await expect(prismaClient().clinic.update({ where: { id: clinicId }, data })).rejects.toThrow(constraint)
})
