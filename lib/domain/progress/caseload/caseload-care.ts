import type { ConfirmationState } from '@/lib/domain/assessment/confirmation-state'
import type { NeuroRetestFacts } from '@/lib/domain/assessment/neuro-retest'
import { WARNING_QUESTIONS, type WarningQuestion } from '@/lib/domain/assessment/warning-signs'
import type { MeasureFacts, PatientMeasure } from '@/lib/domain/measures/due'
import type { ScheduleWindow } from '@/lib/domain/programmes/due-days'
import type { ProgrammeState } from '@/lib/domain/programmes/programme-state'
import type { ProposalKind } from '@/lib/domain/progress/proposals/proposal'
import type { TrendPoint } from '@/lib/domain/progress/trend'
import type { AlertLevel } from '@/lib/domain/sessions/after-response'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** The stretch that a row of the caseload looks back on. */
export const CASELOAD_DAYS = 14

export type CaseloadDay = TrendPoint & {
  /** Worst back pain of the day, 0–10. */
  readonly backPain: number | null
  readonly sessionsDone: number
  readonly worstResponse: number
}
export type OpenAlert = {
  readonly id: string
  readonly version: number
  readonly kind: string
  readonly level: AlertLevel
  readonly raisedAtMs: number
  /** The questions answered with yes, when a warning check raised it. */
  readonly questions: readonly WarningQuestion[]
}

/** What a row of the work queue knows of a patient: small tables and the days of two weeks, never the log itself. */
export type CaseloadCare = {
  readonly today: PlainDate
  readonly hasDraftAssessment: boolean
  readonly hasDraftProgramme: boolean
  readonly confirmation: {
    readonly state: ConfirmationState
    readonly signedAtMs: number
    readonly expiresOn: PlainDate
  } | null
  /** The programme that is active, paused or suspended. */
  readonly programme: { readonly state: ProgrammeState; readonly changedAtMs: number } | null
  /** Of the phase that the programme is in; null while none runs. */
  readonly phase: NeuroRetestFacts | null
  readonly windows: readonly ScheduleWindow[]
  /** Items that the rules have paused; null when none is. */
  readonly pausedItems: { readonly count: number; readonly sinceMs: number } | null
  /** The last CASELOAD_DAYS days that have a record, in order. */
  readonly days: readonly CaseloadDay[]
  /** The last day with a session or a "not today". */
  readonly lastLogOn: PlainDate | null
  /** The day of the last message that the patient wrote. */
  readonly lastReplyOn: PlainDate | null
  readonly openAlerts: readonly OpenAlert[]
  /** The oldest message of the patient that nobody has read, and how many there are. */
  readonly message: { readonly count: number; readonly atMs: number; readonly text: string } | null
  /** What the rules suggest, as it was last worked out; null when they suggest nothing. */
  readonly ready: ReadyStep | null
  readonly measures: MeasureFacts & {
    /** The day on which a therapist asked for the last time. */
    readonly askedOn: Readonly<Partial<Record<PatientMeasure, PlainDate>>>
  }
}

/** The first of the steps that wait for a decision. */
export type ReadyStep = {
  readonly kind: ProposalKind
  /** The exercise or the phase; null for a look at the whole way. */
  readonly name: string | null
  readonly waitsForNeuro: boolean
  readonly count: number
  readonly sinceMs: number
}

/** For reading a warning check: which of its answers were yes. */
export function questionsAnsweredYes(answers: Readonly<Record<WarningQuestion, boolean>>): readonly WarningQuestion[] {
  return WARNING_QUESTIONS.filter((question) => answers[question])
}
