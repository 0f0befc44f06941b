import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { AttachmentsOnRecord } from '@/components/assessment/attachments/attachments-on-record'
import { ConfirmationCard } from '@/components/assessment/confirmation/confirmation-card'
import { AssessmentRecord } from '@/components/assessment/record/assessment-record'
import { PageHeader } from '@/components/layout/page-header'
import { PrintButton } from '@/components/people/print-button'
import { Callout } from '@/components/ui/callout'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import { ageOn } from '@/lib/domain/shared/plain-date'
import { formatDay } from '@/lib/i18n/format-day'
import { signedAssessmentSchema } from '@/lib/schemas/assessment'
import { getSignedAssessment } from '@/lib/server/assessment/signed-queries'
import { requireActor } from '@/lib/server/auth/require-actor'
import { todayIn } from '@/lib/server/clock'

type Props = { params: Promise<{ patientId: string; assessmentId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  // No name and no date: a title ends up in the history of the browser.
  return { title: (await getTranslations('record'))('browserTitle') }
}

/** One signed assessment as one page, on the screen and on paper. */
export default async function SignedAssessmentPage({ params }: Props) {
  const actor = await requireActor('therapist')
  const ids = signedAssessmentSchema.safeParse(await params)
  const { timeZone } = actor.clinic
  const now = { today: todayIn(timeZone), timeZone }
  const page = ids.success ? await getSignedAssessment(actor.scope, ids.data, now) : null
  if (!page) notFound()
  const [t, people, format] = await Promise.all([getTranslations('record'), getTranslations('people'), getFormatter()])
  const { patient, assessedOn, assessedBy, statement, newerId, attachments } = page
  const path = `/therapist/patients/${patient.id}`
  return (
    <>
      <PageHeader
        title={`${patient.givenName} ${patient.familyName}`}
        lead={
          <>
            <span className="text-ink font-semibold">{t('title', { date: formatDay(format, assessedOn) })}</span>
            {' · '}
            {t('by', { name: assessedBy })}
            <br />
            {people('born', {
              date: formatDay(format, patient.dateOfBirth),
              age: ageOn(patient.dateOfBirth, assessedOn),
            })}
            <span className="hidden print:inline"> · {actor.clinic.name}</span>
          </>
        }
        actions={
          <>
            <LinkButton href={path}>{t('list.back')}</LinkButton>
            <LinkButton href={`${path}/assessments`}>{t('all')}</LinkButton>
            <PrintButton>{t('print')}</PrintButton>
          </>
        }
      />
      <div className="flex max-w-5xl flex-col gap-4 print:max-w-none print:gap-3">
        {newerId && (
          <Callout title={t('newer')} className="no-print">
            <TextLink href={`${path}/assessments/${newerId}`}>{t('openNewer')}</TextLink>
          </Callout>
        )}
        <AssessmentRecord
          record={page}
          chartsPage={`${path}/body-chart`}
          statement={statement && <ConfirmationCard statement={statement} timeZone={timeZone} />}
        />
        <AttachmentsOnRecord attachments={attachments} page={`${path}/attachments`} />
      </div>
    </>
  )
}
