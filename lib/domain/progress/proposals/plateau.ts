import { daysBetween, type PlainDate } from '@/lib/domain/shared/plain-date'

/** The main measure of an episode: its first and its latest value, as the measure counts them. */
export type MainMeasure = {
  /** Where the values come from: a measure that was taken, or the worst knee pain of the sessions. */
  readonly source: 'nprs' | 'rmdq' | 'sessions'
  readonly first: number
  readonly latest: number
  /** True where less is better, as for pain. */
  readonly lowerIsBetter: boolean
  /** The published change that matters (clinical.md 6), in the measure's units. */
  readonly mcid: number
}

/** clinical.md 5: "no change over 30% or the MCID on the main measure by week 6". */
export const PLATEAU_AFTER_DAYS = 42
const PLATEAU_SHARE = 0.3

/**
 * Should somebody look again whether this is the right way: direction, source, mood and beliefs, a referral (clinical.md 5)? Only
 * from week 6 of the programme on, and never without two values.
 */
export function isPlateau(measure: MainMeasure | null, startedOn: PlainDate, today: PlainDate): boolean {
  if (measure === null || daysBetween(startedOn, today) < PLATEAU_AFTER_DAYS) return false
  const better = measure.lowerIsBetter ? measure.first - measure.latest : measure.latest - measure.first
  const isByShare = measure.first !== 0 && better / Math.abs(measure.first) > PLATEAU_SHARE
  return !isByShare && better < measure.mcid
}
