import type { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { SaidNow } from '@/components/sessions/on-device/said-now'
import type { StopNotices } from '@/components/sessions/on-device/stop-now'
import { StopNotice } from '@/components/sessions/stop/stop-notice'
import { WARNING_QUESTIONS, type WarningUrgency } from '@/lib/domain/assessment/warning-signs'
import { WEEKLY_QUESTIONS } from '@/lib/domain/assessment/weekly-screen'

type Translate = ReturnType<typeof useTranslations<'sessions'>>

/** Whom a clinic sends its patients to. */
export type StopClinic = {
  readonly emergencyPlace: string
  readonly emergencyNumber: string
  readonly phone: string | null
  readonly advicePhone: string | null
}

/** What each yes will lead to, ready on the page before it is given: it must not have to be fetched. */
export function stopNotices(t: Translate, clinic: StopClinic): StopNotices {
  const sentences = Object.fromEntries(WARNING_QUESTIONS.map((question) => [question, t(`stop.said.${question}`)]))
  const notice = noticeOf(t, clinic, sentences)
  return { emergency: notice('emergency'), same_day: notice('same_day') }
}

/** The same for the weekly questions, one of which may wait for some days. */
export function weeklyStopNotices(t: Translate, clinic: StopClinic): StopNotices {
  const sentences = Object.fromEntries(
    WEEKLY_QUESTIONS.map((question) => [question, t('stop.saidYes', { question: t(`weekly.question.${question}`) })]),
  )
  const notice = noticeOf(t, clinic, sentences)
  return { emergency: notice('emergency'), same_day: notice('same_day'), urgent: notice('urgent') }
}

function noticeOf(t: Translate, clinic: StopClinic, sentences: ComponentProps<typeof SaidNow>['sentences']) {
  return (urgency: WarningUrgency) => (
    <StopNotice
      urgency={urgency}
      said={<SaidNow sentences={sentences} after={t('stop.saidAfter')} />}
      place={clinic.emergencyPlace}
      number={clinic.emergencyNumber}
      clinicPhone={clinic.phone}
      advicePhone={clinic.advicePhone}
    />
  )
}
