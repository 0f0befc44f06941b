import type { News } from '@/lib/domain/programmes/changes/patient-news'
import type { ProgrammeState } from '@/lib/domain/programmes/programme-state'
import type { RevisionItem } from '@/lib/domain/programmes/revision-diff'
import type { VariantKind } from '@/lib/domain/programmes/variants'
import type { IsoWeekday } from '@/lib/domain/shared/plain-date'

/** A plan as the patient meets it: the phase under way, how long, on which days. */
export type SeenPlan = {
  readonly phase: { readonly position: number; readonly name: string }
  readonly minutes: number
  readonly shorter: readonly { readonly kind: VariantKind; readonly minutes: number }[]
  readonly weekdays: readonly IsoWeekday[]
  readonly sessionsPerDay: number
}

export type SeenItem = RevisionItem & {
  readonly name: string
  readonly figure: { readonly exerciseId: string; readonly version: number }
  /** What stood in its place, where it is different. */
  readonly was: (RevisionItem & { readonly name: string }) | null
  /** Null at the first activation, when everything is new. */
  readonly change: 'added' | 'swapped' | 'changed' | 'same' | null
  readonly asksTeachBack: boolean
}

/** What a patient will see change once a draft comes into force. */
export type ActivationView = {
  readonly title: string
  readonly state: ProgrammeState
  readonly draft: {
    readonly id: string
    readonly number: number
    readonly version: number
    readonly changeNote: string | null
  }
  readonly before: (SeenPlan & { readonly number: number }) | null
  readonly after: SeenPlan
  readonly items: readonly SeenItem[]
  /** Names of what the patient will not do any more. */
  readonly gone: readonly string[]
  /** How many exercises of later phases are different. */
  readonly laterChanges: number
  readonly news: readonly News[]
}
