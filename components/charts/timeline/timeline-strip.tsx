import { PART_ORDER, partFill, partSpans } from '@/components/charts/adherence-parts'
import type { TimelineSpan } from '@/lib/domain/progress/timeline/timeline-spans'

const HEIGHT = 26
const EDGES = {
  done: 'stroke-accent',
  told_not_done: 'stroke-caution',
  unknown: 'stroke-edge',
  paused: 'stroke-edge',
} as const

/**
 * Sessions below the same dates, one box an entry; one without a word stays empty. Where an entry stands for several days its box is
 * divided from below, in the fixed order.
 */
export function TimelineStrip({
  days,
  top,
  patternId,
}: {
  days: readonly TimelineSpan[]
  top: number
  patternId: string
}) {
  const step = 100 / Math.max(1, days.length)
  return days.flatMap(({ day, parts }, index) =>
    partSpans(parts).map(({ part, from, width }) => {
      const [below, height] = [(from / 100) * HEIGHT, (width / 100) * HEIGHT]
      return (
        <rect
          key={`${day}-${part}`}
          x={`${(index + 0.06) * step}%`}
          y={top + HEIGHT - below - height}
          width={`${step * 0.88}%`}
          height={height}
          rx={PART_ORDER.filter((one) => parts[one] > 0).length === 1 ? 2 : 0}
          fill={partFill(patternId, part)}
          strokeWidth="1"
          className={EDGES[part]}
        />
      )
    }),
  )
}
