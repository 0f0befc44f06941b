import type { Condition } from '@/lib/domain/assessment/vocabulary'
import type { ContentChange } from '@/lib/domain/exercises/content/content-changes'
import type { Category, Load, LumbarBias, PhaseStage } from '@/lib/domain/exercises/exercise'
import type { FitView, ReasonView } from '@/lib/domain/exercises/fit-view'
import type { DraftLine } from '@/lib/domain/programmes/edit-draft'
import type { TemplateOrigin } from '@/lib/domain/programmes/templates/search-templates'
import type { VariantKind } from '@/lib/domain/programmes/variants'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

// A revision as a therapist looks at it: what is stored, and what the rules say of each line.

export type NewerVersion = {
  readonly given: number
  readonly current: number
  readonly changes: readonly ContentChange[]
}

export type ExerciseRef = { readonly slug: string; readonly name: string }

export type PlanItem = DraftLine & {
  /** The place among all lines of the revision: part of the names of its form fields. */
  readonly index: number
  readonly name: string
  readonly category: Category
  readonly load: Load
  readonly lumbarBias: LumbarBias
  readonly equipment: readonly string[]
  readonly isOneSided: boolean
  readonly seconds: number
  readonly fit: FitView
  readonly needsReason: boolean
  readonly needsNote: boolean
  /** What the exercise says today, where it is not what this line gives. */
  readonly newer: NewerVersion | null
  /** Left out of the sessions until a therapist decides; null while it is given. */
  readonly pause: { readonly id: string; readonly version: number } | null
  readonly easier: ExerciseRef | null
  readonly harder: ExerciseRef | null
}

export type PlanPhase = {
  readonly position: number
  readonly name: string
  readonly stage: PhaseStage
  readonly weeks: number
  readonly goal: string
  readonly entryCriteria: readonly string[]
  readonly minutes: number
  readonly variants: readonly { readonly kind: VariantKind; readonly minutes: number; readonly items: number }[]
  readonly items: readonly PlanItem[]
}

/** An exercise of a template that was not copied, because the rules block it. */
export type LeftOut = ExerciseRef & { readonly phase: number; readonly reasons: readonly ReasonView[] }

export type TemplateChoice = {
  readonly id: string
  readonly slug: string
  readonly origin: TemplateOrigin
  readonly author: string
  readonly name: string
  readonly summary: string
  readonly conditions: readonly Condition[]
  /** A direction, or 'any'. */
  readonly direction: string
  readonly suitableWhen: readonly string[]
  readonly notSuitableWhen: readonly string[]
  readonly evidenceNote: string
  readonly weeks: number
  readonly phases: readonly {
    readonly position: number
    readonly name: string
    readonly weeks: number
    readonly items: number
    readonly minutes: number
  }[]
  /** Names of the exercises that would be left out. */
  readonly blocked: readonly string[]
  readonly caution: number
  readonly matches: 'condition_and_direction' | 'condition' | 'none'
}

/** The patient's last programme as an offer to begin with again. */
export type LastChoice = {
  readonly id: string
  readonly title: string
  readonly endedOn: PlainDate
  readonly phases: number
  readonly items: number
  /** Names of the exercises that a copy would not have today. */
  readonly leftOut: readonly string[]
}
