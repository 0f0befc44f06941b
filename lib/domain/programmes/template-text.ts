import type { Condition, Direction, Irritability } from '@/lib/domain/assessment/vocabulary'
import type { Dose } from '@/lib/domain/exercises/dose'
import type { PhaseStage } from '@/lib/domain/exercises/exercise'
import type { ItemSide } from '@/lib/domain/programmes/item'

/** When the next phase may be suggested (clinical.md 5). Days, sessions, pain 0 to 10, hours, percent. */
export const PROGRESS_NUMBERS = [
  'minDaysInPhase',
  'minSessionsLogged',
  'minAdherencePct',
  'maxWorstLegPainNprs',
  'maxPainRiseDuring',
  'mustSettleHours',
  'maxDistalRankChange',
  'maxRedResponsesLast7d',
] as const
export type ProgressNumber = (typeof PROGRESS_NUMBERS)[number]
export type ProgressNumbers = Readonly<Record<ProgressNumber, number>>

/** All that a template says, as somebody reads it who is to stand by it. */
export type TemplateText = {
  readonly summary: string
  readonly conditions: readonly Condition[]
  /** A direction that eases, or `any`. */
  readonly direction: Direction | 'any' | null
  readonly irritability: Irritability | null
  readonly suitableWhen: readonly string[]
  readonly notSuitableWhen: readonly string[]
  readonly phases: readonly {
    readonly name: string
    readonly stage: PhaseStage | null
    readonly weeks: number
    readonly reviewEveryDays: number
    readonly goal: string
    readonly entryCriteria: readonly string[]
    readonly progressCriteria: readonly string[]
    readonly regressCriteria: readonly string[]
    /** The numbers of the rule that may suggest the next phase; null when a clinic's own has none. */
    readonly rule: ProgressNumbers | null
    readonly items: readonly {
      readonly name: string
      readonly dose: Dose
      /** Null: the side of the episode, where the exercise has sides. */
      readonly side: ItemSide | null
      readonly note: string | null
      readonly why: string | null
    }[]
  }[]
  readonly goals: readonly string[]
}
