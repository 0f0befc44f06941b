import { CASELOAD_LANES, type CaseloadLane } from '@/lib/domain/progress/caseload/caseload-line'
import { isUrgent } from '@/lib/domain/progress/caseload/caseload-reason'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'

/** Somebody is put off to a day, in the lane in which they stood. */
export type Snooze = { readonly until: PlainDate; readonly lane: CaseloadLane }

/** The longest that somebody may be put off, in days; a design decision, the time between two rounds of measures. */
export const SNOOZE_MAX_DAYS = 28

export type SnoozeRefusal = 'urgent' | 'nothing' | 'past' | 'too_far'

/** Why somebody may not be put off to this day; null when they may. What is urgent never waits (hazard H33). */
export function snoozeRefusal(lane: CaseloadLane, until: PlainDate, today: PlainDate): SnoozeRefusal | null {
  if (isUrgent(lane)) return 'urgent'
  if (lane === 'none') return 'nothing'
  if (until <= today) return 'past'
  return until > addDays(today, SNOOZE_MAX_DAYS) ? 'too_far' : null
}

/** A snooze ends on its day, and at once when a more urgent reason comes; over what is urgent it has no power (hazard H33). */
export function isAsleep(snooze: Snooze | null, lane: CaseloadLane, today: PlainDate): boolean {
  if (snooze === null || isUrgent(lane) || today >= snooze.until) return false
  return CASELOAD_LANES.indexOf(lane) >= CASELOAD_LANES.indexOf(snooze.lane)
}
