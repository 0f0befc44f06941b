import { ChevronLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { PatientShell } from '@/components/layout/patient-shell'
import { DeviceForm } from '@/components/sessions/on-device/device-form'
import type { StopClinic } from '@/components/sessions/on-device/stop-notices'
import { RemainingSubmit } from '@/components/sessions/remaining-submit'
import { SignList } from '@/components/sessions/stop/sign-list'
import { WarningQuestions } from '@/components/sessions/warning-questions'
import { Callout } from '@/components/ui/callout'
import { WARNING_QUESTIONS } from '@/lib/domain/assessment/warning-signs'
import type { FormAction } from '@/lib/domain/shared/form-state'

const A_YES = WARNING_QUESTIONS.map((question) => `input[name="${question}"][value="yes"]:checked`).join(',')

type Props = {
  action: FormAction
  clinic: StopClinic & { readonly isDemo: boolean }
  /** On a page that is drawn from the device: whose it is. */
  initials?: string
}

/** Always in reach, at any time and without a session. */
export function WarningSigns({ action, clinic, initials }: Props) {
  const t = useTranslations('sessions.signs')
  const warning = useTranslations('sessions.warning')
  const common = useTranslations('common')
  return (
    <PatientShell
      back={{ href: '/patient/today', label: common('back'), icon: <ChevronLeft /> }}
      pill={false}
      title={t('title')}
      {...(initials ? { initials } : {})}
      isDemo={clinic.isDemo}
    >
      <p className="text-ink-muted mb-4">{t('lead')}</p>
      <div className="flex flex-col gap-4">
        <SignList place={clinic.emergencyPlace} number={clinic.emergencyNumber} clinicPhone={clinic.phone} />
        <section aria-labelledby="ask" className="mt-4">
          <h2 id="ask" className="text-2xl font-bold">
            {t('askTitle')}
          </h2>
          <p className="text-ink-muted mb-2">{t('askText')}</p>
          <DeviceForm
            form={{ kind: 'warning_signs' }}
            action={action}
            clinic={clinic}
            done={<Callout tone="neutral">{t('clear')}</Callout>}
          >
            <WarningQuestions />
            <RemainingSubmit
              names={WARNING_QUESTIONS}
              enough={A_YES}
              leftWords={[...WARNING_QUESTIONS, ''].map((_, count) => warning('questionsLeft', { count }))}
            >
              {t('send')}
            </RemainingSubmit>
          </DeviceForm>
        </section>
      </div>
    </PatientShell>
  )
}
