import 'server-only'

import type { SyncEvent, SyncResult } from '@/lib/schemas/sync'
import { databaseErrorKind } from '@/lib/server/db/database-errors'
import type { Scope } from '@/lib/server/db/scope'
import { keepOwnMessage } from '@/lib/server/messages/thread/say'
import type { SentEvent } from '@/lib/server/sessions/payload'
import { once } from '@/lib/server/sessions/sync/ledger'

type At = { readonly sent: SentEvent; readonly nowMs: number }
type MessageEvent = Extract<SyncEvent, { kind: 'message' }>

/** The event's id is the message's: a form that went by itself and the outbox cannot double it. */
export async function takeMessage(scope: Scope, { body }: MessageEvent, { sent, nowMs }: At): Promise<SyncResult> {
  const { id, happenedAtMs } = sent
  try {
    return await once(scope, sent, async (tx) => {
      const kept = await keepOwnMessage(tx, scope, { id, body, writtenAtMs: happenedAtMs }, nowMs)
      if (kept.ok) return { id, status: kept.value, outcome: null }
      return { id, status: 'refused', reason: kept.reason === 'day_full' ? 'messages_full' : 'payload_mismatch' }
    })
  } catch (error) {
    // The id belongs to somebody else's message, of which nothing is said.
    if (databaseErrorKind(error) === 'conflict') return { id, status: 'refused', reason: 'payload_mismatch' }
    throw error
  }
}
