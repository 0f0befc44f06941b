import 'server-only'

import { env } from '@/lib/env'
import { type PushKey, pushKeyOf } from '@/lib/server/push/push-key'

/** Those of the browsers that are in use: Chromium's, Mozilla's, Apple's and Microsoft's. A leading dot stands for every name below it. */
const KNOWN_SERVICES = ['fcm.googleapis.com', '.push.services.mozilla.com', '.push.apple.com', '.notify.windows.com']
const THIS_MACHINE = /^http:\/\/(127(\.\d+){3}|\[::1\]):\d+$/

export type PushSettings = { readonly key: PushKey; readonly services: readonly string[]; readonly contact: string }

let kept: { readonly secret: string; readonly key: PushKey } | undefined

/** How notifications leave this installation; null without a key. */
export function pushSettings(): PushSettings | null {
  const { PUSH_KEY, PUSH_SERVICES, APP_URL, MAIL_FROM } = env()
  if (PUSH_KEY === undefined) return null
  if (kept?.secret !== PUSH_KEY) kept = { secret: PUSH_KEY, key: pushKeyOf(PUSH_KEY) }
  const services = PUSH_SERVICES === undefined ? KNOWN_SERVICES : PUSH_SERVICES.split(',').map((one) => one.trim())
  return { key: kept.key, services, contact: MAIL_FROM === undefined ? new URL(APP_URL).origin : `mailto:${MAIL_FROM}` }
}

/**
 * Whether an address that a browser named may be called at all: one of the services, by TLS on its usual port, without a name or password in it. So
 * nobody makes this server call machines of their choice. A service on this very machine is named whole, as http://127.0.0.1:port.
 */
export function isPushService(endpoint: string, services: readonly string[]): boolean {
  const address = URL.parse(endpoint)
  if (address === null || address.username !== '' || address.password !== '') return false
  if (services.some((service) => THIS_MACHINE.test(service) && service === address.origin)) return true
  if (address.protocol !== 'https:' || address.port !== '') return false
  const { hostname } = address
  return services.some((service) => (service.startsWith('.') ? hostname.endsWith(service) : hostname === service))
}
