import { Check, Minus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { answeredCount, type CertAnswer, type Reporting } from '@/lib/domain/programmes/templates/cert'

type Props = { answers: readonly CertAnswer[]; reporting: Reporting }

/** Which of the sixteen things that others must know are said, and by whom. */
export function Completeness({ answers, reporting }: Props) {
  const t = useTranslations('templates')
  const words: Readonly<Record<string, string | undefined>> = reporting
  return (
    <Card aria-labelledby="completeness" className="sm:p-4">
      <h2 id="completeness" className="text-lg font-semibold">
        {t('cert.title', { count: answeredCount(answers) })}
      </h2>
      <p className="text-ink-muted text-sm">{t('cert.lead')}</p>
      <ol className="mt-2 flex flex-col gap-1.5">
        {answers.map(({ item, number, by }) => (
          <li key={item} className="flex gap-2">
            {by === null ? (
              <Minus aria-hidden="true" size={18} className="text-ink-muted mt-0.5 shrink-0" />
            ) : (
              <Check aria-hidden="true" size={18} className="text-go-strong mt-0.5 shrink-0" />
            )}
            <span className="min-w-0">
              <span className={by === null ? 'text-ink-muted' : ''}>
                {number}. {t(`cert.item.${item}`)}
              </span>
              <span className="text-ink-muted block text-sm">
                {by === 'author' ? words[item] : t(`cert.by.${by ?? 'nobody'}`)}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </Card>
  )
}
