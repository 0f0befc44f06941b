import 'server-only'

import { sealClinics } from '@/lib/server/audit/checkpoints/seal-clinics'
import { nowMs } from '@/lib/server/clock'
import { kindOf, logError, placeOf } from '@/lib/server/log/log'

/** What happened since the last one is covered by the chain alone, so an hour is the most that can be cut off unseen. */
const EVERY_MS = 3_600_000

/** Seals now and every hour, as long as this process lives. */
export function keepSealed(): void {
  const seal = () =>
    sealClinics(nowMs()).catch((error: unknown) =>
      logError('seal_audit_failed', { errorKind: kindOf(error), at: placeOf(error) }),
    )
  void seal()
  setInterval(seal, EVERY_MS).unref()
}
