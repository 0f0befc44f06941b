import { useTranslations } from 'next-intl'
import { PatientShell } from '@/components/layout/patient-shell'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'

/** A session that can no longer be done, and the next step. */
export function SessionClosed({ isDemo }: { isDemo: boolean }) {
  const t = useTranslations('sessions.player.closed')
  return (
    <PatientShell isDemo={isDemo}>
      <EmptyState
        headingLevel={1}
        title={t('title')}
        action={
          <LinkButton href="/patient/today" variant="primary" size="lg">
            {t('action')}
          </LinkButton>
        }
      >
        <p>{t('text')}</p>
      </EmptyState>
    </PatientShell>
  )
}
