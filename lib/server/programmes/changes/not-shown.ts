import 'server-only'

import { NOT_SHOWN_REASONS, type NotShownReason } from '@/lib/domain/programmes/changes/teach-back'
import { type Scope, withScope } from '@/lib/server/db/scope'

export type NotShown = { readonly lineageId: string; readonly reason: NotShownReason }

/** The exercises of a revision that the patient has not shown yet, and why; the last word about each counts. */
export async function getNotShown(scope: Scope, revisionId: string): Promise<readonly NotShown[]> {
  return withScope(scope, async (tx) => {
    const rows = await tx.teachBack.findMany({
      where: { revisionId },
      orderBy: { askedAt: 'asc' },
      select: { lineageId: true, shown: true, reason: true },
    })
    const last = new Map(rows.map((row) => [row.lineageId, row]))
    return [...last.values()].flatMap(({ lineageId, shown, reason }) => {
      const known = NOT_SHOWN_REASONS.find((candidate) => candidate === reason)
      return shown || !known ? [] : [{ lineageId, reason: known }]
    })
  })
}
