import type { KneeSide, NerveRoot } from '@/lib/domain/assessment/vocabulary'
import type { CaseloadDay, OpenAlert } from '@/lib/domain/progress/caseload/caseload-care'
import type { CaseloadEntry, CaseloadLane } from '@/lib/domain/progress/caseload/caseload-line'
import type { CaseloadWhy } from '@/lib/domain/progress/caseload/caseload-why'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** What a row of the caseload shows. */
export type CaseloadRowView = {
  readonly id: string
  /** The dossier. */
  readonly href: string
  /** The same list with this patient's details beside it. */
  readonly selectHref: string
  readonly name: string
  readonly ageYears: number
  readonly side: KneeSide | null
  readonly roots: readonly NerveRoot[]
  /** Only where several people's patients stand together. */
  readonly therapistName: string | null
  /** Who was asked to look at them; null is their own therapist. */
  readonly assigneeName: string | null
  /** The day on which somebody who was put off is back. */
  readonly until: PlainDate | null
  readonly lane: CaseloadLane
  readonly why: CaseloadWhy
  /** The further reasons, most urgent first. */
  readonly others: readonly CaseloadEntry[]
  /** One value a day for 14 days, the last is today. */
  readonly kneePain: readonly (number | null)[]
  /** How long the reason has stood; null when it has no beginning. */
  readonly sinceHours: number | null
}

/** What stands beside the list for the patient that is selected. */
export type CaseloadPanelView = {
  readonly row: CaseloadRowView
  readonly bornOn: PlainDate
  /** One entry for each of 14 days, the last is today; null where nothing was logged. */
  readonly days: readonly { readonly day: PlainDate; readonly log: CaseloadDay | null }[]
  readonly words: { readonly text: string; readonly atMs: number } | null
  /** The loudest first. */
  readonly alerts: readonly OpenAlert[]
  readonly markVersion: number
  /** The first and the last day to which they may be put off; null while they are urgent or nothing waits. */
  readonly snoozeDays: { readonly from: PlainDate; readonly to: PlainDate } | null
  readonly isUrgent: boolean
  /** Who may be asked, the patient's own therapist among them. */
  readonly colleagues: readonly { readonly id: string; readonly name: string; readonly isTheirs: boolean }[]
  readonly lookedAfterById: string
  readonly nextHref: string | null
  readonly previousHref: string | null
}
