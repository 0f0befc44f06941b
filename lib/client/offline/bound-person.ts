import { DeviceDb } from '@/lib/client/device/device-db'

/** Whose plan this browser holds, for a page that no server has drawn; null where it holds none. */
export async function boundPerson(): Promise<string | null> {
  if (typeof indexedDB === 'undefined') return null
  const db = new DeviceDb()
  try {
    return (await db.bundles.toCollection().first())?.personKey ?? null
  } catch {
    return null
  } finally {
    db.close()
  }
}
