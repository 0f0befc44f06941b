import { useTranslations } from 'next-intl'
import { AnswerList } from '@/components/assessment/record/answer-list'
import { type RecordFact, RecordFacts } from '@/components/assessment/record/record-facts'
import { sortAnswers } from '@/lib/domain/assessment/answers'
import type { AssessmentFindings } from '@/lib/domain/assessment/assessment'

const NUMBERS = ['durationWeeks', 'settlesMinutes', 'fallsLastYear'] as const
const TEXTS = ['previousEpisodes', 'stirredBy', 'work', 'hobbies', 'otherIllness', 'boneHealth'] as const
const QUESTIONS = ['nightPain', 'pregnant'] as const

/** The rest of the story (clinical.md 1.1, "also collect"). */
export function BackgroundRecord({ findings: { background } }: { findings: AssessmentFindings }) {
  const t = useTranslations('assessment.background')
  const words = useTranslations('record.fields')
  const { dayPattern } = background
  const facts: RecordFact[] = [
    [t('fields.dayPattern'), dayPattern && t(`dayPatterns.${dayPattern}`)],
    ...NUMBERS.map((key): RecordFact => {
      const number = background[key]
      return [words(key), number === null ? null : `${number} ${t(`units.${key}`)}`]
    }),
    ...TEXTS.map((key): RecordFact => [t(`fields.${key}`), background[key]]),
  ]
  return (
    <>
      <h3 className="font-semibold">{t('title')}</h3>
      <AnswerList answers={sortAnswers(QUESTIONS, background)} wordOf={(key) => t(`fields.${key}`)} />
      <RecordFacts facts={facts} />
    </>
  )
}
