import { getTranslations } from 'next-intl/server'
import { AdherenceTable, type TableRow } from '@/components/progress/adherence-table'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { Tabs } from '@/components/ui/tabs'
import { DIMENSIONS, isClinical } from '@/lib/domain/progress/overview/dimension'
import type { AdherenceSearch } from '@/lib/schemas/admin'
import type { AdherenceReport } from '@/lib/server/progress/adherence-queries'
import { listAddress, reportAddress } from './report-address'
import { groupRows, patientRows } from './table-rows'

const ROWS_PER_PAGE = 50
const VIEWS = ['patient', ...DIMENSIONS] as const
const ORDERS = ['name', 'least_done'] as const

type Props = { report: AdherenceReport; search: AdherenceSearch; opensPatients: boolean }

async function rowsOf({ report, search: { table, order }, opensPatients }: Props): Promise<TableRow[]> {
  return table === 'patient'
    ? patientRows(report.byPatient, order, opensPatients)
    : groupRows(report.groups[table], table)
}

/** The numbers behind the bars: by patient, or by any group. */
export async function Numbers(props: Props) {
  const { search } = props
  const t = await getTranslations('admin.adherence')
  const rows = await rowsOf(props)
  const by = search.table === 'patient' ? null : search.table
  const pages = Math.max(1, Math.ceil(rows.length / ROWS_PER_PAGE))
  const page = Math.min(search.page, pages)
  const to = (change: Partial<AdherenceSearch>) => reportAddress(search, { page: 1, ...change })
  return (
    <Card as="div" className="print:hidden">
      <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 className="text-lg font-semibold">{t('table.title')}</h2>
        <p className="text-ink-muted text-sm">{t('table.lead')}</p>
        <div className="flex max-w-full flex-wrap gap-2 md:ml-auto">
          {search.table === 'patient' && (
            <Tabs
              label={t('table.order')}
              tabs={ORDERS.map((order) => ({
                href: to({ order }),
                label: t(order === 'name' ? 'table.byName' : 'table.leastDone'),
                current: order === search.order,
              }))}
            />
          )}
          <Tabs
            label={t('table.views')}
            tabs={VIEWS.map((table) => ({
              href: to({ table }),
              label: table === 'patient' ? t('table.patient') : t(`by.${table}.name`),
              current: table === search.table,
            }))}
          />
        </div>
      </div>
      {by && isClinical(by) && <p className="text-ink-muted mb-2 text-sm">{t('table.rounded')}</p>}
      <AdherenceTable
        kind={search.table}
        {...(by ? { listHref: (group, part) => listAddress(search, { by, group, part }) } : {})}
        caption={t('table.title')}
        rows={rows.slice((page - 1) * ROWS_PER_PAGE, page * ROWS_PER_PAGE)}
      />
      {pages > 1 && (
        <nav aria-label={t('pages')} className="mt-3 flex items-center gap-3">
          {page > 1 && <LinkButton href={to({ page: page - 1 })}>{t('earlier')}</LinkButton>}
          <span className="text-ink-muted text-sm">{t('page', { page, pages })}</span>
          {page < pages && <LinkButton href={to({ page: page + 1 })}>{t('later')}</LinkButton>}
        </nav>
      )}
    </Card>
  )
}
