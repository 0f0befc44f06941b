import { z } from 'zod'
import { type SyncAnswer, type SyncBatch, syncAnswer } from '@/lib/schemas/sync'

/** Longer than a slow line needs for a full batch; a server that hangs is a server that is not there. */
const ANSWER_WITHIN_MS = 15_000

export type PostAnswer =
  | { readonly kind: 'answer'; readonly answer: SyncAnswer }
  /** The batch as a whole could not be read. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'signed_out' }
  | { readonly kind: 'other_person' }
  /** No signal, no answer, or one that is not Plumbline's: nothing is known about what became of the batch. */
  | { readonly kind: 'none' }
export type PostBatch = (batch: SyncBatch) => Promise<PostAnswer>

const gate = z.object({ error: z.string() })

/** Sends one batch. Never throws: whatever is not an answer of this server leaves everything as it was. */
export const postBatch: PostBatch = async (batch) => {
  try {
    const response = await fetch('/api/sync', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(batch),
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    })
    return readAnswer(response.status, await response.json())
  } catch {
    return { kind: 'none' }
  }
}

/** A captive portal says 200, 401 or 403 as well, but not in these words. */
function readAnswer(status: number, body: unknown): PostAnswer {
  if (status === 200) {
    const parsed = syncAnswer.safeParse(body)
    return parsed.success ? { kind: 'answer', answer: parsed.data } : { kind: 'none' }
  }
  const closed = gate.safeParse(body)
  switch (closed.success ? closed.data.error : null) {
    case 'INVALID':
      return { kind: 'unreadable' }
    case 'UNAUTHENTICATED':
      return { kind: 'signed_out' }
    // Somebody else is signed in by now: another patient, or staff.
    case 'FORBIDDEN':
    case 'NOT_FOUND':
    case 'CONFLICT':
    case 'LOCKED':
      return { kind: 'other_person' }
    default:
      return { kind: 'none' }
  }
}
