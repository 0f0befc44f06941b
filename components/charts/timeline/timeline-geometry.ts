import type { AdherencePart } from '@/components/charts/adherence-parts'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

export type TimelineDay = {
  readonly day: PlainDate
  /** 0 to 10. */
  readonly knee: number | null
  readonly back: number | null
  /** Furthest point, 0 (none) to 6 (foot). */
  readonly site: number | null
  /** Null where nothing was due. */
  readonly part: AdherencePart | null
  /** It was written on paper, and keyed in. */
  readonly isPaper: boolean
}

export type TimelineChange = {
  readonly day: PlainDate
  readonly label: string
  /** `programme` for what the therapist changed, `note` for everything else worth a mark. */
  readonly kind: 'programme' | 'note'
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

const LANE = 26
const SITE_ROWS = 6

/** `lanes` is how many rows of marks stand above the plot. */
export function timelineGeometry(size: TimelineSize, lanes: number): Geometry {
  const painTop = lanes * LANE + (lanes > 0 ? 30 : 12)
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

export type Mark = TimelineChange & {
  readonly at: number
  readonly lane: number
  readonly anchor: 'start' | 'middle' | 'end'
}

/** Widths are estimates: text is measured by the browser only. Generous, so that labels rather move than meet. */
const [CHARACTER_PX, GLYPH_PX] = [8.2, 20]
const MAX_LANES = 4

/** About as narrow as the plot gets. */
const PLOT_PX = { full: 470, phone: 206 } as const

/** Which way a label stands from its mark: there is hardly a side with room on a phone, so it stands above the middle. */
function markAnchor(size: TimelineSize, at: number, isLate: boolean): Mark['anchor'] {
  if (size === 'phone') return at < 30 ? 'start' : at > 85 ? 'end' : 'middle'
  return isLate && at > 50 ? 'end' : 'start'
}

/**
 * Puts every mark on the first lane with room; near the right end its label stands left of it. A mark that finds no
 * room shares the last lane without its label (the table has it).
 */
export function placeMarks(
  changes: readonly TimelineChange[],
  days: readonly TimelineDay[],
  size: TimelineSize,
): { marks: Mark[]; lanes: number } {
  const ends: number[] = []
  const plotPx = PLOT_PX[size]
  const marks = changes.flatMap((change) => {
    const index = days.findIndex((entry) => entry.day === change.day)
    if (index < 0) return []
    const at = dayCentre(index, days.length)
    const px = (at / 100) * plotPx
    const width = change.label.length * CHARACTER_PX + GLYPH_PX
    const anchor = markAnchor(size, at, px + width > plotPx)
    const from = { start: px - 8, middle: px - width / 2, end: px - width }[anchor]
    const to = { start: px + width, middle: px + width / 2, end: px + 8 }[anchor]
    const free = Array.from({ length: MAX_LANES }, (_, lane) => lane).find(
      (lane) => (ends[lane] ?? Number.NEGATIVE_INFINITY) < from,
    )
    const lane = free ?? MAX_LANES - 1
    ends[lane] = Math.max(ends[lane] ?? 0, to)
    return [{ ...change, label: free === undefined ? '' : change.label, at, lane, anchor } as const]
  })
  return { marks, lanes: ends.length }
}

export type Tick = { readonly index: number; readonly anchor: 'start' | 'middle' | 'end' }

/** First and last day, and whole weeks between them as there is room. */
export function dateTicks(count: number, most: number): Tick[] {
  if (count <= 1) return [{ index: 0, anchor: 'start' }]
  const weeks = Math.max(1, Math.ceil(count / 7 / most))
  const last = count - 1
  const between = Array.from({ length: Math.floor(last / (weeks * 7)) }, (_, step) => (step + 1) * weeks * 7)
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
