import 'server-only'
import type { MigrationList } from '@prisma/schema-engine-wasm'
import type pg from 'pg'
import { PlainError } from '@/lib/server/db/plain-error'
import { migrationNames, migrationsFolder, readMigrations } from './migration-files'
import { openSchemaEngine } from './schema-engine'
import type { ScriptFailure } from './single-connection-adapter'
import { singleConnectionPool } from './single-connection-pool'

/** Any fixed number: two processes that migrate the same database take turns on it. */
const migrationLock = 7_051_962

const filters = { externalTables: [], externalEnums: [] }

/**
 * Brings the database to the newest migration and returns the names of those it applied. Each migration is one
 * transaction together with its line in `_prisma_migrations`: killed half way, it has not happened at all.
 */
export async function applyMigrations(url: string, folder = migrationsFolder): Promise<string[]> {
  const pool = singleConnectionPool(url)
  try {
    await pool.query('select pg_advisory_lock($1)', [migrationLock])
    const done = await appliedNames(pool)
    const names = migrationNames(folder)
    refuseUnknown(done, names)
    const pending = names.filter((name) => !done.has(name))
    for (const name of pending) {
      await applyOne(pool, url, name, readMigrations(folder, names.slice(0, names.indexOf(name) + 1)))
    }
    return pending
  } finally {
    // Ending the connection gives the lock back.
    await pool.end()
  }
}

async function appliedNames(pool: pg.Pool): Promise<Set<string>> {
  const table = await pool.query<{ found: boolean }>(
    `select to_regclass('public._prisma_migrations') is not null as found`,
  )
  if (table.rows[0]?.found !== true) return new Set()
  const rows = await pool.query<{ migration_name: string; finished: boolean }>(
    `select migration_name, finished_at is not null as finished from public._prisma_migrations where rolled_back_at is null`,
  )
  const failed = rows.rows.find((row) => !row.finished)
  if (failed !== undefined) {
    throw new PlainError(
      `Migration ${failed.migration_name} is recorded as failed by another tool: repair the database, then run ` +
        `"prisma migrate resolve" for it and start again.`,
    )
  }
  return new Set(rows.rows.map((row) => row.migration_name))
}

function refuseUnknown(done: ReadonlySet<string>, known: readonly string[]): void {
  const unknown = [...done].find((name) => !known.includes(name))
  if (unknown === undefined) return
  throw new PlainError(
    `The database has the migration ${unknown}, which this version of Plumbline does not know: start the newer version, ` +
      `or use another database.`,
  )
}

async function applyOne(pool: pg.Pool, url: string, name: string, migrationsList: MigrationList): Promise<void> {
  let failure: ScriptFailure | null = null
  const engine = await openSchemaEngine(pool, url, (seen) => {
    failure ??= seen
  })
  await pool.query('BEGIN')
  try {
    await engine.applyMigrations({ migrationsList, filters })
    await pool.query('COMMIT')
  } catch (error) {
    await pool.query('ROLLBACK').catch(() => {})
    throw explained(name, failure, error)
  } finally {
    engine.free()
  }
}

function explained(name: string, failure: ScriptFailure | null, error: unknown): Error {
  if (failure === null) return new PlainError(`Migration ${name} could not be applied: ${messageOf(error)}`)
  const position =
    failure.error instanceof Error && 'position' in failure.error ? Number(failure.error.position) : Number.NaN
  const where = Number.isNaN(position) ? '' : ` in line ${failure.script.slice(0, position).split('\n').length}`
  return new PlainError(`Migration ${name} failed${where} and was rolled back: ${messageOf(failure.error)}`)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
