import { CloudOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { PatientShell } from '@/components/layout/patient-shell'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'

type Props = {
  /** `elsewhere`: a page that only the server draws. */
  kind: 'none' | 'old' | 'elsewhere'
  initials?: string
}

/** What this device cannot show without a signal, and where to go on. */
export function NothingHere({ kind, initials }: Props) {
  const t = useTranslations('offline')
  return (
    <PatientShell {...(initials ? { initials } : {})}>
      <EmptyState headingLevel={1} icon={<CloudOff size={30} />} title={t(`${kind}.title`)}>
        <p>{t(`${kind}.text`)}</p>
        {kind !== 'elsewhere' && <p className="mt-3">{t('emergency')}</p>}
      </EmptyState>
      <div className="flex flex-col gap-3">
        {kind === 'elsewhere' ? (
          <LinkButton href="/patient/today" variant="primary" size="lg">
            {t('elsewhere.today')}
          </LinkButton>
        ) : (
          <LinkButton href="/patient/today" variant="secondary" size="lg">
            {t('again')}
          </LinkButton>
        )}
        {kind !== 'none' && (
          <LinkButton href="/patient/warning-signs" variant="secondary" size="lg">
            {t('elsewhere.signs')}
          </LinkButton>
        )}
      </div>
    </PatientShell>
  )
}
