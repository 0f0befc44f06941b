import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient } from '@/lib/server/db/client'
import { databaseErrorKind, isRefusedBy } from '@/lib/server/db/database-errors'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'

let database: TestDatabase
let client: PrismaClient

beforeAll(async () => {
  database = await openTestDatabase()
  client = createClient(database.url, 2)
})

afterAll(async () => {
  await client.$disconnect()
  await database.drop()
})

/** What the client throws when the database raises this code. */
async function raised(code: string): Promise<unknown> {
  return client
    .$transaction(async (tx) => {
      await tx.$executeRaw`create function pg_temp.fail(code text) returns void language plpgsql as
        'begin raise exception ''named_rule'' using errcode = code; end'`
      await tx.$queryRaw`select pg_temp.fail(${code})`
    })
    .catch((error: unknown) => error)
}

describe('databaseErrorKind', () => {
  it.each([
    ['23514', 'constraint'],
    ['23P01', 'conflict'],
    ['40001', 'busy'],
    ['40P01', 'busy'],
    ['22012', 'other'],
  ])("reads PostgreSQL's %s as %s", async (code, kind) => {
    expect(databaseErrorKind(await raised(code))).toBe(kind)
  })

  it('reads a server that is not there as unavailable', async () => {
    const nobody = createClient('postgresql://nobody@127.0.0.1:9/none', 1)
    const error = await nobody.$queryRaw`select 1`.catch((reason: unknown) => reason)
    expect(databaseErrorKind(error)).toBe('unavailable')
    await nobody.$disconnect()
  })

  it('finds the name of the rule that refused', async () => {
    expect(isRefusedBy(await raised('23514'), 'named_rule')).toBe(true)
    expect(isRefusedBy(await raised('23514'), 'other_rule')).toBe(false)
  })
})
