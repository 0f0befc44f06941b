import { SearchX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { PatientShell } from '@/components/layout/patient-shell'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'

export default function PatientNotFound() {
  const t = useTranslations('sessions.fault')
  return (
    <PatientShell>
      <EmptyState
        headingLevel={1}
        icon={<SearchX size={28} />}
        title={t('notFoundTitle')}
        action={
          <LinkButton href="/patient/today" variant="primary" size="lg">
            {t('toToday')}
          </LinkButton>
        }
      >
        <p>{t('notFoundText')}</p>
      </EmptyState>
    </PatientShell>
  )
}
