import { useFormatter, useTranslations } from 'next-intl'
import type { LedgerRow } from '@/components/monitoring/ledger-row'
import { Table } from '@/components/ui/table/table'
import { TableCell } from '@/components/ui/table/table-cell'
import { TableHead } from '@/components/ui/table/table-head'
import type { WindowEvidence } from '@/lib/domain/monitoring/ledger'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { formatDay } from '@/lib/i18n/format-day'

type Props = { rows: readonly LedgerRow[]; accessKeptSince: PlainDate }

/** Days of use and days on which data came, by window. No sum stands below: windows of two patients have nothing in common. */
export function WindowsTable({ rows, accessKeptSince }: Props) {
  const t = useTranslations('monitoring.windows')
  const format = useFormatter()
  const head = (
    <tr>
      <TableHead>{t('patient')}</TableHead>
      <TableHead>{t('window')}</TableHead>
      <TableHead numeric>{t('access')}</TableHead>
      <TableHead numeric>{t('activity')}</TableHead>
      <TableHead>{t('evidence')}</TableHead>
    </tr>
  )
  const access = (window: WindowEvidence) => {
    if (window.accessKept === 'none') return <span className="text-ink-muted">{t('notKept')}</span>
    if (window.accessKept === 'whole') return format.number(window.accessDays)
    return t('keptPart', { days: window.accessDays, day: formatDay(format, accessKeptSince, 'day') })
  }
  return (
    <Table caption={t('caption')} captionHidden head={head} stacks>
      {rows.flatMap(({ key, name, windows }) =>
        windows.map((window) => (
          <tr
            key={`${key}-${window.number}`}
            className="stacked:grid-cols-2 stacked:gap-x-5 stacked:gap-y-2 stacked:py-3 break-inside-avoid"
          >
            <TableCell rowHead className="stacked:col-span-full font-semibold">
              {name}
            </TableCell>
            <TableCell label={t('window')} className="stacked:col-span-full">
              {t('days', { from: formatDay(format, window.from), to: formatDay(format, window.to) })}
              <span className="text-ink-muted block text-sm">{t('number', { number: window.number })}</span>
            </TableCell>
            <TableCell label={t('access')} numeric>
              {access(window)}
            </TableCell>
            <TableCell label={t('activity')} numeric className="font-semibold">
              {format.number(window.activityDays)}
            </TableCell>
            <TableCell label={t('evidence')} className="stacked:col-span-full">
              {window.isOver ? (
                <span className={window.code ? '' : 'text-ink-muted'}>
                  {window.code ? t(`code.${window.code}`) : t('noCode')}
                </span>
              ) : (
                <span className="text-ink-muted">{t('running', { day: formatDay(format, window.to, 'day') })}</span>
              )}
            </TableCell>
          </tr>
        )),
      )}
    </Table>
  )
}
