import { DeviceDb } from '@/lib/client/device/device-db'

/** Whose plan this browser holds, for a page that no server has drawn; null where it holds none. */
export async function boundPerson(): Promise<string | null> {
  if (typeof indexedDB === 'undefined') return null
  const db = new DeviceDb()
  try {
    const [row] = await db.read(['bundles'], (tx) => tx.objectStore('bundles').getAll(null, 1))
    return row?.personKey ?? null
  } catch {
    return null
  } finally {
    db.close()
  }
}
