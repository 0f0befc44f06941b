import { useTranslations } from 'next-intl'
import { AnswerList } from '@/components/assessment/record/answer-list'
import { type RecordFact, RecordFacts } from '@/components/assessment/record/record-facts'
import { sortAnswers } from '@/lib/domain/assessment/answers'
import type { AssessmentFindings } from '@/lib/domain/assessment/assessment'

const NUMBERS = ['sittingMinutesPerDay', 'breakEveryMinutes', 'sleepQuality'] as const
const QUESTIONS = ['earlyMorningBending'] as const
const TEXTS = ['lifting', 'lowImpactExercise', 'weightGoal'] as const

/** Habits as reported (clinical.md 7, lifestyle fields). */
export function LifestyleRecord({ findings: { lifestyle } }: { findings: AssessmentFindings }) {
  const t = useTranslations('assessment.lifestyle')
  const words = useTranslations('record.fields')
  const { sleepPosition, smoking } = lifestyle
  const facts: RecordFact[] = [
    ...NUMBERS.map((key): RecordFact => {
      const number = lifestyle[key]
      return [words(key), number === null ? null : `${number} ${t(`units.${key}`)}`]
    }),
    [t('fields.sleepPosition'), sleepPosition && t(`sleepPositions.${sleepPosition}`)],
    [t('fields.smoking'), smoking && t(`smokingWords.${smoking}`)],
    ...TEXTS.map((key): RecordFact => [t(`fields.${key}`), lifestyle[key]]),
  ]
  return (
    <>
      <h3 className="font-semibold">{t('title')}</h3>
      <AnswerList answers={sortAnswers(QUESTIONS, lifestyle)} wordOf={(key) => t(`fields.${key}`)} />
      <RecordFacts facts={facts} />
    </>
  )
}
