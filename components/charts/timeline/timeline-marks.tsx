import { LANE, type Mark } from '@/components/charts/timeline/timeline-geometry'

/** On a phone: what changed, in words above the plot; a line reaches down through all of it. */
export function TimelineMarks({ marks, bottom }: { marks: readonly Mark[]; bottom: number }) {
  return marks.map(({ day, label, at, lane, anchor }) => {
    const y = lane * LANE + 14
    return (
      // A nested svg moves its drawing by per cent; without a size of its own it clips nothing.
      <svg key={`${day}-${label}`} aria-hidden="true" x={`${at}%`} overflow="visible">
        <line y1={y + 8} y2={bottom - 4} strokeDasharray="3 3" className="stroke-accent" />
        <text
          y={y + 5}
          textAnchor={anchor}
          strokeWidth="4"
          paintOrder="stroke"
          className="stroke-surface fill-ink font-semibold"
        >
          {label}
        </text>
      </svg>
    )
  })
}
