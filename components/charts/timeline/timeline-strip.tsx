import { partFill } from '@/components/charts/adherence-parts'
import type { TimelineDay } from '@/components/charts/timeline/timeline-geometry'

/** Sessions below the same dates, one box a day; a day without one stays empty. */
export function TimelineStrip({
  days,
  top,
  patternId,
}: {
  days: readonly TimelineDay[]
  top: number
  patternId: string
}) {
  const step = 100 / Math.max(1, days.length)
  return days.map(({ day, part }, index) =>
    part ? (
      <rect
        key={day}
        x={`${(index + 0.06) * step}%`}
        y={top}
        width={`${step * 0.88}%`}
        height="26"
        rx="2"
        fill={partFill(patternId, part)}
        strokeWidth="1"
        className={part === 'done' ? 'stroke-accent' : part === 'told_not_done' ? 'stroke-caution' : 'stroke-edge'}
      />
    ) : null,
  )
}
