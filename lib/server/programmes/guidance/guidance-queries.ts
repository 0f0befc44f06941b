import 'server-only'

import type { GuidanceKind } from '@/lib/domain/exercises/content/content-review'
import type { PhaseStage } from '@/lib/domain/exercises/exercise'
import { type ModifierReach, reachOf } from '@/lib/domain/exercises/modifier-reach'
import type { TemplateText } from '@/lib/domain/programmes/template-text'
import { modifierRuleSchema } from '@/lib/schemas/exercises'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { type Library, libraryIn } from '@/lib/server/exercises/queries'
import type { ArticleContent } from '@/lib/server/programmes/guidance/article-content'
import {
  type GuidanceRow,
  readArticleGuidance,
  readModifierGuidance,
  readTemplateGuidance,
} from '@/lib/server/programmes/guidance/guidance-rows'
import { templateText } from '@/lib/server/programmes/guidance/template-text'

export type GuidanceKey = { readonly kind: GuidanceKind; readonly key: string }

/** A template, a modifier or an article as a whole: what somebody reads who is to stand by it. */
export type Guidance = Omit<GuidanceRow, 'content'> &
  (
    | { readonly kind: 'template'; readonly text: TemplateText }
    /** `reach` is null for a clinic's own flag that no rule knows. */
    | { readonly kind: 'modifier'; readonly reach: ModifierReach | null; readonly stages: readonly PhaseStage[] }
    | { readonly kind: 'article'; readonly article: ArticleContent }
  )

/** Null when the clinic has none of that name, shipped or its own. */
export async function getGuidance(scope: Scope, asked: GuidanceKey): Promise<Guidance | null> {
  return withScope(scope, async (tx) => {
    const row = await findGuidance(tx, asked)
    return row && withText(row, await libraryIn(tx, scope))
  })
}

export async function findGuidance(tx: ScopedTx, { kind, key }: GuidanceKey): Promise<GuidanceRow | null> {
  const rows = await rowsOf(tx, { kind, key })
  // A clinic's own stands before a shipped one of the same name.
  return rows.find(({ isOwn }) => isOwn) ?? rows[0] ?? null
}

function rowsOf(tx: ScopedTx, { kind, key }: GuidanceKey): Promise<GuidanceRow[]> {
  switch (kind) {
    case 'template':
      return readTemplateGuidance(tx, { slug: key, replacedAt: null })
    case 'modifier':
      return readModifierGuidance(tx, { key })
    case 'article':
      return readArticleGuidance(tx, { slug: key })
  }
}

function withText({ content, ...row }: GuidanceRow, library: Library): Guidance {
  if ('template' in content) {
    const doses = new Map(library.all.map(({ facts: { slug, name, dose } }) => [slug, { name, dose }]))
    return { ...row, kind: 'template', text: templateText(content.template, doses) }
  }
  if ('article' in content) return { ...row, kind: 'article', article: content.article }
  const rule = modifierRuleSchema.safeParse({ ...(content.rule as object), key: row.key, label: row.name })
  const facts = library.all.filter(({ isArchived }) => !isArchived).map((exercise) => exercise.facts)
  if (!rule.success) return { ...row, kind: 'modifier', reach: null, stages: [] }
  return { ...row, kind: 'modifier', reach: reachOf(rule.data, facts), stages: rule.data.appliesToStages }
}
