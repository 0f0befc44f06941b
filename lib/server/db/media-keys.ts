import 'server-only'

import { systemDb } from '@/lib/server/db/system-db'

/** Of these storage keys, those that a row of any clinic names: files belong to no scope. */
export async function knownMediaKeys(keys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await systemDb().exerciseMedia.findMany({
    where: { storageKey: { in: [...keys] } },
    select: { storageKey: true },
  })
  return new Set(rows.map((row) => row.storageKey))
}
