import { MEASURE, type MeasureKey, nprsScale } from '@/lib/domain/measures/measure'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'

export type ScoredTaking = {
  readonly measure: MeasureKey
  readonly form: string
  readonly takenOn: PlainDate
  readonly scores: Readonly<Record<string, number>>
}
export type MeasuredCourse = {
  readonly source: 'nprs' | 'rmdq'
  readonly first: number
  readonly latest: number
  readonly lowerIsBetter: boolean
  /** The published change that matters (clinical.md 6), in the measure's units. */
  readonly mcid: number
}

/** An answer older than this says nothing of today: as long as the slowest measure of the set has (clinical.md 6). */
export const LATEST_WITHIN_DAYS = 28

/** What the programme is for comes first: the knee's usual pain; then how the back hinders the day. A design decision. */
const IN_ORDER = [
  { source: 'nprs', scale: nprsScale('knee', 'average') },
  { source: 'rmdq', scale: 'total' },
] as const

/**
 * The course of an episode's main measure, first against latest, oldest first in the list; null where none was taken on two days in one
 * version, the latest of them lately. Values of different versions are never compared (clinical.md 6).
 */
export function mainCourse(takings: readonly ScoredTaking[], today: PlainDate): MeasuredCourse | null {
  for (const { source, scale } of IN_ORDER) {
    const values = takings.filter(({ measure, scores }) => measure === source && scores[scale] !== undefined)
    const latest = values.at(-1)
    const first = values.find(({ form }) => form === latest?.form)
    const meaning = MEASURE[source].scales.find(({ key }) => key === scale)?.meaningful
    if (!latest || !first || !meaning || first.takenOn >= latest.takenOn) continue
    if (latest.takenOn <= addDays(today, -LATEST_WITHIN_DAYS)) continue
    const [before, now] = [first.scores[scale] ?? 0, latest.scores[scale] ?? 0]
    return { source, first: before, latest: now, lowerIsBetter: true, mcid: meaning.units }
  }
  return null
}
