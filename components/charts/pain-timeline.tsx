import { TimelineAxis } from '@/components/charts/timeline/timeline-axis'
import { TimelineEnds } from '@/components/charts/timeline/timeline-ends'
import {
  placeMarks,
  type TimelineChange,
  type TimelineDay,
  type TimelineSize,
  timelineGeometry,
} from '@/components/charts/timeline/timeline-geometry'
import { TimelinePlot } from '@/components/charts/timeline/timeline-plot'
import { TimelineTable } from '@/components/charts/timeline/timeline-table'
import type { TimelineWords } from '@/components/charts/timeline/timeline-words'
import { Disclosure } from '@/components/ui/disclosure'
import { ScrollBox } from '@/components/ui/table/scroll-box'

export type PainTimelineProps = {
  /** One entry for every calendar day shown, in order. */
  days: readonly TimelineDay[]
  changes: readonly TimelineChange[]
  /** `phone` leaves the sessions out and names the places at the right. */
  size?: TimelineSize
  /** What the chart says, in a sentence. */
  summary: string
  /** When a heading of the page already says it. */
  summaryHidden?: boolean
  words: TimelineWords
}

/** The axis of a drawing that scrolls under it; its fade would hide the first days of one that does not scroll. */
const AXIS_THAT_STAYS =
  'bg-surface max-sm:after:from-surface sticky left-0 z-10 shrink-0 max-sm:after:absolute max-sm:after:inset-y-0 max-sm:after:left-full max-sm:after:w-7 max-sm:after:bg-linear-to-r max-sm:after:to-transparent'

/**
 * Pain, furthest point, sessions and changes over the same dates. Drawn on the server; the drawing is hidden from
 * assistive technology, which gets the sentence and the table.
 */
export function PainTimeline({
  days,
  changes,
  size = 'full',
  summary,
  summaryHidden = false,
  words,
}: PainTimelineProps) {
  const { marks, lanes } = placeMarks(changes, days, size)
  const geometry = timelineGeometry(size, lanes)
  const isFull = size === 'full'
  const drawing = (
    <div aria-hidden="true" dir="ltr" className={`flex text-[14px] leading-none ${isFull ? 'min-w-144' : ''}`}>
      <div className={isFull ? AXIS_THAT_STAYS : 'shrink-0'}>
        <TimelineAxis geometry={geometry} words={words} size={size} />
      </div>
      <TimelinePlot days={days} marks={marks} geometry={geometry} size={size} />
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
