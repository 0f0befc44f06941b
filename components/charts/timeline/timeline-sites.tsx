import { knownRuns } from '@/components/charts/known-runs'
import { type Geometry, joinOf } from '@/components/charts/timeline/timeline-geometry'
import type { TimelineSpan } from '@/lib/domain/progress/timeline/timeline-spans'

/** How far down the leg it reached, day by day: a band that hangs from the low back. */
export function TimelineSites({ days, geometry }: { days: readonly TimelineSpan[]; geometry: Geometry }) {
  const { siteTop, siteRow } = geometry
  const step = 100 / Math.max(1, days.length)
  const spans = knownRuns(
    days.map((entry) => entry.site),
    joinOf(days),
  ).flatMap((run) => {
    const end = (run.at(-1)?.at ?? 0) + 1
    // One piece for days alike: pieces that only touch show a seam between them.
    const starts = run.filter((point, index) => point.value !== run[index - 1]?.value)
    return starts.map((point, index) => ({ ...point, length: (starts[index + 1]?.at ?? end) - point.at }))
  })
  return spans.map(({ at, value, length }) => {
    const [x, width] = [`${at * step}%`, `${length * step}%`]
    return (
      <g key={at}>
        <rect x={x} y={siteTop} width={width} height={value * siteRow} className="fill-band" />
        <rect x={x} y={siteTop + Math.max(0, value * siteRow - 4)} width={width} height="4" className="fill-accent" />
      </g>
    )
  })
}
