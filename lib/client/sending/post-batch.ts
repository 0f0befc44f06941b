import type { SyncAnswer, SyncBatch } from '@/lib/schemas/sync'

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
    return await readAnswer(response.status, await response.json())
  } catch {
    return { kind: 'none' }
  }
}

/** A captive portal says 200, 401 or 403 as well, but not in these words. */
async function readAnswer(status: number, body: unknown): Promise<PostAnswer> {
  if (status === 200) {
    // Not with the page: on most visits there is nothing to send.
    const { syncAnswer } = await import('@/lib/schemas/sync')
    const parsed = syncAnswer.safeParse(body)
    return parsed.success ? { kind: 'answer', answer: parsed.data } : { kind: 'none' }
  }
  switch (typeof body === 'object' && body !== null && 'error' in body ? body.error : null) {
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
