import { useTranslations } from 'next-intl'
import { BodyFigures } from '@/components/assessment/body-chart/body-figures'
import { ChartInWords } from '@/components/assessment/body-chart/chart-in-words'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { type BodyChart, isBlank } from '@/lib/domain/assessment/body-chart/body-chart'

/** The chart of one assessment, where it is read and not painted. `href` leads to the charts side by side. */
export function BodyChartCard({ chart, href }: { chart: BodyChart; href: string }) {
  const t = useTranslations('assessment.bodyChart')
  return (
    <Card aria-labelledby="body-chart-title">
      <h2 id="body-chart-title" className="mb-3 text-lg font-semibold">
        {t('title')}
      </h2>
      <div className="grid items-start gap-4 sm:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
        {!isBlank(chart) && <BodyFigures id="body-chart" chart={chart} />}
        <ChartInWords chart={chart} />
      </div>
      <TextLink href={href} className="no-print mt-3">
        {t('compare')}
      </TextLink>
    </Card>
  )
}
