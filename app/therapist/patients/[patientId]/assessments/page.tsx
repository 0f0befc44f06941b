import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { SignedList } from '@/components/assessment/record/signed-list'
import { PageHeader } from '@/components/layout/page-header'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import type { PatientId } from '@/lib/domain/shared/ids'
import { ageOn } from '@/lib/domain/shared/plain-date'
import { formatDay } from '@/lib/i18n/format-day'
import { idField } from '@/lib/schemas/primitives'
import { getSignedAssessments } from '@/lib/server/assessment/signed-queries'
import { requireActor } from '@/lib/server/auth/require-actor'
import { todayIn } from '@/lib/server/clock'

type Props = { params: Promise<{ patientId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('record.list'))('title') }
}

/** Every signed assessment of one patient. */
export default async function SignedAssessmentsPage({ params }: Props) {
  const actor = await requireActor('therapist')
  const id = idField<PatientId>().safeParse((await params).patientId)
  const today = todayIn(actor.clinic.timeZone)
  const page = id.success ? await getSignedAssessments(actor.scope, id.data, today) : null
  if (!page) notFound()
  const [t, people, format] = await Promise.all([
    getTranslations('record.list'),
    getTranslations('people'),
    getFormatter(),
  ])
  const { patient, lines } = page
  const path = `/therapist/patients/${patient.id}`
  const born = people('born', {
    date: formatDay(format, patient.dateOfBirth),
    age: ageOn(patient.dateOfBirth, today),
  })
  return (
    <>
      <PageHeader
        title={`${t('title')}: ${patient.givenName} ${patient.familyName}`}
        lead={
          <>
            {born}
            <br />
            {t('lead')}
          </>
        }
        actions={
          <>
            <LinkButton href={path}>{t('back')}</LinkButton>
            <LinkButton href={`${path}/attachments`}>{t('attachments')}</LinkButton>
            <LinkButton href={`${path}/assessment`}>{t('new')}</LinkButton>
          </>
        }
      />
      <Card aria-label={t('title')}>
        {lines.length === 0 ? (
          <EmptyState
            title={t('empty.title')}
            action={
              <LinkButton href={`${path}/assessment`} variant="primary">
                {t('empty.action')}
              </LinkButton>
            }
          >
            {t('empty.text')}
          </EmptyState>
        ) : (
          <SignedList lines={lines} page={`${path}/assessments`} />
        )}
      </Card>
    </>
  )
}
