import { useFormatter, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { DeliveryFailure, DeliveryState } from '@/lib/domain/messages/delivery'

type Line = {
  readonly id: string
  readonly kind: 'confirm_address' | 'next_morning'
  readonly state: DeliveryState
  readonly at: Date
  readonly failure: DeliveryFailure | null
}

/** What was sent and when, and what could not be: nothing fails in silence. */
export function DeliveryLog({ lines, timeZone }: { lines: readonly Line[]; timeZone: string }) {
  const t = useTranslations('reminders.log')
  const format = useFormatter()
  const saying = ({ state, failure, at }: Line) => {
    if (state === 'failed') return failure === null ? '' : t(`failure.${failure}`)
    return t(`state.${state}`, { at: format.dateTime(at, 'dayTime', { timeZone }) })
  }
  return (
    <Card aria-labelledby="log-title">
      <h2 id="log-title" className="text-xl font-semibold">
        {t('title')}
      </h2>
      {lines.length === 0 ? (
        <p className="text-ink-muted">{t('none')}</p>
      ) : (
        <ul className="divide-line mt-2 divide-y">
          {lines.map((line) => (
            <li key={line.id} className="py-3">
              <p className="font-semibold">{t(`kind.${line.kind}`)}</p>
              <p className={line.state === 'failed' ? 'text-caution-strong font-semibold' : 'text-ink-muted'}>
                {saying(line)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
