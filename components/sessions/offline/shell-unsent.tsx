import { ChevronLeft } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { PatientShell } from '@/components/layout/patient-shell'
import { NoSignalLine } from '@/components/sessions/offline/no-signal-line'
import { UnsentList } from '@/components/sessions/unsent/unsent-list'
import { readUnsentWords } from '@/components/sessions/unsent/unsent-words'
import type { DeviceBundle } from '@/lib/domain/sessions/on-device/device-bundle'

/** What lies on this device only, by the device itself: where there is no signal somebody most wants to know. */
export function ShellUnsent({ bundle: { clinic, initials } }: { bundle: DeviceBundle }) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <PatientShell
      back={{ href: '/patient/today', label: t('common.back'), icon: <ChevronLeft /> }}
      title={t('unsent.page.title')}
      initials={initials}
      isDemo={clinic.isDemo}
    >
      <div className="mt-4">
        <NoSignalLine />
      </div>
      <UnsentList words={readUnsentWords(t)} timeZone={clinic.timeZone} locale={locale} />
    </PatientShell>
  )
}
