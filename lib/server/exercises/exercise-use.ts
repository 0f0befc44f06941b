import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'

/** The member looked an exercise up: it is one of their recent ones now. */
export async function noteLookedUp(scope: Scope, exerciseId: string, atMs: number): Promise<void> {
  const own = { clinicId: scope.clinicId, memberId: scope.actorId, exerciseId }
  const lastUsedAt = new Date(atMs)
  await withScope(scope, (tx) =>
    tx.exerciseUse.upsert({
      where: { clinicId_memberId_exerciseId: own },
      create: { id: uuidv7(), ...own, lastUsedAt },
      update: { lastUsedAt },
    }),
  )
}

/** A revision came into force by the member's hand: its exercises are what they use (migration exercise_library). */
export async function countUseOf(tx: ScopedTx, scope: Scope, revisionId: string, atMs: number): Promise<void> {
  await tx.$executeRaw`select app.count_exercise_use(${revisionId}::uuid, ${scope.actorId}::uuid, ${new Date(atMs)}::timestamptz)`
}
