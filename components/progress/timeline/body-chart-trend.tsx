import { useFormatter, useTranslations } from 'next-intl'
import { PainTimeline } from '@/components/charts/pain-timeline'
import { useTimelineWords } from '@/components/progress/timeline/timeline-words'
import { trendFacts } from '@/components/progress/trend-facts'
import { Card } from '@/components/ui/card'
import type { ChartColumn } from '@/lib/domain/assessment/body-chart/charts-over-time'
import type { DossierTimeline } from '@/lib/domain/progress/dossier'
import { formatDay } from '@/lib/i18n/format-day'

/** How far down the leg it reached, session by session, over the drawings: each drawing is a mark that leads to it. */
export function BodyChartTrend({ timeline, columns }: { timeline: DossierTimeline; columns: readonly ChartColumn[] }) {
  const t = useTranslations('progress.dossier')
  const td = useTranslations('dossier.timeline')
  const tb = useTranslations('assessment.bodyChart')
  const format = useFormatter()
  const words = useTimelineWords()
  const { trend, back, spans } = timeline
  const heading = t(`timeline.${spans.some(({ site }) => site !== null) ? trend.direction : 'nothing'}`)
  const facts = trendFacts({ t, td, format }, trend, back)
  return (
    <Card aria-labelledby="trend" className="mb-4 min-w-0">
      <div className="mb-3 flex flex-wrap items-baseline gap-x-3">
        <h2 id="trend" className="text-lg font-semibold">
          {heading}
        </h2>
        <p className="text-ink-muted">{facts.short.join(' · ')}</p>
      </div>
      <PainTimeline
        days={spans}
        changes={columns.map(({ place, on }) => ({
          day: on,
          label: tb(`places.${place}`),
          name: td('mark.dated', { mark: tb(`places.${place}`), day: formatDay(format, on, 'day') }),
          family: 'care' as const,
          href: `#chart-${place}`,
        }))}
        size="full"
        summary={[`${heading}.`, ...facts.long].join(' ')}
        summaryHidden
        words={words}
      />
    </Card>
  )
}
