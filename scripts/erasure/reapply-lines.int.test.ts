import { mkdtempSync } from 'node:fs'
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ClinicId, MemberId, PatientId } from '@/lib/domain/shared/ids'
import { prismaClient } from '@/lib/server/db/client'
import { createDatabase, dropDatabase } from '@/lib/server/db/embedded/create-database'
import { staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, TEMPLATE_DATABASE, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { writeErasures, writeRemoval } from '@/lib/server/people/erasure/ledger-file'
import { agreedErasure } from '@/lib/server/people/erasure/testing/agreed-erasure'
import { erasePatient } from '@/lib/server/people/requests/erasure-commands'
import { keepBeside, keepIncoming, keptBytes } from '@/lib/server/storage/media-files'
import { buildFullClinic, type FullClinic } from '@/prisma/seed/builders/full-clinic'
import { buildMember } from '@/prisma/seed/builders/people'
import { reapplyLines } from './reapply-lines'

const NOW = Date.now()
const folder = mkdtempSync(join(tmpdir(), 'erasures-'))
const file = join(folder, 'erasures.jsonl')
let database: TestDatabase
let name: string
let clinicId: ClinicId
let patientId: PatientId
let storageKey: string

const db = () => prismaClient()
const adminUrl = () => process.env.TEST_DATABASE_ADMIN_URL ?? ''

/** Nobody of it was erased yet, other than the builder has it. */
async function buildWithoutErased(): Promise<FullClinic> {
  const clinic = await buildFullClinic(db())
  await db().erasure.deleteMany({ where: { clinicId: clinic.clinicId } })
  return clinic
}

/** A whole copy of the database under another name; nobody may be connected meanwhile. */
async function copy(from: string, to: string): Promise<void> {
  await db().$disconnect()
  await dropDatabase(adminUrl(), to)
  await createDatabase(adminUrl(), to, from)
}

beforeAll(async () => {
  process.env.AUDIT_DIR = folder
  process.env.MEDIA_DIR = join(folder, 'media')
  database = await openTestDatabase()
  name = new URL(database.url).pathname.slice(1)
  const clinic = await buildWithoutErased()
  ;[clinicId, patientId] = [clinic.clinicId, clinic.patientId]
  storageKey = await keepIncoming(await keepBeside(Buffer.from('a letter')))
  const attachment = await db().attachment.findFirstOrThrow({ where: { patientId } })
  await db().attachment.create({ data: { ...attachment, id: crypto.randomUUID(), storageKey, bytes: 8 } })
  await copy(name, `${name}_backup`)
  const admin: MemberId = (await buildMember(db(), clinicId, { roles: ['clinic_admin'], canConfirm: false })).memberId
  const request = await agreedErasure(db(), { clinicId, patientId, memberId: clinic.memberId })
  expect(await erasePatient(staffScope(clinicId, admin), request, NOW)).toEqual({ ok: true, value: true })
}, 120_000)

afterAll(async () => {
  await db().$disconnect()
  await dropDatabase(adminUrl(), `${name}_backup`)
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

const person = () => db().patient.findUniqueOrThrow({ where: { id: patientId } })

describe('after a backup of before the erasure was restored', () => {
  test('the person is back, and the ledger makes them go again', async () => {
    expect((await person()).givenName).toBe('–')
    await copy(`${name}_backup`, name)
    expect((await person()).givenName).not.toBe('–')
    expect(await db().session.count({ where: { patientId } })).toBeGreaterThan(0)
    expect(await reapplyLines()).toEqual({
      lines: [`Patient ${patientId} had come back and is erased again.`],
      exitCode: 0,
    })
    expect(await person()).toMatchObject({ givenName: '–', familyName: '–', erasedAt: new Date(NOW) })
    expect(await db().session.count({ where: { patientId } })).toBe(0)
    expect(await db().dataRequest.count({ where: { patientId, state: 'open' } })).toBe(0)
    expect(await keptBytes(storageKey)).toBeNull()
    const events = await db().auditEvent.findMany({
      where: { patientId, actorKind: 'system' },
      select: { action: true },
    })
    expect(events).toEqual([{ action: 'patient.erase_again' }])
  })

  test('a second time there is nothing to do', async () => {
    const before = await db().auditEvent.count()
    expect(await reapplyLines()).toEqual({
      lines: [`Patient ${patientId} was still erased: nothing was done.`],
      exitCode: 0,
    })
    expect(await db().auditEvent.count()).toBe(before)
  })
})

describe('the ledger', () => {
  test('gets the line that a crash after the commit left out', async () => {
    const written = await readFile(file, 'utf8')
    await writeFile(file, '{"half a line')
    expect(await writeErasures()).toBe(1)
    expect(await writeErasures()).toBe(0)
    expect(await readFile(file, 'utf8')).toBe(`{"half a line\n${written}`)
    expect(written).not.toMatch(/[^\x20-\x7e\n]/)
  })

  test('that somebody wrote into is told, and erases nobody for it', async () => {
    const line = (await readFile(file, 'utf8')).trim().split('\n').at(-1) ?? ''
    const { otherPatientId } = await buildWithoutErased()
    await appendFile(file, `${line.replace(patientId, otherPatientId)}\n`)
    const { lines, exitCode } = await reapplyLines()
    expect(exitCode).toBe(1)
    expect(lines).toEqual([
      `Patient ${patientId} was still erased: nothing was done.`,
      'Line 3 of erasures.jsonl is not signed with the key of this installation: nobody was erased for it.',
    ])
    expect(await db().patient.count({ where: { id: otherPatientId, erasedAt: null } })).toBe(1)
    await writeFile(file, `${line}\n`)
  })

  test('says of somebody that this database never had so, and forgets a clinic that begins anew', async () => {
    await copy(TEMPLATE_DATABASE, name)
    expect(await reapplyLines()).toEqual({
      lines: [`Patient ${patientId} is not in this database: there was nothing to erase.`],
      exitCode: 0,
    })
    await writeRemoval(clinicId, NOW)
    expect(await reapplyLines()).toEqual({ lines: ['The ledger names nobody: nothing was done.'], exitCode: 0 })
  })
})
