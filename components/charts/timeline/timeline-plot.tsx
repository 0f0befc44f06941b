import { scaleLinear } from '@visx/scale'
import { useFormatter } from 'next-intl'
import { useId } from 'react'
import { ChartPatterns } from '@/components/charts/chart-patterns'
import {
  dateTicks,
  dayCentre,
  type Geometry,
  joinOf,
  type Mark,
  type TimelineSize,
} from '@/components/charts/timeline/timeline-geometry'
import { TimelineLine } from '@/components/charts/timeline/timeline-line'
import { TimelineMarks } from '@/components/charts/timeline/timeline-marks'
import { TimelineSites } from '@/components/charts/timeline/timeline-sites'
import { TimelineStrip } from '@/components/charts/timeline/timeline-strip'
import type { TimelineSpan } from '@/lib/domain/progress/timeline/timeline-spans'
import { formatDay } from '@/lib/i18n/format-day'

type Props = {
  days: readonly TimelineSpan[]
  /** On a phone, drawn with their words. */
  marks: readonly Mark[]
  /** Where the programme changed, in per cent of the plot. */
  lines: readonly number[]
  geometry: Geometry
  size: TimelineSize
}

const SITE_LINES = [0, 1, 2, 3, 4, 5, 6]

/** The middle of the time line: everything that lies on the dates. */
export function TimelinePlot({ days, marks, lines, geometry, size }: Props) {
  const id = useId()
  const format = useFormatter()
  const { painTop, painBottom, siteTop, siteRow, stripTop, datesAt, height } = geometry
  const y = scaleLinear({ domain: [0, 10], range: [painBottom, painTop] })
  // Whole weeks from each other, unless an entry is more than a day or a week is all there is.
  const isByEntry = days.length <= 7 || days.some(({ day, to }) => day !== to)
  const ticks = dateTicks(days.length, size === 'full' ? 7 : 3, isByEntry ? 1 : 7)
  const bottom = stripTop ?? siteTop + siteRow * 6
  const scores = size === 'full' ? [0, 2, 4, 6, 8, 10] : [0, 5, 10]
  const step = 100 / Math.max(1, days.length)
  return (
    <svg aria-hidden="true" width="100%" height={height} className="block overflow-visible">
      <ChartPatterns id={id} />
      <g className="stroke-line">
        {scores.map((score) => (
          <line key={score} x2="100%" y1={y(score)} y2={y(score)} />
        ))}
        {SITE_LINES.map((line) => (
          <line key={line} x2="100%" y1={siteTop + line * siteRow} y2={siteTop + line * siteRow} />
        ))}
        {ticks.map(({ index, anchor }) =>
          anchor === 'middle' ? (
            <line key={index} x1={`${index * step}%`} x2={`${index * step}%`} y1={painTop} y2={bottom} opacity="0.6" />
          ) : null,
        )}
      </g>
      <TimelineSites days={days} geometry={geometry} />
      {lines.map((at) => (
        <line
          key={at}
          x1={`${at}%`}
          x2={`${at}%`}
          y1={painTop - 20}
          y2={bottom - 4}
          strokeDasharray="3 3"
          className="stroke-accent"
        />
      ))}
      <TimelineMarks marks={marks} bottom={bottom} />
      <TimelineLine
        values={days.map((entry) => entry.back)}
        y={y}
        width={2}
        join={joinOf(days)}
        className="stroke-back"
      />
      <TimelineLine
        values={days.map((entry) => entry.knee)}
        y={y}
        width={3}
        join={joinOf(days)}
        className="stroke-knee"
      />
      {stripTop !== null && <TimelineStrip days={days} top={stripTop} patternId={id} />}
      {ticks.map(({ index, anchor }) => {
        const entry = days[index]
        const x = anchor === 'start' ? 0 : anchor === 'end' ? 100 : dayCentre(index, days.length) - step / 2
        return (
          entry && (
            <text
              key={index}
              x={`${x}%`}
              y={datesAt}
              textAnchor={anchor === 'middle' ? 'start' : anchor}
              className="fill-ink-muted"
            >
              {formatDay(format, anchor === 'end' ? entry.to : entry.day, 'day')}
            </text>
          )
        )
      })}
    </svg>
  )
}
