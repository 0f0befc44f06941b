import { addDays, daysBetween, type PlainDate } from '@/lib/domain/shared/plain-date'

/** One day of a patient's log; null = not recorded. */
export type TrendPoint = {
  readonly day: PlainDate
  /** Worst knee pain of the day, 0–10. */
  readonly kneePain: number | null
  /** Furthest point of the day, 0–6. */
  readonly site: number | null
}
/** Mean worst pain of the first and the last week, one decimal; null where nothing was recorded. */
export type PainChange = { readonly from: number | null; readonly to: number | null }
export type TrendDirection = 'centralising' | 'peripheralising' | 'steady' | 'not_enough'
export type Trend = {
  /** Mean knee pain of the first and last week, one decimal. */
  readonly kneeFrom: number | null
  readonly kneeTo: number | null
  /** Middle furthest point of the first and last week. */
  readonly siteFrom: number | null
  readonly siteTo: number | null
  readonly direction: TrendDirection
}

/** Days with a furthest point that a week needs before it says anything; a design decision. */
const MIN_DAYS_A_WEEK = 2
const NOT_ENOUGH: Trend = { kneeFrom: null, kneeTo: null, siteFrom: null, siteTo: null, direction: 'not_enough' }

/**
 * The heading facts of a dossier: first week of the log against the last. The direction is read from the furthest
 * point alone (clinical.md 4.2: place beats intensity). Weeks that overlap are not compared.
 */
export function trendOf(points: readonly TrendPoint[]): Trend {
  // Days without a log, before the first or after the last one, are no week of it.
  const weeks = firstAndLastWeek(points.filter(({ kneePain, site }) => kneePain !== null || site !== null))
  if (!weeks) return NOT_ENOUGH
  const [firstWeek, lastWeek] = weeks
  const siteFrom = middleSite(firstWeek)
  const siteTo = middleSite(lastWeek)
  return {
    kneeFrom: mean(recorded(firstWeek, 'kneePain')),
    kneeTo: mean(recorded(lastWeek, 'kneePain')),
    siteFrom,
    siteTo,
    direction: directionOf(siteFrom, siteTo),
  }
}

/** The same comparison of weeks for another site's pain. */
export function painChangeOf(points: readonly { readonly day: PlainDate; readonly pain: number | null }[]): PainChange {
  const weeks = firstAndLastWeek(points.filter(({ pain }) => pain !== null))
  if (!weeks) return { from: null, to: null }
  const [from, to] = weeks.map((week) => mean(week.map(({ pain }) => pain).filter((pain) => pain !== null)))
  return { from: from ?? null, to: to ?? null }
}

function firstAndLastWeek<Point extends { readonly day: PlainDate }>(
  points: readonly Point[],
): [Point[], Point[]] | null {
  const days = points.map((point) => point.day).sort()
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined || daysBetween(first, last) < 7) return null
  return [
    points.filter((point) => point.day < addDays(first, 7)),
    points.filter((point) => point.day > addDays(last, -7) && point.day >= addDays(first, 7)),
  ]
}

function directionOf(from: number | null, to: number | null): TrendDirection {
  if (from === null || to === null) return 'not_enough'
  if (to < from) return 'centralising'
  return to > from ? 'peripheralising' : 'steady'
}

function recorded(points: readonly TrendPoint[], field: 'kneePain' | 'site'): number[] {
  return points.map((point) => point[field]).filter((value) => value !== null)
}

function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null
  return Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10) / 10
}

/** The median; of two middle values the one further down the leg, so that a tie never looks better than it is. */
function middleSite(points: readonly TrendPoint[]): number | null {
  const sites = recorded(points, 'site').sort((a, b) => a - b)
  return sites.length < MIN_DAYS_A_WEEK ? null : (sites[Math.floor(sites.length / 2)] ?? null)
}
