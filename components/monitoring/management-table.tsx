import { useFormatter, useTranslations } from 'next-intl'
import type { LedgerRow } from '@/components/monitoring/ledger-row'
import { Table } from '@/components/ui/table/table'
import { TableCell } from '@/components/ui/table/table-cell'
import { TableHead } from '@/components/ui/table/table-head'
import { formatDay } from '@/lib/i18n/format-day'

type Props = { rows: readonly LedgerRow[]; month: string }

/** Minutes of a calendar month, the live contacts in it, and set-up beside them. */
export function ManagementTable({ rows, month }: Props) {
  const t = useTranslations('monitoring')
  const format = useFormatter()
  const head = (
    <tr>
      <TableHead>{t('windows.patient')}</TableHead>
      <TableHead numeric>{t('management.minutes')}</TableHead>
      <TableHead>{t('management.live')}</TableHead>
      <TableHead>{t('windows.evidence')}</TableHead>
      <TableHead>{t('management.setUp')}</TableHead>
    </tr>
  )
  return (
    <Table caption={t('management.caption', { month })} captionHidden head={head} stacks>
      {rows.map(({ key, name, month: evidence, setUps }) => (
        <tr key={key} className="stacked:grid-cols-2 stacked:gap-x-5 stacked:gap-y-2 stacked:py-3 break-inside-avoid">
          <TableCell rowHead className="stacked:col-span-full font-semibold">
            {name}
          </TableCell>
          <TableCell label={t('management.minutes')} numeric className="font-semibold">
            {format.number(evidence.minutes)}
          </TableCell>
          <TableCell label={t('management.live')}>
            {evidence.liveContacts.map(({ on, mode }, index) => (
              // One day may hold two contacts of one kind.
              <span key={`${on}-${mode}-${String(index)}`} className="block">
                {t('management.contact', { mode: t(`mode.${mode}`), day: formatDay(format, on, 'day') })}
              </span>
            ))}
            {evidence.liveContacts.length === 0 && <span className="text-ink-muted">{t('management.noLive')}</span>}
          </TableCell>
          <TableCell label={t('windows.evidence')} className="stacked:col-span-full">
            {evidence.lacks && <span className="text-ink-muted">{t(`management.lacks.${evidence.lacks}`)}</span>}
            {evidence.codes.first && <span className="block">{t(`management.first.${evidence.codes.first}`)}</span>}
            {evidence.codes.extra > 0 && (
              <span className="block">{t('management.extra', { count: evidence.codes.extra })}</span>
            )}
          </TableCell>
          <TableCell label={t('management.setUp')} className="stacked:col-span-full">
            {setUps.map(({ id, doneOn, authorName }) => (
              <span key={id} className="block">
                {t('management.setUpOn', { day: formatDay(format, doneOn), author: authorName })}
              </span>
            ))}
            {setUps.length === 0 && <span className="text-ink-muted">{t('management.noSetUp')}</span>}
          </TableCell>
        </tr>
      ))}
    </Table>
  )
}
