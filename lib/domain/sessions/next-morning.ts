import { localDayAt } from '@/lib/domain/shared/plain-date'

export type NextMorningState = 'not_yet' | 'due' | 'answered' | 'unknown'

/** clinical.md 4.4: no answer by 36 h stays unknown and cannot count towards progression. */
export const NEXT_MORNING_UNTIL_HOURS = 36
const MS_PER_HOUR = 3_600_000

/**
 * "Back to usual?" for one session: asked from the next local day on (clinic's zone), until 36 elapsed hours after the
 * end of the session; then unknown for ever. Elapsed hours, so a daylight-saving night changes the clock, not the rule.
 */
export function nextMorningState(facts: {
  readonly finishedAtMs: number
  readonly nowMs: number
  readonly timeZone: string
  /** The answer so far; null = none. */
  readonly settled24h: boolean | null
}): NextMorningState {
  if (facts.settled24h !== null) return 'answered'
  if (facts.nowMs - facts.finishedAtMs >= NEXT_MORNING_UNTIL_HOURS * MS_PER_HOUR) return 'unknown'
  const isNextDay = localDayAt(facts.nowMs, facts.timeZone) > localDayAt(facts.finishedAtMs, facts.timeZone)
  return isNextDay ? 'due' : 'not_yet'
}
