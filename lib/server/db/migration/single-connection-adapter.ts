import 'server-only'
import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type pg from 'pg'
import { createDatabase, dropDatabase } from '@/lib/server/db/embedded/create-database'
import { withDatabase } from '@/lib/server/db/embedded/database-address'
import { readInternalChar } from './internal-char-columns'
import { singleConnectionPool } from './single-connection-pool'

export type ScriptFailure = { error: unknown; script: string }

/**
 * Prisma's adapter for PostgreSQL, with two things of it replaced: it cuts a script at every semicolon (which
 * breaks function bodies), and it sends the parts to whatever connection is free. Here a script goes out whole, on
 * the one connection there is, so that it is one transaction together with what the engine writes about it.
 */
export function singleConnectionAdapter(
  pool: pg.Pool,
  url: string,
  onFailure: (failure: ScriptFailure) => void,
): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(pool)
  return {
    provider: 'postgres',
    adapterName: factory.adapterName,
    connect: async () => {
      const adapter = await factory.connect()
      // Takes its listener off a pool that has one, and nothing else: an engine is opened for every migration and lets none go.
      await adapter.dispose()
      return wholeScripts(adapter, pool, onFailure)
    },
    connectToShadowDb: async () => {
      const name = `plumbline_shadow_${randomUUID().replaceAll('-', '')}`
      await createDatabase(url, name)
      const shadowPool = singleConnectionPool(withDatabase(url, name))
      const shadow = wholeScripts(await new PrismaPg(shadowPool).connect(), shadowPool, onFailure)
      shadow.dispose = async () => {
        await shadowPool.end()
        await dropDatabase(url, name)
      }
      return shadow
    },
  }
}

function wholeScripts(
  adapter: SqlDriverAdapter,
  pool: pg.Pool,
  onFailure: (failure: ScriptFailure) => void,
): SqlDriverAdapter {
  readInternalChar(adapter, pool)
  adapter.executeScript = async (script) => {
    try {
      await pool.query(script)
    } catch (error) {
      onFailure({ error, script })
      throw error
    }
  }
  return adapter
}
