import { NEXT_MORNING_UNTIL_HOURS, nextMorningState } from '@/lib/domain/sessions/next-morning'
import { addDays, localDayAt } from '@/lib/domain/shared/plain-date'
import { instantAtWall } from '@/lib/domain/shared/wall-clock'

/**
 * When a patient may want to be asked, in minutes since midnight. Not later: a session that ends soon after midnight is over, after
 * 36 hours, by eleven of the next day on the night when the clocks go back.
 */
export const MORNING_MINUTES = [5 * 60, 6 * 60, 7 * 60, 8 * 60, 9 * 60, 10 * 60] as const
export const MORNING_MINUTE_USUAL = 8 * 60

type Ended = {
  readonly finishedAtMs: number
  /** The clinic's. */
  readonly timeZone: string
  /** The wish, in minutes since midnight by the wall clock of that zone. */
  readonly minuteOfDay: number
}

/** The instant at which the question is to be sent: the wanted time of the next local day. */
export function morningLetterAt({ finishedAtMs, timeZone, minuteOfDay }: Ended): number {
  return instantAtWall(addDays(localDayAt(finishedAtMs, timeZone), 1), minuteOfDay, timeZone)
}

/** From then on the question is closed, and a letter about it would lead nowhere. */
export function morningLetterOver(finishedAtMs: number): number {
  return finishedAtMs + NEXT_MORNING_UNTIL_HOURS * 3_600_000
}

/** Whether the letter is due now: from the wanted time on, while the question itself is due and has no answer. */
export function isMorningLetterDue(
  ended: Ended,
  now: { readonly nowMs: number; readonly settled24h: boolean | null },
): boolean {
  return nextMorningState({ ...ended, ...now }) === 'due' && now.nowMs >= morningLetterAt(ended)
}
