import type {
  Condition,
  ConfirmationBasis,
  Direction,
  HistoryKey,
  ImagingKind,
  Irritability,
  ModifierKey,
  NerveRoot,
  Side,
  SlipGrade,
} from '@/lib/domain/assessment/vocabulary'
import type { IsoWeekday, PlainDate } from '@/lib/domain/shared/plain-date'
import type { DemoTherapistKey } from '@/prisma/seed/demo-accounts'

export const STORIES = [
  'steady_recovery',
  'slow_recovery',
  'drop_out',
  'over_doing',
  'centralising_disc',
  'stenosis_walker',
  'red_flag_stop',
  'plateau',
  'flare_and_return',
  'silent',
  'told_not_done',
  'holiday_pause',
  'paper_log',
  'not_settling',
  'assessed_only',
  'draft_programme',
  'first_week',
] as const
export type StoryName = (typeof STORIES)[number]

export type MissedReason = 'pain' | 'time' | 'forgot' | 'unsure_how' | 'unwell' | 'equipment' | 'other'

/** [day since the programme's start, value]; between two points the value runs straight, after the last it stays. */
export type Curve = readonly (readonly [day: number, value: number])[]
/** [day since the programme's start, value]; the value holds until the next entry. */
export type Steps = readonly (readonly [day: number, value: number])[]

/** What happens on one day whatever chance would have said. */
export type ForcedDay = {
  readonly rise?: number
  readonly siteAfter?: number
  readonly spreadReverted?: boolean
  readonly settled?: boolean
  readonly siteNextDay?: number
  readonly note?: string
  readonly variant?: 'busy_day' | 'flare_up'
}

/** How a patient's weeks went, in days since the programme's start (day 0). Pain 0–10, sites 0–6, shares 0–1. */
export type Script = {
  readonly knee: Curve
  readonly back: Curve
  readonly site: Steps
  /** Share of due sessions that were done. */
  readonly attendance: Steps
  /** Share of the sessions done that were cut short. */
  readonly partial: number
  /** Share of the sessions missed that the patient told the clinic about, and why. */
  readonly told: number
  readonly reasons: readonly MissedReason[]
  /** How easily a session stirs the pain up: 0 hardly, 1 often. */
  readonly stirred: number
  /** Extra sessions a day and extra sets an item, from a day on. */
  readonly extra?: { readonly fromDay: number; readonly share: number; readonly sets: number }
  /** Without `toDay` the pause goes on. */
  readonly pause?: { readonly fromDay: number; readonly toDay?: number; readonly reason: 'holiday' | 'two_reds' }
  /** The day of a positive warning-signs check; nothing comes after it. */
  readonly stopDay?: number
  readonly days?: Readonly<Record<number, ForcedDay>>
}

/** What was found at the assessment; everything not named here was examined and unremarkable. */
export type ClinicalPicture = {
  readonly side: Side
  /** The first one is the primary condition. */
  readonly conditions: readonly [Condition, ...Condition[]]
  readonly roots: readonly [NerveRoot, ...NerveRoot[]]
  readonly preference: Direction
  readonly irritability: Irritability
  readonly history: readonly HistoryKey[]
  readonly modifiers?: readonly ModifierKey[]
  readonly imaging?: { readonly kind: ImagingKind; readonly slipGrade?: SlipGrade }
  readonly basis: ConfirmationBasis
  readonly reasoning: string
}

export type DemoPerson = {
  readonly givenName: string
  readonly familyName: string
  readonly dateOfBirth: PlainDate
  readonly sex: 'female' | 'male' | 'other'
  readonly phone: string
}

export type Schedule = {
  readonly sessionsPerDay: number
  /** Left out: every day on which the phase has something to do. */
  readonly weekdays?: readonly IsoWeekday[]
  readonly timeOfDay: 'morning' | 'evening'
  readonly source: 'app' | 'paper'
}

export type Care = {
  readonly template: string
  readonly schedule: Schedule
  /** Day on which each phase begins; the first is 0. */
  readonly phaseStarts: readonly [0, ...number[]]
  readonly script: Script
}

export type PatientStory = {
  /** Names every id of the patient: never changes. */
  readonly key: string
  readonly story: StoryName
  readonly therapist: DemoTherapistKey
  /** Tom's registration is still being checked: one of the others signs for his patients. */
  readonly signedBy: Exclude<DemoTherapistKey, 'tom'>
  readonly person: DemoPerson
  readonly picture: ClinicalPicture
  /** Days before the demo's today on which the patient was assessed; the programme starts the same day. */
  readonly assessedDaysAgo: number
  /** How far the first visit went. */
  readonly reached: 'assessed' | 'draft' | 'active'
  /** A second examination found one thing more. */
  readonly newFinding?: { readonly daysAgo: number; readonly modifier: ModifierKey; readonly reasoning: string }
  readonly care?: Care
}
