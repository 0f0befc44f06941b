import { DeviceDb } from '@/lib/client/device/device-db'
import { forgetFigures } from '@/lib/client/offline/figure-cache'

/** Nothing stays to be looked at: not the plan, and not its figures. What is not sent stays, encrypted. */
export async function forgetBundle(): Promise<void> {
  await forgetFigures()
  const db = new DeviceDb()
  try {
    await db.write(['bundles'], (tx) => tx.objectStore('bundles').clear())
  } finally {
    db.close()
  }
}
