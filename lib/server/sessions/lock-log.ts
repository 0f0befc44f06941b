import 'server-only'

import type { PatientId } from '@/lib/domain/shared/ids'
import type { ScopedTx } from '@/lib/server/db/scope'

/**
 * The same lock as app.record_session: one entry into a patient's log at a time, so that a repeat waits for the first. What changes what
 * is due takes it too, before any row: both write the day's roll-up, and a session may stop the programme (ADR 25).
 */
export async function lockLog(tx: ScopedTx, patientId: PatientId): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${patientId}::text, 7))`
}
