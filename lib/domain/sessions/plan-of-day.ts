import {
  type PlannableItem,
  planSession,
  type SessionPlan,
  type SessionSelection,
} from '@/lib/domain/sessions/session-plan'
import { addDays } from '@/lib/domain/shared/plain-date'

const DAYS_TO_LOOK_BACK = 6

/**
 * What is played when a patient starts a session today. A slot beyond the day's last repeats the first (an extra session), and
 * a day without anything due repeats the latest day that had something: a rest day never shows an empty session.
 */
export function planOfDay<Item extends PlannableItem>(
  items: readonly Item[],
  selection: SessionSelection & { readonly sessionsPerDay: number },
): SessionPlan<Item> {
  const slot = selection.slot <= selection.sessionsPerDay ? selection.slot : 1
  const today = planSession(items, { ...selection, slot })
  if (today.steps.length > 0) return today
  for (let back = 0; back <= DAYS_TO_LOOK_BACK; back++) {
    const earlier = planSession(items, { ...selection, day: addDays(selection.day, -back), slot: 1 })
    if (earlier.steps.length > 0) return earlier
  }
  return today
}
