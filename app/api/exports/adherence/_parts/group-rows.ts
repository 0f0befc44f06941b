import { getTranslations } from 'next-intl/server'
import { groupRows } from '@/app/admin/adherence/_parts/table-rows'
import { doneShare } from '@/lib/domain/progress/adherence-groups'
import type { DayRange } from '@/lib/domain/progress/adherence-period'
import { DIMENSIONS, type Dimension, isClinical } from '@/lib/domain/progress/overview/dimension'
import type { CsvCell } from '@/lib/domain/shared/csv'
import type { AdherenceReport } from '@/lib/server/progress/adherence-queries'
import { shareCell } from './share-cell'

type Sheet = { readonly head: readonly string[]; readonly rows: readonly (readonly CsvCell[])[] }

/** Every group of every grouping, as the page shows it: the same ones hidden, the same ones rounded, and nobody's name but the therapists'. */
export async function groupSheet(report: AdherenceReport, range: DayRange): Promise<Sheet> {
  const t = await getTranslations('admin.adherence')
  const rows = await Promise.all(DIMENSIONS.map((by) => rowsOf(report, by)))
  return {
    head: [
      ...[t('from'), t('to'), t('export.by'), t('export.group'), t('table.patients'), t('table.due')],
      ...[t('part.done'), t('part.told_not_done'), t('part.unknown'), t('part.notYet'), t('part.paused')],
      ...[t('table.share'), t('export.shareBefore'), t('export.note')],
    ],
    rows: rows.flat().map((cells) => [range.from, range.to, ...cells]),
  }
}

async function rowsOf(report: AdherenceReport, by: Dimension): Promise<CsvCell[][]> {
  const t = await getTranslations('admin.adherence')
  const rows = await groupRows(report.groups[by], by)
  return rows.map((row) => {
    const place = [t(`by.${by}.name`), row.name]
    if (row.hidden) return [...place, ...Array<null>(9).fill(null), t(`hidden.${row.because}`)]
    const { due, done, toldNotDone, unknown, notYet, paused } = row.current
    return [
      ...place,
      ...[row.patients, due, done, toldNotDone, unknown, notYet, paused],
      shareCell(doneShare(row.current)),
      shareCell(row.previous && doneShare(row.previous)),
      isClinical(by) ? t('export.rounded') : null,
    ]
  })
}
