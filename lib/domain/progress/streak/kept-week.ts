import { type ScheduleWindow, sessionsDueOn } from '@/lib/domain/programmes/due-days'
import { isWithinGrace } from '@/lib/domain/progress/adherence'
import { BAND_FROM_PERCENT } from '@/lib/domain/progress/adherence-rate'
import { addDays, daysInRange, type PlainDate } from '@/lib/domain/shared/plain-date'

export type StreakDay = {
  readonly day: PlainDate
  /** Sessions logged: any version of the day, whole or in part, on the screen or on paper. */
  readonly done: number
  /** The day's worst response was red, or a warning sign. */
  readonly isRed: boolean
  /** Told not done because of pain or feeling unwell. */
  readonly isExcused: boolean
}
/** `kept` adds to a streak, `broken` ends it, `neutral` does neither. */
export type WeekState = 'kept' | 'neutral' | 'broken'

/**
 * One week, Monday to Sunday. Rest days, pauses and suspended time ask for nothing; a red day and a day told for pain or feeling unwell
 * count neither for nor against. A week is kept with four fifths of its due days done (clinical.md 8, "on track"), and a red day is
 * never what keeps it: then the week is neutral (hazard H24). What may still be logged decides nothing yet.
 */
export function weekState(
  windows: readonly ScheduleWindow[],
  log: ReadonlyMap<PlainDate, StreakDay>,
  { monday, today }: { readonly monday: PlainDate; readonly today: PlainDate },
): WeekState {
  const counts = { due: 0, done: 0, spared: 0, missed: 0, open: 0 }
  for (const day of daysInRange(monday, addDays(monday, 6))) {
    if (sessionsDueOn(windows, day).due === 0) continue
    counts.due += 1
    counts[fateOf(log.get(day), day, today)] += 1
  }
  const mayMiss = Math.floor((counts.due * (100 - BAND_FROM_PERCENT.on_track)) / 100)
  if (counts.missed > mayMiss) return 'broken'
  return counts.done > 0 && counts.missed + counts.spared + counts.open <= mayMiss ? 'kept' : 'neutral'
}

function fateOf(log: StreakDay | undefined, day: PlainDate, today: PlainDate): 'done' | 'spared' | 'missed' | 'open' {
  if (log?.isRed) return 'spared'
  if (log && log.done > 0) return 'done'
  if (log?.isExcused) return 'spared'
  return day > today || isWithinGrace(day, today) ? 'open' : 'missed'
}
