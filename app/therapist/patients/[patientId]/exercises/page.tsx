import { Dumbbell } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { RecordTable } from '@/components/progress/exercises/record-table'
import { SideTable } from '@/components/progress/exercises/side-table'
import { dossierHref } from '@/components/progress/timeline/dossier-href'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Tabs } from '@/components/ui/tabs'
import { TextLink } from '@/components/ui/text-link'
import { DOSSIER_ZOOMS } from '@/lib/domain/progress/dossier'
import type { PatientId } from '@/lib/domain/shared/ids'
import { formatDay } from '@/lib/i18n/format-day'
import { dossierViewSchema } from '@/lib/schemas/dossier'
import { idField } from '@/lib/schemas/primitives'
import { requireActor } from '@/lib/server/auth/require-actor'
import { todayIn } from '@/lib/server/clock'
import { getExerciseRecords } from '@/lib/server/progress/exercises/exercise-records'

type Props = {
  params: Promise<{ patientId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('dossier.exercises'))('title') }
}

/** Exercise by exercise: what was done of what was asked, why not, how it felt, and how the two sides compare. */
export default async function ExercisesPage({ params, searchParams }: Props) {
  const actor = await requireActor('therapist')
  const id = idField<PatientId>().safeParse((await params).patientId)
  const { days: zoom } = dossierViewSchema.parse(await searchParams)
  const today = todayIn(actor.clinic.timeZone)
  const page = id.success ? await getExerciseRecords(actor.scope, id.data, { zoom, today }) : null
  if (!id.success || !page) notFound()
  const [t, tt, format] = await Promise.all([
    getTranslations('dossier.exercises'),
    getTranslations('progress.dossier.timeline'),
    getFormatter(),
  ])
  const base = `/therapist/patients/${id.data}`
  const { name, window, records } = page
  const sided = records.filter(({ work }) => work.left > 0 || work.right > 0)
  return (
    <>
      <TextLink tall href={base}>
        {t('back', { name })}
      </TextLink>
      <PageHeader title={t('titleFor', { name })} lead={t('lead')} />
      <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Tabs
          label={tt('zoom')}
          tabs={DOSSIER_ZOOMS.map((value) => ({
            href: dossierHref(`${base}/exercises`, { zoom: value }),
            label: tt(value),
            current: value === zoom,
          }))}
        />
        <p className="text-ink-muted">
          {t('days', { from: formatDay(format, window.from, 'date'), to: formatDay(format, window.to, 'date') })}
        </p>
      </div>
      {records.length === 0 ? (
        <Card as="div">
          <EmptyState title={t('empty')} icon={<Dumbbell aria-hidden="true" size={28} />}>
            {t('emptyText')}
          </EmptyState>
        </Card>
      ) : (
        <div className="flex flex-col gap-4">
          <Card aria-label={t('title')}>
            <RecordTable records={records} />
            <p className="text-ink-muted max-w-measure mt-3 text-sm">{t('note')}</p>
          </Card>
          {sided.length > 0 && (
            <Card aria-labelledby="sides">
              <h2 id="sides" className="mb-2 text-lg font-semibold">
                {t('sides.title')}
              </h2>
              <SideTable records={sided} />
              <p className="text-ink-muted max-w-measure mt-3 text-sm">{t('sides.note')}</p>
            </Card>
          )}
        </div>
      )}
    </>
  )
}
