import { ChartNoAxesColumn } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { AdherencePeriodForm } from '@/components/progress/adherence-period-form'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Tabs } from '@/components/ui/tabs'
import { PERIOD_PRESETS } from '@/lib/domain/progress/adherence-period'
import { adherenceSearchSchema } from '@/lib/schemas/admin'
import { requireActor } from '@/lib/server/auth/require-actor'
import { getAdherenceReport } from '@/lib/server/progress/adherence-queries'
import { periodState, periodWords, rangeName } from './_parts/period-words'
import { ReportActions } from './_parts/report-actions'
import { reportAddress } from './_parts/report-address'
import { ReportBody } from './_parts/report-body'
import { reportPeriod } from './_parts/report-period'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const NO_DATES = { period: undefined, from: undefined, to: undefined }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.adherence')
  return { title: t('title') }
}

export default async function AdherencePage({ searchParams }: Props) {
  const actor = await requireActor('clinic_admin')
  const search = adherenceSearchSchema.parse(await searchParams)
  const { preset, faults, span } = reportPeriod(actor, search)
  const { range, before, today } = span
  const [report, words, beforeName, state, t] = await Promise.all([
    getAdherenceReport(actor.scope, span),
    periodWords(preset, range, today),
    rangeName(before),
    periodState(search, faults),
    getTranslations('admin.adherence'),
  ])
  // Dates that cannot be: the form keeps them, and the numbers of the usual period lead on to that one.
  const shown = state.status === 'idle' ? search : { ...search, ...NO_DATES }
  return (
    <>
      <PageHeader
        title={t('title')}
        badges={
          <span className="text-ink-muted text-sm">{t('against', { period: words.dates, before: beforeName })}</span>
        }
        actions={report.patients > 0 && <ReportActions period={shown} />}
      />
      <div className="no-print mb-4 flex flex-wrap items-end gap-x-6 gap-y-3">
        <div className="max-w-full self-end">
          <Tabs
            label={t('periods')}
            tabs={PERIOD_PRESETS.map((period) => ({
              href: reportAddress({ ...search, ...NO_DATES }, { period, page: 1 }),
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
        <ReportBody {...{ actor, report, span, beforeName }} search={shown} inPeriod={words.inPeriod} />
      )}
    </>
  )
}
