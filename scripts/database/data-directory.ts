import { resolve } from 'node:path'

/** Everything that must survive a restart: the database, its password, the application's secret. */
export function dataDirectory(): string {
  return resolve(process.env.PLUMBLINE_DATA_DIR || '.data')
}
