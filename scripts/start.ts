import { runMainAndExit } from '@/scripts/console/run-main'
import { supervised } from '@/scripts/console/shutdown'
import { say } from '@/scripts/console/steps'
import { keepDatabase } from '@/scripts/serve/keep-database'
import { printWelcome } from '@/scripts/serve/print-welcome'
import { readSettings } from '@/scripts/serve/settings'
import { startPlumbline } from '@/scripts/serve/start-plumbline'

await runMainAndExit(async () => {
  const settings = readSettings(process.env)
  return supervised(async (cleanups) => {
    const { app, database } = await startPlumbline({ settings, cleanups })
    await printWelcome(settings.appUrl, database.url)
    const ends = [app.ended.then((how) => `The server ended unexpectedly (${how}).`)]
    if (database.embedded !== null) ends.push(keepDatabase(database.embedded, cleanups.asked))
    const reason = await Promise.race(ends)
    if (!cleanups.asked()) say(`${reason} Stopping.`)
    return 1
  }, 0)
})
