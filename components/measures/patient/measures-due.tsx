import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import type { MeasureDue } from '@/lib/domain/measures/due'

/** What the clinic would like to know today; the first one is offered, the others follow it. */
export function MeasuresDue({ due }: { due: readonly MeasureDue[] }) {
  const t = useTranslations('measures.patient')
  const [first] = due
  if (!first) return null
  return (
    <Card aria-labelledby="questions">
      <h2 id="questions" className="text-xl font-semibold">
        {t('dueTitle', { count: due.length })}
      </h2>
      <p className="text-ink-muted mt-1">{t(first.isAsked ? 'asked' : 'byItself')}</p>
      <ul className="mt-2 mb-3 flex list-disc flex-col gap-1 pl-6">
        {due.map(({ measure }) => (
          <li key={measure}>{t(`title.${measure}`)}</li>
        ))}
      </ul>
      <LinkButton href={`/patient/questions/${first.measure}`} variant="secondary">
        {t('open')}
      </LinkButton>
    </Card>
  )
}
