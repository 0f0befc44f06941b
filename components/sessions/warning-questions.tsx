import { useTranslations } from 'next-intl'
import { YesNoRows } from '@/components/sessions/yes-no-rows'
import { WARNING_QUESTIONS } from '@/lib/domain/assessment/warning-signs'

/** The six questions of clinical.md 2.1, nothing answered beforehand. */
export function WarningQuestions() {
  const t = useTranslations('sessions.warning')
  return (
    <YesNoRows
      questions={WARNING_QUESTIONS.map((question) => ({ name: question, label: t(`question.${question}`) }))}
    />
  )
}
