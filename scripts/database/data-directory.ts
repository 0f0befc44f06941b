import { resolve } from 'node:path'

/**
 * Everything that must survive a restart: the database, its password, the application's secret. Taken from the settings that
 * are given, never from this process's own: a test run would otherwise work on the person's data.
 */
export function dataDirectory(given: Readonly<Record<string, string | undefined>>): string {
  return resolve(given.PLUMBLINE_DATA_DIR || '.data')
}
