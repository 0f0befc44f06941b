import type { Condition } from '@/lib/domain/assessment/vocabulary'
import type { FitVerdict } from './fit'
import type { MatchedAttribute } from './modifier'

/** A reason as a screen says it: a flag with the words that the content gives it. */
export type ReasonView =
  | { readonly source: 'condition'; readonly level: 'blocked' | 'caution'; readonly condition: Condition }
  | {
      readonly source: 'modifier'
      readonly level: 'blocked' | 'caution'
      readonly label: string
      readonly matched: readonly MatchedAttribute[]
    }
export type FitView = { readonly verdict: FitVerdict; readonly reasons: readonly ReasonView[] }
