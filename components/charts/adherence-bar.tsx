import { useId } from 'react'
import { type PartCounts, partFill, partSpans } from '@/components/charts/adherence-parts'
import { ChartPatterns } from '@/components/charts/chart-patterns'

export type AdherenceBarProps = {
  parts: PartCounts
  /** The period before, drawn narrower and paler below. */
  previous?: PartCounts
  /** The finished sentence that says the same: "58 % done, 11 % told us not done, …". */
  label: string
  size?: 'sm' | 'lg'
}

const HEIGHTS = { sm: 17, lg: 26 }
const PREVIOUS_HEIGHT = 9

function Row({ id, parts, y, height }: { id: string; parts: PartCounts; y: number; height: number }) {
  const spans = partSpans(parts)
  const last = spans.at(-1)
  const end = last ? last.from + last.width : 0
  return (
    <>
      {end < 99.9 && (
        <rect
          x={`${end}%`}
          y={y + 0.5}
          width={`${100 - end}%`}
          height={height - 1}
          fill="none"
          strokeDasharray="3 3"
          className="stroke-edge"
        />
      )}
      {spans.map(({ part, from, width }) => (
        <rect
          key={part}
          x={`${from}%`}
          y={y}
          width={`${width}%`}
          height={height}
          fill={partFill(id, part)}
          strokeWidth={part === 'unknown' || part === 'paused' ? 1 : 0}
          className="stroke-edge"
        />
      ))}
      {spans.slice(1).map(({ part, from }) => (
        <line
          key={part}
          x1={`${from}%`}
          x2={`${from}%`}
          y1={y - 1}
          y2={y + height + 1}
          strokeWidth="2"
          className="stroke-surface"
        />
      ))}
    </>
  )
}

/** Sessions due as four parts in fixed order and pattern. As wide as its place; nothing due is an empty dashed bar. */
export function AdherenceBar({ parts, previous, label, size = 'sm' }: AdherenceBarProps) {
  const id = useId()
  const height = HEIGHTS[size]
  const isEmpty = partSpans(parts).length === 0 && !parts.notYet
  return (
    <svg
      role="img"
      aria-label={label}
      width="100%"
      height={height + 2 + (previous ? PREVIOUS_HEIGHT + 1 : 0)}
      className="block overflow-hidden rounded-sm"
    >
      <ChartPatterns id={id} />
      {isEmpty ? (
        <rect x="1" y="1" width="99%" height={height} fill="none" strokeDasharray="4 4" className="stroke-edge" />
      ) : (
        <Row id={id} parts={parts} y={1} height={height} />
      )}
      {previous && (
        <g opacity="0.45">
          <Row id={id} parts={previous} y={height + 2} height={PREVIOUS_HEIGHT} />
        </g>
      )}
    </svg>
  )
}
