import { usingScratchServer } from '@/lib/server/db/embedded/scratch-server'
import { diffToFolder } from '@/lib/server/db/migration/schema-difference'
import { PlainError } from '@/lib/server/db/plain-error'
import { runMain } from '@/scripts/console/run-main'
import { say } from '@/scripts/console/steps'

await runMain(async () => {
  const name = process.argv[2]
  if (name === undefined) throw new PlainError('Say what the migration does, for example: npm run db:diff -- add_goals')
  const folder = await usingScratchServer((url) => diffToFolder(url, name, new Date()))
  say(
    folder === null
      ? 'The migrations already say all that the schema says.'
      : `Wrote prisma/migrations/${folder}/migration.sql`,
  )
})
