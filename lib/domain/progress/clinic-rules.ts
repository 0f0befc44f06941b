import { CONFIRMATION_VALID_DAYS } from '@/lib/domain/assessment/confirmation-state'
import { WEEKLY_SCREEN_DAYS } from '@/lib/domain/assessment/weekly-screen'
import { DEFAULT_OPENING_HOURS, type OpeningHours } from '@/lib/domain/people/opening-hours'
import { type AlertThresholds, DEFAULT_THRESHOLDS } from '@/lib/domain/progress/alerts/thresholds'
import { TWO_REDS_WITHIN_DAYS } from '@/lib/domain/sessions/after-response'
import { DEFAULT_BANDS, type PainBands } from '@/lib/domain/sessions/traffic-light'
import type { MemberId } from '@/lib/domain/shared/ids'

/** What the rules measure by in one clinic; a change is a new version, and old ones stay. */
export type ClinicRules = {
  /** clinical.md 4.1. */
  readonly bands: PainBands
  /** Days that a signed confirmation holds (clinical.md 1.6). */
  readonly confirmationDays: number
  /** Two reds within so many days pause the programme (clinical.md 4.4). */
  readonly redsWithinDays: number
  /** Days after which the weekly questions are asked again (clinical.md 2.1). */
  readonly weeklyScreenDays: number
  /** Minutes of open time until an urgent alert that nobody has acknowledged goes to the clinic lead (clinical.md 2.2.5). */
  readonly escalationMinutes: number
  /** Who gets what nobody acknowledged in time (clinical.md 2.2.5, "clinic lead"); null: all of the clinic's admins. */
  readonly leadId: MemberId | null
  readonly opening: OpeningHours
  /** When a number alone tells a therapist. */
  readonly alerts: AlertThresholds
}

/** The defaults of clinical.md; whatever a clinic has not set is this. */
export const DEFAULT_CLINIC_RULES: ClinicRules = {
  bands: DEFAULT_BANDS,
  confirmationDays: CONFIRMATION_VALID_DAYS,
  redsWithinDays: TWO_REDS_WITHIN_DAYS,
  weeklyScreenDays: WEEKLY_SCREEN_DAYS,
  escalationMinutes: 60,
  leadId: null,
  opening: DEFAULT_OPENING_HOURS,
  alerts: DEFAULT_THRESHOLDS,
}

/**
 * How far a clinic may go from the defaults, both ends included. A confirmation may hold for less than twelve weeks, and reds may
 * be counted over longer than a week, the weekly questions come sooner: never the other way round, which would make the rule weaker than its source. The bands end
 * where the widest of the published ones do (clinical.md 4.1). A design decision.
 */
export const RULE_LIMITS = {
  greenMax: { min: 0, max: 4 },
  amberMax: { min: 1, max: 7 },
  confirmationDays: { min: 14, max: CONFIRMATION_VALID_DAYS },
  redsWithinDays: { min: TWO_REDS_WITHIN_DAYS, max: 28 },
  weeklyScreenDays: { min: 1, max: WEEKLY_SCREEN_DAYS },
  escalationMinutes: { min: 10, max: 240 },
} as const
