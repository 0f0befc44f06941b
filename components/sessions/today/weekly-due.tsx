import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'

/** The weekly questions wait; they stand above the session, and nothing hides behind them. */
export function WeeklyDue() {
  const t = useTranslations('sessions.weekly')
  return (
    <Card aria-labelledby="weekly">
      <h2 id="weekly" className="text-xl font-semibold">
        {t('dueTitle')}
      </h2>
      <p className="text-ink-muted mt-1 mb-3">{t('dueText')}</p>
      <LinkButton href="/patient/weekly-check" variant="secondary">
        {t('open')}
      </LinkButton>
    </Card>
  )
}
