import 'server-only'

import { prismaClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'

/**
 * The database without a scope: sees every clinic. For sign-in look-ups, jobs, seed and migration only;
 * the linter allows its import in named files (biome.json).
 */
export function systemDb(): PrismaClient {
  return prismaClient()
}
