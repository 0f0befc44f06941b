import { useFormatter, useTranslations } from 'next-intl'
import { PatientShell } from '@/components/layout/patient-shell'
import { NoSignalLine } from '@/components/sessions/offline/no-signal-line'
import { patientNav } from '@/components/sessions/patient-nav'
import { MorningQuestion } from '@/components/sessions/today/morning-question'
import { NoSession } from '@/components/sessions/today/no-session'
import { PlanNews } from '@/components/sessions/today/plan-news'
import { SessionCard } from '@/components/sessions/today/session-card'
import { aroundToday } from '@/lib/domain/sessions/on-device/around-today'
import type { DayOnDevice } from '@/lib/domain/sessions/on-device/day-on-device'
import type { DeviceBundle } from '@/lib/domain/sessions/on-device/device-bundle'
import { sessionOfDay } from '@/lib/domain/sessions/session-of-day'
import type { FormAction } from '@/lib/domain/shared/form-state'
import { formatDay } from '@/lib/i18n/format-day'

type Props = { bundle: DeviceBundle; today: DayOnDevice; action: FormAction }

/** Today's page from the device: what, how long, and which versions, by the same rules as the server's. */
export function ShellToday({ bundle, today, action }: Props) {
  const t = useTranslations('sessions')
  const format = useFormatter()
  const { clinic, initials, look } = bundle
  const session = today.state === 'active' ? sessionOfDay(today.plan, today.day) : null
  const { phase, news, planned } = aroundToday(bundle, today)
  return (
    <PatientShell
      overline={formatDay(format, today.day, 'weekday')}
      title={t('today.title')}
      initials={initials}
      items={patientNav((place) => t(`nav.${place}`), 'today')}
      isDemo={clinic.isDemo}
    >
      <div className="mt-5 flex flex-col gap-4">
        <NoSignalLine />
        {today.morning && (
          <MorningQuestion action={action} sessionId={today.morning.sessionId} day={today.morning.day} />
        )}
        {session === null && today.state !== 'active' && <NoSession state={today.state} phone={clinic.phone} />}
        {news && <PlanNews view={news} dismiss={null} />}
        {session && (
          <SessionCard
            {...session}
            phase={phase}
            planned={planned}
            look={look}
            items={session.items.map(({ id, name, side, exerciseId, exerciseVersion: version }) => ({
              ...{ id, name },
              figure: { exerciseId, version, side: side === 'left' ? 'left' : 'right' },
            }))}
          />
        )}
      </div>
    </PatientShell>
  )
}
