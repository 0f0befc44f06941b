import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { ERASURE_RULES } from '@/lib/domain/people/requests/erasure-rules'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { type Scope, type ScopedTx, staffScope } from '@/lib/server/db/scope'
import { withTestClient } from '@/lib/server/db/testing/with-test-client'
import { agreedErasure } from '@/lib/server/people/erasure/testing/agreed-erasure'
import { erasePatient } from '@/lib/server/people/requests/erasure-commands'
import { buildFullClinic, type FullClinic } from '@/prisma/seed/builders/full-clinic'
import { buildMember } from '@/prisma/seed/builders/people'

const CANARY = 'canary'
const NOW = Date.now()
let db: PrismaClient
let ours: FullClinic
let theirs: FullClinic
let ada: Scope
withTestClient((client) => {
  db = client
})
beforeAll(async () => {
  process.env.AUDIT_DIR = mkdtempSync(join(tmpdir(), 'erasures-'))
  process.env.MEDIA_DIR = mkdtempSync(join(tmpdir(), 'erased-files-'))
  ours = await buildFullClinic(db)
  theirs = await buildFullClinic(db)
  const { memberId } = await buildMember(db, ours.clinicId, { roles: ['clinic_admin'], canConfirm: false })
  ada = staffScope(ours.clinicId, memberId)
})

/** Every table that knows patients, as the database itself has them. */
async function patientTables(): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    select c.relname::text as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and (c.relname = 'patient'
      or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'patient_id' and not a.attisdropped))
    order by 1`
  return rows.map(({ name }) => name)
}
const deleted = () => Object.keys(ERASURE_RULES).filter((table) => ERASURE_RULES[table]?.rule === 'delete')
const rowsOf = async (table: string, patientId: string) => {
  const sql = `select count(*)::int as n from "${table}" where ${table === 'patient' ? 'id' : 'patient_id'} = $1::uuid`
  const [row] = await db.$queryRawUnsafe<{ n: number }[]>(sql, patientId)
  return row?.n ?? 0
}

describe('the rules', () => {
  test('are there for every table that knows patients, and for no other', async () => {
    expect(Object.keys(ERASURE_RULES).toSorted()).toEqual(await patientTables())
  })

  test('leave out no table that hangs on a patient’s without naming the patient', async () => {
    const children = await db.$queryRaw<{ name: string }[]>`
      select distinct child.relname::text as name from pg_constraint k
      join pg_class child on child.oid = k.conrelid join pg_class parent on parent.oid = k.confrelid
      where k.contype = 'f' and child.relnamespace = 'public'::regnamespace
        and exists (select from pg_attribute a where a.attrelid = parent.oid and a.attname = 'patient_id' and not a.attisdropped)
        and not exists (select from pg_attribute a where a.attrelid = child.oid and a.attname = 'patient_id' and not a.attisdropped)`
    expect(children).toEqual([])
  })

  test('are helped by every guard of final rows, which stands aside inside an erasure', async () => {
    const guards = await db.$queryRaw<{ name: string }[]>`
      select g.tgname::text as name from pg_trigger g join pg_class c on c.oid = g.tgrelid
      where not g.tgisinternal and c.relnamespace = 'public'::regnamespace and c.relname <> 'audit_event'
        and (g.tgtype & 1) > 0 and (g.tgtype & 2) > 0 and (g.tgtype & 8) > 0
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'patient_id' and not a.attisdropped)
        and (g.tgqual is null or pg_get_triggerdef(g.oid) not like '%is_being_erased%')`
    expect(guards).toEqual([])
  })

  test('close every emptied table to what comes too late', async () => {
    const closed = await db.$queryRaw<{ name: string }[]>`
      select c.relname::text as name from pg_trigger g join pg_class c on c.oid = g.tgrelid where g.tgname = 'zz_not_of_erased'`
    const names = new Set(closed.map(({ name }) => name))
    expect(deleted().filter((table) => !names.has(table))).toEqual([])
  })
})

type Column = { table: string; name: string; type: string }

/** Every column of a patient's tables that can hold words, but for those that are kept as they are. */
async function wordColumns(): Promise<Column[]> {
  const rows = await db.$queryRaw<Column[]>`
    select c.relname::text as "table", a.attname::text as name, format_type(a.atttypid, null) as type
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and format_type(a.atttypid, null) in ('text', 'text[]', 'jsonb', 'character varying')
    order by 1, 2`
  return rows.filter(({ table }) => ERASURE_RULES[table] && ERASURE_RULES[table]?.rule !== 'keep')
}

const VALUES: Record<string, readonly string[]> = {
  jsonb: [`'{"word": "${CANARY}"}'::jsonb`, `'["${CANARY}"]'::jsonb`],
  'text[]': [`array['${CANARY}']`],
  text: [`'${CANARY}'`, `'${CANARY}@patient.example'`],
}

/** Tries to write a canary into one column of the patient's rows, past every trigger. False where a constraint holds its words. */
async function plant({ table, name, type }: Column): Promise<boolean> {
  const key = table === 'patient' ? 'id' : 'patient_id'
  for (const value of VALUES[type] ?? []) {
    const all = `update "${table}" set "${name}" = ${value} where "${key}" = $1::uuid`
    for (const sql of [all, `${all} and "${name}" is not null`]) {
      const planted = await pastTriggers((tx) => tx.$executeRawUnsafe(sql, ours.patientId)).catch(() => 0)
      if (planted > 0) return true
    }
  }
  return false
}

function pastTriggers<Answer>(work: (tx: ScopedTx) => Promise<Answer>): Promise<Answer> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`set local session_replication_role = replica`
    return work(tx)
  })
}

/** Free words that a row has only in one of its states: each gets a row in that state. */
async function fillReasons(): Promise<void> {
  const patient = ours.patientId
  await pastTriggers(async (tx) => {
    await tx.$executeRaw`update attachment set archived_at = now(), archive_reason = 'x' where patient_id = ${patient}::uuid`
    await tx.$executeRaw`update episode set closed_on = opened_on, close_reason = 'x' where patient_id = ${patient}::uuid`
    await tx.$executeRaw`update item_pause set ending = 'resumed', override_reason = 'x' where patient_id = ${patient}::uuid`
    await tx.$executeRaw`update proposal set state = 'declined', decided_by = ${ours.memberId}::uuid, decided_at = now(), reason = 'x'
      where patient_id = ${patient}::uuid`
    await tx.$executeRaw`insert into monitoring_entry (id, clinic_id, patient_id, author_id, done_on, activity, minutes, corrects, reason)
      select app.uuidv7(), clinic_id, patient_id, author_id, done_on, activity, 0, id, 'x' from monitoring_entry where patient_id = ${patient}::uuid`
  })
}

/** Words that a constraint of the database picks from a list, or a pattern that no word fits. */
const HELD_BY_CONSTRAINT = [
  'alert.outcome_kind',
  'attachment.media_type',
  'attachment.storage_key',
  'check_in.response_colour',
  'confirmation.conditions',
  'confirmation.primary_condition',
  'data_request.ground',
  'data_request.identity',
  'measure_request.measure',
  'message.picture_key',
  'missed_report.reason',
  'monitoring_entry.activity',
  'monitoring_entry.live_mode',
  'patient_standing.step',
  'proposal.kind',
  'queue_mark.snoozed_lane',
  'reminder_delivery.failure',
  'session_item.difficulty',
  'session_item.skip_reason',
  'synced_event.kind',
  'synced_event.outcome',
  'teach_back.reason',
  'weekly_screen.open',
  'weekly_screen.positives',
  'weekly_screen.urgency',
]
/** Words of ours that stay: no person types them (ADR 28). */
const OWN_WORDS = ['alert.kind', 'patient.language']

async function findCanaries(): Promise<string[]> {
  const tables = await db.$queryRaw<{ schema: string; name: string }[]>`
    select n.nspname::text as schema, c.relname::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')`
  const found: string[] = []
  for (const { schema, name } of tables) {
    const sql = `select count(*)::int as n from "${schema}"."${name}" t where t::text ilike '%${CANARY}%'`
    const [row] = await db.$queryRawUnsafe<{ n: number }[]>(sql)
    if (row && row.n > 0) found.push(name)
  }
  return found
}

