import { useTranslations } from 'next-intl'
import { StopNotice } from '@/components/sessions/stop/stop-notice'
import type { StopOnDevice } from '@/lib/domain/sessions/on-device/day-on-device'
import type { DeviceBundle } from '@/lib/domain/sessions/on-device/device-bundle'

type Props = {
  bundle: DeviceBundle
  /** What was answered here and is not sent; null when the server had stopped the programme before. */
  stop: StopOnDevice | null
}

/** The stop page from the device: what to do, whom to call, and that nobody may know of it yet. */
export function ShellStop({ bundle: { clinic, initials }, stop }: Props) {
  const t = useTranslations('sessions.stop')
  const offline = useTranslations('offline')
  const weekly = useTranslations('sessions.weekly.question')
  const said = [
    ...(stop?.said.map((question) => t(`said.${question}`)) ?? []),
    ...(stop?.saidWeekly?.map((question) => t('saidYes', { question: weekly(question) })) ?? []),
  ]
  return (
    <div data-roomy="" className="bg-alarm text-on-alarm min-h-dvh text-lg">
      <main
        id="content"
        tabIndex={-1}
        className="max-w-patient mx-auto flex min-h-dvh flex-col px-6 py-10 outline-none"
      >
        <StopNotice
          urgency={stop?.urgency ?? 'same_day'}
          said={said.length > 0 ? said.join(' ') : stop ? t('saidAfter') : null}
          place={clinic.emergencyPlace}
          number={clinic.emergencyNumber}
          clinicPhone={clinic.phone}
          advicePhone={clinic.advicePhone}
        />
        <div className="border-on-alarm/60 mt-auto flex flex-col gap-3 border-t pt-5">
          {stop && <p>{offline.rich('stop.notSent', { b: (chunks) => <b className="font-bold">{chunks}</b> })}</p>}
          <p>{t('hidden')}</p>
          <p className="text-base">{initials}</p>
          <a href="/patient/today" className="flex min-h-12 items-center self-start underline underline-offset-4">
            {t('back')}
          </a>
        </div>
      </main>
    </div>
  )
}
