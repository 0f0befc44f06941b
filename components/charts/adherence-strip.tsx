import { useId } from 'react'
import { type AdherencePart, partFill } from '@/components/charts/adherence-parts'
import { ChartPatterns } from '@/components/charts/chart-patterns'

export type AdherenceStripProps = {
  /** One entry a day, in order; null where nothing was due. */
  days: readonly { readonly day: string; readonly part: AdherencePart | null }[]
  /** The finished sentence that says the same. */
  label: string
}

/** One small box a day. */
export function AdherenceStrip({ days, label }: AdherenceStripProps) {
  const id = useId()
  const step = 100 / Math.max(1, days.length)
  return (
    <svg role="img" aria-label={label} width="100%" height="26" className="block overflow-visible">
      <ChartPatterns id={id} />
      {days.map(({ day, part }, index) =>
        part ? (
          <rect
            key={day}
            x={`${index * step + step * 0.06}%`}
            y="1"
            width={`${step * 0.88}%`}
            height="24"
            rx="2"
            fill={partFill(id, part)}
            strokeWidth="1"
            className={part === 'done' ? 'stroke-accent' : part === 'told_not_done' ? 'stroke-caution' : 'stroke-edge'}
          />
        ) : (
          <line
            key={day}
            x1={`${index * step + step * 0.3}%`}
            x2={`${index * step + step * 0.7}%`}
            y1="13"
            y2="13"
            strokeWidth="2"
            className="stroke-line"
          />
        ),
      )}
    </svg>
  )
}
