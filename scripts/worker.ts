import { letterWords } from '@/lib/i18n/letters'
import { addressOfRunning } from '@/lib/server/db/embedded/start-embedded'
import { PlainError } from '@/lib/server/db/plain-error'
import { keepDelivering } from '@/lib/server/messages/delivery/keep-delivering'
import { keepFollowing } from '@/lib/server/progress/follow-up/keep-following'
import { keepDaysOpen } from '@/lib/server/progress/rollup/keep-open'
import { closeQueue } from '@/lib/server/queue/job-queue'
import { runMainAndExit } from '@/scripts/console/run-main'
import { supervised } from '@/scripts/console/shutdown'
import { say } from '@/scripts/console/steps'
import { pointAtDatabase } from '@/scripts/database/point-at-database'
import { pushKeyOf } from '@/scripts/serve/push-key'
import { readSettings } from '@/scripts/serve/settings'

const FOR_EVER_MS = 2 ** 31 - 1

await runMainAndExit(async () => {
  const settings = readSettings(process.env)
  const url = settings.databaseUrl ?? addressOfRunning(settings.dataDir)
  if (url === null) throw new PlainError('There is no database to work for: run npm start first, or set DATABASE_URL.')
  return supervised(async (cleanups) => {
    pointAtDatabase(url)
    process.env.APP_URL = settings.appUrl
    process.env.PUSH_KEY = pushKeyOf(settings)
    keepDelivering(letterWords())
    keepDaysOpen()
    keepFollowing()
    cleanups.add(closeQueue)
    say('Working the queue off. Ctrl-C stops it.')
    // While the database is away nothing else holds this process.
    return new Promise<number>(() => setInterval(() => {}, FOR_EVER_MS))
  }, 0)
})
