import { sealRemoval } from '@/lib/server/audit/checkpoints/seal-clinics'
import { todayIn } from '@/lib/server/clock'
import { applyMigrations } from '@/lib/server/db/migration/apply-migrations'
import { PlainError } from '@/lib/server/db/plain-error'
import { systemDb } from '@/lib/server/db/system-db'
import { writeRemoval } from '@/lib/server/people/erasure/ledger-file'
import { DEMO_CLINIC } from '@/prisma/seed/demo/clinic'
import { resetDemo } from '@/prisma/seed/seed-demo'
import { runMain } from '@/scripts/console/run-main'
import { say } from '@/scripts/console/steps'
import { usingDatabase } from '@/scripts/database/open-database'
import { pointAtDatabase } from '@/scripts/database/point-at-database'

await runMain(async () => {
  await usingDatabase(async (url) => {
    pointAtDatabase(url)
    await applyMigrations(url)
    try {
      const isReset = await resetDemo(todayIn(DEMO_CLINIC.timeZone))
      if (!isReset) throw new PlainError('There is no demo clinic here, so nothing was changed.')
      await sealRemoval(DEMO_CLINIC.id, Date.now())
      await writeRemoval(DEMO_CLINIC.id, Date.now())
    } finally {
      await systemDb().$disconnect()
    }
  })
  say('The demo clinic is as it was at first.')
})
