import { CloudOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { PatientShell } from '@/components/layout/patient-shell'
import { telephoneLink } from '@/components/sessions/stop/telephone-link'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'

type Props = {
  /** `sent`: what came of a session that the server has; `elsewhere`: another page that only the server draws. */
  kind: 'none' | 'old' | 'sent' | 'elsewhere'
  /** Where the device knows whose it is. */
  own?: { readonly initials: string; readonly emergencyNumber: string }
}

/** What this device cannot show without a signal, and where to go on. */
export function NothingHere({ kind, own }: Props) {
  const t = useTranslations('offline')
  const isEmpty = kind === 'none' || kind === 'old'
  return (
    <PatientShell {...(own ? { initials: own.initials } : {})}>
      <EmptyState headingLevel={1} icon={<CloudOff size={30} />} title={t(`${kind}.title`)}>
        <p>{t(`${kind}.text`)}</p>
        {isEmpty && <p className="mt-3">{own ? <CallNow number={own.emergencyNumber} /> : t('emergency')}</p>}
      </EmptyState>
      <div className="flex flex-col gap-3">
        {!isEmpty && (
          <LinkButton href="/patient/today" variant="primary" size="lg">
            {t('elsewhere.today')}
          </LinkButton>
        )}
        {kind !== 'elsewhere' && (
          <LinkButton href={kind === 'sent' ? location.pathname : '/patient/today'} variant="secondary" size="lg">
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

function CallNow({ number }: { number: string }) {
  const t = useTranslations('offline')
  return t.rich('callNow', {
    number,
    call: (words) => (
      <a href={telephoneLink(number)} className="font-semibold underline">
        {words}
      </a>
    ),
  })
}
