import type { Condition, Direction, NerveRoot } from '@/lib/domain/assessment/vocabulary'
import type { PhaseStage } from '@/lib/domain/exercises/exercise'

/** Shipped with the product, shared within the clinic, or the reader's own. */
export const TEMPLATE_ORIGINS = ['shipped', 'clinic', 'mine'] as const
export type TemplateOrigin = (typeof TEMPLATE_ORIGINS)[number]

/** What a list of templates is asked for; null asks for all. */
export type TemplateSearch = {
  readonly words: string
  readonly condition: Condition | null
  readonly direction: Direction | 'any' | null
  /** Has a phase of this stage. */
  readonly stage: PhaseStage | null
  readonly root: NerveRoot | null
  readonly origin: TemplateOrigin | null
}
export type SearchableTemplate = {
  readonly name: string
  readonly summary: string
  readonly author: string
  readonly conditions: readonly Condition[]
  /** A direction, or 'any'. */
  readonly direction: string
  /** Empty: written for any root. */
  readonly roots: readonly NerveRoot[]
  readonly stages: readonly PhaseStage[]
  readonly origin: TemplateOrigin
}

/**
 * Is this template asked for? Every word must stand in the name, the summary or the author's name. A template without roots of its own
 * is written for all of them, but one that names the root says more: asked for a root, only those answer.
 */
export function isWantedTemplate(template: SearchableTemplate, search: TemplateSearch): boolean {
  const { condition, direction, stage, root, origin } = search
  if (condition !== null && !template.conditions.includes(condition)) return false
  if (direction !== null && template.direction !== direction) return false
  if (stage !== null && !template.stages.includes(stage)) return false
  if (root !== null && !template.roots.includes(root)) return false
  if (origin !== null && template.origin !== origin) return false
  const text = `${template.name} ${template.summary} ${template.author}`.toLowerCase()
  return search.words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** True when the search leaves nothing out. */
export function isOpenSearch({ words, ...facets }: TemplateSearch): boolean {
  return words.trim() === '' && Object.values(facets).every((facet) => facet === null)
}
