import { systemDb } from '@/lib/server/db/system-db'
import { removeDemo } from '@/prisma/seed/remove-demo'
import { runMain } from '@/scripts/console/run-main'
import { say } from '@/scripts/console/steps'
import { usingDatabase } from '@/scripts/database/open-database'
import { pointAtDatabase } from '@/scripts/database/point-at-database'

await runMain(async () => {
  const isRemoved = await usingDatabase(async (url) => {
    pointAtDatabase(url)
    return removeDemo().finally(() => systemDb().$disconnect())
  })
  say(isRemoved ? 'The demo clinic is gone.' : 'There is no demo clinic here.')
})
