import { AnswerCard } from '@/components/progress/overview/answer-card'
import { DropOutCard } from '@/components/progress/overview/drop-out-card'
import { OutcomeCard } from '@/components/progress/overview/outcome-card'
import { cohortPlans } from '@/lib/domain/progress/overview/drop-out'
import type { AdherenceSearch } from '@/lib/schemas/admin'
import type { Scope } from '@/lib/server/db/scope'
import type { PatientShare } from '@/lib/server/progress/adherence-queries'
import type { AdherenceSpan } from '@/lib/server/progress/adherence-rows'
import { getAdherenceTrends } from '@/lib/server/progress/overview/trends-queries'
import { rangeName } from './period-words'
import { answeredAddress, beginnersAddress, comparedAddress } from './report-address'

type Props = {
  search: AdherenceSearch
  scope: Scope
  span: AdherenceSpan
  shares: readonly PatientShare[]
  beforeName: string
}

/** What stands beside adherence: three questions, each with its chart and its numbers. */
export async function Trends({ search, scope, span, shares, beforeName }: Props) {
  const { current } = cohortPlans(span.range)
  const [{ dropOut, outcome, answers }, began] = await Promise.all([
    getAdherenceTrends(scope, span, shares),
    rangeName(current.starts),
  ])
  return (
    <div className="mb-3.5 grid gap-3.5 lg:grid-cols-2 xl:grid-cols-[minmax(0,1.6fr)_minmax(0,1.3fr)_minmax(0,1fr)] print:grid-cols-2">
      <DropOutCard
        current={dropOut.current}
        previous={dropOut.previous}
        began={began}
        listHref={(week) => beginnersAddress(search, week)}
      />
      <OutcomeCard outcome={outcome} listHref={(band) => comparedAddress(search, band)} />
      <AnswerCard
        current={answers.current}
        previous={answers.previous}
        beforeName={beforeName}
        listHref={(level) => answeredAddress(search, level)}
      />
    </div>
  )
}
