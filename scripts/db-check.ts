import { usingScratchServer } from '@/lib/server/db/embedded/scratch-server'
import { schemaDifference } from '@/lib/server/db/migration/schema-difference'
import { runMain } from '@/scripts/console/run-main'
import { say } from '@/scripts/console/steps'

await runMain(async () => {
  const difference = await usingScratchServer((url) => schemaDifference(url, 'summary'))
  if (difference === null) {
    say('Schema and migrations agree.')
    return 0
  }
  say(`Schema and migrations differ: npm run db:diff -- <name> writes the missing migration.\n${difference}`)
  return 1
})
