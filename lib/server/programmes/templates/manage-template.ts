import 'server-only'

import { canManage } from '@/lib/domain/programmes/templates/own-template'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import { type Scope, withScope } from '@/lib/server/db/scope'

export type TemplateMove = 'share' | 'unshare' | 'archive' | 'restore'
type Input = { readonly slug: string; readonly version: number }

/** Shares an own template with the colleagues or takes that back, puts it away or brings it back. What was copied from it stays. */
export async function manageTemplate(
  scope: Scope,
  { slug, version }: Input,
  move: TemplateMove,
  atMs: number,
): Promise<Result<true, 'not_found' | 'conflict'>> {
  return withScope(scope, async (tx): Promise<Result<true, 'not_found' | 'conflict'>> => {
    const own = await tx.ownTemplate.findFirst({ where: { slug }, select: { id: true, ownerId: true, isShared: true } })
    if (!own || !canManage({ ...own, isArchived: false }, scope.actorId)) return refuse('not_found')
    const data = CHANGES[move](new Date(atMs))
    const written = await tx.ownTemplate.updateMany({
      where: { id: own.id, version },
      data: { ...data, version: { increment: 1 } },
    })
    if (written.count !== 1) return refuse('conflict')
    const subject = { subjectKind: 'own_template', subjectId: own.id } as const
    await audit(tx, scope, { action: `template.${move}`, ...subject, detail: { template: slug } })
    return ok(true)
  })
}

const CHANGES: Readonly<Record<TemplateMove, (at: Date) => { isShared?: boolean; archivedAt?: Date | null }>> = {
  share: () => ({ isShared: true }),
  unshare: () => ({ isShared: false }),
  archive: (archivedAt) => ({ archivedAt }),
  restore: () => ({ archivedAt: null }),
}
