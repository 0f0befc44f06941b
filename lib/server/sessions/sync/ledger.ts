import 'server-only'

import { createHash } from 'node:crypto'
import type { SyncEvent, SyncResult } from '@/lib/schemas/sync'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { patientOf } from '@/lib/server/sessions/halt-programme'
import { lockLog } from '@/lib/server/sessions/lock-log'
import { ledgerEntry, type SentEvent, type SyncOutcome } from '@/lib/server/sessions/payload'

/** Of all that was sent of one event; the schema gives its fields their order. */
export function hashOfEvent(event: SyncEvent): string {
  return createHash('sha256').update(JSON.stringify(event)).digest('hex')
}

type Had = { readonly hash: string; readonly outcome: SyncOutcome }

export function answerAgain(event: SentEvent, had: Had): SyncResult {
  if (had.hash !== event.payloadHash) return { id: event.id, status: 'refused', reason: 'payload_mismatch' }
  return { id: event.id, status: 'had', outcome: had.outcome }
}

/**
 * Effect and ledger row in one transaction, once: a repeat that comes at the same moment waits, and finds the row. What is refused or has
 * to wait leaves none.
 */
export function once(
  scope: Scope,
  event: SentEvent,
  effect: (tx: ScopedTx) => Promise<SyncResult>,
): Promise<SyncResult> {
  return withScope(scope, async (tx) => {
    const patientId = patientOf(scope)
    await lockLog(tx, patientId)
    const row = await tx.syncedEvent.findFirst({
      where: { clinicId: scope.clinicId, patientId, id: event.id },
      select: { payloadHash: true, outcome: true },
    })
    if (row) {
      const hash = Buffer.from(row.payloadHash).toString('hex')
      return answerAgain(event, { hash, outcome: row.outcome as SyncOutcome })
    }
    const result = await effect(tx)
    if (result.status === 'stored' || result.status === 'had') {
      const entry = JSON.stringify(ledgerEntry(event, result.outcome))
      await tx.$executeRaw`select app.keep_synced_event(${patientId}::uuid, ${entry}::jsonb)`
    }
    return result
  })
}
