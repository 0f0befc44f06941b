import type { EmbeddedServer } from '@/lib/server/db/embedded/start-embedded'
import { messageOf, say } from '@/scripts/console/steps'

const mostRestarts = 5
const withinMilliseconds = 60_000

/**
 * Starts the embedded server again whenever it dies under us; what was committed is there after its recovery.
 * Resolves, with the reason, when that makes no sense any more.
 */
export async function keepDatabase(server: EmbeddedServer, isStopping: () => boolean): Promise<string> {
  const deaths: number[] = []
  for (;;) {
    await server.died()
    if (isStopping()) return 'stopping'
    const now = performance.now()
    deaths.push(now)
    if (deaths.filter((at) => now - at < withinMilliseconds).length > mostRestarts) {
      return 'The database ended again and again: see postgres.log in the data directory.'
    }
    say('The database ended unexpectedly. Starting it again.')
    try {
      await server.restart()
    } catch (error) {
      return messageOf(error)
    }
  }
}
