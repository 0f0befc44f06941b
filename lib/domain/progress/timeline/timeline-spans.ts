import type { DossierDay } from '@/lib/domain/progress/dossier'

/** How many days one entry of the time line stands for. */
export type SpanDays = 1 | 7 | 28
export type DayPart = NonNullable<DossierDay['part']>

/** One entry of the time line: a day, or several days of which the worst is shown. */
export type TimelineSpan = Omit<DossierDay, 'part'> & {
  /** Last day, included; the same as `day` for a single one. */
  readonly to: DossierDay['day']
  /** Days by what they counted as; days without a word are in none. */
  readonly parts: Readonly<Record<DayPart, number>>
}

/** So many entries can still be told apart on the axis; a design decision (a quarter of a year in days). */
export const MOST_ENTRIES = 92

/** A day each while they can be told apart, then a week, then four of them. */
export function spanDaysFor(days: number): SpanDays {
  if (days <= MOST_ENTRIES) return 1
  return days <= MOST_ENTRIES * 7 ? 7 : 28
}

/**
 * Groups days from the latest backwards, so that the last entry is always whole and only the first may be shorter. Of several days
 * the worst counts, for pain and for place: what is drawn never looks better than it was.
 */
export function toSpans(days: readonly DossierDay[], spanDays: SpanDays): TimelineSpan[] {
  const rest = days.length % spanDays
  const starts = rest === 0 ? [] : [0]
  for (let start = rest; start < days.length; start += spanDays) starts.push(start)
  return starts.flatMap((start, index) => {
    const span = days.slice(start, starts[index + 1] ?? days.length)
    const [first, last] = [span[0], span.at(-1)]
    if (!first || !last) return []
    return [
      {
        day: first.day,
        to: last.day,
        knee: worst(span.map(({ knee }) => knee)),
        back: worst(span.map(({ back }) => back)),
        site: worst(span.map(({ site }) => site)),
        parts: countParts(span),
        isPaper: span.some(({ isPaper }) => isPaper),
      },
    ]
  })
}

function worst(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : Math.max(...known)
}

function countParts(days: readonly DossierDay[]): TimelineSpan['parts'] {
  const count = (part: DayPart) => days.filter((day) => day.part === part).length
  return {
    done: count('done'),
    told_not_done: count('told_not_done'),
    unknown: count('unknown'),
    paused: count('paused'),
  }
}
