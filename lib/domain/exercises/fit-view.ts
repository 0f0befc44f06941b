import type { Condition } from '@/lib/domain/assessment/vocabulary'
import type { FitVerdict } from './fit'
import type { MatchedAttribute } from './modifier'
import type { TensionerObstacle } from './tensioner'

/** A reason as a screen says it: a flag with the words that the content gives it. */
export type ReasonView =
  | { readonly source: 'condition'; readonly level: 'blocked' | 'caution'; readonly condition: Condition }
  | {
      readonly source: 'modifier'
      readonly level: 'blocked' | 'caution'
      readonly label: string
      readonly matched: readonly MatchedAttribute[]
    }
  | { readonly source: 'tensioner'; readonly level: 'blocked'; readonly obstacle: TensionerObstacle }
export type FitView = { readonly verdict: FitVerdict; readonly reasons: readonly ReasonView[] }

/** Tells the reasons of one exercise apart. */
export function reasonKey(reason: ReasonView): string {
  if (reason.source === 'condition') return reason.condition
  return reason.source === 'modifier' ? reason.label : reason.obstacle
}
