import { useFormatter, useTranslations } from 'next-intl'
import { AnswerList } from '@/components/assessment/record/answer-list'
import { RecordFacts } from '@/components/assessment/record/record-facts'
import { RecordSection } from '@/components/assessment/record/record-section'
import { sortAnswers } from '@/lib/domain/assessment/answers'
import type { AssessmentFindings } from '@/lib/domain/assessment/assessment'
import { LOCAL_SCREEN_KEYS } from '@/lib/domain/assessment/vocabulary'

/** Whether the knee or the hip explains the pain (clinical.md 1.4). */
export function LocalScreenRecord({ findings }: { findings: AssessmentFindings }) {
  const t = useTranslations('assessment.local')
  const format = useFormatter()
  const { localScreen, localScreenResult: result, mimics } = findings
  return (
    <RecordSection id="local" title={t('title')}>
      <AnswerList answers={sortAnswers(LOCAL_SCREEN_KEYS, localScreen)} wordOf={(key) => t(`items.${key}`)} />
      <RecordFacts
        facts={[
          [t('result'), result && t(`results.${result}`)],
          [t('mimics'), format.list(mimics.map((key) => t(`mimicWords.${key}`)))],
        ]}
      />
    </RecordSection>
  )
}
