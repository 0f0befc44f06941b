import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { periodWords } from '@/app/admin/adherence/_parts/period-words'
import { periodAddress } from '@/app/admin/adherence/_parts/report-address'
import { reportPeriod } from '@/app/admin/adherence/_parts/report-period'
import { PageHeader } from '@/components/layout/page-header'
import { AnsweredTable } from '@/components/progress/overview/answered-table'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { answeredSearchSchema } from '@/lib/schemas/admin'
import { requireActor } from '@/lib/server/auth/require-actor'
import { getAnswered } from '@/lib/server/progress/overview/answer-queries'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.adherence.answered')
  return { title: t('caption') }
}

/** The alerts behind a level's median: when each was raised, how long it waited and who answered, and not about whom. */
export default async function AdherenceAnsweredPage({ searchParams }: Props) {
  const actor = await requireActor('clinic_admin')
  const search = answeredSearchSchema.safeParse(await searchParams).data
  if (!search) notFound()
  const { preset, faults, span } = reportPeriod(actor, search)
  if (Object.keys(faults).length > 0) notFound()
  const [alerts, t, ta, words] = await Promise.all([
    getAnswered(actor.scope, span, search.level),
    getTranslations('admin.adherence.answered'),
    getTranslations('admin.adherence.answers'),
    periodWords(preset, span.range, span.today),
  ])
  return (
    <>
      <p className="no-print mb-2">
        <TextLink href={periodAddress(search)}>{t('back')}</TextLink>
      </p>
      <PageHeader
        title={t('title', { level: ta(`level.${search.level}`), count: alerts.length })}
        lead={t('lead', { period: words.dates })}
      />
      <Card as="div">
        {alerts.length > 0 ? (
          <AnsweredTable alerts={alerts} caption={t('caption')} timeZone={actor.clinic.timeZone} />
        ) : (
          <p>{t('none')}</p>
        )}
      </Card>
    </>
  )
}
