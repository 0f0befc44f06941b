import { getTranslations } from 'next-intl/server'
import { AdherenceOverview } from '@/components/progress/adherence-overview'
import type { AdherenceSearch } from '@/lib/schemas/admin'
import type { StaffActor } from '@/lib/server/auth/actor'
import type { AdherenceReport } from '@/lib/server/progress/adherence-queries'
import type { AdherenceSpan } from '@/lib/server/progress/adherence-rows'
import { Breakdowns } from './breakdowns'
import { Numbers } from './numbers'
import { PrintedTables } from './printed-tables'
import { listAddress } from './report-address'
import { Trends } from './trends'

type Props = {
  actor: StaffActor
  report: AdherenceReport
  span: AdherenceSpan
  /** The period that is shown, in the words of an address. */
  search: AdherenceSearch
  inPeriod: string
  beforeName: string
}

/** Everything below the choice of the period. */
export async function ReportBody({ actor, report, span, search, inPeriod, beforeName }: Props) {
  const t = await getTranslations('admin.adherence')
  const cards = { report, search, beforeName }
  return (
    <>
      <AdherenceOverview
        inPeriod={inPeriod}
        patients={report.patients}
        current={report.current}
        previous={report.previous}
        listHref={(part) => listAddress(search, { by: 'clinic', group: 'all', part })}
      />
      <Breakdowns {...cards} dimensions={['therapist', 'condition']} />
      <Trends search={search} scope={actor.scope} span={span} shares={report.shares} beforeName={beforeName} />
      <h2 className="text-lg font-semibold">{t('more')}</h2>
      <p className="text-ink-muted mb-2 text-sm">{t('moreLead')}</p>
      <Breakdowns {...cards} dimensions={['template', 'phase', 'age', 'language', 'access', 'clinic']} />
      <PrintedTables report={report} />
      <Numbers report={report} search={search} opensPatients={actor.roles.includes('therapist')} />
    </>
  )
}
