import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { DeviceQuestion } from '@/components/monitoring/device-question'
import { ManagementCard } from '@/components/monitoring/management-card'
import { MonthTabs } from '@/components/monitoring/month-tabs'
import { WindowsCard } from '@/components/monitoring/windows-card'
import { Callout } from '@/components/ui/callout'
import { TextLink } from '@/components/ui/text-link'
import { monthOf } from '@/lib/domain/monitoring/month'
import { patientCardSchema } from '@/lib/schemas/access'
import { chosenMonth, patientMonitoringSearchSchema } from '@/lib/schemas/monitoring'
import { requireActor } from '@/lib/server/auth/require-actor'
import { todayIn } from '@/lib/server/clock'
import { getPatientMonitoring, type PatientMonitoring } from '@/lib/server/monitoring/queries'
import { EntryCard } from './_parts/entry-card'
import { EntryLog } from './_parts/entry-log'

type Props = {
  params: Promise<{ patientId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('monitoring'))('title') }
}

/** One patient's days and minutes, with everything that was ever written down. */
export default async function PatientMonitoringPage({ params, searchParams }: Props) {
  const actor = await requireActor('therapist')
  const parsed = patientCardSchema.safeParse(await params)
  if (!parsed.success) notFound()
  const { patientId } = parsed.data
  const search = patientMonitoringSearchSchema.parse(await searchParams)
  const { timeZone } = actor.clinic
  const today = todayIn(timeZone)
  const month = chosenMonth(search.month, today)
  const [t, format, monitoring] = await Promise.all([
    getTranslations('monitoring'),
    getFormatter(),
    getPatientMonitoring(actor.scope, patientId, { month, today, timeZone }),
  ])
  if (!monitoring) notFound()
  const { ledger, all, accessKeptSince } = monitoring
  const { patient } = ledger
  const name = `${patient.givenName} ${patient.familyName}`
  const row = { ...ledger, key: patient.id, name }
  const base = `/therapist/patients/${patientId}/monitoring`
  const monthStyle = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  const monthName = format.dateTime(new Date(`${month}-01T00:00:00Z`), monthStyle)
  const correctable = correctableBy(actor.memberId, all)
  const corrects = all.find(({ id }) => id === search.correct && correctable.has(id))
  return (
    <>
      <TextLink tall href={`/therapist/patients/${patientId}`}>
        {t('back', { name })}
      </TextLink>
      <PageHeader title={t('titleFor', { name })} lead={t('lead')} />
      {search.done && <Callout tone="go" role="status" title={t(`done.${search.done}`)} className="mb-4" />}
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <MonthTabs month={month} current={monthOf(today)} hrefOf={(one) => `${base}?month=${one}`} />
          <WindowsCard rows={[row]} monthName={monthName} accessKeptSince={accessKeptSince} />
          <ManagementCard rows={[row]} monthName={monthName} />
          <EntryLog
            all={all}
            correctable={correctable}
            correctHref={(id) => `${base}?month=${month}&correct=${id}#write`}
          />
        </div>
        <EntryCard patientId={patientId} today={today} corrects={corrects} backHref={`${base}?month=${month}`} />
      </div>
      <div className="mt-4">
        <DeviceQuestion />
      </div>
    </>
  )
}

/** Their own entries that nothing stands in for yet. */
function correctableBy(memberId: string, all: PatientMonitoring['all']): ReadonlySet<string> {
  const corrected = new Set(all.map(({ correctsId }) => correctsId))
  return new Set(all.filter(({ id, authorId }) => authorId === memberId && !corrected.has(id)).map(({ id }) => id))
}
