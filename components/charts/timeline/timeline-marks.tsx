import type { Geometry, Mark, TimelineSize } from '@/components/charts/timeline/timeline-geometry'

const LANE = 26

type Props = { marks: readonly Mark[]; geometry: Geometry; size: TimelineSize }

/** What happened, above the plot; a programme's change reaches down through all of it. */
export function TimelineMarks({ marks, geometry, size }: Props) {
  const bottom = geometry.stripTop ?? geometry.siteTop + geometry.siteRow * 6
  return marks.map(({ day, label, kind, at, lane, anchor }) => {
    const y = lane * LANE + 14
    const isProgramme = kind === 'programme'
    const hasGlyph = size === 'full'
    const besideGlyph = { start: 11, middle: 0, end: -11 }[anchor]
    return (
      // A nested svg moves its drawing by per cent; without a size of its own it clips nothing.
      <svg key={`${day}-${label}-${kind}`} aria-hidden="true" x={`${at}%`} overflow="visible">
        {isProgramme && <line y1={y + 8} y2={bottom - 4} strokeDasharray="3 3" className="stroke-accent" />}
        {hasGlyph && isProgramme && (
          <rect
            x="-5"
            y={y - 5}
            width="10"
            height="10"
            rx="2"
            transform={`rotate(45 0 ${y})`}
            className="fill-accent-strong"
          />
        )}
        {hasGlyph && !isProgramme && <circle cy={y} r="5" strokeWidth="2" className="fill-surface stroke-ink-muted" />}
        <text
          x={hasGlyph ? besideGlyph : 0}
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
