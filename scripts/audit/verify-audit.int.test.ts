import { randomUUID } from 'node:crypto'
import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ClinicId } from '@/lib/domain/shared/ids'
import { getLastSealed } from '@/lib/server/audit/checkpoints/last-sealed'
import { sealClinics, sealRemoval } from '@/lib/server/audit/checkpoints/seal-clinics'
import { prismaClient } from '@/lib/server/db/client'
import { withClient } from '@/lib/server/db/embedded/create-database'
import { patientScope, staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { buildConfirmation, buildEpisode } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'
import { verifyAudit } from './verify-audit'

const AT = Date.UTC(2026, 10, 26, 9)
const HOUR = 3_600_000

let database: TestDatabase
let folder: string
let clinicId: ClinicId
/** As the lines name it. */
let name: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-audit-'))
  // Before anything reads the environment, which is parsed once.
  process.env.AUDIT_DIR = folder
  database = await openTestDatabase()
})

afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

/** A clinic with six events, sealed at the fourth and the sixth; nothing else is in database and file. */
beforeEach(async () => {
  await attack(
    'delete from audit_checkpoint',
    'delete from audit_event',
    'delete from audit_head',
    'truncate clinic cascade',
  )
  for (const file of ['audit-key', 'audit-checkpoints.jsonl']) await rm(join(folder, file), { force: true })
  clinicId = await buildClinic(prismaClient())
  name = (await prismaClient().clinic.findUniqueOrThrow({ where: { id: clinicId } })).name
  await happen(4)
  expect(await sealClinics(AT)).toBe(1)
  await happen(2)
  expect(await sealClinics(AT + HOUR)).toBe(1)
})

async function happen(times: number): Promise<void> {
  for (let index = 0; index < times; index += 1) {
    await prismaClient().$executeRaw`insert into audit_event (id, clinic_id, actor_kind, action, subject_kind)
      values (${randomUUID()}::uuid, ${clinicId}::uuid, 'system', 'test.event', 'clinic')`
  }
}

/** As somebody who owns the tables: triggers aside, keys too. */
function attack(...statements: string[]): Promise<void> {
  const tables = ['audit_event', 'audit_checkpoint']
  return withClient(database.url, async (client) => {
    const guards = async (state: 'enable' | 'disable') => {
      for (const table of tables) await client.query(`alter table ${table} ${state} trigger user`)
    }
    await client.query('begin')
    await guards('disable')
    for (const statement of statements) await client.query(statement)
    await guards('enable')
    await client.query('commit')
  })
}

/** Every hash and the head made to fit again, by the database's own function. */
const REHASH = `do $$
  declare e audit_event; prev bytea := '\\x';
  begin
    for e in select * from audit_event order by number loop
      e.prev_hash := prev;
      e.hash := app.audit_digest(e);
      update audit_event set prev_hash = e.prev_hash, hash = e.hash where id = e.id;
      update audit_head set number = e.number, hash = e.hash where clinic_id = e.clinic_id;
      prev := e.hash;
    end loop;
  end $$`

async function found(): Promise<string[]> {
  const { lines, exitCode } = await verifyAudit()
  const problems = lines.filter((line) => line.includes('BROKEN'))
  expect(exitCode).toBe(problems.length > 0 ? 1 : 0)
  return problems.map((line) => line.replace(`${name}: BROKEN at `, ''))
}

const files = {
  checkpoints: () => join(folder, 'audit-checkpoints.jsonl'),
  key: () => join(folder, 'audit-key'),
}

