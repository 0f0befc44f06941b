import { useFormatter, useTranslations } from 'next-intl'
import { placeNames } from '@/components/assessment/body-chart/chart-words'
import { DefinitionRow } from '@/components/ui/definition-row'
import { type BodyChart, CHART_SYMPTOMS, furthestPoint, isBlank } from '@/lib/domain/assessment/body-chart/body-chart'

/** The furthest point of each side, and every marked place by symptom. */
export function ChartInWords({ chart }: { chart: BodyChart }) {
  const t = useTranslations('assessment.bodyChart')
  const format = useFormatter()
  const names = placeNames(t)
  if (isBlank(chart)) return <p className="text-ink-muted">{t('nothing')}</p>
  return (
    <dl className="flex flex-col gap-2">
      <DefinitionRow term={t('furthest')}>
        {(['right', 'left'] as const).map((side) => {
          const { site, from } = furthestPoint(chart, side)
          const place = from === 'tingling' ? `${t(`sites.${site}`)} ${t('fromTingling')}` : t(`sites.${site}`)
          return (
            <span key={side} className="block">
              {t('furthestOf', { side: t(`sides.${side}`), place })}
            </span>
          )
        })}
      </DefinitionRow>
      {CHART_SYMPTOMS.filter((symptom) => chart[symptom].length > 0).map((symptom) => (
        <DefinitionRow key={symptom} term={t(`symptoms.${symptom}`)}>
          <span className="font-normal">{format.list(chart[symptom].map((key) => names[key]))}</span>
        </DefinitionRow>
      ))}
    </dl>
  )
}
