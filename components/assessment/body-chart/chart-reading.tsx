import { hintKey, type PaintingWords } from '@/components/assessment/body-chart/chart-words'
import { type BodyChart, furthestPoint } from '@/lib/domain/assessment/body-chart/body-chart'
import { type ChartContext, chartHints } from '@/lib/domain/assessment/body-chart/chart-hints'

type Props = { chart: BodyChart; context: ChartContext; words: PaintingWords }

/** What the chart says in words while it is painted: the furthest point of each side, and where the record does not agree. */
export function ChartReading({ chart, context, words }: Props) {
  const hints = chartHints(chart, context)
  return (
    <div aria-live="polite" className="flex flex-col gap-2">
      <p className="text-sm font-semibold">{words.furthest}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
        {(['right', 'left'] as const).map((side) => {
          const { site, from } = furthestPoint(chart, side)
          return (
            <div key={side} className="contents">
              <dt className="text-ink-muted">{words.sides[side]}</dt>
              <dd className="font-medium">
                {words.sites[site]}
                {from === 'tingling' && <span className="text-ink-muted font-normal"> {words.fromTingling}</span>}
              </dd>
            </div>
          )
        })}
      </dl>
      {hints.length > 0 && (
        <ul className="flex flex-col gap-2">
          {hints.map((hint) => (
            <li
              key={hintKey(hint)}
              className="bg-caution-soft text-caution-strong rounded-lg px-3 py-2 text-sm font-medium"
            >
              {words.hints[hintKey(hint)]}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
