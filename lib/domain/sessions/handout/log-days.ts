import type { HandoutItem, LogWeeks } from '@/lib/domain/sessions/handout/handout'
import { boxesOn } from '@/lib/domain/sessions/paper/paper-boxes'
import { addDays, daysInRange, type PlainDate } from '@/lib/domain/shared/plain-date'

export type LogDay = {
  readonly day: PlainDate
  /** Boxes to tick, one number an exercise in the order of the sheet; 0 is a day of rest. */
  readonly boxes: readonly number[]
}

/** The rows of the log, a week to a table, from the first day on. */
export function logWeeks(
  items: readonly Pick<HandoutItem, 'side' | 'dose'>[],
  from: PlainDate,
  weeks: LogWeeks,
): readonly (readonly LogDay[])[] {
  return Array.from({ length: weeks }, (_, week) => {
    const first = addDays(from, 7 * week)
    return daysInRange(first, addDays(first, 6)).map((day) => ({
      day,
      boxes: items.map((item) => boxesOn(item, day)),
    }))
  })
}
