import { LONGEST_JOIN_DAYS } from '@/components/charts/known-runs'
import type { TimelineSpan } from '@/lib/domain/progress/timeline/timeline-spans'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

export type TimelineMark = {
  readonly day: PlainDate
  /** Short: it stands in the drawing. */
  readonly label: string
  /** In full, with its day: what the link and the table say. */
  readonly name: string
  /** `programme` for what the therapist changed, `care` for signatures and alerts. */
  readonly family: 'programme' | 'care' | 'measure' | 'words'
  /** A warning sign: drawn as one. */
  readonly isStop?: boolean
  /** Where it opens; null where there is nothing to open. */
  readonly href: string | null
}

export type TimelineSize = 'full' | 'phone'

/** Heights in px; all widths are per cent of the plot, so that it fits any place without a script. */
export type Geometry = {
  readonly painTop: number
  readonly painBottom: number
  readonly siteTitle: number
  readonly siteTop: number
  readonly siteRow: number
  readonly stripTop: number | null
  readonly datesAt: number
  readonly height: number
}

/** Height of a lane of marks, in px. */
export const LANE = 26
const SITE_ROWS = 6

/** `lanes` is how many rows of marks stand above the plot. */
export function timelineGeometry(size: TimelineSize, lanes: number): Geometry {
  const painTop = lanes * LANE + (lanes > 0 ? (size === 'full' ? 20 : 30) : 12)
  const painBottom = painTop + (size === 'full' ? 150 : 156)
  const siteTitle = painBottom + 34
  const siteTop = siteTitle + 14
  const siteRow = size === 'full' ? 17 : 19
  const siteBottom = siteTop + SITE_ROWS * siteRow
  const stripTop = size === 'full' ? siteBottom + 18 : null
  const datesAt = (stripTop === null ? siteBottom : stripTop + 26) + 20
  return { painTop, painBottom, siteTitle, siteTop, siteRow, stripTop, datesAt, height: datesAt + 8 }
}

/** Middle of a day on the axis, in per cent. */
export function dayCentre(index: number, count: number): number {
  return ((index + 0.5) / Math.max(1, count)) * 100
}

/** Entries further apart than this are not joined: four days, or one entry that stands for several of them. */
export function joinOf(days: readonly TimelineSpan[]): number {
  return days.some(({ day, to }) => day !== to) ? 1 : LONGEST_JOIN_DAYS
}

export type Mark = {
  readonly day: PlainDate
  readonly label: string
  readonly at: number
  readonly lane: number
  readonly anchor: 'start' | 'middle' | 'end'
}

/** Widths are estimates: text is measured by the browser only. Generous, so that labels rather move than meet. */
const [CHARACTER_PX, GLYPH_PX] = [8.2, 20]
const MAX_LANES = 4
/** About as narrow as the plot gets on a phone. */
const PHONE_PLOT_PX = 206

/**
 * For phones: puts every mark on the first lane with room, its label above the middle, for there is hardly a side with room. A mark that
 * finds none shares the last lane without its label (the table has it).
 */
export function placeMarks(
  changes: readonly TimelineMark[],
  days: readonly TimelineSpan[],
): { marks: Mark[]; lanes: number } {
  const ends: number[] = []
  const marks = changes.flatMap(({ day, label }) => {
    const index = days.findIndex((entry) => entry.day === day)
    if (index < 0) return []
    const at = dayCentre(index, days.length)
    const px = (at / 100) * PHONE_PLOT_PX
    const width = label.length * CHARACTER_PX + GLYPH_PX
    const anchor: Mark['anchor'] = at < 30 ? 'start' : at > 85 ? 'end' : 'middle'
    const from = { start: px - 8, middle: px - width / 2, end: px - width }[anchor]
    const to = { start: px + width, middle: px + width / 2, end: px + 8 }[anchor]
    const free = Array.from({ length: MAX_LANES }, (_, lane) => lane).find(
      (lane) => (ends[lane] ?? Number.NEGATIVE_INFINITY) < from,
    )
    const lane = free ?? MAX_LANES - 1
    ends[lane] = Math.max(ends[lane] ?? 0, to)
    return [{ day, label: free === undefined ? '' : label, at, lane, anchor }]
  })
  return { marks, lanes: ends.length }
}

export type Tick = { readonly index: number; readonly anchor: 'start' | 'middle' | 'end' }

/** First and last entry, and some between them as there is room: whole weeks where an entry is a day. */
export function dateTicks(count: number, most: number, unit = 7): Tick[] {
  if (count <= 1) return [{ index: 0, anchor: 'start' }]
  const step = Math.max(1, Math.ceil(count / unit / most)) * unit
  const last = count - 1
  const between = Array.from({ length: Math.floor(last / step) }, (_, index) => (index + 1) * step)
  const ticks = between.filter((index) => last - index > (count / most) * 1.1)
  return [
    { index: 0, anchor: 'start' },
    ...ticks.map((index) => ({ index, anchor: 'middle' }) as const),
    { index: last, anchor: 'end' },
  ]
}

/** Two labels at the right end, at least a line apart, in the order of their values. */
export function spreadLabels(first: number, second: number, least = 18): [number, number] {
  const distance = second - first
  if (Math.abs(distance) >= least) return [first, second]
  const push = (least - Math.abs(distance)) / 2
  return distance >= 0 ? [first - push, second + push] : [first + push, second - push]
}
