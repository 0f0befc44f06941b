import { checkServer } from '@/lib/server/db/embedded/check-server'
import { addressOfRunning, startEmbedded } from '@/lib/server/db/embedded/start-embedded'
import { say } from '@/scripts/console/steps'
import { readSettings } from '@/scripts/serve/settings'

export type OpenDatabase = { url: string; close: () => Promise<void> }

export const externalServer = 'the server of DATABASE_URL'

/**
 * The database for a command that does one thing: `DATABASE_URL`; or the embedded server of the data directory,
 * the one that `npm start` runs right now or else started for this command alone.
 */
export async function openDatabase(): Promise<OpenDatabase> {
  const settings = readSettings(process.env)
  if (settings.databaseUrl !== null) {
    await checkServer(settings.databaseUrl, externalServer)
    return { url: settings.databaseUrl, close: async () => {} }
  }
  const running = addressOfRunning(settings.dataDir)
  if (running !== null) return { url: running, close: async () => {} }
  const server = await startEmbedded({ dataDir: settings.dataDir, log: say })
  return { url: server.url, close: server.stop }
}

export async function usingDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const database = await openDatabase()
  try {
    return await work(database.url)
  } finally {
    await database.close()
  }
}
