import { SYNC_EVENTS_MAX } from '@/lib/domain/sessions/on-device/sync-limits'
import type { SyncEvent } from '@/lib/schemas/sync'

/** The server reads no longer body than 256,000 characters; the rest is for the batch's own frame. */
const BATCH_CHARACTERS = 200_000

/** The first of these events that go into one batch, in their order: at least one, not too many, not too long. */
export function nextBatch(events: readonly SyncEvent[]): readonly SyncEvent[] {
  let characters = 0
  const first = events.slice(0, SYNC_EVENTS_MAX)
  const end = first.findIndex((event) => {
    characters += JSON.stringify(event).length
    return characters > BATCH_CHARACTERS
  })
  return end === -1 ? first : first.slice(0, Math.max(end, 1))
}
