import { useTranslations } from 'next-intl'
import { WARNING_QUESTIONS, type WarningQuestion } from '@/lib/domain/assessment/warning-signs'

type Props = { positives: readonly WarningQuestion[]; when: string; name: string }

/** For staff to read over the shoulder: large, and only what was said. An open question is not a no. */
export function StopAnswers({ positives, when, name }: Props) {
  const t = useTranslations('sessions')
  const others = WARNING_QUESTIONS.filter((question) => !positives.includes(question))
  return (
    <details className="group mt-3">
      <summary className="border-on-alarm flex min-h-13 list-none items-center justify-center rounded-full border-2 px-6 text-center font-semibold [&::-webkit-details-marker]:hidden">
        {t('stop.show')}
      </summary>
      <div className="rounded-roomy bg-on-alarm text-alarm mt-3 p-4">
        <p className="font-bold">{name}</p>
        <p className="text-base">{t('stop.answersOf', { when })}</p>
        <p className="mt-3 font-bold">{t('stop.answeredYes')}</p>
        <ul className="list-disc pl-6 text-xl font-semibold">
          {positives.map((question) => (
            <li key={question}>{t(`warning.question.${question}`)}</li>
          ))}
        </ul>
        <p className="mt-3 font-bold">{t('stop.notYes')}</p>
        <ul className="list-disc pl-6">
          {others.map((question) => (
            <li key={question}>{t(`warning.question.${question}`)}</li>
          ))}
        </ul>
      </div>
    </details>
  )
}