describe('sealing', () => {
  it('leaves a key and a file that only their owner reads, and a row for each line', async () => {
    for (const file of [files.key(), files.checkpoints()]) expect((await stat(file)).mode & 0o777).toBe(0o600)
    const lines = (await readFile(files.checkpoints(), 'utf8')).trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { clinicId, number: 4, sealedAtMs: AT },
      { clinicId, number: 6, sealedAtMs: AT + HOUR },
    ])
    expect(await prismaClient().auditCheckpoint.count()).toBe(2)
  })

  it('does nothing while nothing happens, and writes one line when several processes do it at once', async () => {
    expect(await sealClinics(AT + 2 * HOUR)).toBe(0)
    await happen(1)
    const sealed = await Promise.all([1, 2, 3].map(() => sealClinics(AT + 2 * HOUR)))
    expect(sealed.toSorted()).toEqual([0, 0, 1])
    expect((await readFile(files.checkpoints(), 'utf8')).trimEnd().split('\n')).toHaveLength(3)
    expect(await found()).toEqual([])
  })

  it('goes on after a power cut in the middle of a line', async () => {
    await appendFile(files.checkpoints(), `{"clinicId":"${clinicId}","num`)
    await happen(1)
    await sealClinics(AT + 2 * HOUR)
    expect(await found()).toEqual([])
  })

  it('shows staff of the clinic when, and nobody else', async () => {
    const { memberId } = await buildMember(prismaClient(), clinicId)
    expect(await getLastSealed(staffScope(clinicId, memberId))).toEqual({ number: 6, atMs: AT + HOUR })
    const patientId = await buildPatient(prismaClient(), clinicId, memberId)
    expect(await getLastSealed(patientScope(clinicId, patientId))).toBeNull()
    const other = await buildClinic(prismaClient())
    const { memberId: stranger } = await buildMember(prismaClient(), other)
    expect(await getLastSealed(staffScope(other, stranger))).toBeNull()
  })

  it('cannot be changed, even by the owner', async () => {
    for (const sql of [
      'update audit_checkpoint set number = 5',
      'delete from audit_checkpoint',
      'truncate audit_checkpoint',
    ]) {
      await expect(prismaClient().$executeRawUnsafe(sql)).rejects.toThrow(/audit_append_only/)
    }
  })
})

const CUT_OFF =
  'event 6: it was sealed and is not there any more: the last events were cut off, or this event was deleted.'
const ANEW = 'it is not the event that was sealed: it or events before it were written anew.'
const UNSIGNED =
  "event 4: its checkpoint is not signed with this installation's key: it was forged, or audit-key was replaced."

describe('what was signed', () => {
  beforeEach(async () => {
    const db = prismaClient()
    const { memberId } = await buildMember(db, clinicId)
    const care = { clinicId, memberId, patientId: await buildPatient(db, clinicId, memberId) }
    await buildConfirmation(db, care, await buildEpisode(db, care))
  })

  it('is counted while it holds', async () => {
    expect((await verifyAudit()).lines).toContain(`${name}: 1 signed confirmation, unchanged since signing.`)
    expect(await found()).toEqual([])
  })

  it('is named when a word of it was changed past the triggers', async () => {
    await attack('set local session_replication_role = replica', "update confirmation set reasoning = 'Other words.'")
    const { id } = await prismaClient().confirmation.findFirstOrThrow({ where: { clinicId } })
    expect((await verifyAudit()).lines[1]).toBe(
      `${name}: BROKEN confirmation ${id}: its words or findings were changed after it was signed.`,
    )
    expect((await verifyAudit()).exitCode).toBe(1)
  })
})

