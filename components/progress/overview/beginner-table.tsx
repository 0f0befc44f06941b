import { useFormatter, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table/table'
import { TableCell } from '@/components/ui/table/table-cell'
import { TableHead } from '@/components/ui/table/table-head'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { formatDay } from '@/lib/i18n/format-day'

export type BeginnerRow = {
  readonly patientId: string
  readonly givenName: string
  readonly familyName: string
  readonly therapistName: string
  readonly startedOn: PlainDate
  readonly lastHeardOn: PlainDate | null
  readonly week: number
  readonly stopped: boolean
}

/** Who began, when the last word came, and whether they stopped. */
export function BeginnerTable({ rows, caption }: { rows: readonly BeginnerRow[]; caption: string }) {
  const t = useTranslations('admin.adherence.beginners')
  const format = useFormatter()
  return (
    <Table
      caption={caption}
      captionHidden
      head={
        <tr>
          <TableHead>{t('patient')}</TableHead>
          <TableHead>{t('therapist')}</TableHead>
          <TableHead>{t('began')}</TableHead>
          <TableHead>{t('lastWord')}</TableHead>
          <TableHead>{t('state')}</TableHead>
        </tr>
      }
    >
      {rows.map((row) => (
        <tr key={row.patientId}>
          <TableCell rowHead>
            {row.familyName}, {row.givenName}
          </TableCell>
          <TableCell className="text-ink-muted">{row.therapistName}</TableCell>
          <TableCell>{formatDay(format, row.startedOn)}</TableCell>
          <TableCell>{row.lastHeardOn ? formatDay(format, row.lastHeardOn) : t('never')}</TableCell>
          <TableCell>{row.stopped ? t('stoppedIn', { week: row.week }) : t('going')}</TableCell>
        </tr>
      ))}
    </Table>
  )
}
