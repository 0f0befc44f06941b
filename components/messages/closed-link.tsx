import { useTranslations } from 'next-intl'
import { TreatmentRoom } from '@/components/access/treatment-room'
import { PublicShell } from '@/components/layout/public-shell'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'

/** The one page for every link that opens nothing: used, over and never made look the same. */
export function ClosedLink() {
  const t = useTranslations('reminders.page')
  const action = (
    <LinkButton href="/patient/today" variant="secondary" size="lg">
      {t('today')}
    </LinkButton>
  )
  return (
    <PublicShell>
      <TreatmentRoom />
      <EmptyState headingLevel={1} title={t('closedTitle')} action={action}>
        <p>{t('closedText')}</p>
      </EmptyState>
    </PublicShell>
  )
}
