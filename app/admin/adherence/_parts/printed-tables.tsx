import { getTranslations } from 'next-intl/server'
import { AdherenceTable } from '@/components/progress/adherence-table'
import { DIMENSIONS, isClinical } from '@/lib/domain/progress/overview/dimension'
import type { AdherenceReport } from '@/lib/server/progress/adherence-queries'
import { groupRows } from './table-rows'

/** On paper nothing can be opened: the numbers of every grouping, below each other. No patient's name leaves with them. */
export async function PrintedTables({ report }: { report: AdherenceReport }) {
  const t = await getTranslations('admin.adherence')
  const tables = await Promise.all(DIMENSIONS.map(async (by) => ({ by, rows: await groupRows(report.groups[by], by) })))
  return (
    <div className="hidden text-sm print:block">
      {tables.map(({ by, rows }) => (
        <section key={by} className="mb-4 break-inside-avoid">
          <h2 className="font-semibold">{t(`by.${by}.title`)}</h2>
          {isClinical(by) && <p>{t('table.rounded')}</p>}
          <AdherenceTable kind={by} caption={t(`by.${by}.title`)} rows={rows} />
        </section>
      ))}
    </div>
  )
}
