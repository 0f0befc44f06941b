import { type ScheduleWindow, sessionsDueOn } from '@/lib/domain/programmes/due-days'
import { GRACE_DAYS, isWithinGrace } from '@/lib/domain/progress/adherence'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'

export type LoggedCount = { readonly day: PlainDate; readonly done: number; readonly told: number }

/** How many sessions of a day can still be told as not done: those due of which nothing is known, within the grace (clinical.md 8). */
export function tellableOn(
  windows: readonly ScheduleWindow[],
  log: LoggedCount | undefined,
  at: { readonly day: PlainDate; readonly today: PlainDate },
): number {
  if (!isWithinGrace(at.day, at.today)) return 0
  return Math.max(0, sessionsDueOn(windows, at.day).due - (log?.done ?? 0) - (log?.told ?? 0))
}

/**
 * The day that today's page asks about: the latest one that has passed with a session due and nothing known of it. Today is not over
 * and is never asked about. `putAwayOn`: days up to it were put away.
 */
export function missedDayToAsk(
  windows: readonly ScheduleWindow[],
  log: readonly LoggedCount[],
  { today, putAwayOn }: { readonly today: PlainDate; readonly putAwayOn: PlainDate | null },
): PlainDate | null {
  for (let back = 1; back <= GRACE_DAYS; back++) {
    const day = addDays(today, -back)
    if (putAwayOn !== null && day <= putAwayOn) return null
    const own = log.find((entry) => entry.day === day)
    if (tellableOn(windows, own, { day, today }) > 0) return day
  }
  return null
}
