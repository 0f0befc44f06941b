import { ChevronLeft } from 'lucide-react'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { checkBeforeSession } from '@/app/patient/session/actions'
import { PatientShell } from '@/components/layout/patient-shell'
import { DeviceForm } from '@/components/sessions/on-device/device-form'
import { RemainingSubmit } from '@/components/sessions/remaining-submit'
import { StartingPoint } from '@/components/sessions/starting-point'
import { WarningQuestions } from '@/components/sessions/warning-questions'
import { WARNING_QUESTIONS } from '@/lib/domain/assessment/warning-signs'
import { parseVariant } from '@/lib/schemas/sessions'
import { requireActor } from '@/lib/server/auth/require-actor'
import { nowMs } from '@/lib/server/clock'
import { getSessionStart } from '@/lib/server/sessions/session-queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sessions.warning'))('step') }
}

const NAMES = [...WARNING_QUESTIONS, 'backPainBefore', 'kneePainBefore', 'siteBefore']
/** One yes is enough: then nothing else is waited for. */
const A_YES = WARNING_QUESTIONS.map((question) => `input[name="${question}"][value="yes"]:checked`).join(',')

type Props = { searchParams: Promise<{ variant?: string | string[] }> }

export default async function BeforeSessionPage({ searchParams }: Props) {
  const actor = await requireActor('patient')
  const [t, common, { variant }, start] = await Promise.all([
    getTranslations('sessions.warning'),
    getTranslations('common'),
    searchParams,
    getSessionStart(actor.scope, { nowMs: nowMs(), timeZone: actor.clinic.timeZone }),
  ])
  // Why there is no session now stands on today's page.
  if (start.state !== 'active') redirect('/patient/today')
  return (
    <PatientShell
      back={{ href: '/patient/today', label: common('back'), icon: <ChevronLeft /> }}
      step={t('step')}
      pill={false}
      title={t('title')}
      isDemo={actor.clinic.isDemo}
    >
      <p className="text-ink-muted mb-2">{t('since')}</p>
      <DeviceForm form={{ kind: 'before_session' }} action={checkBeforeSession} clinic={actor.clinic}>
        <input type="hidden" name="variant" value={parseVariant(variant)} />
        <WarningQuestions />
        <StartingPoint side={start.side} />
        <RemainingSubmit
          names={NAMES}
          enough={A_YES}
          leftWords={[...NAMES, ''].map((_, count) => t('questionsLeft', { count }))}
        >
          {t('next')}
        </RemainingSubmit>
      </DeviceForm>
    </PatientShell>
  )
}
