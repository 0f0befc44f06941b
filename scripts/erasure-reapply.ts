import { applyMigrations } from '@/lib/server/db/migration/apply-migrations'
import { systemDb } from '@/lib/server/db/system-db'
import { runMain } from '@/scripts/console/run-main'
import { say } from '@/scripts/console/steps'
import { usingDatabase } from '@/scripts/database/open-database'
import { pointAtDatabase } from '@/scripts/database/point-at-database'
import { reapplyLines } from '@/scripts/erasure/reapply-lines'

await runMain(() =>
  usingDatabase(async (url) => {
    pointAtDatabase(url)
    // A backup may be of an older version, which could not erase yet.
    await applyMigrations(url)
    const { lines, exitCode } = await reapplyLines().finally(() => systemDb().$disconnect())
    for (const line of lines) say(line)
    return exitCode
  }),
)
