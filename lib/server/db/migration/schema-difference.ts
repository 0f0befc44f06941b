import 'server-only'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PlainError } from '@/lib/server/db/plain-error'
import { migrationsFolder, readMigrations, readSchema } from './migration-files'
import { openSchemaEngine } from './schema-engine'
import type { ScriptFailure } from './single-connection-adapter'
import { singleConnectionPool } from './single-connection-pool'

/**
 * What lies between the migrations and the schema, as a script, or null when they agree. The migrations are played
 * into a shadow database on the server of `url`. Prisma sees tables, columns, keys, indexes and enums; the policies,
 * triggers, functions and CHECKs of hand-written migrations are outside its sight and never reported.
 */
export async function schemaDifference(url: string, as: 'script' | 'summary'): Promise<string | null> {
  const pool = singleConnectionPool(url)
  let failure: ScriptFailure | null = null as ScriptFailure | null
  const engine = await openSchemaEngine(pool, url, (seen) => {
    failure ??= seen
  })
  try {
    const result = await engine.diff({
      from: { tag: 'migrations', ...readMigrations() },
      to: { tag: 'schemaDatamodel', ...readSchema() },
      script: as === 'script',
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    })
    return result.exitCode === 0 ? null : (result.stdout ?? '')
  } catch (error) {
    const cause = failure?.error ?? error
    throw new PlainError(
      `The migrations cannot be compared with the schema: ${cause instanceof Error ? cause.message : String(cause)}`,
    )
  } finally {
    engine.free()
    await pool.end()
  }
}

/** Writes the next migration folder and returns its name, or null when there is nothing to migrate. */
export async function diffToFolder(url: string, name: string, now: Date): Promise<string | null> {
  if (!/^[a-z][a-z0-9_]{2,60}$/.test(name)) {
    throw new PlainError(
      `"${name}" is no name for a migration: use small letters, digits and underscores, for example add_goals.`,
    )
  }
  const script = await schemaDifference(url, 'script')
  if (script === null) return null
  const stamp = now.toISOString().replaceAll(/\D/g, '').slice(0, 14)
  const folder = `${stamp}_${name}`
  mkdirSync(join(migrationsFolder, folder), { recursive: true })
  writeFileSync(join(migrationsFolder, folder, 'migration.sql'), script)
  writeFileSync(join(migrationsFolder, 'migration_lock.toml'), 'provider = "postgresql"\n')
  return folder
}
