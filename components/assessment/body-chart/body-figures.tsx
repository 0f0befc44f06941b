import { useTranslations } from 'next-intl'
import { regionCentre, regionPath } from '@/components/assessment/body-chart/body-shape'
import { BodyView } from '@/components/assessment/body-chart/body-view'
import {
  type BodyChart,
  CHART_SYMPTOMS,
  type ChartSymptom,
  type SymptomChange,
} from '@/lib/domain/assessment/body-chart/body-chart'
import { type RegionKey, regionOf, type BodyView as View } from '@/lib/domain/assessment/body-chart/body-regions'

type Changes = Readonly<Record<ChartSymptom, SymptomChange>>
type Props = {
  /** Unique on the page. */
  id: string
  chart: BodyChart
  /** Marks what came with a plus and what went with a minus. */
  since?: Changes | null
}

const VIEWS = ['front', 'back'] as const satisfies readonly View[]

/** The chart as it was marked, front and back. The words beside it say the same. */
export function BodyFigures({ id, chart, since = null }: Props) {
  const t = useTranslations('assessment.bodyChart')
  const sides = { left: t('sides.left'), right: t('sides.right') }
  return (
    <div className="grid grid-cols-2 gap-3">
      {VIEWS.map((view) => (
        <BodyView
          key={view}
          id={`${id}-${view}`}
          view={view}
          chart={chart}
          sides={sides}
          label={t(`views.${view}`)}
          className="mx-auto h-auto w-full max-w-44"
        >
          {since && <ChangeMarks view={view} since={since} />}
        </BodyView>
      ))}
    </div>
  )
}

function ChangeMarks({ view, since }: { view: View; since: Changes }) {
  const of = (kind: 'gained' | 'lost') => {
    const keys = new Set(CHART_SYMPTOMS.flatMap((symptom) => since[symptom][kind]))
    return [...keys].filter((key) => regionOf(key).view === view)
  }
  return (
    <g className="pointer-events-none">
      {of('lost').map((key) => (
        <ChangeMark key={key} region={key} sign="−" look="[stroke-dasharray:2_1.6]" />
      ))}
      {of('gained').map((key) => (
        <ChangeMark key={key} region={key} sign="+" look="" />
      ))}
    </g>
  )
}

function ChangeMark({ region, sign, look }: { region: RegionKey; sign: string; look: string }) {
  const [x, y] = regionCentre(region)
  return (
    <>
      <path d={regionPath(region)} fill="none" strokeWidth="1.5" className={`stroke-ink ${look}`} />
      <circle cx={x} cy={y} r="3.6" className="fill-surface stroke-ink" strokeWidth="0.7" />
      <text x={x} y={y + 2.4} textAnchor="middle" className="fill-ink text-[0.4375rem] font-bold">
        {sign}
      </text>
    </>
  )
}