describe('verifying a log that was tampered with', () => {
  it('says of an untouched one that it holds, and until when', async () => {
    const until = 'sealed up to event 6 on 2026-11-26T10:00:00.000Z'
    expect(await verifyAudit()).toEqual({ lines: [`${name}: 6 events, chain whole, ${until}.`], exitCode: 0 })
  })

  it('finds an edited event', async () => {
    await attack("update audit_event set action = 'other' where number = 3")
    expect(await found()).toEqual(['event 3: it was changed after it was written.'])
  })

  it('finds an event deleted in the middle', async () => {
    await attack('delete from audit_event where number = 3')
    expect(await found()).toEqual(['event 4: an event before this one is missing.'])
  })

  it('finds an event deleted in the middle when the others moved up and their hashes were made to fit', async () => {
    const moveUp = [
      'update audit_event set number = -number where number > 3',
      'update audit_event set number = -number - 1 where number < 0',
    ]
    await attack('delete from audit_event where number = 3', ...moveUp, REHASH)
    expect(await found()).toEqual([`event 4: ${ANEW}`, CUT_OFF])
  })

  it('finds a cut-off tail, with the head as it was', async () => {
    await attack('delete from audit_event where number > 4')
    expect(await found()).toEqual(['event 6: the last events were cut off.', CUT_OFF])
  })

  it('finds a cut-off tail, with the head set back and its checkpoint deleted', async () => {
    await attack('delete from audit_event where number > 4', 'delete from audit_checkpoint where number > 4', REHASH)
    expect(await found()).toEqual([CUT_OFF])
    await happen(3)
    await sealClinics(AT + 2 * HOUR)
    expect(await found()).toEqual([`event 6: ${ANEW}`])
  })

  const REORDER = [
    'update audit_event set number = -number where number in (2, 3)',
    'update audit_event set number = number + 5 where number < 0',
  ]

  it('finds events in another order', async () => {
    await attack(...REORDER)
    expect(await found()).toEqual(['event 2: it does not follow the event before it.'])
  })

  it('finds events in another order whose hashes were made to fit', async () => {
    await attack(...REORDER, REHASH)
    expect(await found()).toEqual([`event 4: ${ANEW}`])
  })

  it('finds a chain written anew, also when its checkpoints were deleted and it was sealed again', async () => {
    await attack("update audit_event set action = 'other' where number = 1", REHASH)
    expect(await found()).toEqual([`event 4: ${ANEW}`])
    await attack('delete from audit_checkpoint')
    await sealClinics(AT + 2 * HOUR)
    expect(await found()).toEqual([`event 4: ${ANEW}`])
  })

  it('finds a clinic that was deleted as a whole', async () => {
    await attack('truncate clinic cascade')
    const { lines, exitCode } = await verifyAudit()
    const gone = 'it was sealed here, and this database does not have the clinic.'
    expect(lines[0]).toBe(`${clinicId}: BROKEN at event 6: ${gone}`)
    expect(exitCode).toBe(1)
  })
})

describe('verifying checkpoints that were tampered with', () => {
  it('finds a row that nobody signed', async () => {
    await attack("update audit_checkpoint set hash = sha256('x') where number = 4")
    expect(await found()).toEqual([UNSIGNED])
  })

  it('finds a line taken out, and the file taken away', async () => {
    const missing = (number: number) =>
      `event ${number}: its checkpoint stands in the database and not in audit-checkpoints.jsonl: the file was changed.`
    const [first] = (await readFile(files.checkpoints(), 'utf8')).split('\n')
    await writeFile(files.checkpoints(), `${first}\n`)
    expect(await found()).toEqual([missing(6)])
    await rm(files.checkpoints())
    expect(await found()).toEqual([missing(4)])
  })

  it('says of what a lost key signed that it cannot be told from a forgery, and seals on with a new one', async () => {
    await rm(files.key())
    await happen(1)
    await sealClinics(AT + 2 * HOUR)
    expect(await found()).toEqual([UNSIGNED])
    await attack("update audit_event set action = 'other' where number = 5", REHASH)
    expect(await found()).toEqual([UNSIGNED, `event 7: ${ANEW}`])
  })

  it('accepts that a removed clinic begins anew, when that was sealed', async () => {
    await attack('delete from audit_checkpoint', 'delete from audit_event', 'delete from audit_head')
    expect(await found()).not.toEqual([])
    await sealRemoval(clinicId, AT + 2 * HOUR)
    expect(await found()).toEqual([])
    await happen(2)
    await sealClinics(AT + 3 * HOUR)
    expect(await found()).toEqual([])
  })
})
