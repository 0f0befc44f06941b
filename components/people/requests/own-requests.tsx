import { useFormatter, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { DataRequestKind, DataRequestState } from '@/lib/domain/people/requests/data-request'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { formatDay } from '@/lib/i18n/format-day'

type Own = {
  readonly id: string
  readonly kind: DataRequestKind
  readonly state: DataRequestState
  readonly receivedOn: PlainDate
  readonly dueOn: PlainDate
  readonly closedOn: PlainDate | null
  readonly reason: string | null
  readonly keepUntil: PlainDate | null
}

/** What the patient asked for, and the clinic's answer with its reason. */
export function OwnRequests({ requests }: { requests: readonly Own[] }) {
  const t = useTranslations('mine')
  const format = useFormatter()
  return (
    <Card aria-labelledby="own-requests">
      <h2 id="own-requests" className="text-xl font-semibold">
        {t('list')}
      </h2>
      <ul className="mt-2 flex flex-col gap-4">
        {requests.map(({ id, kind, state, receivedOn, dueOn, closedOn, reason, keepUntil }) => (
          <li key={id}>
            <h3 className="font-semibold">{t(`kind.${kind}`)}</h3>
            <p>
              {t(`state.${state}`, {
                asked: formatDay(format, receivedOn),
                due: formatDay(format, dueOn),
                day: closedOn === null ? '' : formatDay(format, closedOn),
              })}
            </p>
            {reason !== null && <p>{t('reason', { reason })}</p>}
            {keepUntil !== null && <p>{t('until', { day: formatDay(format, keepUntil) })}</p>}
            {state === 'declined' && <p className="text-ink-muted">{t('complain')}</p>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
