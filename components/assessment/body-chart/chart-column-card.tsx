import { useFormatter, useTranslations } from 'next-intl'
import { BodyFigures } from '@/components/assessment/body-chart/body-figures'
import { ChangesInWords } from '@/components/assessment/body-chart/changes-in-words'
import { ChartInWords } from '@/components/assessment/body-chart/chart-in-words'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import type { ChartColumn } from '@/lib/domain/assessment/body-chart/charts-over-time'
import { formatDay } from '@/lib/i18n/format-day'

/** One chart of several: when it was drawn, what changed, what it shows. */
export function ChartColumnCard({ column }: { column: ChartColumn }) {
  const t = useTranslations('assessment.bodyChart')
  const format = useFormatter()
  const { place, on, isDraft, chart, since } = column
  const title = `chart-${place}`
  return (
    <Card aria-labelledby={title} className="flex flex-col gap-4">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 id={title} className="text-lg font-semibold">
          {t(`places.${place}`)}
        </h2>
        <span className="text-ink-muted">{formatDay(format, on)}</span>
        {isDraft && <Badge>{t('draft')}</Badge>}
      </div>
      <BodyFigures id={title} chart={chart} since={since} />
      {since && (
        <div>
          <h3 className="mb-1 text-sm font-semibold">{t('changes.title')}</h3>
          <ChangesInWords since={since} />
        </div>
      )}
      <ChartInWords chart={chart} />
    </Card>
  )
}
