import 'server-only'

import Bowser from 'bowser'
import { headers } from 'next/headers'
import { env } from '@/lib/env'

export type RequestFacts = {
  readonly requestId: string
  /** The client's address as far as it can be trusted; 'unknown' otherwise. */
  readonly address: string
  /** For the person's own list of devices, for example "Chrome on Android". */
  readonly deviceLabel: string
}

/** What a handler may know of the request beside its input. */
export async function requestFacts(): Promise<RequestFacts> {
  const list = await headers()
  return {
    requestId: list.get('x-request-id') ?? 'none',
    address: clientAddress(list.get('x-forwarded-for')),
    // Only a sign-in asks for it, and every request is answered with these facts.
    get deviceLabel() {
      return deviceLabel(list.get('user-agent'))
    },
  }
}

/**
 * The entry that the outermost trusted proxy added; entries further left are the client's own words. Without a trusted proxy
 * the header holds the socket's own address and nothing else (lib/server/transport/incoming-headers.ts).
 */
export function clientAddress(forwardedFor: string | null, trustedProxies = env().TRUSTED_PROXIES): string {
  if (!forwardedFor) return 'unknown'
  const entries = forwardedFor.split(',').map((entry) => entry.trim())
  return entries.at(-Math.max(1, trustedProxies)) ?? 'unknown'
}

export function deviceLabel(userAgent: string | null): string {
  if (!userAgent) return 'Unknown device'
  const parsed = Bowser.parse(userAgent)
  const browser = parsed.browser.name ?? 'Browser'
  const system = parsed.os.name ?? 'unknown system'
  return `${browser} on ${system}`.slice(0, 80)
}
