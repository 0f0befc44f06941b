import type { Condition, NerveRoot } from '@/lib/domain/assessment/vocabulary'
import type { PhaseStage } from '@/lib/domain/exercises/exercise'
import type { TemplateOrigin } from '@/lib/domain/programmes/templates/search-templates'

/** A template in a list. */
export type TemplateSummary = {
  readonly slug: string
  readonly name: string
  readonly summary: string
  readonly origin: TemplateOrigin
  readonly isShared: boolean
  readonly author: string
  readonly number: number
  readonly conditions: readonly Condition[]
  /** A direction, or 'any'. */
  readonly direction: string
  readonly roots: readonly NerveRoot[]
  readonly stages: readonly PhaseStage[]
  readonly phases: number
  readonly weeks: number
  readonly items: number
  /** CERT items that are answered, of sixteen. */
  readonly answered: number
  readonly isReviewed: boolean
  /** The day by which its author wanted to look at it again has passed. */
  readonly isOverdue: boolean
}

/** One version of an own template in its history. */
export type TemplateVersion = {
  readonly number: number
  readonly author: string
  readonly savedAtMs: number
  readonly changeNote: string | null
}
