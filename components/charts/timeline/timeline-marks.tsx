import type { Geometry, Mark } from '@/components/charts/timeline/timeline-geometry'

const LANE = 26

/** What happened, above the plot; a programme's change reaches down through all of it. */
export function TimelineMarks({ marks, geometry }: { marks: readonly Mark[]; geometry: Geometry }) {
  const bottom = geometry.stripTop ?? geometry.siteTop + geometry.siteRow * 6
  return marks.map(({ day, label, kind, at, lane, anchor }) => {
    const y = lane * LANE + 14
    const isProgramme = kind === 'programme'
    return (
      // A nested svg moves its drawing by per cent; without a size of its own it clips nothing.
      <svg key={`${day}-${label}-${kind}`} aria-hidden="true" x={`${at}%`} overflow="visible">
        {isProgramme ? (
          <>
            <line y1={y + 8} y2={bottom - 4} strokeDasharray="3 3" className="stroke-accent" />
            <rect
              x="-5"
              y={y - 5}
              width="10"
              height="10"
              rx="2"
              transform={`rotate(45 0 ${y})`}
              className="fill-accent-strong"
            />
          </>
        ) : (
          <circle cy={y} r="5" strokeWidth="2" className="fill-surface stroke-ink-muted" />
        )}
        <text
          x={anchor === 'start' ? 11 : -11}
          y={y + 5}
          textAnchor={anchor}
          strokeWidth="4"
          paintOrder="stroke"
          className={`stroke-surface ${isProgramme ? 'fill-ink font-semibold' : 'fill-ink-muted'}`}
        >
          {label}
        </text>
      </svg>
    )
  })
}
