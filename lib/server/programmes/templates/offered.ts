import 'server-only'

import type { SearchableTemplate, TemplateOrigin } from '@/lib/domain/programmes/templates/search-templates'
import type { Prisma } from '@/lib/server/db/generated/client'
import type { Scope } from '@/lib/server/db/scope'
import type { TemplateRow } from '@/lib/server/programmes/rows/template-rows'

/** What is shipped, and of the clinic's own the version that stands now. */
export const IN_USE = {
  replacedAt: null,
  OR: [{ clinicId: null }, { own: { archivedAt: null } }],
} satisfies Prisma.TemplateWhereInput

/** The same as far as it is offered to this member: a colleague's only once it is shared (`isOfferedTo`). */
export function offeredTo({ actorId }: Scope): Prisma.TemplateWhereInput {
  return {
    replacedAt: null,
    OR: [{ clinicId: null }, { own: { archivedAt: null, OR: [{ isShared: true }, { ownerId: actorId }] } }],
  }
}

export function originOf({ own }: Pick<TemplateRow, 'own'>, { actorId }: Scope): TemplateOrigin {
  if (own === null) return 'shipped'
  return own.ownerId === actorId ? 'mine' : 'clinic'
}

export function searchable(row: TemplateRow, scope: Scope): SearchableTemplate {
  return { ...row, stages: row.phases.map((phase) => phase.stage), origin: originOf(row, scope) }
}
