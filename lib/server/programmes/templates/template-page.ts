import 'server-only'

import type { TemplateText } from '@/lib/domain/programmes/template-text'
import { type CertAnswer, certAnswers } from '@/lib/domain/programmes/templates/cert'
import { canManage } from '@/lib/domain/programmes/templates/own-template'
import type { TemplateOrigin } from '@/lib/domain/programmes/templates/search-templates'
import type { TemplateVersion } from '@/lib/domain/programmes/templates/template-summary'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { libraryIn } from '@/lib/server/exercises/queries'
import { type GuidanceReview, readTemplateGuidance } from '@/lib/server/programmes/guidance/guidance-rows'
import { templateText } from '@/lib/server/programmes/guidance/template-text'
import { readTemplates, type TemplateRow } from '@/lib/server/programmes/rows/template-rows'
import { originOf } from '@/lib/server/programmes/templates/offered'

export type TemplatePage = {
  readonly template: TemplateRow
  readonly origin: TemplateOrigin
  readonly text: TemplateText
  readonly review: GuidanceReview | null
  readonly licence: string | null
  readonly answers: readonly CertAnswer[]
  /** Newest first; one entry for what is shipped. */
  readonly versions: readonly TemplateVersion[]
  readonly isCurrent: boolean
  readonly canManage: boolean
}

/** A template as a whole, in the version asked for. Null where there is none, or none for this member. */
export async function getTemplatePage(
  scope: Scope,
  slug: string,
  version: number | null,
): Promise<TemplatePage | null> {
  return withScope(scope, async (tx) => {
    const history = await readHistory(tx, scope, slug)
    const shown = history.find((row) => row.number === version) ?? history[0]
    if (!shown) return null
    const [template] = await readTemplates(tx, { id: shown.id })
    const [guidance] = await readTemplateGuidance(tx, { id: shown.id })
    if (!template || !guidance || !('template' in guidance.content)) return null
    const content = guidance.content.template
    const library = await libraryIn(tx, scope)
    const doses = new Map(library.all.map(({ facts: { slug: key, name, dose } }) => [key, { name, dose }]))
    return {
      template,
      origin: originOf(template, scope),
      text: templateText(content, doses),
      review: guidance.review,
      licence: guidance.licence,
      answers: certAnswers({ phases: template.phases, goals: content.goals, reporting: template.reporting }),
      versions: history.map(({ number, author, createdAt, changeNote }) => ({
        number,
        author,
        changeNote,
        savedAtMs: createdAt.getTime(),
      })),
      isCurrent: shown.number === history[0]?.number,
      canManage: template.own !== null && canManage(template.own, scope.actorId),
    }
  })
}

/** All versions, newest first: of an own template before a shipped one of the same name. Its owner also sees one that was put away. */
async function readHistory(tx: ScopedTx, { actorId }: Scope, slug: string) {
  const rows = await tx.template.findMany({
    where: {
      slug,
      OR: [{ clinicId: null }, { own: { OR: [{ isShared: true, archivedAt: null }, { ownerId: actorId }] } }],
    },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, author: true, createdAt: true, changeNote: true, ownId: true },
  })
  const own = rows.filter((row) => row.ownId !== null)
  return own.length > 0 ? own : rows
}
