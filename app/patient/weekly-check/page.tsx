import { ChevronLeft } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { answerWeekly } from '@/app/patient/weekly-check/actions'
import { PatientShell } from '@/components/layout/patient-shell'
import { DeviceForm } from '@/components/sessions/on-device/device-form'
import { RemainingSubmit } from '@/components/sessions/remaining-submit'
import { YesNoRows } from '@/components/sessions/yes-no-rows'
import { Callout } from '@/components/ui/callout'
import { TextLink } from '@/components/ui/text-link'
import { WEEKLY_QUESTIONS } from '@/lib/domain/assessment/weekly-screen'
import { requireActor } from '@/lib/server/auth/require-actor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sessions.weekly'))('title') }
}

const A_YES = WEEKLY_QUESTIONS.map((question) => `input[name="${question}"][value="yes"]:checked`).join(',')

/** The weekly questions in the words of clinical.md 2.3, nothing answered beforehand. */
export default async function WeeklyCheckPage() {
  const { clinic } = await requireActor('patient')
  const [t, warning, common] = await Promise.all([
    getTranslations('sessions.weekly'),
    getTranslations('sessions.warning'),
    getTranslations('common'),
  ])
  const clear = (
    <Callout tone="neutral" role="status">
      <p>{t('clear')}</p>
      <p className="mt-2">
        <TextLink href="/patient/today">{t('toToday')}</TextLink>
      </p>
    </Callout>
  )
  return (
    <PatientShell
      back={{ href: '/patient/today', label: common('back'), icon: <ChevronLeft /> }}
      title={t('title')}
      isDemo={clinic.isDemo}
    >
      <p className="text-ink-muted mb-2">{t('lead')}</p>
      <DeviceForm form={{ kind: 'weekly_screen' }} action={answerWeekly} clinic={clinic} done={clear}>
        <YesNoRows
          questions={WEEKLY_QUESTIONS.map((question) => ({ name: question, label: t(`question.${question}`) }))}
        />
        <RemainingSubmit
          names={WEEKLY_QUESTIONS}
          enough={A_YES}
          leftWords={[...WEEKLY_QUESTIONS, ''].map((_, count) => warning('questionsLeft', { count }))}
        >
          {t('send')}
        </RemainingSubmit>
      </DeviceForm>
    </PatientShell>
  )
}
