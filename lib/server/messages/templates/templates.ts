import 'server-only'

import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import { type Scope, withScope } from '@/lib/server/db/scope'

export type MessageTemplate = {
  readonly id: string
  readonly title: string
  readonly body: string
  readonly isShared: boolean
  readonly isOwn: boolean
  readonly version: number
}

/** A member's own and what the clinic shares; the row's policy hides those of colleagues. */
export function getTemplates(scope: Scope): Promise<readonly MessageTemplate[]> {
  return withScope(scope, async (tx) => {
    const rows = await tx.messageTemplate.findMany({
      where: { clinicId: scope.clinicId, archivedAt: null },
      orderBy: [{ title: 'asc' }, { id: 'asc' }],
      select: { id: true, ownerId: true, title: true, body: true, isShared: true, version: true },
    })
    return rows.map(({ ownerId, ...row }) => ({ ...row, isOwn: ownerId === scope.actorId }))
  })
}

type Saved = {
  /** Made with the page: a new one that is sent twice is one. */
  readonly templateId: string
  readonly version: number
  readonly title: string
  readonly body: string
  readonly isShared: boolean
}
type Gone = 'not_found' | 'conflict'

export function saveTemplate(
  scope: Scope,
  { templateId: id, version, isShared, ...words }: Saved,
): Promise<Result<true, Gone>> {
  return withScope(scope, async (tx) => {
    const key = { clinicId: scope.clinicId, id }
    const before = await tx.messageTemplate.findFirst({
      where: key,
      select: { ownerId: true, isShared: true, version: true, archivedAt: true },
    })
    const subject = { subjectKind: 'message_template', subjectId: id }
    if (!before) {
      if (version !== 0 || scope.actorId === null) return refuse('not_found')
      await tx.messageTemplate.create({
        data: { ...key, ...words, isShared, ownerId: scope.actorId },
        select: { id: true },
      })
      await audit(tx, scope, { ...subject, action: 'message_template.add' })
      return ok(true)
    }
    if (before.archivedAt) return refuse('not_found')
    // Only who made it says who sees it: nobody else's words vanish from the clinic.
    const shared = before.ownerId === scope.actorId ? isShared : before.isShared
    const { count } = await tx.messageTemplate.updateMany({
      where: { ...key, version },
      data: { ...words, isShared: shared, version: { increment: 1 } },
    })
    if (count === 0) return refuse('conflict')
    await audit(tx, scope, { ...subject, action: 'message_template.change' })
    return ok(true)
  })
}

/** Out of the list; the row stays. */
export function archiveTemplate(
  scope: Scope,
  { templateId: id, version }: Pick<Saved, 'templateId' | 'version'>,
  nowMs: number,
): Promise<Result<true, Gone>> {
  return withScope(scope, async (tx) => {
    const where = { clinicId: scope.clinicId, id, archivedAt: null }
    const { count } = await tx.messageTemplate.updateMany({
      where: { ...where, version },
      data: { archivedAt: new Date(nowMs), version: { increment: 1 } },
    })
    if (count === 0) return refuse((await tx.messageTemplate.count({ where })) === 0 ? 'not_found' : 'conflict')
    await audit(tx, scope, {
      action: 'message_template.archive',
      subjectKind: 'message_template',
      subjectId: id,
    })
    return ok(true)
  })
}
