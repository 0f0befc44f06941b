import { knownRuns } from '@/components/charts/known-runs'
import { dayCentre } from '@/components/charts/timeline/timeline-geometry'

type Props = {
  values: readonly (number | null)[]
  y: (score: number) => number
  className: string
  width: number
  /** Known entries further apart are not joined. */
  join: number
}

/** One score over the days. Pieces instead of a path: only they can be placed in per cent. */
export function TimelineLine({ values, y, className, width, join }: Props) {
  const at = (index: number) => `${dayCentre(index, values.length)}%`
  return (
    <g strokeWidth={width} strokeLinecap="round" className={className}>
      {knownRuns(values, join).flatMap((run) =>
        run.length === 1
          ? run.map((point) => (
              <line
                key={point.at}
                x1={at(point.at)}
                x2={at(point.at)}
                y1={y(point.value)}
                y2={y(point.value) + 0.01}
                strokeWidth={width * 2}
              />
            ))
          : run.slice(1).map((point, index) => {
              const from = run[index] ?? point
              return <line key={point.at} x1={at(from.at)} y1={y(from.value)} x2={at(point.at)} y2={y(point.value)} />
            }),
      )}
    </g>
  )
}
