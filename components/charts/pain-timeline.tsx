import { TimelineAxis } from '@/components/charts/timeline/timeline-axis'
import { TimelineEnds } from '@/components/charts/timeline/timeline-ends'
import {
  dayCentre,
  LANE,
  placeMarks,
  type TimelineMark,
  type TimelineSize,
  timelineGeometry,
} from '@/components/charts/timeline/timeline-geometry'
import { type MarkGroup, placeInLanes } from '@/components/charts/timeline/timeline-lanes'
import { TimelineMarkLinks } from '@/components/charts/timeline/timeline-mark-links'
import { TimelinePlot } from '@/components/charts/timeline/timeline-plot'
import { TimelineTable } from '@/components/charts/timeline/timeline-table'
import type { TimelineWords } from '@/components/charts/timeline/timeline-words'
import { Disclosure } from '@/components/ui/disclosure'
import { ScrollBox } from '@/components/ui/table/scroll-box'
import type { TimelineSpan } from '@/lib/domain/progress/timeline/timeline-spans'

export type PainTimelineProps = {
  /** Entries without a gap, in order: a day each, or several days. */
  days: readonly TimelineSpan[]
  /** In the order of their days. */
  changes: readonly TimelineMark[]
  /** `phone` leaves the sessions out and names the places at the right. */
  size?: TimelineSize
  /** What the chart says, in a sentence. */
  summary: string
  /** When a heading of the page already says it. */
  summaryHidden?: boolean
  words: TimelineWords
  /** Where marks that lie too close are shown one by one. */
  severalHref?: (group: MarkGroup) => string | null
}

/** The axis of a drawing that scrolls under it; its fade would hide the first days of one that does not scroll. */
const AXIS_THAT_STAYS =
  'bg-surface max-sm:after:from-surface sticky left-0 z-10 shrink-0 max-sm:after:absolute max-sm:after:inset-y-0 max-sm:after:left-full max-sm:after:w-7 max-sm:after:bg-linear-to-r max-sm:after:to-transparent'

/**
 * Pain, furthest point, sessions and changes over the same dates. Drawn on the server; the drawing is hidden from
 * assistive technology, which gets the sentence, the marks as links and the table.
 */
export function PainTimeline({
  days,
  changes,
  size = 'full',
  summary,
  summaryHidden = false,
  words,
  severalHref = () => null,
}: PainTimelineProps) {
  const isFull = size === 'full'
  const { groups, height } = placeInLanes(isFull ? changes : [], days, words.several)
  const { marks, lanes } = placeMarks(isFull ? [] : changes, days)
  const geometry = timelineGeometry(size, isFull ? height / LANE : lanes)
  const lines = isFull ? programmeLines(changes, days) : []
  const drawing = (
    <div dir="ltr" className={`flex text-[14px] leading-none ${isFull ? 'min-w-144' : ''}`}>
      <div aria-hidden="true" className={isFull ? AXIS_THAT_STAYS : 'shrink-0'}>
        <TimelineAxis geometry={geometry} words={words} size={size} />
      </div>
      <div className="relative min-w-0 flex-1">
        <TimelinePlot days={days} marks={marks} lines={lines} geometry={geometry} size={size} />
        <TimelineMarkLinks groups={groups} height={height} label={words.marks} severalHref={severalHref} />
      </div>
      <TimelineEnds days={days} geometry={geometry} words={words} sitesHere={!isFull} />
    </div>
  )
  return (
    <figure className="min-w-0">
      <figcaption className={summaryHidden ? 'sr-only' : 'text-ink-muted mb-2'}>{summary}</figcaption>
      {isFull ? (
        // From right to left only for the box that scrolls: on a narrow screen it opens at today, beside the fixed axis.
        <ScrollBox label={words.pain} dir="rtl" className="overflow-x-auto">
          {drawing}
        </ScrollBox>
      ) : (
        drawing
      )}
      <Disclosure summary={words.table}>
        <TimelineTable days={days} changes={changes} words={words} caption={summary} />
      </Disclosure>
    </figure>
  )
}

function programmeLines(changes: readonly TimelineMark[], days: readonly TimelineSpan[]): number[] {
  const places = changes
    .filter(({ family }) => family === 'programme')
    .map((change) => days.findIndex(({ day, to }) => day <= change.day && change.day <= to))
  return [...new Set(places)].filter((index) => index >= 0).map((index) => dayCentre(index, days.length))
}
