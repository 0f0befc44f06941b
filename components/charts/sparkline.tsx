import { scaleLinear } from '@visx/scale'
import { knownRuns } from '@/components/charts/known-runs'

export type SparklineProps = {
  /** One value a day, in order; null where nothing is known. */
  values: readonly (number | null)[]
  max?: number
  tone?: 'accent' | 'stop' | 'muted'
  /** The finished sentence that says the same: "Knee pain over 14 days, now 2". */
  label: string
}

const TONES = {
  accent: { line: 'stroke-accent-strong', dot: 'fill-accent-strong' },
  stop: { line: 'stroke-stop', dot: 'fill-stop' },
  muted: { line: 'stroke-ink-muted', dot: 'fill-ink-muted' },
}

const [WIDTH, HEIGHT, INSET] = [96, 38, 4]

/** A line for a table's cell, zero-based and full height; the number stands beside it. */
export function Sparkline({ values, max = 10, tone = 'accent', label }: SparklineProps) {
  const x = scaleLinear({ domain: [0, Math.max(1, values.length - 1)], range: [INSET, WIDTH - INSET] })
  const y = scaleLinear({ domain: [0, max], range: [HEIGHT - 1, 1] })
  const runs = knownRuns(values)
  const last = runs.at(-1)?.at(-1)
  return (
    <svg
      role="img"
      aria-label={label}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className="block shrink-0"
    >
      <path d={`M0 1H${WIDTH}M0 ${HEIGHT - 1}H${WIDTH}`} className="stroke-line" />
      <path d={`M0 ${HEIGHT / 2}H${WIDTH}`} strokeDasharray="1 3" className="stroke-line" />
      {runs.map((run) => (
        <polyline
          key={run[0]?.at}
          points={run.map((point) => `${x(point.at)},${y(point.value)}`).join(' ')}
          fill="none"
          strokeWidth="2"
          strokeLinejoin="round"
          strokeLinecap="round"
          className={TONES[tone].line}
        />
      ))}
      {last && <circle cx={x(last.at)} cy={y(last.value)} r="3" className={TONES[tone].dot} />}
    </svg>
  )
}
