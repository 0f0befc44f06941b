import { CloudOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { PatientShell } from '@/components/layout/patient-shell'
import { patientNav } from '@/components/sessions/patient-nav'
import { ForgetDraft } from '@/components/sessions/player/forget-draft'
import { SessionResponse } from '@/components/sessions/result/session-response'
import { LinkButton } from '@/components/ui/link-button'
import { resultOnDevice, type SessionOnDevice } from '@/lib/domain/sessions/on-device/day-on-device'
import type { DeviceBundle } from '@/lib/domain/sessions/on-device/device-bundle'

type Props = { bundle: DeviceBundle; session: SessionOnDevice }

/** What came of a session that only this device knows of yet. */
export function ShellDone({ bundle, session }: Props) {
  const t = useTranslations()
  const { provisional, ...result } = resultOnDevice(bundle, session)
  return (
    <PatientShell
      title={t('unsent.saved.title')}
      initials={bundle.initials}
      items={patientNav((place) => t(`sessions.nav.${place}`))}
      isDemo={bundle.clinic.isDemo}
    >
      <ForgetDraft checkId={session.report.warningCheckId} />
      <div className="mt-4 flex flex-1 flex-col gap-4">
        <p role="status" className="bg-sunken rounded-card flex items-center gap-3 px-4 py-3">
          <CloudOff aria-hidden="true" size={22} className="text-ink-muted shrink-0" />
          {t('unsent.saved.text')}
        </p>
        <SessionResponse {...result} isProvisional={provisional} isUnsent isPaused={false} steppedDown={[]} />
        <LinkButton href="/patient/today" variant="primary" size="lg" className="mt-auto">
          {t('sessions.result.toToday')}
        </LinkButton>
      </div>
    </PatientShell>
  )
}
