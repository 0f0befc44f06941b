import { ChevronLeft } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { checkWarningSigns } from '@/app/patient/warning-signs/actions'
import { PatientShell } from '@/components/layout/patient-shell'
import { DeviceForm } from '@/components/sessions/on-device/device-form'
import { RemainingSubmit } from '@/components/sessions/remaining-submit'
import { SignList } from '@/components/sessions/stop/sign-list'
import { WarningQuestions } from '@/components/sessions/warning-questions'
import { Callout } from '@/components/ui/callout'
import { WARNING_QUESTIONS } from '@/lib/domain/assessment/warning-signs'
import { requireActor } from '@/lib/server/auth/require-actor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sessions.signs'))('title') }
}

const A_YES = WARNING_QUESTIONS.map((question) => `input[name="${question}"][value="yes"]:checked`).join(',')

/** Always in reach, at any time and without a session. */
export default async function WarningSignsPage() {
  const { clinic } = await requireActor('patient')
  const [t, warning, common] = await Promise.all([
    getTranslations('sessions.signs'),
    getTranslations('sessions.warning'),
    getTranslations('common'),
  ])
  return (
    <PatientShell
      back={{ href: '/patient/today', label: common('back'), icon: <ChevronLeft /> }}
      pill={false}
      title={t('title')}
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
            action={checkWarningSigns}
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
