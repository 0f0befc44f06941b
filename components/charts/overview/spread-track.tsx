import type { Quartiles } from '@/lib/domain/progress/overview/quartiles'

/** Points of change from worst to best that a set of tracks shares. */
export type SpreadScale = { readonly from: number; readonly to: number; readonly marked: number }

type Props = { spread: Quartiles | null; scale: SpreadScale }

const [HEIGHT, MIDDLE] = [27, 13.5]

function placeOn({ from, to }: SpreadScale, value: number): string {
  return `${((value - from) / (to - from)) * 100}%`
}

function pointsOf({ from, to }: SpreadScale): number[] {
  const step = to - from > 6 ? 2 : 1
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step)
}

/** The middle half as a band, the median as a dot; the dashed line is the change that matters. */
export function SpreadTrack({ spread, scale }: Props) {
  const at = (value: number) => placeOn(scale, value)
  return (
    <svg aria-hidden="true" width="100%" height={HEIGHT} className="block overflow-visible">
      {pointsOf(scale).map((point) => (
        <line key={point} x1={at(point)} x2={at(point)} y2={HEIGHT} className="stroke-line" />
      ))}
      <line
        x1={at(scale.marked)}
        x2={at(scale.marked)}
        y2={HEIGHT}
        strokeDasharray="3 3"
        className="stroke-ink-muted"
      />
      {spread && (
        <>
          <line
            x1={at(spread.lower)}
            x2={at(spread.upper)}
            y1={MIDDLE}
            y2={MIDDLE}
            strokeWidth="9"
            strokeLinecap="round"
            opacity="0.3"
            className="stroke-accent"
          />
          <circle cx={at(spread.median)} cy={MIDDLE} r="6" strokeWidth="2" className="fill-accent stroke-surface" />
        </>
      )}
    </svg>
  )
}

/** The words above the tracks: which line is the change that matters. */
export function SpreadHead({ scale, words }: { scale: SpreadScale; words: string }) {
  return (
    <svg aria-hidden="true" width="100%" height="20" className="block overflow-visible">
      <text x={placeOn(scale, scale.marked)} y="14" textAnchor="middle" className="fill-ink-muted">
        {words}
      </text>
    </svg>
  )
}

/** The points below them. */
export function SpreadAxis({ scale, pointWords }: { scale: SpreadScale; pointWords: (point: number) => string }) {
  return (
    <svg aria-hidden="true" width="100%" height="20" className="block overflow-visible">
      {pointsOf(scale).map((point) => (
        <text key={point} x={placeOn(scale, point)} y="16" textAnchor="middle" className="fill-ink-muted">
          {pointWords(point)}
        </text>
      ))}
    </svg>
  )
}
