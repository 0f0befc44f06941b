import 'server-only'

import type { UserId } from '@/lib/domain/shared/ids'
import { verifyPassword } from '@/lib/server/auth/passwords'
import { systemDb } from '@/lib/server/db/system-db'

/** Is it really they? Asked again before what counts as a signature (trust.md). */
export async function verifyOwnPassword(userId: UserId, password: string): Promise<boolean> {
  const user = await systemDb().userAccount.findUnique({ where: { id: userId }, select: { passwordHash: true } })
  return verifyPassword(user?.passwordHash ?? null, password)
}
