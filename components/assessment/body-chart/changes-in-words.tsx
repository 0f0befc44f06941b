import { useFormatter, useTranslations } from 'next-intl'
import { placeNames } from '@/components/assessment/body-chart/chart-words'
import { CHART_SYMPTOMS } from '@/lib/domain/assessment/body-chart/body-chart'
import type { ChartColumn } from '@/lib/domain/assessment/body-chart/charts-over-time'

/** What each symptom gained and lost since the chart before. */
export function ChangesInWords({ since }: { since: NonNullable<ChartColumn['since']> }) {
  const t = useTranslations('assessment.bodyChart')
  const format = useFormatter()
  const names = placeNames(t)
  const lines = CHART_SYMPTOMS.flatMap((symptom) =>
    (['gained', 'lost'] as const)
      .filter((kind) => since[symptom][kind].length > 0)
      .map((kind) => ({
        kind,
        symptom,
        text: t(`changes.${kind}`, {
          symptom: t(`symptoms.${symptom}`),
          places: format.list(since[symptom][kind].map((key) => names[key])),
        }),
      })),
  )
  if (lines.length === 0) return <p>{t('changes.none')}</p>
  return (
    <ul aria-label={t('changes.title')} className="flex flex-col gap-1">
      {lines.map(({ kind, symptom, text }) => (
        <li key={kind + symptom} className="flex gap-2">
          <span aria-hidden="true" className="w-3 shrink-0 text-center font-bold">
            {kind === 'gained' ? '+' : '−'}
          </span>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  )
}
