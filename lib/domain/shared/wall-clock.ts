import { addDays, localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'

const MS_PER_MINUTE = 60_000
const MINUTES_PER_DAY = 1440

/** Making one is dear; there are as many as clinics have zones. */
const wallFormats = new Map<string, Intl.DateTimeFormat>()

function wallFormatOf(timeZone: string): Intl.DateTimeFormat {
  const known = wallFormats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  wallFormats.set(timeZone, made)
  return made
}

/** Minutes since midnight that the clock on the wall shows, 0 to 1439. */
export function wallMinutesAt(instantMs: number, timeZone: string): number {
  const [hours = 0, minutes = 0] = wallFormatOf(timeZone).format(instantMs).split(':').map(Number)
  return hours * 60 + minutes
}

function utcOf(day: PlainDate, minutesOfDay: number): number {
  return Date.parse(`${day}T00:00:00Z`) + minutesOfDay * MS_PER_MINUTE
}

/** How far the wall is ahead of UTC at an instant, in milliseconds. */
function aheadAt(instantMs: number, timeZone: string): number {
  const wall = utcOf(localDayAt(instantMs, timeZone), wallMinutesAt(instantMs, timeZone))
  return wall - Math.floor(instantMs / MS_PER_MINUTE) * MS_PER_MINUTE
}

/**
 * The instant at which the wall of a time zone (IANA name) shows a day and minutes since midnight (0 to 1440, the day's end). Of a
 * time that the clocks repeat it is the first; for one that they skip it is as long after the jump as the time lies in the gap.
 */
export function instantAtWall(day: PlainDate, minutesOfDay: number, timeZone: string): number {
  const wall = utcOf(day, minutesOfDay)
  const guesses = [utcOf(addDays(day, -1), minutesOfDay), utcOf(addDays(day, 1), minutesOfDay)].map(
    (near) => wall - aheadAt(near, timeZone),
  )
  const exact = guesses.filter((guess) => guess + aheadAt(guess, timeZone) === wall)
  return exact.length > 0 ? Math.min(...exact) : Math.max(...guesses)
}

/** The same, but a time that the clocks skip is the first after the jump. Of two skipped times both are that one instant. */
export function firstInstantAtWall(day: PlainDate, minutesOfDay: number, timeZone: string): number {
  for (let minute = minutesOfDay; minute < MINUTES_PER_DAY; minute += 1) {
    const instant = instantAtWall(day, minute, timeZone)
    if (wallMinutesAt(instant, timeZone) === minute && localDayAt(instant, timeZone) === day) return instant
  }
  return instantAtWall(addDays(day, 1), 0, timeZone)
}
