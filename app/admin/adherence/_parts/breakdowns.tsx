import { getTranslations } from 'next-intl/server'
import { AdherenceBreakdown } from '@/components/progress/adherence-breakdown'
import type { Dimension } from '@/lib/domain/progress/overview/dimension'
import type { AdherenceSearch } from '@/lib/schemas/admin'
import type { AdherenceReport } from '@/lib/server/progress/adherence-queries'
import { listAddress } from './report-address'
import { groupRows } from './table-rows'

type Props = { report: AdherenceReport; search: AdherenceSearch; beforeName: string; dimensions: readonly Dimension[] }

/** A question and its bars for each way of grouping. */
export async function Breakdowns({ report, search, beforeName, dimensions }: Props) {
  const t = await getTranslations('admin.adherence.by')
  const cards = await Promise.all(dimensions.map(async (by) => ({ by, rows: await groupRows(report.groups[by], by) })))
  return (
    <div className="mb-3.5 grid gap-3.5 xl:grid-cols-2 print:grid-cols-2">
      {cards.map(({ by, rows }) => (
        <AdherenceBreakdown
          key={by}
          id={`by-${by}`}
          title={t(`${by}.title`)}
          lead={t(`${by}.lead`, { before: beforeName })}
          rows={rows}
          listHref={(group) => listAddress(search, { by, group, part: 'done' })}
        />
      ))}
    </div>
  )
}
