import type { AssessmentFindings } from '@/lib/domain/assessment/assessment'
import type { ConfirmationBasis, Side } from '@/lib/domain/assessment/vocabulary'
import type { Dose } from '@/lib/domain/exercises/dose'
import type { FitReason } from '@/lib/domain/exercises/fit'
import type { MeasureKey } from '@/lib/domain/measures/measure'
import type { MeasureAnswers, Scores } from '@/lib/domain/measures/score'
import type { ItemSide } from '@/lib/domain/programmes/item'
import type { VariantKind } from '@/lib/domain/programmes/variants'
import type { IsoWeekday, PlainDate } from '@/lib/domain/shared/plain-date'
import type { ContentPhase, ContentTemplate } from '@/prisma/seed/content/entries/template-schema'
import type { DemoStaffKey } from '@/prisma/seed/demo-accounts'
import type { DemoPerson, MissedReason, StoryName } from './patient-story'

/** An instant as ISO text in UTC. */
export type Instant = string

export type DemoClinic = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly timeZone: string
  readonly language: string
  readonly isDemo: true
  readonly emergencyNumber: string
  readonly emergencyPlace: string
  readonly urgentAdviceNumber: string
  readonly answeringHours: string
  readonly phone: string
  readonly address: string
  readonly brandColour: string
}

export type DemoMember = {
  readonly id: string
  readonly userId: string
  readonly key: DemoStaffKey
  readonly email: string
  readonly name: string
  readonly roles: readonly ('therapist' | 'clinic_admin')[]
  readonly profession: string | null
  readonly canConfirm: boolean
  readonly registrationBody: string | null
  readonly registrationNumber: string | null
  readonly registrationCheckedById: string | null
}

export type DemoItem = {
  readonly id: string
  readonly lineageId: string
  readonly position: number
  readonly exerciseSlug: string
  readonly side: ItemSide | null
  readonly dose: Dose
  readonly note: string
}

export type DemoPhase = Omit<ContentPhase, 'items' | 'index' | 'weeksRange'> & {
  readonly id: string
  readonly position: number
  readonly items: readonly DemoItem[]
}

export type DemoVariant = {
  readonly id: string
  readonly phase: number
  readonly kind: VariantKind
  readonly itemIds: readonly string[]
}

export type DemoRevision = {
  readonly id: string
  readonly number: number
  readonly currentPhase: number
  readonly startsOn: PlainDate
  /** Null while it is a draft. */
  readonly activatedAt: Instant | null
  readonly createdAt: Instant
  readonly weekdays: readonly IsoWeekday[]
  readonly sessionsPerDay: number
  readonly phases: readonly DemoPhase[]
  readonly variants: readonly DemoVariant[]
  readonly goals: readonly (ContentTemplate['lifestyleGoals'][number] & { readonly id: string })[]
}

export type DemoWindow = {
  readonly id: string
  readonly revisionId: string
  readonly kind: 'active' | 'paused'
  readonly startsOn: PlainDate
  readonly endsOn: PlainDate | null
  readonly weekdays: readonly IsoWeekday[]
  readonly sessionsPerDay: number
}

export type DemoProgramme = {
  readonly id: string
  readonly templateSlug: string
  readonly title: string
  readonly state: 'draft' | 'active' | 'paused' | 'suspended'
  readonly stateReason: string | null
  readonly stateChangedAt: Instant
  readonly revisions: readonly DemoRevision[]
  readonly windows: readonly DemoWindow[]
}

export type DemoWarningCheck = {
  readonly id: string
  readonly answeredAt: Instant
  readonly bladderBowelSaddle: boolean
  readonly backPainBefore: number | null
  readonly kneePainBefore: number | null
  readonly siteBefore: number | null
}

export type DemoSessionItem = {
  readonly itemId: string
  readonly setsPrescribed: number
  readonly setsDone: number
  readonly skipReason: MissedReason | null
  readonly difficulty: 'too_easy' | 'right' | 'too_hard' | 'hurts' | null
}

