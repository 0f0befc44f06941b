import 'server-only'
import pg from 'pg'
import { withDatabase } from './database-address'

/** Runs one piece of work on a connection of its own. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'plumbline',
    connectionTimeoutMillis: 10_000,
  })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** Makes a database on the server of `url` and returns its address. A template must have no open connections. */
export async function createDatabase(url: string, name: string, template?: string): Promise<string> {
  await withClient(withDatabase(url, 'postgres'), async (client) => {
    const from = template === undefined ? '' : ` TEMPLATE ${client.escapeIdentifier(template)}`
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}${from}`)
  })
  return withDatabase(url, name)
}

export async function ensureDatabase(url: string, name: string): Promise<string> {
  const found = await withClient(withDatabase(url, 'postgres'), (client) =>
    client.query('select 1 from pg_database where datname = $1', [name]),
  )
  return found.rowCount === 0 ? createDatabase(url, name) : withDatabase(url, name)
}

export async function dropDatabase(url: string, name: string): Promise<void> {
  await withClient(withDatabase(url, 'postgres'), async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`)
  })
}
