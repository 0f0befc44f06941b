import 'server-only'

import type { SendOutcome } from '@/lib/domain/messages/delivery'
import type { PushPayload } from '@/lib/domain/messages/push'
import { nowMs } from '@/lib/server/clock'
import { encryptPayload, type PushKeys } from '@/lib/server/push/encrypt-payload'
import { pushAuthorization } from '@/lib/server/push/push-key'
import { isPushService, type PushSettings } from '@/lib/server/push/push-settings'

export type PushTarget = { readonly id: string; readonly endpoint: string; readonly keys: PushKeys }
export type PushNote = {
  readonly payload: PushPayload
  /** Until then it is worth showing. */
  readonly untilMs: number
}

const TIMEOUT_MS = 12_000
const TTL_MAX_SECONDS = 24 * 3600

/**
 * Hands one notification to a browser's push service. Never throws and never tells what was answered: it may quote the address. A repeat
 * has the same topic, so that a service which still holds the first one puts it in its place (RFC 8030).
 */
export async function sendPush(settings: PushSettings, target: PushTarget, note: PushNote): Promise<SendOutcome> {
  // Kept before a service was taken off the list.
  if (!isPushService(target.endpoint, settings.services)) return 'gone'
  const request = requestOf(settings, target, note)
  if (request === null) return 'gone'
  try {
    const answer = await fetch(target.endpoint, request)
    await answer.body?.cancel()
    return outcomeOf(answer.status)
  } catch (error) {
    return wasNeverThere(error) ? 'unreachable' : 'interrupted'
  }
}

function requestOf({ key, contact }: PushSettings, { endpoint, keys }: PushTarget, { payload, untilMs }: PushNote) {
  const body = sealed(JSON.stringify(payload), keys)
  if (body === null) return null
  const seconds = Math.ceil((untilMs - nowMs()) / 1000)
  return {
    method: 'POST',
    body: new Uint8Array(body),
    // Another address than the one that was checked is never called.
    redirect: 'error' as const,
    signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: {
      Authorization: pushAuthorization(key, new URL(endpoint).origin, contact, nowMs()),
      'Content-Encoding': 'aes128gcm',
      'Content-Type': 'application/octet-stream',
      TTL: String(Math.min(TTL_MAX_SECONDS, Math.max(0, seconds))),
      Topic: payload.id.replaceAll('-', ''),
      Urgency: 'normal',
    },
  }
}

/** Null for a key that is none: nobody could read it. */
function sealed(text: string, keys: PushKeys): Buffer | null {
  try {
    return encryptPayload(text, keys)
  } catch {
    return null
  }
}

const [GONE, NOT_FOUND, TOO_MANY, SERVER_ERROR] = [410, 404, 429, 500]

function outcomeOf(status: number): SendOutcome {
  if (status < 300) return 'accepted'
  if (status === GONE || status === NOT_FOUND) return 'gone'
  return status === TOO_MANY || status >= SERVER_ERROR ? 'refused' : 'refused_for_good'
}

const BEFORE_ANYTHING = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]

/** No connection came about, so that nothing can have arrived. */
function wasNeverThere(error: unknown): boolean {
  const { cause } = error as { cause?: { code?: string } }
  return BEFORE_ANYTHING.includes(cause?.code ?? '')
}
