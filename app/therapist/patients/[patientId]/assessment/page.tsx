import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { ChangesSince } from '@/components/assessment/changes/changes-since'
import { AssessmentForm } from '@/components/assessment/form/assessment-form'
import { GatePanel } from '@/components/assessment/gates/gate-panel'
import { PageHeader } from '@/components/layout/page-header'
import { Badge } from '@/components/ui/badge'
import { Callout } from '@/components/ui/callout'
import { LinkButton } from '@/components/ui/link-button'
import { compareFindings } from '@/lib/domain/assessment/findings-change'
import { evaluateGates } from '@/lib/domain/assessment/gates'
import type { PatientId } from '@/lib/domain/shared/ids'
import { ageOn } from '@/lib/domain/shared/plain-date'
import { formatDay } from '@/lib/i18n/format-day'
import { idField } from '@/lib/schemas/primitives'
import { getAssessmentPage } from '@/lib/server/assessment/queries'
import { requireActor } from '@/lib/server/auth/require-actor'
import { todayIn } from '@/lib/server/clock'
import { saveAssessment } from './actions'

type Props = { params: Promise<{ patientId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('assessment')
  return { title: t('title') }
}

export default async function AssessmentPage({ params }: Props) {
  const actor = await requireActor('therapist')
  const id = idField<PatientId>().safeParse((await params).patientId)
  const page = id.success ? await getAssessmentPage(actor.scope, id.data) : null
  if (!page) notFound()
  const [t, people, format] = await Promise.all([
    getTranslations('assessment'),
    getTranslations('people'),
    getFormatter(),
  ])
  const { patient, draft, version, lastSignedOn, before, hasStrengthDrop } = page
  const today = todayIn(actor.clinic.timeZone)
  const ageYears = ageOn(patient.dateOfBirth, today)
  const lead = [
    people('born', { date: formatDay(format, patient.dateOfBirth), age: ageYears }),
    people(`sideOfKnee.${patient.episode.side}`),
    lastSignedOn ? t('again', { date: formatDay(format, lastSignedOn) }) : t('first'),
  ]
  return (
    <>
      <PageHeader
        title={`${patient.givenName} ${patient.familyName}`}
        badges={<Badge>{version === 0 ? t('notSaved') : t('draftSaved', { version })}</Badge>}
        lead={
          <>
            {lead.join(' · ')}
            <br />
            {t('lead')}
          </>
        }
        actions={<LinkButton href={`/therapist/patients/${patient.id}`}>{t('back')}</LinkButton>}
      />
      {hasStrengthDrop && <Callout tone="stop" role="alert" title={t('strengthDropped')} />}
      {before && lastSignedOn && version > 0 && (
        <ChangesSince changes={compareFindings(before, draft.findings)} since={lastSignedOn} />
      )}
      <AssessmentForm
        action={saveAssessment}
        patientId={patient.id}
        draft={draft}
        version={version}
        today={today}
        preference={page.preference}
        gates={<GatePanel gates={evaluateGates(draft.findings, { ageYears })} note={t('gates.asSaved')} />}
      />
    </>
  )
}
