import { existsSync } from 'node:fs'
import { startScratchServer } from '@/lib/server/db/embedded/scratch-server'
import { binariesIn, type ServerBinaries } from '@/lib/server/db/embedded/server-binaries'
import { schemaDifference } from '@/lib/server/db/migration/schema-difference'
import type { Cleanups } from '@/scripts/console/shutdown'
import { failure, type Layer, success } from './layer'
import { vitestLayer } from './vitest-layer'

/** The oldest server that Plumbline promises to run on, where Debian has installed it. */
const oldestServer = '/usr/lib/postgresql/15/bin'

export function schemaLayer(cleanups: Cleanups): Layer {
  return {
    name: 'schema',
    run: async () => {
      const difference = await schemaDifference(await scratchAddress(cleanups), 'summary')
      return difference === null ? success : failure(`Schema and migrations differ:\n${difference}`)
    },
  }
}

/** Where the product's own SQL is tested by itself: constraints, policies, triggers, migrations. */
const DATABASE_RULES = 'lib/server/db/'

/**
 * All of them on the oldest server, which knows the fewest words of SQL, and the database's own rules on the embedded one too, on
 * which every journey runs. Without the oldest one, all of them on the embedded one.
 */
export function integrationLayers(cleanups: Cleanups, folder: string): Layer[] {
  const project = 'integration' as const
  const on = (binaries?: ServerBinaries) => async () => ({
    TEST_DATABASE_ADMIN_URL: await scratchAddress(cleanups, binaries),
  })
  if (!existsSync(oldestServer)) return [vitestLayer({ name: 'integration', project, folder, cleanups }, on())]
  return [
    vitestLayer({ name: 'integration (PostgreSQL 15)', project, folder, cleanups }, on(binariesIn(oldestServer))),
    vitestLayer({ name: 'integration (embedded)', project, folder, cleanups, files: DATABASE_RULES }, on()),
  ]
}

/** A server for one layer; it ends with the run. */
async function scratchAddress(cleanups: Cleanups, binaries?: ServerBinaries): Promise<string> {
  const starting = startScratchServer(binaries)
  cleanups.add(async () => (await starting.catch(() => null))?.stop())
  return (await starting).url
}
