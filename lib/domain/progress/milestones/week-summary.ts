import { mondayOf } from '@/lib/domain/progress/streak/streak'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

export type LoggedDay = {
  readonly day: PlainDate
  /** Sessions logged, whole or in part. */
  readonly done: number
  readonly isRed: boolean
  /** Worst knee pain, 0–10, and furthest point, 0–6; null = not recorded. */
  readonly knee: number | null
  readonly site: number | null
}
export type WeekSummary = {
  readonly monday: PlainDate
  /** Its last day that was logged. */
  readonly lastDay: PlainDate
  /** Mean worst knee pain and middle furthest point; null with fewer than two days. */
  readonly knee: number | null
  readonly site: number | null
  readonly hasRed: boolean
}

/** Days that a week needs before it says anything; as for the trend, a design decision. */
const MIN_DAYS = 2

/** The weeks of a log, Monday to Sunday, in order; weeks without a log are left out. Red days count with their pain. */
export function weeksOf(days: readonly LoggedDay[]): WeekSummary[] {
  const weeks = Map.groupBy(
    days.toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    ({ day }) => mondayOf(day),
  )
  return [...weeks].map(([monday, logged]) => ({
    monday,
    lastDay: logged.at(-1)?.day ?? monday,
    knee: meanOf(logged.flatMap(({ knee }) => knee ?? [])),
    site: middleOf(logged.flatMap(({ site }) => site ?? [])),
    hasRed: logged.some(({ isRed }) => isRed),
  }))
}

function meanOf(values: readonly number[]): number | null {
  return values.length < MIN_DAYS ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Of two middle values the one further down the leg, so that a tie never looks better than it is. */
function middleOf(values: readonly number[]): number | null {
  if (values.length < MIN_DAYS) return null
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? null
}
