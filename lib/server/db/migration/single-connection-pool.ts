import 'server-only'
import pg from 'pg'

/** A pool that is one connection for as long as it lives: BEGIN, the work and COMMIT meet on it. */
export function singleConnectionPool(url: string): pg.Pool {
  const config = { connectionString: url, max: 1, idleTimeoutMillis: 0, application_name: 'plumbline migration' }
  const pool = new pg.Pool(config)
  pool.on('error', () => {})
  return pool
}
