import 'server-only'

import { afterAll, beforeAll } from 'vitest'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'

const CONNECTIONS = 4

/** A database of the file's own with a client to it: there before its tests, gone after them. */
export function withTestClient(take: (db: PrismaClient) => void): void {
  let database: TestDatabase
  let db: PrismaClient
  beforeAll(async () => {
    database = await openTestDatabase()
    db = createClient(database.url, CONNECTIONS)
    take(db)
  })
  afterAll(async () => {
    await db.$disconnect()
    await database.drop()
  })
}
