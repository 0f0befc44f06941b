import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { BodyChartCard } from '@/components/assessment/body-chart/body-chart-card'
import { ConfirmationCard } from '@/components/assessment/confirmation/confirmation-card'
import { RevokeForm } from '@/components/assessment/confirmation/revoke-form'
import { GatePanel } from '@/components/assessment/gates/gate-panel'
import { PageHeader } from '@/components/layout/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import { evaluateGates } from '@/lib/domain/assessment/gates'
import type { PatientId } from '@/lib/domain/shared/ids'
import { ageOn } from '@/lib/domain/shared/plain-date'
import { formatDay } from '@/lib/i18n/format-day'
import { idField } from '@/lib/schemas/primitives'
import { getConfirmationPage } from '@/lib/server/assessment/confirmation-queries'
import { signoffOf } from '@/lib/server/assessment/signer'
import { requireActor } from '@/lib/server/auth/require-actor'
import { todayIn } from '@/lib/server/clock'
import { SignPanel } from './_parts/sign-panel'
import { revokeConfirmation } from './actions'

type Props = { params: Promise<{ patientId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('assessment.confirm')
  return { title: t('title') }
}

export default async function ConfirmationPage({ params }: Props) {
  const actor = await requireActor('therapist')
  const id = idField<PatientId>().safeParse((await params).patientId)
  const today = todayIn(actor.clinic.timeZone)
  const page = id.success ? await getConfirmationPage(actor.scope, id.data, today) : null
  if (!page) notFound()
  const [t, record, people, format] = await Promise.all([
    getTranslations('assessment.confirm'),
    getTranslations('record'),
    getTranslations('people'),
    getFormatter(),
  ])
  const { patient, draft, confirmation, signer, right } = page
  const age = ageOn(patient.dateOfBirth, today)
  const path = `/therapist/patients/${patient.id}`
  const signoff = right.ok ? { signoff: signoffOf(signer, { basis: null, reasoning: null }, today) } : {}
  const needsReview = confirmation !== null && confirmation.state !== 'confirmed'
  return (
    <>
      <PageHeader
        title={`${t('title')}: ${patient.givenName} ${patient.familyName}`}
        lead={[
          people('born', { date: formatDay(format, patient.dateOfBirth), age }),
          people(`sideOfKnee.${patient.episode.side}`),
        ].join(' · ')}
        actions={
          <>
            <LinkButton href={`${path}/assessment`} variant={needsReview && !draft ? 'primary' : 'secondary'}>
              {t(draft ? 'open' : 'newAssessment')}
            </LinkButton>
            {confirmation?.isLive && (
              <LinkButton
                href={`${path}/programme`}
                variant={confirmation.state === 'confirmed' ? 'primary' : 'secondary'}
              >
                {t('current.programme')}
              </LinkButton>
            )}
          </>
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-4">
          {draft && <SignPanel page={page} draft={draft} today={today} />}
          {draft && <BodyChartCard chart={draft.content.findings.bodyChart} href={`${path}/body-chart`} />}
          {confirmation && (
            <ConfirmationCard statement={confirmation} timeZone={actor.clinic.timeZone}>
              <TextLink href={`${path}/assessments/${confirmation.assessmentId}`} className="mt-3 inline-block">
                {record('read')}
              </TextLink>
              {confirmation.isLive && right.ok && (
                <RevokeForm action={revokeConfirmation} patientId={patient.id} version={confirmation.version} />
              )}
            </ConfirmationCard>
          )}
          {!draft && !confirmation && (
            <EmptyState
              title={t('noDraft.title')}
              action={
                <LinkButton href={`${path}/assessment`} variant="primary">
                  {t('open')}
                </LinkButton>
              }
            >
              {t('noDraft.text')}
            </EmptyState>
          )}
        </div>
        {draft && <GatePanel gates={evaluateGates(draft.content.findings, { ageYears: age, ...signoff })} />}
      </div>
    </>
  )
}
