import type { MeasureKey } from '@/lib/domain/measures/measure'
import type { AdherenceParts } from '@/lib/domain/progress/adherence'
import type { DossierAlert, DossierChange, DossierHeader, DossierProgramme } from '@/lib/domain/progress/dossier'
import type { Proposal } from '@/lib/domain/progress/proposals/proposal'
import type { PainChange, Trend } from '@/lib/domain/progress/trend'
import type { SkipReason } from '@/lib/domain/sessions/skip-reason'
import type { ResponseColour, ResponseReason } from '@/lib/domain/sessions/traffic-light'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'

/** A session that was not green, in one line. */
export type NotedSession = {
  readonly day: PlainDate
  readonly colour: ResponseColour
  readonly reasons: readonly ResponseReason[]
  readonly kneeMax: number | null
  readonly siteAfter: number | null
}
export type DigestMeasure = {
  readonly measure: MeasureKey
  readonly first: { readonly on: PlainDate; readonly value: number } | null
  readonly latest: { readonly on: PlainDate; readonly value: number }
}
/** Everything that fits on one page before a visit. */
export type Digest = {
  readonly header: DossierHeader
  readonly programme: DossierProgramme | null
  readonly since: PlainDate
  /** Whether `since` is a visit; else it is six weeks back. */
  readonly isSinceVisit: boolean
  /** From here on the course of pain is told: six weeks, or since the visit where that is longer ago. */
  readonly trendSince: PlainDate
  readonly today: PlainDate
  /** The clinic's, for what happened at an instant. */
  readonly timeZone: string
  readonly changes: readonly DossierChange[]
  readonly trend: Trend
  readonly back: PainChange
  readonly parts: AdherenceParts
  /** Why sessions were not done, the most frequent first. */
  readonly missed: readonly { readonly reason: SkipReason; readonly count: number }[]
  readonly colours: Readonly<Record<'green' | 'amber' | 'red', number>>
  /** Red and amber, newest first. */
  readonly noted: readonly NotedSession[]
  /** Open ones, and those that were looked at since. */
  readonly alerts: readonly DossierAlert[]
  readonly proposals: readonly Proposal[]
  readonly measures: readonly DigestMeasure[]
  readonly due: readonly { readonly measure: MeasureKey; readonly dueOn: PlainDate | null }[]
}

/** A week or two say nothing of where the pain goes: as far back as the six weeks of the dossier. */
const COURSE_DAYS = 41

/** The day after which things are new: the latest visit before today, or six weeks back where there was none. */
export function digestSince(
  visits: readonly PlainDate[],
  today: PlainDate,
): Pick<Digest, 'since' | 'isSinceVisit' | 'trendSince'> {
  const course = addDays(today, -COURSE_DAYS)
  const latest = visits
    .filter((day) => day < today)
    .toSorted()
    .at(-1)
  if (latest === undefined) return { since: course, isSinceVisit: false, trendSince: course }
  const [trendSince = course] = [latest, course].toSorted()
  return { since: latest, isSinceVisit: true, trendSince }
}

/** The first lines, and how many are left: a page has room for so many. */
export function firstOf<Line>(
  lines: readonly Line[],
  most: number,
): { readonly shown: readonly Line[]; readonly more: number } {
  // One line more takes no more room than saying that there is one.
  if (lines.length <= most + 1) return { shown: lines, more: 0 }
  return { shown: lines.slice(0, most), more: lines.length - most }
}
