import { ChevronLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { PatientShell } from '@/components/layout/patient-shell'
import { DeviceForm } from '@/components/sessions/on-device/device-form'
import type { StopClinic } from '@/components/sessions/on-device/stop-notices'
import { RemainingSubmit } from '@/components/sessions/remaining-submit'
import { StartingPoint } from '@/components/sessions/starting-point'
import { WarningQuestions } from '@/components/sessions/warning-questions'
import { WARNING_QUESTIONS } from '@/lib/domain/assessment/warning-signs'
import type { VariantKind } from '@/lib/domain/programmes/variants'
import type { FormAction } from '@/lib/domain/shared/form-state'

const NAMES = [...WARNING_QUESTIONS, 'backPainBefore', 'kneePainBefore', 'siteBefore']
/** One yes is enough: then nothing else is waited for. */
const A_YES = WARNING_QUESTIONS.map((question) => `input[name="${question}"][value="yes"]:checked`).join(',')

type Props = {
  action: FormAction
  variant: VariantKind
  side: 'left' | 'right' | 'both'
  clinic: StopClinic & { readonly isDemo: boolean }
  /** On a page that is drawn from the device: whose it is. */
  initials?: string
}

/** The page before every session: six questions, and where the patient starts from. */
export function BeforeSession({ action, variant, side, clinic, initials }: Props) {
  const t = useTranslations('sessions.warning')
  const common = useTranslations('common')
  return (
    <PatientShell
      back={{ href: '/patient/today', label: common('back'), icon: <ChevronLeft /> }}
      step={t('step')}
      pill={false}
      title={t('title')}
      {...(initials ? { initials } : {})}
      isDemo={clinic.isDemo}
    >
      <p className="text-ink-muted mb-2">{t('since')}</p>
      <DeviceForm form={{ kind: 'before_session' }} action={action} clinic={clinic}>
        <input type="hidden" name="variant" value={variant} />
        <WarningQuestions />
        <StartingPoint side={side} />
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
