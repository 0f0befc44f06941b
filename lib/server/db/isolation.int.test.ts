import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ClinicId, MemberId, PatientId } from '@/lib/domain/shared/ids'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { patientScope, staffScope, withScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { buildFullClinic, type FullClinic } from '@/prisma/seed/builders/full-clinic'

/** Tables that belong to no clinic, each with its reason. Anything else without a policy fails the first test. */
const WITHOUT_CLINIC = new Map([
  ['user_account', 'what a person signs in with; only the system door reads it'],
  ['password_token', 'one-time links of accounts; only the system door reads it'],
  ['rate_limit', 'counts under hashed keys; only the system door reads it'],
  ['_prisma_migrations', "the migration engine's own"],
])

/** Tables that the scoped role may not touch at all: written by a trigger, or by the system door alone. */
const CLOSED_TO_SCOPES = ['audit_head', 'mail_link']

let database: TestDatabase
let client: PrismaClient
let raw: Client
let ours: FullClinic
let theirs: FullClinic
let tables: { name: string; rowSecurity: boolean; forced: boolean; hasPatient: boolean; hasClinic: boolean }[]

beforeAll(async () => {
  database = await openTestDatabase()
  client = createClient(database.url, 4)
  raw = new Client({ connectionString: database.url })
  await raw.connect()
  ours = await buildFullClinic(client)
  theirs = await buildFullClinic(client)
  const found = await raw.query(`
    select c.relname as name, c.relrowsecurity as "rowSecurity", c.relforcerowsecurity as forced,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'patient_id' and not a.attisdropped) as "hasPatient",
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'clinic_id' and not a.attisdropped) as "hasClinic"
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`)
  tables = found.rows
})

afterAll(async () => {
  await raw.end()
  await client.$disconnect()
  await database.drop()
})

/** Runs statements in a scope by hand, as raw SQL would, and rolls back. */
async function inScope<Value>(
  scope: { clinicId: ClinicId; actorId: MemberId | PatientId; patientId?: PatientId },
  work: () => Promise<Value>,
): Promise<Value> {
  await raw.query('begin')
  try {
    await raw.query(
      `select set_config('role', 'plumbline_app', true), set_config('app.clinic_id', $1, true),
        set_config('app.actor_id', $2, true), set_config('app.patient_id', $3, true)`,
      [scope.clinicId, scope.actorId, scope.patientId ?? ''],
    )
    return await work()
  } finally {
    await raw.query('rollback')
  }
}

function staffOf(clinic: FullClinic) {
  return { clinicId: clinic.clinicId, actorId: clinic.memberId }
}

function patientOf(clinic: FullClinic) {
  return { clinicId: clinic.clinicId, actorId: clinic.patientId, patientId: clinic.patientId }
}

describe('every table', () => {
  it('has row-level security, forced, unless it is named here with a reason', () => {
    const open = tables.filter((table) => !WITHOUT_CLINIC.has(table.name) && !(table.rowSecurity && table.forced))
    expect(open).toEqual([])
  })

  it('was filled for both clinics, so that the tests below see rows', async () => {
    const empty: string[] = []
    for (const table of tables.filter((candidate) => candidate.hasClinic)) {
      const content = await raw.query(`select from public.${table.name} where clinic_id = $1 limit 1`, [
        theirs.clinicId,
      ])
      if (content.rowCount === 0) empty.push(table.name)
    }
    expect(empty).toEqual([])
  })

  it('that belongs to no clinic is closed to the scoped role', async () => {
    for (const name of [...WITHOUT_CLINIC.keys(), ...CLOSED_TO_SCOPES]) {
      await inScope(staffOf(ours), async () => {
        await expect(raw.query(`select * from public.${name}`)).rejects.toThrow(/permission denied/)
      })
    }
  })
})

describe("a clinic's scope", () => {
  it('reads no row of another clinic, in any table', async () => {
    const leaks: string[] = []
    for (const table of readable()) {
      const seen = await inScope(staffOf(ours), () =>
        raw.query(`select count(*)::int as n from public.${table.name} where clinic_id <> $1`, [ours.clinicId]),
      )
      if (seen.rows[0].n > 0) leaks.push(table.name)
    }
    expect(leaks).toEqual([])
  })

  it('reads its own rows', async () => {
    const own = await inScope(staffOf(ours), () => raw.query('select count(*)::int as n from patient'))
    expect(own.rows[0].n).toBe(2)
  })

  it('changes and deletes no row of another clinic, in any table', async () => {
    const reached: string[] = []
    for (const table of readable()) {
      for (const sql of [
        `update public.${table.name} set clinic_id = clinic_id where clinic_id = $1`,
        `delete from public.${table.name} where clinic_id = $1`,
      ]) {
        const rows = await inScope(staffOf(ours), () =>
          raw.query(sql, [theirs.clinicId]).then(
            (result) => result.rowCount ?? 0,
            () => 0,
          ),
        )
        if (rows > 0) reached.push(`${table.name}: ${sql.slice(0, 6)}`)
      }
    }
    expect(reached).toEqual([])
  })

  it('writes no row into another clinic, in any table', async () => {
    const written: string[] = []
    for (const table of readable()) {
      const outcome = await insertCopy(staffOf(ours), table.name, { clinic_id: theirs.clinicId })
      if (outcome) written.push(outcome)
    }
    expect(written).toEqual([])
  })

  it('sees and writes nothing without a scope', async () => {
    await raw.query('begin')
    await raw.query("select set_config('role', 'plumbline_app', true)")
    const seen = await raw.query('select count(*)::int as n from patient')
    await raw.query('rollback')
    expect(seen.rows[0].n).toBe(0)
  })

  it('holds through withScope, nested writes and a forgotten where included', async () => {
    const scope = staffScope(ours.clinicId, ours.memberId)
    const seen = await withScope(scope, (tx) => tx.patient.findMany({ select: { clinicId: true } }), { client })
    expect(new Set(seen.map((row) => row.clinicId))).toEqual(new Set([ours.clinicId]))
    const nested = withScope(
      scope,
      (tx) =>
        tx.patient.update({
          where: { id: ours.patientId },
          data: { therapist: { connect: { clinicId_id: { clinicId: theirs.clinicId, id: theirs.memberId } } } },
        }),
      { client },
    )
    await expect(nested).rejects.toThrow()
  })
})

describe("a patient's scope", () => {
  it('reads no row of another patient, in any table', async () => {
    const leaks: string[] = []
    for (const table of readable().filter((candidate) => candidate.hasPatient)) {
      const seen = await inScope(patientOf(ours), () =>
        raw.query(`select count(*)::int as n from public.${table.name} where patient_id is distinct from $1`, [
          ours.patientId,
        ]),
      )
      if (seen.rows[0].n > 0) leaks.push(table.name)
    }
    expect(leaks).toEqual([])
  })

  it('reads its own record and its own log', async () => {
    for (const name of ['patient', 'programme', 'session', 'check_in', 'warning_check']) {
      const seen = await inScope(patientOf(ours), () => raw.query(`select count(*)::int as n from public.${name}`))
      expect(seen.rows[0].n, name).toBe(1)
    }
  })

  it('writes for no other patient, in any table', async () => {
    const reached: string[] = []
    for (const table of readable().filter((candidate) => candidate.hasPatient)) {
      const outcome = await insertCopy(patientOf(ours), table.name, {
        clinic_id: ours.clinicId,
        patient_id: ours.otherPatientId,
      })
      if (outcome) reached.push(outcome)
    }
    expect(reached).toEqual([])
  })

  it('changes nothing that a clinician decides', async () => {
    for (const name of [
      'patient',
      'episode',
      'confirmation',
      'programme',
      'programme_revision',
      'programme_item',
      'programme_window',
      'member',
      'clinic',
    ]) {
      const column = name === 'clinic' ? 'id' : 'clinic_id'
      const rows = await inScope(patientOf(ours), () =>
        raw.query(`update public.${name} set ${column} = ${column}`).then(
          (result) => result.rowCount ?? 0,
          () => 0,
        ),
      )
      expect(rows, name).toBe(0)
    }
  })

  it('holds through withScope', async () => {
    const scope = patientScope(ours.clinicId, ours.patientId)
    const seen = await withScope(scope, (tx) => tx.patient.findMany({ select: { id: true } }), { client })
    expect(seen).toEqual([{ id: ours.patientId }])
  })
})

function readable() {
  return tables.filter((table) => table.hasClinic && !CLOSED_TO_SCOPES.includes(table.name))
}

/**
 * Tries to insert a copy of one of our rows under another clinic or patient. Answers null when the policy (or the missing
 * grant) refused it, and what happened otherwise: a failed key would hide a missing policy. The newest row is copied: the older ones
 * belong to an activated revision, whose trigger would answer first.
 */
async function insertCopy(
  scope: { clinicId: ClinicId; actorId: MemberId | PatientId; patientId?: PatientId },
  table: string,
  changes: { clinic_id: ClinicId; patient_id?: PatientId },
): Promise<string | null> {
  const found = await raw.query(
    `select to_jsonb(t) as row from public.${table} t where clinic_id = $1 order by ctid desc limit 1`,
    [ours.clinicId],
  )
  const row: Record<string, unknown> = found.rows[0].row
  const copy = { ...row, ...changes, ...('id' in row ? { id: randomUUID() } : {}) }
  const sql = `insert into public.${table} select * from jsonb_populate_record(null::public.${table}, $1::jsonb)`
  return inScope(scope, () =>
    raw.query(sql, [JSON.stringify(copy)]).then(
      () => `${table}: written`,
      (error) => (error.code === '42501' ? null : `${table}: ${error.code}`),
    ),
  )
}
