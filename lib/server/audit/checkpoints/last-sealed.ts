import 'server-only'

import { type Scope, type ScopeOptions, withScope } from '@/lib/server/db/scope'

export type LastSealed = { readonly number: number; readonly atMs: number }

/** When the clinic's log was sealed last, and up to which event. Needs `audit.read`. */
export function getLastSealed(scope: Scope, options: ScopeOptions = {}): Promise<LastSealed | null> {
  return withScope(
    scope,
    async (tx) => {
      const where = { clinicId: scope.clinicId }
      const select = { number: true, sealedAt: true }
      const last = await tx.auditCheckpoint.findFirst({ where, orderBy: { number: 'desc' }, select })
      return last === null ? null : { number: Number(last.number), atMs: last.sealedAt.getTime() }
    },
    options,
  )
}
