import 'server-only'

import { randomUUID } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { env } from '@/lib/env'
import { beginRequest } from '@/lib/server/log/request-id'

/** Headers that Next trusts as its own; from a client they are an attack or a mistake (trust.md rule 4). */
const INTERNAL_HEADERS = [
  'x-middleware-subrequest',
  'x-middleware-subrequest-id',
  'next-resume',
  'x-nonce',
  'x-request-id',
  'x-next-resume',
  'x-matched-path',
  'x-invoke-path',
  'x-now-route-matches',
]
const FORWARDED_HEADERS = ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'forwarded', 'x-real-ip']

export function cleanIncoming(
  request: Pick<IncomingMessage, 'headers'>,
  remoteAddress: string | undefined,
  trustedProxies: number,
): void {
  for (const name of INTERNAL_HEADERS) delete request.headers[name]
  if (trustedProxies > 0) return
  for (const name of FORWARDED_HEADERS) delete request.headers[name]
  request.headers['x-forwarded-for'] = remoteAddress ?? 'unknown'
}

/**
 * Cleans every request before Next sees it, and gives it the id that its log lines and its error pages carry. Node announces a request on this channel before it hands it on, so that no custom
 * server is needed. Called once, by instrumentation.ts.
 */
export function cleanIncomingHeaders(): void {
  const trustedProxies = env().TRUSTED_PROXIES
  subscribe('http.server.request.start', (message) => {
    const { request, socket } = message as { request: IncomingMessage; socket: Socket }
    cleanIncoming(request, socket.remoteAddress, trustedProxies)
    const requestId = randomUUID()
    request.headers['x-request-id'] = requestId
    beginRequest(requestId)
  })
}
