import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { type BodyChart, type ChartSymptom, compareCharts, isBlank, type SymptomChange } from './body-chart'

export type DatedChart = { readonly on: PlainDate; readonly isDraft: boolean; readonly chart: BodyChart }

export type ChartColumn = DatedChart & {
  readonly place: 'first' | 'before' | 'now'
  /** Against the column before; null for the first one. */
  readonly since: Readonly<Record<ChartSymptom, SymptomChange>> | null
}

/**
 * The first chart, the one before the latest, and the latest; from the oldest to the newest, each held against the one before it. A blank
 * chart is left out: nobody marked anything, which is not the same as nothing being there.
 */
export function chartsOverTime(charts: readonly DatedChart[]): readonly ChartColumn[] {
  const drawn = charts.filter(({ chart }) => !isBlank(chart))
  const shown = drawn.length > 3 ? [...drawn.slice(0, 1), ...drawn.slice(-2)] : drawn
  return shown.map((dated, index): ChartColumn => {
    const previous = shown[index - 1]
    return {
      ...dated,
      place: index === shown.length - 1 ? 'now' : index === 0 ? 'first' : 'before',
      since: previous ? compareCharts(previous.chart, dated.chart) : null,
    }
  })
}
