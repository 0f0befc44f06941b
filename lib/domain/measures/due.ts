import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'
import type { MeasureKey } from './measure'

/** How often a measure of the free default set is asked for, in days (clinical.md 6): about four minutes a week. */
export const DEFAULT_SET: readonly { readonly measure: MeasureKey; readonly everyDays: number }[] = [
  { measure: 'nprs', everyDays: 7 },
  { measure: 'psfs', everyDays: 7 },
  { measure: 'walking_time', everyDays: 7 },
  { measure: 'rmdq', everyDays: 28 },
  { measure: 'groc', everyDays: 28 },
  { measure: 'five_sts', everyDays: 28 },
]

/** The day from which on it is asked for: at once when it was never taken. */
export function dueOn(askedOn: PlainDate, lastTakenOn: PlainDate | null, everyDays: number): PlainDate {
  return lastTakenOn === null || lastTakenOn < askedOn ? askedOn : addDays(lastTakenOn, everyDays)
}
