import { sealClinics } from '@/lib/server/audit/checkpoints/seal-clinics'
import { systemDb } from '@/lib/server/db/system-db'
import { runMain } from '@/scripts/console/run-main'
import { say } from '@/scripts/console/steps'
import { usingDatabase } from '@/scripts/database/open-database'
import { pointAtDatabase } from '@/scripts/database/point-at-database'

await runMain(async () => {
  const sealed = await usingDatabase(async (url) => {
    pointAtDatabase(url)
    return sealClinics(Date.now()).finally(() => systemDb().$disconnect())
  })
  say(sealed === 0 ? 'Nothing happened since the last checkpoint.' : `Audit logs sealed: ${sealed}.`)
})
