import { useFormatter, useTranslations } from 'next-intl'
import { toAlertKind } from '@/components/progress/dossier-words'
import { Badge } from '@/components/ui/badge'
import { Table } from '@/components/ui/table/table'
import { TableCell } from '@/components/ui/table/table-cell'
import { TableHead } from '@/components/ui/table/table-head'
import { TextLink } from '@/components/ui/text-link'
import type { EscalationState } from '@/lib/domain/progress/escalation'
import type { AlertLevel } from '@/lib/domain/sessions/after-response'

export type OpenAlertRow = {
  readonly id: string
  readonly patientId: string
  readonly patientName: string
  readonly therapistName: string
  readonly kind: string
  readonly level: AlertLevel
  readonly raisedAtMs: number
  readonly escalatesAtMs: number | null
  readonly escalation: EscalationState
}

const TONES = { critical: 'stop', high: 'caution', low: 'neutral' } as const

type Props = {
  alerts: readonly OpenAlertRow[]
  /** Who gets what is escalated; null is all admins. */
  lead: { readonly name: string; readonly isYou: boolean } | null
  timeZone: string
}

/** Every alert of the clinic that waits for somebody to look at it, with the way there. */
export function OpenAlertTable({ alerts, lead, timeZone }: Props) {
  const t = useTranslations('progress.alerts')
  const words = useTranslations('progress.dossier.alerts')
  const format = useFormatter()
  const at = (instantMs: number) => format.dateTime(instantMs, 'dayTime', { timeZone })
  const head = (
    <tr>
      <TableHead>{t('patient')}</TableHead>
      <TableHead>{t('what')}</TableHead>
      <TableHead>{t('raised')}</TableHead>
      <TableHead>{t('due')}</TableHead>
      <TableHead>{t('therapist')}</TableHead>
      <TableHead className="relative">
        <span className="sr-only">{t('open')}</span>
      </TableHead>
    </tr>
  )
  return (
    <Table caption={t('table')} captionHidden head={head} stacks>
      {alerts.map((alert) => {
        const known = toAlertKind(alert.kind)
        const kind = known ? words(`kind.${known}`) : alert.kind
        return (
          <tr key={alert.id} className="border-line stacked:grid stacked:gap-1 stacked:py-3 border-b last:border-0">
            <TableCell rowHead className="text-left font-semibold">
              {alert.patientName}
            </TableCell>
            <TableCell>
              <span className="flex flex-wrap items-center gap-2">
                {kind} <Badge tone={TONES[alert.level]}>{words(`level.${alert.level}`)}</Badge>
              </span>
            </TableCell>
            <TableCell label={t('raised')}>{at(alert.raisedAtMs)}</TableCell>
            <TableCell label={t('due')}>
              {alert.escalatesAtMs === null ? '–' : at(alert.escalatesAtMs)}
              {alert.escalation === 'escalated' && (
                <span className="text-stop-strong block text-sm font-semibold">
                  {lead === null
                    ? t('escalated')
                    : lead.isYou
                      ? t('escalatedToYou')
                      : t('escalatedTo', { name: lead.name })}
                </span>
              )}
            </TableCell>
            <TableCell label={t('therapist')}>{alert.therapistName}</TableCell>
            <TableCell>
              <TextLink
                href={`/therapist/patients/${alert.patientId}#alerts`}
                aria-label={t('openFor', { name: alert.patientName, kind })}
              >
                {t('open')}
              </TextLink>
            </TableCell>
          </tr>
        )
      })}
    </Table>
  )
}
