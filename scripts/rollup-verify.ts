import { systemDb } from '@/lib/server/db/system-db'

import { runMain } from '@/scripts/console/run-main'
import { say } from '@/scripts/console/steps'
import { usingDatabase } from '@/scripts/database/open-database'
import { pointAtDatabase } from '@/scripts/database/point-at-database'
import { verifyRollups } from '@/scripts/rollup/verify-rollups'

await runMain(() =>
  usingDatabase(async (url) => {
    pointAtDatabase(url)
    const { lines, exitCode } = await verifyRollups().finally(() => systemDb().$disconnect())
    for (const line of lines) say(line)
    return exitCode
  }),
)