export type DemoCheckIn = {
  readonly backPainBefore: number
  readonly kneePainBefore: number
  readonly siteBefore: number
  readonly backPainMax: number
  readonly kneePainMax: number
  readonly siteAfter: number
  readonly spreadReverted: boolean | null
  readonly newWeakness: boolean
  readonly newNumbness: boolean
  readonly effort: number
  readonly note: string | null
  readonly settled24h: boolean | null
  readonly siteNextDay: number | null
  readonly nextMorningAt: Instant | null
}

export type DemoSession = {
  readonly id: string
  readonly revisionId: string
  readonly localDay: PlainDate
  readonly slot: number
  readonly variant: VariantKind
  readonly source: 'app' | 'paper'
  readonly startedAt: Instant
  readonly finishedAt: Instant
  readonly recordedAt: Instant
  readonly retrospective: boolean
  readonly setsPrescribed: number
  readonly setsDone: number
  readonly items: readonly DemoSessionItem[]
  readonly checkIn: DemoCheckIn
  readonly warningCheck: DemoWarningCheck | null
}

export type DemoMissedReport = {
  readonly id: string
  readonly localDay: PlainDate
  readonly slot: number
  readonly reason: MissedReason
  readonly reportedAt: Instant
}

/** Raised by what did not happen; those that a session causes follow from the rules. */
export type DemoAlert = {
  readonly id: string
  readonly kind: 'red_flag' | 'silent' | 'over_doing' | 'conflict'
  readonly level: 'critical' | 'high' | 'low'
  readonly raisedAt: Instant
  readonly warningCheckId: string | null
}

export type DemoAssessment = {
  readonly id: string
  readonly assessedOn: PlainDate
  readonly savedAt: Instant
  /** Null while nobody has confirmed: signing the one signs the other. */
  readonly signedAt: Instant | null
  readonly findings: AssessmentFindings
}

export type DemoConfirmation = {
  readonly id: string
  readonly state: 'confirmed' | 'suspended' | 'expired'
  readonly stateReason: string | null
  readonly stateChangedAt: Instant
  readonly signedBy: DemoMember
  readonly signedAt: Instant
  readonly expiresOn: PlainDate
  readonly basis: ConfirmationBasis
  readonly reasoning: string
}

/** An item that waits for the therapist because of a new finding. */
export type DemoPause = {
  readonly id: string
  readonly lineageId: string
  readonly exerciseSlug: string
  readonly reasons: readonly FitReason[]
  readonly pausedAt: Instant
}

export type DemoReexamination = {
  readonly assessment: DemoAssessment
  readonly confirmation: DemoConfirmation
  readonly pauses: readonly DemoPause[]
}

export type DemoMeasure = {
  readonly id: string
  readonly measure: MeasureKey
  readonly form: string
  readonly mode: 'patient' | 'clinician'
  /** Answered by the patient alone; else the therapist recorded it. */
  readonly isOwn: boolean
  readonly answers: MeasureAnswers
  readonly scores: Scores
  readonly takenOn: PlainDate
  readonly recordedAt: Instant
}

export type DemoPatient = {
  readonly id: string
  readonly key: string
  readonly story: StoryName
  readonly person: DemoPerson
  readonly therapistId: string
  readonly registeredAt: Instant
  readonly door: { readonly id: string; readonly code: string } | null
  readonly episode: { readonly id: string; readonly side: Side; readonly openedOn: PlainDate }
  readonly assessment: DemoAssessment
  readonly confirmation: DemoConfirmation | null
  /** A later examination that found something new; null for most. */
  readonly reexamined: DemoReexamination | null
  readonly programme: DemoProgramme | null
  readonly sessions: readonly DemoSession[]
  readonly missed: readonly DemoMissedReport[]
  /** Checks that opened no session because an answer was a warning sign. */
  readonly stops: readonly DemoWarningCheck[]
  readonly alerts: readonly DemoAlert[]
  readonly measures: readonly DemoMeasure[]
}

export type DemoData = {
  readonly today: PlainDate
  readonly clinic: DemoClinic
  readonly members: readonly DemoMember[]
  readonly patients: readonly DemoPatient[]
}
