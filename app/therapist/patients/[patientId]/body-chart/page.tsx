import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { ChartColumnCard } from '@/components/assessment/body-chart/chart-column-card'
import { PageHeader } from '@/components/layout/page-header'
import { BodyChartTrend } from '@/components/progress/timeline/body-chart-trend'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import type { PatientId } from '@/lib/domain/shared/ids'
import { ageOn } from '@/lib/domain/shared/plain-date'
import { formatDay } from '@/lib/i18n/format-day'
import { idField } from '@/lib/schemas/primitives'
import { getBodyChartPage } from '@/lib/server/assessment/body-chart-queries'
import { requireActor } from '@/lib/server/auth/require-actor'
import { todayIn } from '@/lib/server/clock'
import { getDossierTimeline } from '@/lib/server/progress/dossier-timeline'

type Props = { params: Promise<{ patientId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('assessment.bodyChart')
  return { title: t('overTime') }
}

/** Where the pain goes, over the body charts of the episode side by side: the first, the one before, and now. */
export default async function BodyChartPage({ params }: Props) {
  const actor = await requireActor('therapist')
  const id = idField<PatientId>().safeParse((await params).patientId)
  const page = id.success ? await getBodyChartPage(actor.scope, id.data) : null
  if (!page) notFound()
  const [t, people, format] = await Promise.all([
    getTranslations('assessment.bodyChart'),
    getTranslations('people'),
    getFormatter(),
  ])
  const { patient, columns } = page
  const { timeZone } = actor.clinic
  const today = todayIn(timeZone)
  const age = ageOn(patient.dateOfBirth, today)
  const asked = { patientId: patient.id, zoom: 'all', until: null, today, timeZone } as const
  const timeline = await getDossierTimeline(actor.scope, asked)
  const path = `/therapist/patients/${patient.id}`
  return (
    <>
      <PageHeader
        title={`${t('overTime')}: ${patient.givenName} ${patient.familyName}`}
        lead={[
          people('born', { date: formatDay(format, patient.dateOfBirth), age }),
          people(`sideOfKnee.${patient.episode.side}`),
        ].join(' · ')}
        actions={<LinkButton href={path}>{t('back')}</LinkButton>}
      />
      {columns.length === 0 ? (
        <EmptyState
          title={t('empty.title')}
          action={
            <LinkButton href={`${path}/assessment#body-chart`} variant="primary">
              {t('empty.action')}
            </LinkButton>
          }
        >
          {t('empty.text')}
        </EmptyState>
      ) : (
        <>
          <BodyChartTrend timeline={timeline} columns={columns} />
          <div className="grid items-start gap-4 md:grid-cols-2 xl:grid-cols-3">
            {columns.map((column) => (
              <ChartColumnCard key={column.place} column={column} />
            ))}
          </div>
          <p className="text-ink-muted max-w-measure mt-4 text-sm">{t('leftOut')}</p>
        </>
      )}
    </>
  )
}
