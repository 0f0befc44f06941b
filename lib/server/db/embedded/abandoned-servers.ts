import 'server-only'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isStillRunning } from '@/lib/server/db/embedded/system/process-identity'
import { readOwner } from './owner'
import { runningPostmaster, stopPostmaster } from './postmaster'

/** What tests and benchmarks put into the temporary folder; the second one holds its data one folder deeper. */
const names = /^plumbline-(scratch|test|faults|bench)-/

/** Ends and removes the servers of test runs that were killed before they could do it themselves. */
export async function removeAbandonedServers(folder: string): Promise<void> {
  for (const name of readdirSync(folder).filter((each) => names.test(each))) {
    for (const dataDir of [join(folder, name), join(folder, name, 'data')]) {
      const owner = readOwner(dataDir)
      if (owner === null || isStillRunning(owner)) continue
      const pid = runningPostmaster(join(dataDir, 'postgres'))
      try {
        if (pid !== null) await stopPostmaster(pid)
        rmSync(join(folder, name), { recursive: true, force: true })
      } catch {
        // Another user's: theirs to remove.
      }
    }
  }
}
