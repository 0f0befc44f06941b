import { useTranslations } from 'next-intl'
import { PrintButton } from '@/components/people/print-button'

type Props = {
  /** The questions in the words in which they were asked. */
  yes: readonly string[]
  notYes: readonly string[]
  when: string
  name: string
}

/** For staff to read over the shoulder or on paper: large, and only what was said. An open question is not a no. */
export function StopAnswers({ yes, notYes, when, name }: Props) {
  const t = useTranslations('sessions.stop')
  return (
    <details className="group mt-3">
      <summary className="border-on-alarm flex min-h-13 list-none items-center justify-center rounded-full border-2 px-6 text-center font-semibold [&::-webkit-details-marker]:hidden">
        {t('show')}
      </summary>
      <div className="rounded-roomy bg-on-alarm text-alarm print:text-ink mt-3 p-4 print:bg-transparent">
        <p className="font-bold">{name}</p>
        <p className="text-base">{t('answersOf', { when })}</p>
        <p className="mt-3 font-bold">{t('answeredYes')}</p>
        <ul className="list-disc pl-6 text-xl font-semibold">
          {yes.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
        <p className="mt-3 font-bold">{t('notYes')}</p>
        <ul className="list-disc pl-6">
          {notYes.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
        <div className="no-print mt-4">
          <PrintButton>{t('print')}</PrintButton>
        </div>
      </div>
    </details>
  )
}
