import { scaleLinear } from '@visx/scale'
import { type Geometry, spreadLabels } from '@/components/charts/timeline/timeline-geometry'
import type { TimelineWords } from '@/components/charts/timeline/timeline-words'
import type { TimelineSpan } from '@/lib/domain/progress/timeline/timeline-spans'

type Props = { days: readonly TimelineSpan[]; geometry: Geometry; words: TimelineWords; sitesHere: boolean }

/** Right of the plot: each line's name and last value, instead of a legend. */
export function TimelineEnds({ days, geometry, words, sitesHere }: Props) {
  const { painTop, painBottom, siteTop, siteRow, height } = geometry
  const y = scaleLinear({ domain: [0, 10], range: [painBottom, painTop] })
  const knee = days.findLast((entry) => entry.knee !== null)?.knee ?? null
  const back = days.findLast((entry) => entry.back !== null)?.back ?? null
  const site = days.findLast((entry) => entry.site !== null)?.site ?? null
  const [kneeAt, backAt] = spreadLabels(y(knee ?? 0), y(back ?? 0))
  const siteAt = (row: number) => siteTop + (Math.max(1, row) - 0.5) * siteRow + 5
  return (
    <svg aria-hidden="true" width="84" height={height} className="block shrink-0">
      {knee !== null && (
        <>
          <circle cx="5" cy={y(knee)} r="4.5" className="fill-knee" />
          <text x="14" y={kneeAt + 5} className="fill-knee-text font-semibold">
            {words.knee} {knee}
          </text>
        </>
      )}
      {back !== null && (
        <>
          <rect x="1" y={y(back) - 4} width="8" height="8" className="fill-back" />
          <text x="14" y={backAt + 5} className="fill-back-text font-semibold">
            {words.back} {back}
          </text>
        </>
      )}
      {sitesHere
        ? words.sites.slice(1).map((word, index) => (
            <text
              key={word}
              x="8"
              y={siteAt(index + 1)}
              className={index + 1 === site ? 'fill-ink font-bold' : 'fill-ink-muted'}
            >
              {word}
            </text>
          ))
        : site !== null && (
            <text x="8" y={siteAt(site)} className="fill-accent-strong font-semibold">
              {words.sites[site]}
            </text>
          )}
    </svg>
  )
}
