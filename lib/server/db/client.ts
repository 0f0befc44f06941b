import 'server-only'

import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '@/lib/env'
import { PrismaClient } from '@/lib/server/db/generated/client'

/** One client a process; development reloads modules and would otherwise open a pool each time. */
const holder = globalThis as { plumblinePrisma?: PrismaClient }

export function createClient(connectionString: string, poolSize: number): PrismaClient {
  const adapter = new PrismaPg(
    { connectionString, max: poolSize, connectionTimeoutMillis: 10_000, idleTimeoutMillis: 30_000 },
    { statementNameGenerator: ({ sql }) => statementName(sql) },
  )
  return new PrismaClient({ adapter, log: [] })
}

/** Each connection keeps what it prepared: lists of changing length make new texts for ever, and beyond this many have no name. */
const MOST_STATEMENTS = 500
const statementNames = new Map<string, string>()

/** The same text under the same name: the server parses and plans it once a connection instead of each time. Empty: unnamed. */
function statementName(sql: string): string {
  const known = statementNames.get(sql)
  if (known !== undefined) return known
  if (statementNames.size >= MOST_STATEMENTS) return ''
  const name = `p${statementNames.size + 1}`
  statementNames.set(sql, name)
  return name
}

/** The unscoped client. Only this folder imports it: everything else goes through withScope() or systemDb. */
export function prismaClient(): PrismaClient {
  holder.plumblinePrisma ??= createClient(env().DATABASE_URL, env().DATABASE_POOL_SIZE)
  return holder.plumblinePrisma
}
