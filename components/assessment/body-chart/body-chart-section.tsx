import { useTranslations } from 'next-intl'
import { BodyChartField } from '@/components/assessment/body-chart/body-chart-field'
import { paintingWords } from '@/components/assessment/body-chart/chart-words'
import { SectionCard } from '@/components/assessment/form/parts/section-card'
import type { AssessmentFindings } from '@/lib/domain/assessment/assessment'
import { markedRegions } from '@/lib/domain/assessment/body-chart/body-chart'

/** Where it hurts, is numb or tingles (clinical.md 1.1, 4.2). */
export function BodyChartSection({ findings }: { findings: AssessmentFindings }) {
  const t = useTranslations('assessment.bodyChart')
  const { bodyChart, sides, history, redFlags } = findings
  return (
    <SectionCard
      id="body-chart"
      title={t('title')}
      lead={t('lead')}
      count={t('marked', { count: markedRegions(bodyChart).length })}
    >
      <BodyChartField
        saved={bodyChart}
        context={{
          sides,
          history: { numbness: history.numbness, tingling: history.tingling },
          redFlags: { both_legs: redFlags.both_legs },
        }}
        words={paintingWords(t, sides)}
      />
    </SectionCard>
  )
}
