import { addressOfRunning, startEmbedded } from '@/lib/server/db/embedded/start-embedded'
import { say } from '@/scripts/console/steps'
import { dataDirectory } from './data-directory'
import { checkExternalServer } from './external-server'

export type OpenDatabase = { url: string; close: () => Promise<void> }

/**
 * The database for a command that does one thing: `DATABASE_URL`; or the embedded server of the data directory,
 * the one that `npm start` runs right now or else started for this command alone.
 */
export async function openDatabase(): Promise<OpenDatabase> {
  const external = process.env.DATABASE_URL
  if (external) {
    await checkExternalServer(external)
    return { url: external, close: async () => {} }
  }
  const running = addressOfRunning(dataDirectory())
  if (running !== null) return { url: running, close: async () => {} }
  const server = await startEmbedded({ dataDir: dataDirectory(), log: say })
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
