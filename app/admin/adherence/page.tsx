import { ChartNoAxesColumn } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { AdherenceBreakdown } from '@/components/progress/adherence-breakdown'
import { AdherenceOverview } from '@/components/progress/adherence-overview'
import { AdherencePeriodForm } from '@/components/progress/adherence-period-form'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Tabs } from '@/components/ui/tabs'
import { PERIOD_PRESETS, rangeBefore } from '@/lib/domain/progress/adherence-period'
import { adherenceSearchSchema, chosenPeriod } from '@/lib/schemas/admin'
import { requireActor } from '@/lib/server/auth/require-actor'
import { todayIn } from '@/lib/server/clock'
import { getAdherenceReport } from '@/lib/server/progress/adherence-queries'
import { Numbers } from './_parts/numbers'
import { periodState, periodWords, rangeName } from './_parts/period-words'
import { reportAddress } from './_parts/report-address'
import { conditionRows, therapistRows } from './_parts/table-rows'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.adherence')
  return { title: t('title') }
}

export default async function AdherencePage({ searchParams }: Props) {
  const actor = await requireActor('clinic_admin')
  const search = adherenceSearchSchema.parse(await searchParams)
  const today = todayIn(actor.clinic.timeZone)
  const { preset, range, faults } = chosenPeriod(search, today)
  const before = rangeBefore(range)
  const [report, words, beforeName, state, t] = await Promise.all([
    getAdherenceReport(actor.scope, { range, before, today }),
    periodWords(preset, range, today),
    rangeName(before),
    periodState(search, faults),
    getTranslations('admin.adherence'),
  ])
  return (
    <>
      <PageHeader
        title={t('title')}
        badges={
          <span className="text-ink-muted text-sm">{t('against', { period: words.dates, before: beforeName })}</span>
        }
      />
      <div className="mb-4 flex flex-wrap items-end gap-x-6 gap-y-3">
        <div className="max-w-full self-end">
          <Tabs
            label={t('periods')}
            tabs={PERIOD_PRESETS.map((period) => ({
              href: reportAddress({ ...search, from: undefined, to: undefined }, { period, page: 1 }),
              label: t(`preset.${period}`),
              current: period === preset && state.status === 'idle',
            }))}
          />
        </div>
        <AdherencePeriodForm state={state} from={range.from} to={range.to} today={today} />
      </div>
      {report.patients === 0 ? (
        <Card>
          <EmptyState title={t('empty.title')} icon={<ChartNoAxesColumn size={28} />}>
            {t('empty.text')}
          </EmptyState>
        </Card>
      ) : (
        <>
          <AdherenceOverview
            inPeriod={words.inPeriod}
            patients={report.patients}
            current={report.current}
            previous={report.previous}
          />
          <div className="mb-3.5 grid gap-3.5 xl:grid-cols-2">
            <AdherenceBreakdown
              id="by-therapist"
              title={t('byTherapist.title')}
              lead={t('byTherapist.lead', { before: beforeName })}
              rows={therapistRows(report)}
            />
            <AdherenceBreakdown
              id="by-condition"
              title={t('byCondition.title')}
              lead={t('byCondition.lead', { before: beforeName })}
              rows={await conditionRows(report)}
            />
          </div>
          <Numbers report={report} search={search} opensPatients={actor.roles.includes('therapist')} />
        </>
      )}
    </>
  )
}
