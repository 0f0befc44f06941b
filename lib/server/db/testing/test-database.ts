import 'server-only'

import { randomBytes } from 'node:crypto'
import { createDatabase, dropDatabase } from '@/lib/server/db/embedded/create-database'

/** Migrated, with the shipped content, and without a clinic; every test file gets a copy of its own. */
export const TEMPLATE_DATABASE = 'plumbline_template'

export type TestDatabase = { readonly url: string; readonly drop: () => Promise<void> }

/** A fresh copy of the template on the server of TEST_DATABASE_ADMIN_URL (set by the global setup). */
export async function openTestDatabase(): Promise<TestDatabase> {
  const adminUrl = process.env.TEST_DATABASE_ADMIN_URL
  if (!adminUrl)
    throw new Error('TEST_DATABASE_ADMIN_URL is not set: run through vitest, whose global setup starts a server')
  const name = `test_${randomBytes(6).toString('hex')}`
  const url = await createDatabase(adminUrl, name, TEMPLATE_DATABASE)
  // What asks for env() in the code under test finds this file's database.
  process.env.DATABASE_URL = url
  process.env.APP_SECRET ??= randomBytes(32).toString('base64url')
  return { url, drop: () => dropDatabase(adminUrl, name) }
}
