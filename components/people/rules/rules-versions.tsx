import { useFormatter, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { ClinicRules } from '@/lib/domain/progress/clinic-rules'

type Version = {
  readonly number: number
  readonly rules: ClinicRules
  readonly reason: string | null
  readonly createdAtMs: number
  readonly by: string | null
}

type Props = {
  versions: readonly Version[]
  members: readonly { readonly id: string; readonly name: string }[]
  timeZone: string
}

/** Every version, newest first: what it says, who made it, when and why. */
export function RulesVersions({ versions, members, timeZone }: Props) {
  const t = useTranslations('admin.rules')
  const format = useFormatter()
  return (
    <ol className="divide-line divide-y">
      {versions.map(({ number, rules, reason, createdAtMs, by }, index) => {
        const when = format.dateTime(createdAtMs, 'dayTime', { timeZone })
        return (
          <li key={number} className="py-2.5">
            <p className="flex items-center gap-2 font-semibold">
              {t('version', { number })} {index === 0 && <Badge tone="accent">{t('now')}</Badge>}
            </p>
            <p className="text-ink-muted text-sm">{by === null ? t('since', { when }) : t('by', { name: by, when })}</p>
            <p className="mt-1 whitespace-pre-line">{reason ?? t('first')}</p>
            <p className="text-ink-muted mt-1 text-sm">
              {t('summary', {
                green: rules.bands.greenMax,
                amber: rules.bands.amberMax,
                reds: rules.redsWithinDays,
                confirmation: rules.confirmationDays,
                minutes: rules.escalationMinutes,
              })}{' '}
              {t('summaryAlerts', { ...rules.alerts })}{' '}
              {rules.leadId === null
                ? t('summaryNoLead')
                : t('summaryLead', { name: members.find(({ id }) => id === rules.leadId)?.name ?? t('leadLeft') })}
            </p>
          </li>
        )
      })}
    </ol>
  )
}
