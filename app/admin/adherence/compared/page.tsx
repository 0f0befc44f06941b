import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { periodWords } from '@/app/admin/adherence/_parts/period-words'
import { comparedAddress, periodAddress } from '@/app/admin/adherence/_parts/report-address'
import { reportPeriod } from '@/app/admin/adherence/_parts/report-period'
import { PatientList } from '@/app/admin/adherence/patients/_parts/patient-list'
import { PageHeader } from '@/components/layout/page-header'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { comparedSearchSchema } from '@/lib/schemas/admin'
import { requireActor } from '@/lib/server/auth/require-actor'
import { getComparedPatients } from '@/lib/server/progress/overview/trend-patients'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.adherence.compared')
  return { title: t('caption') }
}

/** The people behind a band of the outcome: their sessions, and nothing of their pain. */
export default async function AdherenceComparedPage({ searchParams }: Props) {
  const actor = await requireActor('clinic_admin')
  const search = comparedSearchSchema.safeParse(await searchParams).data
  if (!search) notFound()
  const { preset, faults, span } = reportPeriod(actor, search)
  if (Object.keys(faults).length > 0) notFound()
  const [lines, t, to, words] = await Promise.all([
    getComparedPatients(actor.scope, span, search.band),
    getTranslations('admin.adherence.compared'),
    getTranslations('admin.adherence.outcome'),
    periodWords(preset, span.range, span.today),
  ])
  return (
    <>
      <p className="no-print mb-2">
        <TextLink href={periodAddress(search)}>{t('back')}</TextLink>
      </p>
      <PageHeader title={t('title', { band: to(`band.${search.band}`) })} lead={t('lead', { period: words.dates })} />
      {lines ? (
        <PatientList
          lines={lines}
          page={search.page}
          pageHref={(page) => comparedAddress(search, search.band, page)}
          opensPatients={actor.roles.includes('therapist')}
          clinical={false}
        />
      ) : (
        <Card as="div">{to('hidden')}</Card>
      )}
    </>
  )
}
