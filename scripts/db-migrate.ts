import { applyMigrations } from '@/lib/server/db/migration/apply-migrations'
import { runMain } from '@/scripts/console/run-main'
import { say } from '@/scripts/console/steps'
import { usingDatabase } from '@/scripts/database/open-database'

await runMain(async () => {
  const applied = await usingDatabase(applyMigrations)
  say(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`)
})
