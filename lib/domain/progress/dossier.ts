import type { ConfirmationState } from '@/lib/domain/assessment/confirmation-state'
import type { NeuroRetest } from '@/lib/domain/assessment/neuro-retest'
import type { Preference } from '@/lib/domain/assessment/preference'
import type { Condition, Irritability, KneeSide, NerveRoot } from '@/lib/domain/assessment/vocabulary'
import type { WarningQuestion } from '@/lib/domain/assessment/warning-signs'
import type { WeeklyQuestion } from '@/lib/domain/assessment/weekly-screen'
import type { Dose } from '@/lib/domain/exercises/dose'
import type { Category } from '@/lib/domain/exercises/exercise'
import type { MeasureKey } from '@/lib/domain/measures/measure'
import type { ItemSide } from '@/lib/domain/programmes/item'
import type { ProgrammeState } from '@/lib/domain/programmes/programme-state'
import type { RevisionDiff } from '@/lib/domain/programmes/revision-diff'
import type { PhaseWeek } from '@/lib/domain/programmes/today'
import type { VariantKind } from '@/lib/domain/programmes/variants'
import type { AdherenceParts } from '@/lib/domain/progress/adherence'
import type { AlertOutcome } from '@/lib/domain/progress/alert-outcome'
import type { SpanDays, TimelineSpan } from '@/lib/domain/progress/timeline/timeline-spans'
import type { Paging } from '@/lib/domain/progress/timeline/timeline-window'
import type { PainChange, Trend } from '@/lib/domain/progress/trend'
import type { NextMorningState } from '@/lib/domain/sessions/next-morning'
import type { EpisodeId, PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

// What a therapist sees of one patient, section by section, as plain data.

export type DossierHeader = {
  readonly patientId: PatientId
  readonly name: string
  readonly givenName: string
  readonly dateOfBirth: PlainDate
  readonly age: number
  /** Null without an open episode. */
  readonly episodeId: EpisodeId | null
  /** An episode before this one: its record stays on the page. */
  readonly hasEarlierEpisode: boolean
  readonly side: KneeSide | null
  readonly roots: readonly NerveRoot[]
  readonly conditions: readonly Condition[]
  /** Null when nobody tested it. */
  readonly preference: Preference | null
  readonly irritability: Irritability | null
  readonly isAssessed: boolean
  readonly confirmation: {
    readonly state: ConfirmationState
    readonly signedOn: PlainDate
    readonly expiresOn: PlainDate
  } | null
  readonly programme: {
    readonly state: ProgrammeState
    readonly stateReason: string | null
    /** Null while nothing is in force. */
    readonly now: {
      readonly phase: number
      readonly phases: number
      readonly week: PhaseWeek | null
      /** When the nerve signs are to be tested again (hazard H07). */
      readonly retest: NeuroRetest | null
    } | null
  } | null
}

export const DOSSIER_ZOOMS = ['week', 'six_weeks', 'all'] as const
export type DossierZoom = (typeof DOSSIER_ZOOMS)[number]

export type DossierDay = {
  readonly day: PlainDate
  readonly knee: number | null
  readonly back: number | null
  readonly site: number | null
  readonly part: 'done' | 'told_not_done' | 'unknown' | 'paused' | null
  readonly isPaper: boolean
}
/** Something that happened on a day; each names what it stands for, so that it can be opened. */
export type DossierChange = { readonly day: PlainDate } & (
  | { readonly kind: 'programme' }
  | { readonly kind: 'phase'; readonly phase: number; readonly number: number }
  | { readonly kind: 'revision'; readonly number: number }
  | { readonly kind: 'confirmed' | 'assessed'; readonly assessmentId: string }
  | { readonly kind: 'red_flag'; readonly alertId: string }
  | { readonly kind: 'measure'; readonly measure: MeasureKey; readonly value: number | null }
  | { readonly kind: 'words'; readonly sessionId: string; readonly words: string }
)
export type DossierTimeline = {
  readonly zoom: DossierZoom
  readonly from: PlainDate
  readonly to: PlainDate
  readonly paging: Paging
  readonly spanDays: SpanDays
  readonly spans: readonly TimelineSpan[]
  readonly changes: readonly DossierChange[]
  readonly parts: AdherenceParts
  readonly trend: Trend
  /** Weekly means of the worst back pain, as the trend has them for the knee. */
  readonly back: PainChange
}

/** What the patient answered yes to, in the screen's own questions. */
export type AlertSigns = { readonly isMistakeNoted: boolean } & (
  | { readonly screen: 'session'; readonly yes: readonly WarningQuestion[] }
  | { readonly screen: 'weekly'; readonly yes: readonly WeeklyQuestion[] }
)

export type DossierAlert = {
  readonly id: string
  readonly kind: string
  readonly level: 'critical' | 'high' | 'low'
  readonly raisedAt: Date
  readonly version: number
  /** Null when no screen raised it. */
  readonly signs: AlertSigns | null
  readonly acknowledged: {
    readonly at: Date
    readonly by: string | null
    readonly outcomeKind: AlertOutcome | null
    readonly outcome: string | null
  } | null
}

export type DossierSession = {
  readonly id: string
  readonly day: PlainDate
  readonly slot: number
  readonly variant: VariantKind
  readonly source: 'app' | 'paper'
  /** When, and by whom, it was keyed in from paper; null in the app. Nobody is named in what was taken over from elsewhere. */
  readonly keyed: { readonly on: PlainDate; readonly by: string | null } | null
  readonly setsDone: number
  readonly setsPrescribed: number
  readonly items: readonly {
    readonly position: number
    readonly name: string
    readonly setsDone: number
    readonly setsPrescribed: number
    readonly skipReason: string | null
    readonly difficulty: string | null
  }[]
  readonly checkIn: {
    readonly colour: string
    readonly reasons: readonly string[]
    readonly nextMorning: NextMorningState
    /** Null, and so each of these: not asked, as on paper. */
    readonly kneeBefore: number | null
    readonly kneeMax: number | null
    readonly backBefore: number | null
    readonly backMax: number | null
    readonly siteBefore: number | null
    readonly siteAfter: number | null
    readonly effort: number | null
    readonly settled24h: boolean | null
    readonly note: string | null
  } | null
}

export type DossierItem = {
  readonly id: string
  readonly name: string
  /** Null for an exercise that has no figure yet. */
  readonly picture: { readonly exerciseId: string; readonly version: number } | null
  readonly category: Category
  readonly dose: Dose
  readonly side: ItemSide | null
  readonly note: string | null
  readonly overrideReason: string | null
  /** The exercise has been rewritten since. */
  readonly isOutdated: boolean
  /** Left out of the sessions until a therapist decides. */
  readonly isPaused: boolean
}
export type DossierRevision = {
  readonly number: number
  readonly from: PlainDate
  readonly phase: number
  /** Null for the first. */
  readonly phaseBefore: number | null
  readonly changeNote: string | null
  /** Written by the rules after a red session, and by nobody else (clinical.md 4.4). */
  readonly isByRules: boolean
  /** Null for the first. */
  readonly diff: RevisionDiff | null
}
export type DossierProgramme = {
  readonly title: string
  readonly revision: number
  readonly since: PlainDate | null
  readonly minutes: number
  readonly items: readonly DossierItem[]
  /** Newest first. */
  readonly revisions: readonly DossierRevision[]
  readonly names: ReadonlyMap<string, string>
}
