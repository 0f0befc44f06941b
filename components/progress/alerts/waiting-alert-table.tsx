import { useFormatter, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Table } from '@/components/ui/table/table'
import { TableCell } from '@/components/ui/table/table-cell'
import { TableHead } from '@/components/ui/table/table-head'
import type { EscalationState } from '@/lib/domain/progress/escalation'

export type WaitingAlertRow = {
  readonly id: string
  readonly patientName: string
  readonly therapistName: string
  readonly raisedAtMs: number
  readonly escalatesAtMs: number | null
  readonly escalation: EscalationState
}

type Props = {
  alerts: readonly WaitingAlertRow[]
  /** The clinic lead; null when it is whoever reads this. */
  goesTo: string | null
  timeZone: string
}

/** Who waits for whom, and since when; not a word of what the alert says. */
export function WaitingAlertTable({ alerts, goesTo, timeZone }: Props) {
  const t = useTranslations('admin.alerts')
  const format = useFormatter()
  const at = (instantMs: number) => format.dateTime(instantMs, 'dayTime', { timeZone })
  const head = (
    <tr>
      <TableHead>{t('patient')}</TableHead>
      <TableHead>{t('therapist')}</TableHead>
      <TableHead>{t('raised')}</TableHead>
      <TableHead>{t('due')}</TableHead>
      <TableHead>{t('state')}</TableHead>
    </tr>
  )
  return (
    <Table caption={t('table')} captionHidden head={head} stacks>
      {alerts.map((alert) => (
        <tr key={alert.id} className="border-line stacked:grid stacked:gap-1 stacked:py-3 border-b last:border-0">
          <TableCell rowHead className="text-left font-semibold">
            {alert.patientName}
          </TableCell>
          <TableCell label={t('therapist')}>{alert.therapistName}</TableCell>
          <TableCell label={t('raised')}>{at(alert.raisedAtMs)}</TableCell>
          <TableCell label={t('due')}>{alert.escalatesAtMs === null ? '–' : at(alert.escalatesAtMs)}</TableCell>
          <TableCell>
            {alert.escalation === 'escalated' ? (
              <Badge tone="stop">
                {goesTo === null ? t('states.escalated') : t('states.escalatedTo', { name: goesTo })}
              </Badge>
            ) : (
              <Badge tone="neutral">{t('states.waiting')}</Badge>
            )}
          </TableCell>
        </tr>
      ))}
    </Table>
  )
}
