import type { CaseloadLane } from '@/lib/domain/progress/caseload/caseload-line'

/** The colour of a reason; the word always stands there too. */
export const LANE_TEXT: Readonly<Record<CaseloadLane, string>> = {
  red_flag: 'text-stop-strong',
  suspended: 'text-stop-strong',
  worsening: 'text-stop-strong',
  two_reds: 'text-stop-strong',
  conflict: 'text-stop-strong',
  silent: 'text-caution-strong',
  over_doing: 'text-caution-strong',
  message: 'text-accent-strong',
  decide: 'text-caution-strong',
  ready: 'text-go-strong',
  retest_due: 'text-caution-strong',
  review_due: 'text-ink',
  measure_due: 'text-ink',
  set_up: 'text-accent-strong',
  none: 'text-go-strong',
}
