import 'server-only'
import { PlainError } from '@/lib/server/db/plain-error'
import { withClient } from './create-database'

const oldestMajorVersion = 15

/** What a commit's durability hangs on, with the values that keep it. */
const durableSettings: Readonly<Record<string, readonly string[]>> = {
  fsync: ['on'],
  full_page_writes: ['on'],
  synchronous_commit: ['on', 'remote_apply'],
}

/** Refuses a server that is out of reach, too old, or set up to lose what it has acknowledged. Reads only. */
export async function checkServer(url: string, called: string): Promise<void> {
  const found = await readServer(url).catch((error: unknown) => {
    throw new PlainError(
      `No connection to ${called} (${reasonOf(error)}): check that it runs and that address, user and password are right.`,
    )
  })
  const major = Math.floor(found.version / 10_000)
  if (major < oldestMajorVersion) {
    throw new PlainError(`PostgreSQL ${major} on ${called} is too old: Plumbline needs ${oldestMajorVersion} or newer.`)
  }
  for (const [name, allowed] of Object.entries(durableSettings)) {
    const value = found.settings.get(name) ?? 'unknown'
    if (allowed.includes(value)) continue
    throw new PlainError(
      `PostgreSQL on ${called} has ${name} = ${value} and could lose what it confirmed: set ${name} = on and start again.`,
    )
  }
}

async function readServer(url: string): Promise<{ version: number; settings: Map<string, string> }> {
  return withClient(url, async (client) => {
    const result = await client.query<{ name: string; setting: string }>(
      'select name, setting from pg_settings where name = any($1)',
      [['server_version_num', ...Object.keys(durableSettings)]],
    )
    const settings = new Map(result.rows.map((row) => [row.name, row.setting]))
    return { version: Number(settings.get('server_version_num')), settings }
  })
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0])
  return error instanceof Error ? error.message : String(error)
}
