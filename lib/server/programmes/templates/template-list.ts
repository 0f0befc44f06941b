import 'server-only'

import { answeredCount, certAnswers } from '@/lib/domain/programmes/templates/cert'
import { isWantedTemplate, type TemplateSearch } from '@/lib/domain/programmes/templates/search-templates'
import type { TemplateSummary } from '@/lib/domain/programmes/templates/template-summary'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { readTemplates, type TemplateRow } from '@/lib/server/programmes/rows/template-rows'
import { offeredTo, originOf, searchable } from '@/lib/server/programmes/templates/offered'

export type TemplateList = { readonly total: number; readonly templates: readonly TemplateSummary[] }

const ORIGIN_ORDER = { mine: 0, clinic: 1, shipped: 2 } as const

/** What this member may use: their own first, then the clinic's, then what is shipped; by name. */
export async function getTemplateList(scope: Scope, search: TemplateSearch, today: PlainDate): Promise<TemplateList> {
  return withScope(scope, async (tx) => {
    const rows = await readTemplates(tx, offeredTo(scope))
    const goals = await countGoals(tx)
    const templates = rows
      .filter((row) => isWantedTemplate(searchable(row, scope), search))
      .map((row) => toSummary(row, { scope, today, goals: goals.get(row.id) ?? 0 }))
      .sort((a, b) => ORIGIN_ORDER[a.origin] - ORIGIN_ORDER[b.origin] || a.name.localeCompare(b.name))
    return { total: rows.length, templates }
  })
}

async function countGoals(tx: ScopedTx): Promise<ReadonlyMap<string, number>> {
  const counts = await tx.templateGoal.groupBy({ by: ['templateId'], _count: true })
  return new Map(counts.map(({ templateId, _count }) => [templateId, _count]))
}

function toSummary(row: TemplateRow, facts: { scope: Scope; today: PlainDate; goals: number }): TemplateSummary {
  const { slug, name, summary, conditions, direction, roots, author, number, isReviewed, reviewBy, phases } = row
  const goals = Array.from({ length: facts.goals })
  return {
    ...{ slug, name, summary, conditions, direction, roots, author, number, isReviewed },
    origin: originOf(row, facts.scope),
    isShared: row.own?.isShared ?? false,
    stages: [...new Set(phases.map((phase) => phase.stage))],
    phases: phases.length,
    weeks: phases.reduce((sum, phase) => sum + phase.weeks, 0),
    items: phases.reduce((sum, phase) => sum + phase.items.length, 0),
    answered: answeredCount(certAnswers({ phases, goals, reporting: row.reporting })),
    isOverdue: reviewBy !== null && reviewBy < facts.today,
  }
}
