import { scaleLinear } from '@visx/scale'
import type { Geometry, TimelineSize } from '@/components/charts/timeline/timeline-geometry'
import type { TimelineWords } from '@/components/charts/timeline/timeline-words'

/** Left of the plot: 0 to 10, and on wide screens the places and the names of the parts. */
export function TimelineAxis({
  geometry,
  words,
  size,
}: {
  geometry: Geometry
  words: TimelineWords
  size: TimelineSize
}) {
  const { painTop, painBottom, siteTitle, siteTop, siteRow, stripTop, height } = geometry
  const y = scaleLinear({ domain: [0, 10], range: [painBottom, painTop] })
  const isFull = size === 'full'
  const [width, edge] = isFull ? [98, 88] : [26, 18]
  return (
    <svg aria-hidden="true" width={width} height={height} className="block shrink-0 overflow-visible">
      {isFull && (
        <text y={painTop + 5} className="fill-ink font-semibold">
          {words.pain}
        </text>
      )}
      {(isFull ? [0, 2, 4, 6, 8, 10] : [0, 5, 10]).map((score) => (
        <text key={score} x={edge} y={y(score) + 5} textAnchor="end" className="fill-ink-muted tabular-nums">
          {score}
        </text>
      ))}
      <text y={siteTitle} className="fill-ink font-semibold">
        {words.furthest}
      </text>
      {isFull &&
        words.sites.slice(1).map((word, index) => (
          <text
            key={word}
            x={edge}
            y={siteTop + (index + 0.5) * siteRow + 5}
            textAnchor="end"
            className="fill-ink-muted"
          >
            {word}
          </text>
        ))}
      {stripTop !== null && (
        <text y={stripTop + 18} className="fill-ink font-semibold">
          {words.sessions}
        </text>
      )}
    </svg>
  )
}
