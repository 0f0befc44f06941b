import 'server-only'

import { nowMs } from '@/lib/server/clock'
import { kindOf, logError, placeOf } from '@/lib/server/log/log'
import { clearOrphans } from '@/lib/server/storage/clear-orphans'

const EVERY_MS = 3_600_000

/** Takes orphaned files away now and every hour, as long as this process lives. Several processes may do so at once. */
export function keepClear(): void {
  const clear = () =>
    clearOrphans(nowMs()).catch((error: unknown) =>
      logError('clear_orphans_failed', { errorKind: kindOf(error), at: placeOf(error) }),
    )
  void clear()
  setInterval(clear, EVERY_MS).unref()
}
