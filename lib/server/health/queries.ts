import 'server-only'

import { systemDb } from '@/lib/server/db/system-db'

/** Ready means that the database answers within two seconds. */
export async function isDatabaseReady(): Promise<boolean> {
  const answered = systemDb().$queryRaw`select 1`.then(
    () => true,
    () => false,
  )
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, 2000, false).unref())
  return Promise.race([answered, late])
}
