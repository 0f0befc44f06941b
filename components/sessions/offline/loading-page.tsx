import { useTranslations } from 'next-intl'
import { PatientShell } from '@/components/layout/patient-shell'

/** For the moment that the store needs. */
export function LoadingPage() {
  const t = useTranslations('offline')
  return (
    <PatientShell title={t('title')}>
      <p role="status" className="text-ink-muted mt-4">
        {t('loading')}
      </p>
    </PatientShell>
  )
}
