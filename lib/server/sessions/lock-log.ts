import 'server-only'

import type { PatientId } from '@/lib/domain/shared/ids'
import type { ScopedTx } from '@/lib/server/db/scope'

/** The same lock as app.record_session: one entry into a patient's log at a time, so that a repeat waits for the first. */
export async function lockLog(tx: ScopedTx, patientId: PatientId): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${patientId}::text, 7))`
}
