import 'server-only'

import { createHash } from 'node:crypto'

/** At about 10 kB each: every exercise on both stages, shown by a few people. */
const MOST = 600

const kept = new Map<string, Promise<Buffer>>()

/**
 * A still that was drawn before, or drawn now: a library's hundred cost seconds of processor, and every new device asks for them all.
 * Known by `what` is drawn and never by whose it is: who may have it is decided before.
 */
export function keptStill(what: object, draw: () => Promise<Buffer>): Promise<Buffer> {
  const key = createHash('sha256').update(JSON.stringify(what)).digest('base64')
  const drawn = kept.get(key) ?? draw()
  // To the end of the line: the first one is the one longest unasked for.
  kept.delete(key)
  kept.set(key, drawn)
  drawn.catch(() => kept.delete(key))
  const [oldest] = kept.keys()
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
  return drawn
}
