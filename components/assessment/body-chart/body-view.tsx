import type { ReactNode, SVGProps } from 'react'
import { BodyOutline } from '@/components/assessment/body-chart/body-outline'
import { CHART_HEIGHT, CHART_WIDTH, regionPath } from '@/components/assessment/body-chart/body-shape'
import { SymptomFill, SymptomPatterns } from '@/components/assessment/body-chart/symptom-patterns'
import { type BodyChart, CHART_SYMPTOMS } from '@/lib/domain/assessment/body-chart/body-chart'
import { BODY_REGIONS, type BodyView as View } from '@/lib/domain/assessment/body-chart/body-regions'

type Props = Omit<SVGProps<SVGSVGElement>, 'id' | 'role' | 'aria-label'> & {
  /** Unique on the page: the drawing's patterns are found by it. */
  id: string
  view: View
  chart: BodyChart
  /** The letters that tell the sides. */
  sides: Readonly<Record<'left' | 'right', string>>
  /** An image, or a group of places to mark. */
  role?: 'img' | 'group'
  label: string
  children?: ReactNode
}

/** One view of the body with what is marked on it; what is passed as children lies on top. */
export function BodyView({ id, view, chart, sides, role = 'img', label, children, ...rest }: Props) {
  const [atLeft, atRight] = view === 'front' ? [sides.right, sides.left] : [sides.left, sides.right]
  return (
    <svg {...rest} role={role} aria-label={label} viewBox={`0 0 ${CHART_WIDTH} ${CHART_HEIGHT}`}>
      <defs>
        <SymptomPatterns id={id} />
      </defs>
      <BodyOutline id={id} view={view} />
      {CHART_SYMPTOMS.map((symptom) =>
        BODY_REGIONS.filter((region) => region.view === view && chart[symptom].includes(region.key)).map(({ key }) => (
          <SymptomFill key={`${symptom}-${key}`} id={id} symptom={symptom} path={regionPath(key)} />
        )),
      )}
      <g className="fill-ink-muted pointer-events-none text-[0.375rem] font-medium">
        <text x="0.5" y="8">
          {atLeft}
        </text>
        <text x={CHART_WIDTH - 0.5} y="8" textAnchor="end">
          {atRight}
        </text>
      </g>
      {children}
    </svg>
  )
}
