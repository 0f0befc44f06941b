import type { KneeSide, NerveRoot } from '@/lib/domain/assessment/vocabulary'
import type { CaseloadEntry, CaseloadLane } from '@/lib/domain/progress/caseload/caseload-line'
import type { CaseloadWhy } from '@/lib/domain/progress/caseload/caseload-why'

/** What a row of the caseload shows. */
export type CaseloadRowView = {
  readonly id: string
  readonly href: string
  readonly name: string
  readonly ageYears: number
  readonly side: KneeSide | null
  readonly roots: readonly NerveRoot[]
  /** Only in the team's list. */
  readonly therapistName: string | null
  readonly lane: CaseloadLane
  readonly why: CaseloadWhy
  /** The further reasons, most urgent first. */
  readonly others: readonly CaseloadEntry[]
  /** One value a day for 14 days, the last is today. */
  readonly kneePain: readonly (number | null)[]
  readonly furthestSite: number | null
  /** How long the reason has stood; null when it has no beginning. */
  readonly sinceHours: number | null
}
