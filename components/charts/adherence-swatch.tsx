import { useId } from 'react'
import { type AdherencePart, partFill } from '@/components/charts/adherence-parts'
import { ChartPatterns } from '@/components/charts/chart-patterns'

/** The pattern of a part beside its word. */
export function AdherenceSwatch({ part }: { part: AdherencePart }) {
  const id = useId()
  return (
    <svg width="16" height="16" aria-hidden="true" className="shrink-0">
      <ChartPatterns id={id} />
      <rect
        x="0.75"
        y="0.75"
        width="14.5"
        height="14.5"
        rx="3"
        fill={partFill(id, part)}
        strokeWidth="1"
        className={part === 'done' ? 'stroke-accent' : part === 'told_not_done' ? 'stroke-caution' : 'stroke-edge'}
      />
    </svg>
  )
}
