import 'server-only'

import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '@/lib/env'
import { PrismaClient } from '@/lib/server/db/generated/client'

/** One client a process; development reloads modules and would otherwise open a pool each time. */
const holder = globalThis as { plumblinePrisma?: PrismaClient }

export function createClient(connectionString: string, poolSize: number): PrismaClient {
  const adapter = new PrismaPg({
    connectionString,
    max: poolSize,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
  })
  return new PrismaClient({ adapter, log: [] })
}

/** The unscoped client. Only this folder imports it: everything else goes through withScope() or systemDb. */
export function prismaClient(): PrismaClient {
  holder.plumblinePrisma ??= createClient(env().DATABASE_URL, env().DATABASE_POOL_SIZE)
  return holder.plumblinePrisma
}
