import { systemDb } from '@/lib/server/db/system-db'
import { verifyAudit } from '@/scripts/audit/verify-audit'
import { runMain } from '@/scripts/console/run-main'
import { say } from '@/scripts/console/steps'
import { usingDatabase } from '@/scripts/database/open-database'
import { pointAtDatabase } from '@/scripts/database/point-at-database'

await runMain(() =>
  usingDatabase(async (url) => {
    pointAtDatabase(url)
    const { lines, exitCode } = await verifyAudit().finally(() => systemDb().$disconnect())
    for (const line of lines) say(line)
    return exitCode
  }),
)
