import type { AlertLevel } from '@/lib/domain/sessions/after-response'

type Props = { level: AlertLevel; minutes: number | null; before: number | null; longest: number }

const [HEIGHT, MIDDLE, SHORTEST] = [18, 9, 10]
/** A shape for each level, so that colour says nothing alone. */
const SHAPE: Record<AlertLevel, string> = {
  critical: 'M0-6.5 7 5.5H-7Z',
  high: 'M0-7 7 0 0 7-7 0Z',
  low: 'M-6 0A6 6 0 1 0 6 0A6 6 0 1 0-6 0Z',
}
const LOOK: Record<AlertLevel, { fill: string; stroke: string }> = {
  critical: { fill: 'fill-stop', stroke: 'stroke-stop' },
  high: { fill: 'fill-caution', stroke: 'stroke-caution' },
  low: { fill: 'fill-ink-muted', stroke: 'stroke-ink-muted' },
}

/** Ten minutes to a day or a week, each step as many times the one before: per cent of the way. */
function placeOfMinutes(minutes: number, longest: number): number {
  const inside = Math.min(longest, Math.max(SHORTEST, minutes))
  return (Math.log(inside / SHORTEST) / Math.log(longest / SHORTEST)) * 100
}

/** SVG has no shape at a percentage: one of its own, as small as a point, stands there. */
function Mark({ at, d, className }: { at: number; d: string; className: string }) {
  return (
    <svg x={`${at}%`} y={MIDDLE} width="1" height="1" overflow="visible" aria-hidden="true">
      <path d={d} strokeWidth="1.4" className={className} />
    </svg>
  )
}

/** How long the middle alert waited; hollow: in the period before. */
export function TimeTrack({ level, minutes, before, longest }: Props) {
  const now = minutes === null ? null : placeOfMinutes(minutes, longest)
  return (
    <svg aria-hidden="true" width="100%" height={HEIGHT} className="block overflow-visible">
      <line x2="100%" y1={MIDDLE} y2={MIDDLE} className="stroke-line" />
      {now !== null && (
        <line x2={`${now}%`} y1={MIDDLE} y2={MIDDLE} strokeWidth="2" opacity="0.5" className={LOOK[level].stroke} />
      )}
      {before !== null && (
        <Mark at={placeOfMinutes(before, longest)} d={SHAPE[level]} className="fill-surface stroke-edge" />
      )}
      {now !== null && <Mark at={now} d={SHAPE[level]} className={`${LOOK[level].fill} stroke-surface`} />}
    </svg>
  )
}

/** What the tracks' places mean: each tick in words, the outer ones within the width. */
export function TimeAxis({
  ticks,
  longest,
  tickWords,
}: {
  ticks: readonly number[]
  longest: number
  tickWords: (minutes: number) => string
}) {
  return (
    <svg aria-hidden="true" width="100%" height="20" className="block">
      {ticks.map((tick) => {
        const place = placeOfMinutes(tick, longest)
        const anchor = place === 0 ? 'start' : place === 100 ? 'end' : 'middle'
        return (
          <text key={tick} x={`${place}%`} y="15" textAnchor={anchor} className="fill-ink-muted">
            {tickWords(tick)}
          </text>
        )
      })}
    </svg>
  )
}
