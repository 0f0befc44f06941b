import { useFormatter, useTranslations } from 'next-intl'
import { useWaitWords } from '@/components/progress/overview/wait-words'
import { Table } from '@/components/ui/table/table'
import { TableCell } from '@/components/ui/table/table-cell'
import { TableHead } from '@/components/ui/table/table-head'

export type AnsweredRow = {
  readonly id: string
  readonly therapistName: string
  readonly raisedAtMs: number
  /** Null: still open. */
  readonly minutes: number | null
  readonly acknowledgedBy: string | null
}

/** Each alert of a level with its wait, the longest first; whoever it is about has no name here. */
export function AnsweredTable({
  alerts,
  caption,
  timeZone,
}: {
  alerts: readonly AnsweredRow[]
  caption: string
  timeZone: string
}) {
  const t = useTranslations('admin.adherence.answered')
  const format = useFormatter()
  const words = useWaitWords()
  return (
    <Table
      caption={caption}
      captionHidden
      stacks
      head={
        <tr>
          <TableHead>{t('raised')}</TableHead>
          <TableHead>{t('wait')}</TableHead>
          <TableHead>{t('by')}</TableHead>
          <TableHead>{t('therapist')}</TableHead>
        </tr>
      }
    >
      {alerts.map((alert) => (
        <tr key={alert.id} className="border-line stacked:grid stacked:gap-1 stacked:py-3 border-b last:border-0">
          <TableCell rowHead>{format.dateTime(alert.raisedAtMs, 'dayTime', { timeZone })}</TableCell>
          <TableCell label={t('wait')}>{alert.minutes === null ? t('open') : words(alert.minutes)}</TableCell>
          <TableCell label={t('by')}>{alert.acknowledgedBy ?? '–'}</TableCell>
          <TableCell label={t('therapist')} className="text-ink-muted">
            {alert.therapistName}
          </TableCell>
        </tr>
      ))}
    </Table>
  )
}
