import { addDays, type IsoWeekday, isoWeekday, localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'
import { instantAtWall } from '@/lib/domain/shared/wall-clock'

/** Minutes since midnight on the clinic's wall, 0 to 1440; it closes after it opens. */
export type DayHours = { readonly opensAt: number; readonly closesAt: number }

export type OpeningHours = {
  /** By ISO weekday; null is closed. */
  readonly week: Readonly<Record<IsoWeekday, DayHours | null>>
  /** Holidays and other days on which nobody is there. */
  readonly closedDays: readonly PlainDate[]
}

/** Monday to Friday, 9 to 5: a design decision; clinical.md 2.2.5 speaks of working hours and sets none. */
const WEEKDAY: DayHours = { opensAt: 9 * 60, closesAt: 17 * 60 }
export const DEFAULT_OPENING_HOURS: OpeningHours = {
  week: { 1: WEEKDAY, 2: WEEKDAY, 3: WEEKDAY, 4: WEEKDAY, 5: WEEKDAY, 6: null, 7: null },
  closedDays: [],
}

type OpenPeriod = { readonly fromMs: number; readonly toMs: number }

/** Longer than any clinic closes; a clinic that never opens must not be searched for ever. */
const SEARCHED_DAYS = 400
const MS_PER_MINUTE = 60_000

function openOn(day: PlainDate, hours: OpeningHours, timeZone: string): OpenPeriod | null {
  const open = hours.closedDays.includes(day) ? null : hours.week[isoWeekday(day)]
  if (open === null) return null
  return {
    fromMs: instantAtWall(day, open.opensAt, timeZone),
    toMs: instantAtWall(day, open.closesAt, timeZone),
  }
}

/** Open periods that end after an instant, in order. */
function* openPeriodsFrom(instantMs: number, hours: OpeningHours, timeZone: string): Generator<OpenPeriod> {
  const today = localDayAt(instantMs, timeZone)
  for (let offset = 0; offset <= SEARCHED_DAYS; offset += 1) {
    const period = openOn(addDays(today, offset), hours, timeZone)
    if (period && period.toMs > instantMs) yield period
  }
}

export function isOpenAt(instantMs: number, hours: OpeningHours, timeZone: string): boolean {
  const [next] = openPeriodsFrom(instantMs, hours, timeZone)
  return next !== undefined && next.fromMs <= instantMs
}

/** When somebody is there next; the instant itself while the clinic is open. Null when it never opens. */
export function nextOpenAt(instantMs: number, hours: OpeningHours, timeZone: string): number | null {
  const [next] = openPeriodsFrom(instantMs, hours, timeZone)
  return next === undefined ? null : Math.max(next.fromMs, instantMs)
}

/** The instant by which so many minutes of open time have passed. Null when the clinic does not open for so long. */
export function afterWorkingMinutes(
  instantMs: number,
  minutes: number,
  hours: OpeningHours,
  timeZone: string,
): number | null {
  let leftMs = minutes * MS_PER_MINUTE
  for (const { fromMs, toMs } of openPeriodsFrom(instantMs, hours, timeZone)) {
    const startMs = Math.max(fromMs, instantMs)
    if (startMs + leftMs <= toMs) return startMs + leftMs
    leftMs -= toMs - startMs
  }
  return null
}
