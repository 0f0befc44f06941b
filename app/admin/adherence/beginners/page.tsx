import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { rangeName } from '@/app/admin/adherence/_parts/period-words'
import { periodAddress } from '@/app/admin/adherence/_parts/report-address'
import { reportPeriod } from '@/app/admin/adherence/_parts/report-period'
import { PageHeader } from '@/components/layout/page-header'
import { BeginnerTable } from '@/components/progress/overview/beginner-table'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { cohortPlans } from '@/lib/domain/progress/overview/drop-out'
import { beginnersSearchSchema } from '@/lib/schemas/admin'
import { requireActor } from '@/lib/server/auth/require-actor'
import { getBeginners } from '@/lib/server/progress/overview/trend-patients'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.adherence.beginners')
  return { title: t('caption') }
}

/** The people behind the curve of those who stop: all, or those of one week. */
export default async function AdherenceBeginnersPage({ searchParams }: Props) {
  const actor = await requireActor('clinic_admin')
  const search = beginnersSearchSchema.parse(await searchParams)
  const { faults, span } = reportPeriod(actor, search)
  if (Object.keys(faults).length > 0) notFound()
  const { week } = search
  const [found, began, t, td] = await Promise.all([
    getBeginners(actor.scope, span),
    rangeName(cohortPlans(span.range).current.starts),
    getTranslations('admin.adherence.beginners'),
    getTranslations('admin.adherence.dropOut'),
  ])
  const lines = found?.filter((line) => week === undefined || (line.stopped && line.week === week))
  const count = lines?.length ?? 0
  return (
    <>
      <p className="no-print mb-2">
        <TextLink href={periodAddress(search)}>{t('back')}</TextLink>
      </p>
      <PageHeader
        title={!lines ? t('caption') : week === undefined ? t('all', { count }) : t('ofWeek', { count, week })}
        lead={t('lead', { began })}
      />
      <Card as="div">{lines ? <BeginnerTable rows={lines} caption={t('caption')} /> : <p>{td('hidden')}</p>}</Card>
    </>
  )
}
