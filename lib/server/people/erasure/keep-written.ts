import 'server-only'

import { kindOf, logError, placeOf } from '@/lib/server/log/log'
import { writeErasures } from '@/lib/server/people/erasure/ledger-file'

const EVERY_MS = 3_600_000

/** The row is committed by now: what fails here is done within the hour. */
export async function writeErasuresSoon(): Promise<void> {
  await writeErasures().catch((error: unknown) =>
    logError('write_erasures_failed', { errorKind: kindOf(error), at: placeOf(error) }),
  )
}

/** Writes the ledger of erasures now and every hour, as long as this process lives. */
export function keepErasuresWritten(): void {
  void writeErasuresSoon()
  setInterval(writeErasuresSoon, EVERY_MS).unref()
}
