import { getTranslations } from 'next-intl/server'
import { signConfirmation } from '@/app/therapist/patients/[patientId]/confirmation/actions'
import { CannotSign } from '@/components/assessment/confirmation/cannot-sign'
import { SignForm } from '@/components/assessment/confirmation/sign-form'
import { Callout } from '@/components/ui/callout'
import { LinkButton } from '@/components/ui/link-button'
import { confirmationExpiresOn } from '@/lib/domain/assessment/confirmation-state'
import { evaluateGates } from '@/lib/domain/assessment/gates'
import { isNeuroExamComplete } from '@/lib/domain/assessment/neuro-exam'
import { isProvisional } from '@/lib/domain/assessment/sign-confirmation'
import { ageOn, type PlainDate } from '@/lib/domain/shared/plain-date'
import type { ConfirmationPage } from '@/lib/server/assessment/confirmation-queries'

type Props = { page: ConfirmationPage; draft: NonNullable<ConfirmationPage['draft']>; today: PlainDate }

/** The form to sign, or what stands in the way of it. */
export async function SignPanel({ page, draft, today }: Props) {
  const { patient, signer, right, confirmation } = page
  const { findings } = draft.content
  const t = await getTranslations('assessment.confirm')
  if (!right.ok) {
    const endedOn = signer.registrationExpiresOn
    return <CannotSign reason={right.reason} registrationEndedOn={endedOn} colleagues={page.colleagues} />
  }
  const ageYears = ageOn(patient.dateOfBirth, today)
  // The sign-off gate is this form itself; the others must be met before it opens.
  const gates = evaluateGates(findings, { ageYears }).filter((gate) => gate.gate !== 'G5')
  const open = gates.filter((gate) => !gate.met).length
  const provisional = isProvisional(gates, findings, ageYears)
  const isSuspended = confirmation?.state === 'suspended'
  const needsExam = isSuspended && !isNeuroExamComplete(findings.neuro)
  if ((open > 0 && !provisional) || needsExam) {
    return (
      <Callout
        tone="caution"
        title={needsExam && open === 0 ? t('refusals.neuro_exam_incomplete') : t('gatesOpen', { count: open })}
      >
        <LinkButton href={`/therapist/patients/${patient.id}/assessment`} variant="primary" className="mt-2">
          {t('open')}
        </LinkButton>
      </Callout>
    )
  }
  return (
    <SignForm
      action={signConfirmation}
      patientId={patient.id}
      version={draft.version}
      conditions={findings.conditions}
      isProvisional={provisional}
      replaces={isSuspended ? 'suspended' : confirmation?.isLive ? 'live' : 'nothing'}
      signer={{
        name: signer.name,
        profession: signer.profession ?? '',
        body: signer.registrationBody ?? '',
        number: signer.registrationNumber ?? '',
      }}
      validUntil={confirmationExpiresOn(today)}
    />
  )
}