test('nothing that was written of a patient is found anywhere afterwards', async () => {
  const request = await agreedErasure(db, ours)
  await fillReasons()
  for (const table of deleted()) expect([table, await rowsOf(table, ours.patientId)]).not.toEqual([table, 0])
  const columns = (await wordColumns()).filter(({ table, name }) => !OWN_WORDS.includes(`${table}.${name}`))
  const held: string[] = []
  for (const column of columns) if (!(await plant(column))) held.push(`${column.table}.${column.name}`)
  expect(held).toEqual(HELD_BY_CONSTRAINT)
  expect((await findCanaries()).length).toBeGreaterThan(15)
  const others = Object.fromEntries(
    await Promise.all((await patientTables()).map(async (table) => [table, await rowsOf(table, theirs.patientId)])),
  )

  expect(await erasePatient(ada, request, NOW)).toEqual({ ok: true, value: true })
  expect(await findCanaries()).toEqual([])
  for (const table of deleted()) expect([table, await rowsOf(table, ours.patientId)]).toEqual([table, 0])
  expect(await rowsOf('patient_day', ours.patientId)).toBeGreaterThan(0)
  expect(await rowsOf('alert', ours.patientId)).toBe(1)
  const row = await db.patient.findUniqueOrThrow({ where: { id: ours.patientId } })
  expect(row).toMatchObject({ givenName: '–', familyName: '–', sex: null, phone: null, figureLook: null })
  expect(row.dateOfBirth.toISOString().slice(5, 10)).toBe('07-01')
  for (const [table, rows] of Object.entries(others))
    expect([table, await rowsOf(table, theirs.patientId)]).toEqual([table, rows])
})

test('the guards stand for everybody again, and for the erased one nothing can be written', async () => {
  const bare = db.$executeRaw`delete from confirmation where patient_id = ${theirs.patientId}::uuid`
  await expect(bare).rejects.toThrow(/statement_final|confirmation/)
  const own = { clinicId: ours.clinicId, patientId: ours.patientId }
  await expect(db.message.create({ data: { ...own, body: 'From a device that was offline.' } })).rejects.toThrow(
    /_not_of_erased/,
  )
  await expect(db.accessDay.create({ data: { ...own, localDay: new Date(), firstAt: new Date() } })).rejects.toThrow(
    /_not_of_erased/,
  )
  expect(await db.erasure.count({ where: { working: true } })).toBe(0)
})
