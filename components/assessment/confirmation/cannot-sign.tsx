import { useFormatter, useTranslations } from 'next-intl'
import { Callout } from '@/components/ui/callout'
import type { CannotSignReason } from '@/lib/domain/access/policies'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { formatDay } from '@/lib/i18n/format-day'

type Props = { reason: CannotSignReason; registrationEndedOn: PlainDate | null; colleagues: readonly string[] }

/** Why this person may not sign, and who can. */
export function CannotSign({ reason, registrationEndedOn, colleagues }: Props) {
  const t = useTranslations('assessment.confirm.cannotSign')
  const format = useFormatter()
  const why =
    reason === 'registration_expired' && registrationEndedOn !== null
      ? t('registration_expired', { date: formatDay(format, registrationEndedOn) })
      : t(reason === 'registration_expired' ? 'registration_over' : reason)
  return (
    <Callout tone="caution" title={t('title')}>
      <p>{why}</p>
      {colleagues.length > 0 && <p>{t('colleagues', { names: format.list(colleagues) })}</p>}
    </Callout>
  )
}
