import 'server-only'

import { createClient } from '@/lib/server/db/client'
import { createDatabase, dropDatabase } from '@/lib/server/db/embedded/create-database'
import { startScratchServer } from '@/lib/server/db/embedded/scratch-server'
import { applyMigrations } from '@/lib/server/db/migration/apply-migrations'
import { TEMPLATE_DATABASE } from '@/lib/server/db/testing/test-database'
import { readContent } from '@/prisma/seed/content/read-content'
import { importContent } from '@/prisma/seed/import-content'

/** One server for the whole run: the one that is named, or a scratch server that is gone afterwards. */
export default async function setup(): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_ADMIN_URL
  const scratch = given ? null : await startScratchServer()
  const adminUrl = given ?? scratch?.url ?? ''
  process.env.TEST_DATABASE_ADMIN_URL = adminUrl
  await dropDatabase(adminUrl, TEMPLATE_DATABASE)
  const url = await createDatabase(adminUrl, TEMPLATE_DATABASE)
  await applyMigrations(url)
  const client = createClient(url, 2)
  await importContent(client, readContent())
  await client.$disconnect()
  return async () => {
    await dropDatabase(adminUrl, TEMPLATE_DATABASE)
    await scratch?.stop()
  }
}
