/** A calendar day in the clinic's or patient's own zone, 'YYYY-MM-DD'. Never an instant. */
export type PlainDate = string & { readonly __plainDate: true }

/** ISO weekday: 1 Monday … 7 Sunday. */
export type IsoWeekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/
const MS_PER_DAY = 86_400_000

/** Parses a real calendar day between 1800 and 2999; null for anything else (31 February included). */
export function parsePlainDate(text: string): PlainDate | null {
  const match = PATTERN.exec(text)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < 1800 || year > 2999) return null
  const ms = Date.UTC(year, month - 1, day)
  return new Date(ms).toISOString().slice(0, 10) === text ? (text as PlainDate) : null
}

/** For days that are known to be well formed (database, tests, constants). Throws otherwise. */
export function plainDate(text: string): PlainDate {
  const day = parsePlainDate(text)
  if (day === null) throw new Error('Not a calendar day')
  return day
}

function toDayNumber(day: PlainDate): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY
}

function fromDayNumber(number: number): PlainDate {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10) as PlainDate
}

export function addDays(day: PlainDate, days: number): PlainDate {
  return fromDayNumber(toDayNumber(day) + days)
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toDayNumber(to) - toDayNumber(from)
}

export function isoWeekday(day: PlainDate): IsoWeekday {
  return (((((toDayNumber(day) + 3) % 7) + 7) % 7) + 1) as IsoWeekday
}

/** Every day from `from` to `to`, both included; empty when `to` is earlier. */
export function daysInRange(from: PlainDate, to: PlainDate): PlainDate[] {
  const length = daysBetween(from, to) + 1
  return Array.from({ length: Math.max(0, length) }, (_, offset) => addDays(from, offset))
}

/** Making one costs more than everything else that today's page decides; there are as many as clinics have zones. */
const localFormats = new Map<string, Intl.DateTimeFormat>()

function localFormatOf(timeZone: string): Intl.DateTimeFormat {
  const known = localFormats.get(timeZone)
  if (known) return known
  const day = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, ...day, hour: '2-digit', hourCycle: 'h23' })
  localFormats.set(timeZone, made)
  return made
}

/** The calendar day on which an instant falls in a time zone (IANA name); daylight saving included. */
export function localDayAt(instantMs: number, timeZone: string): PlainDate {
  return plainDate(localFormatOf(timeZone).format(instantMs).slice(0, 10))
}

/** The hour of the day, 0 to 23, in which an instant falls in a time zone. */
export function localHourAt(instantMs: number, timeZone: string): number {
  return Number(localFormatOf(timeZone).format(instantMs).slice(-2))
}

/** Completed years between a birthday and a day. */
export function ageOn(dateOfBirth: PlainDate, day: PlainDate): number {
  const years = Number(day.slice(0, 4)) - Number(dateOfBirth.slice(0, 4))
  return day.slice(5) < dateOfBirth.slice(5) ? years - 1 : years
}
