import { DeviceDb, type Row, type Table } from '@/lib/client/device/device-db'

const db = new DeviceDb()
const TABLES = ['keys', 'bundles', 'drafts', 'outbox'] as const

/** What somebody sees who reads the browser's files, and what a broken disk makes of them. */
export const deviceFiles = {
  async empty(tables: readonly Table[] = TABLES): Promise<void> {
    await db.write(tables, async (tx) => {
      await Promise.all(tables.map((table) => tx.objectStore(table).clear()))
    })
  },
  all<T extends Table>(table: T): Promise<Row<T>[]> {
    return db.read([table], (tx) => tx.objectStore(table).getAll())
  },
  async put<T extends Table>(table: T, row: Row<T>): Promise<void> {
    await db.write([table], (tx) => tx.objectStore(table).put(row))
  },
}
