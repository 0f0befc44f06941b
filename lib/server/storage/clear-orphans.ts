import 'server-only'

import { knownMediaKeys } from '@/lib/server/db/media-keys'
import { discardIncoming, listFiles, removeKept } from '@/lib/server/storage/media-files'

/** Longer than any upload takes: what is younger may be on its way, in this process or in another one. */
const ORPHAN_AGE_MS = 3_600_000
const ASKED_AT_ONCE = 500

/** Takes away files that no row names: left behind by a process that died between file and row, or by a clinic that was removed. */
export async function clearOrphans(nowMs: number): Promise<{ readonly removed: number }> {
  const files = await listFiles(nowMs)
  const isOld = (file: { readonly ageMs: number }) => file.ageMs > ORPHAN_AGE_MS
  const arrivals = files.incoming.filter(isOld).map((file) => file.path)
  await discardIncoming(...arrivals)
  const keys = files.kept.filter(isOld).map((file) => file.key)
  let removed = arrivals.length
  for (let from = 0; from < keys.length; from += ASKED_AT_ONCE) {
    const asked = keys.slice(from, from + ASKED_AT_ONCE)
    const known = await knownMediaKeys(asked)
    const orphans = asked.filter((key) => !known.has(key))
    await Promise.all(orphans.map(removeKept))
    removed += orphans.length
  }
  return { removed }
}
