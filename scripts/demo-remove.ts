import { sealRemoval } from '@/lib/server/audit/checkpoints/seal-clinics'
import { systemDb } from '@/lib/server/db/system-db'
import { writeRemoval } from '@/lib/server/people/erasure/ledger-file'
import { DEMO_CLINIC } from '@/prisma/seed/demo/clinic'
import { removeDemo } from '@/prisma/seed/remove-demo'
import { runMain } from '@/scripts/console/run-main'
import { say } from '@/scripts/console/steps'
import { usingDatabase } from '@/scripts/database/open-database'
import { pointAtDatabase } from '@/scripts/database/point-at-database'

await runMain(async () => {
  const isRemoved = await usingDatabase(async (url) => {
    pointAtDatabase(url)
    try {
      const done = await removeDemo()
      if (!done) return false
      await sealRemoval(DEMO_CLINIC.id, Date.now())
      await writeRemoval(DEMO_CLINIC.id, Date.now())
      return true
    } finally {
      await systemDb().$disconnect()
    }
  })
  say(isRemoved ? 'The demo clinic is gone.' : 'There is no demo clinic here.')
})
