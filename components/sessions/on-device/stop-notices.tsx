import type { useTranslations } from 'next-intl'
import { SaidNow } from '@/components/sessions/on-device/said-now'
import type { StopNotices } from '@/components/sessions/on-device/stop-now'
import { StopNotice } from '@/components/sessions/stop/stop-notice'
import { WARNING_QUESTIONS, type WarningQuestion } from '@/lib/domain/assessment/warning-signs'

/** Whom a clinic sends its patients to. */
export type StopClinic = {
  readonly emergencyPlace: string
  readonly emergencyNumber: string
  readonly phone: string | null
  readonly advicePhone: string | null
}

/** What each yes will lead to, ready on the page before it is given: it must not have to be fetched. */
export function stopNotices(t: ReturnType<typeof useTranslations<'sessions.stop'>>, clinic: StopClinic): StopNotices {
  const sentences = Object.fromEntries(
    WARNING_QUESTIONS.map((question) => [question, t(`said.${question}`)]),
  ) as Record<WarningQuestion, string>
  const notice = (urgency: 'emergency' | 'same_day') => (
    <StopNotice
      urgency={urgency}
      said={<SaidNow sentences={sentences} after={t('saidAfter')} />}
      place={clinic.emergencyPlace}
      number={clinic.emergencyNumber}
      clinicPhone={clinic.phone}
      advicePhone={clinic.advicePhone}
    />
  )
  return { emergency: notice('emergency'), same_day: notice('same_day') }
}
