import 'server-only'

import { AsyncLocalStorage } from 'node:async_hooks'

/** The bundler builds this file once for every entry: all of them must find the same storage. */
const SHARED = Symbol.for('plumbline.requestId')
const shared = globalThis as { [SHARED]?: AsyncLocalStorage<string> }
shared[SHARED] ??= new AsyncLocalStorage()
const storage = shared[SHARED]

/** From here on, everything that is done for this request knows its id. */
export function beginRequest(requestId: string): void {
  storage.enterWith(requestId)
}

/**
 * Makes the id of the request the reference of an error: Next hands an error's `digest` to the error page and to the log, and makes
 * up one of its own only where there is none.
 */
export function referToRequest(error: unknown): void {
  const requestId = storage.getStore()
  if (requestId !== undefined && error instanceof Error && !('digest' in error)) {
    Object.assign(error, { digest: requestId })
  }
}

/** Does the work; an error that comes out of it refers to the request. */
export async function withReference<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    referToRequest(error)
    throw error
  }
}
