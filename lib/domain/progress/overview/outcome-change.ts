import { GROUP_PATIENTS_MIN } from '@/lib/domain/progress/adherence-groups'
import { type AdherenceBand, adherenceBand } from '@/lib/domain/progress/adherence-rate'
import { type Quartiles, quartiles } from '@/lib/domain/progress/overview/quartiles'
import { daysBetween, type PlainDate } from '@/lib/domain/shared/plain-date'

/** clinical.md 6: NPRS, 2 points or 30 % [S28a]. */
export const CHANGE_THAT_MATTERS = 2
/** Days on which knee pain was told: so many at either end, their median counts, so that one bad day is no trend. */
export const PAIN_DAYS = 3
/** Between the two ends; less is the same stretch looked at twice. */
const DAYS_APART_MIN = 14

export const OUTCOME_BANDS = ['on_track', 'partial', 'low', 'nothing_due'] as const
export type OutcomeBand = (typeof OUTCOME_BANDS)[number]

export type PainDay = { readonly day: PlainDate; readonly worst: number }
/** One patient: sessions done of those due in the period, and knee pain at the start and now. */
export type PainStory = {
  readonly share: number | null
  readonly first: readonly PainDay[]
  readonly last: readonly PainDay[]
}
export type BandOutcome =
  /** `fall` in points of knee pain, 0 to 10; above 0 is less pain. */
  | { readonly band: OutcomeBand; readonly hidden: false; readonly patients: number; readonly fall: Quartiles }
  | { readonly band: OutcomeBand; readonly hidden: true }

/** How much the day's worst knee pain has fallen since the programme began. Null: too few days, or too near to each other. */
export function painFall({ first, last }: Pick<PainStory, 'first' | 'last'>): number | null {
  if (first.length < PAIN_DAYS || last.length < PAIN_DAYS) return null
  const endOfFirst = daysOf(first).at(-1)
  const beginOfLast = daysOf(last).at(0)
  if (!endOfFirst || !beginOfLast || daysBetween(endOfFirst, beginOfLast) < DAYS_APART_MIN) return null
  const [before, now] = [quartiles(first.map((day) => day.worst)), quartiles(last.map((day) => day.worst))]
  return before && now ? before.median - now.median : null
}

/**
 * The fall in knee pain by band of adherence: what went together, no proof that one made the other. Bands of fewer than five patients
 * are hidden; there is no total that they could be taken from.
 */
export function outcomeByBand(stories: readonly PainStory[]): BandOutcome[] {
  return OUTCOME_BANDS.map((band) => {
    const own = storiesInBand(stories, band).flatMap((story) => painFall(story) ?? [])
    const fall = own.length < GROUP_PATIENTS_MIN ? null : quartiles(own)
    return fall === null ? { band, hidden: true } : { band, hidden: false, patients: own.length, fall }
  })
}

/** Those who are compared, of a band. */
export function storiesInBand<Story extends PainStory>(stories: readonly Story[], band: OutcomeBand): Story[] {
  return stories.filter((story) => bandOf(story.share) === band && painFall(story) !== null)
}

function bandOf(share: number | null): OutcomeBand {
  const band: AdherenceBand | null = adherenceBand(share)
  return band ?? 'nothing_due'
}

function daysOf(days: readonly PainDay[]): PlainDate[] {
  return days.map(({ day }) => day).toSorted()
}
